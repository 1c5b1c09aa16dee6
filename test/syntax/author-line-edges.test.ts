import { describe, expect, test } from 'vitest'
import { readAuthorLine } from '../../src/syntax/author-line.js'

/** Names, `et al.` and institutions of a line that stands on a page below another one. */
function read(line: string, wasGlued: boolean) {
  const page = `x\n${line}\ny`
  const { names, etAl, institutions } = readAuthorLine(page, { start: 2, end: 2 + line.length }, wasGlued)
  const show = ({ start, end }: { start: number; end: number }) => page.slice(start, end)
  return [names.map(show), etAl === null ? null : show(etAl), institutions.map(show)]
}

describe('a line with a title glued to it, as printed → names, et al., institutions', () => {
  test.each<[line: string, names: string[], etAl: string | null, institutions: string[]]>([
    ['A TitleIda Example', ['A TitleIda Example'], null, []],
    ['A TitleIda Example · uw', ['A TitleIda Example'], null, ['uw']],
    ['A TitleIda Example · uw, eth-zurich', ['A TitleIda Example'], null, ['uw', 'eth-zurich']],
    ['A TitleIda Example · uw,eth', ['A TitleIda Example'], null, ['uw', 'eth']],
    // A dot of the title's own: what follows it is no list of slugs.
    ['A Title · A PartIda Example', ['A Title · A PartIda Example'], null, []],
    ['A Title · uw, eth zurich', ['A Title · uw', 'eth zurich'], null, []],
    ['A Title · uw, a b, eth', ['A Title · uw', 'a b', 'eth'], null, []],
    // Behind et al. there is no doubt.
    ['A TitleIda Example et al. · ETH Zurich', ['A TitleIda Example'], 'et al.', ['ETH Zurich']],
  ])('%s', (line, names, etAl, institutions) => {
    expect(read(line, true)).toEqual([names, etAl, institutions])
  })
})

describe('an author line, as printed → names, et al., institutions', () => {
  test.each<[line: string, names: string[], etAl: string | null, institutions: string[]]>([
    // Only a dot between blanks stands in front of institutions.
    ['Ida· Example', ['Ida· Example'], null, []],
    ['Ida ·Example', ['Ida ·Example'], null, []],
    ['· uw', ['· uw'], null, []],
    ['Ida et al. Jones', ['Ida et al. Jones'], null, []],
    ['Ida et al. Daniel', ['Ida et al. Daniel'], null, []],
    // Suffixes.
    ['John Smith, Sr', ['John Smith, Sr'], null, []],
    ['John Smith, Jr', ['John Smith, Jr'], null, []],
    ['John Smith, II, Ida Example', ['John Smith, II', 'Ida Example'], null, []],
    ['John Smith, IV', ['John Smith, IV'], null, []],
    ['John Smith, PhD', ['John Smith, PhD'], null, []],
    ['John Smith, Ph.D', ['John Smith, Ph.D'], null, []],
    ['John Smith, Ph.D.', ['John Smith, Ph.D.'], null, []],
    ['John Smith, MD', ['John Smith, MD'], null, []],
    ['John Smith, M.D.', ['John Smith, M.D.'], null, []],
    ['John Smith, XIV', ['John Smith', 'XIV'], null, []],
    ['John Smith, IVa', ['John Smith', 'IVa'], null, []],
  ])('%s', (line, names, etAl, institutions) => {
    expect(read(line, false)).toEqual([names, etAl, institutions])
  })
})
