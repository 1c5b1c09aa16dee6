import { describe, expect, test } from 'vitest'
import { detectPage } from '../../src/index.js'
import { header, readProfile } from './pages.js'

describe('a text with nothing but a date in it is no profile', () => {
  test.each([
    'May 12',
    '20 Sep 2024',
    'Sep 20, 2024',
    '• 5 authors',
    'May 12\n• 5 authors',
    'Posted on May 12, 2024',
    'Opening hours\n\nMay 12\n\nClosed in the afternoon',
    'Sep 20, 2024\nThe trams do not run at night.',
    'Events\nMay 12\nA talk on lanterns\nJun 3\nA walk over bridges',
  ])('%j', (text) => {
    const { success, data, diagnostics } = readProfile(text)
    expect([success, data, diagnostics.map(({ code }) => code)]).toEqual([false, null, ['not-a-profile']])
    expect(detectPage(text)).toBe('unknown')
  })
})

describe('a count without any paper is an error', () => {
  test.each([1, 8])('%i papers', (count) => {
    const { success, data, diagnostics } = readProfile(header(count).join('\n'))
    expect(success).toBe(false)
    expect(data).toMatchObject({ author: { name: 'Mila Ostrander', paperCount: count }, papers: [] })
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['paper-count-mismatch', 'error']])
  })

  test('none counted and none found is none', () => {
    const { success, data } = readProfile(header(0).join('\n'))
    expect([success, data?.author.paperCount, data?.papers]).toEqual([true, 0, []])
  })
})
