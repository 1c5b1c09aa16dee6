import { describe, expect, test } from 'vitest'
import { detectPage, safeParsePaperPage } from '../../src/index.js'
import { PARTS, paperPage } from './page.js'

const url = 'https://birds.example/paper/2511.08734'
const COMPACT = [PARTS.title, PARTS.significance, PARTS.summary, PARTS.abstract]
const read = (page: string) => safeParsePaperPage(page, { url })

describe('a page in the full layout that no rule knows is no compact page, and the hint shows why', () => {
  test.each([
    ['in small letters', paperPage().toLowerCase(), 'arxiv:2511.08734'],
    ['of which the labels are left', [...COMPACT, 'foundations', 'your notes'].join('\n\n'), 'foundations'],
    [
      'of which the originality is left',
      ['x', 'Originality Incremental advance |', ...COMPACT].join('\n\n'),
      'Original',
    ],
    ['of which the date is left', [PARTS.title, 'sysyapr 8, 2025', ...COMPACT].join('\n\n'), 'sysyapr 8, 2025'],
  ])('%s', (_what, page, shown) => {
    const { data, diagnostics } = read(page)
    expect(data).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-a-paper-page'])
    expect(diagnostics[0]?.hint).toContain(shown)
    expect(detectPage(page, { url })).toBe('unknown')
  })
})

describe('a compact page may hold such words', () => {
  test.each([
    ['in its title', ['Tools for Trustworthy AI Analysis', ...COMPACT.slice(1)]],
    [
      'in a sentence',
      [...COMPACT.slice(0, 3), `${PARTS.abstract} We go on with\narXiv:2409.13931 and its\nfoundations.`],
    ],
  ])('%s', (_what, blocks) => {
    expect(read(blocks.join('\n\n')).data?.title).toBe(blocks[0])
  })
})

test.each(['Scholar Feed – an index of arXiv papers', '==> paper-1.txt <=='])('%s is no title for certain', (above) => {
  const { data, diagnostics } = read([above, ...COMPACT].join('\n'))
  expect(data?.title).toBe(above)
  expect(diagnostics.some(({ code, path }) => code === 'uncertain-title' && path?.[0] === 'title')).toBe(true)
})

test('a second paragraph of the abstract says nothing of the title', () => {
  const { diagnostics } = read([...COMPACT, PARTS.abstract].join('\n'))
  expect(diagnostics.filter(({ path }) => path?.[0] === 'title')).toEqual([])
})

test('the hint asks for no address that was given', () => {
  expect(read('No page').diagnostics[0]?.hint).not.toContain('url')
  expect(safeParsePaperPage('No page').diagnostics[0]?.hint).toContain('url')
})
