import { describe, expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { pageOf, pageWithHeader } from './page.js'

describe('lines that no rule knows', () => {
  test.each<[what: string, page: string, shown: string[]]>([
    ['apart', pageWithHeader('1papers', 'Follow', '5citations', 'Share'), ['"Follow"', '"Share"']],
    [
      'neighbours with blanks between',
      pageWithHeader('1papers', 'Follow ', '  Share', '5citations'),
      ['"Follow Share"'],
    ],
    ['neighbours', pageOf({ abstract: 'We show that it works.\n\nLoad more \n Next' }), ['"Load more Next"']],
  ])('%s', (_what, page, shown) => {
    const reported = safeParseProfile(page).diagnostics.filter(({ code }) => code === 'unrecognized-text')
    expect(reported.map(({ received }) => received)).toEqual(shown)
  })
})
