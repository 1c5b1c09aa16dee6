import { describe, expect, test } from 'vitest'
import { readAuthorLine, readGluedLine } from '../../src/syntax/author-line.js'
import type { Range } from '../../src/syntax/nodes.js'
import { printedText } from './printed-parts.js'

/** A line that stands on a page below another one and above a third. */
const onPage = (line: string) => ({ page: `x\n${line}\ny`, range: { start: 2, end: 2 + line.length } })

type Row = [line: string, names: string[], etAl: string | null, institutions: string[]]

describe('the author line, as printed → names, et al., institutions', () => {
  test.each<Row>([
    ['Atli Kosson', ['Atli Kosson'], null, []],
    ['Atli Kosson, Bettina Messmer', ['Atli Kosson', 'Bettina Messmer'], null, []],
    ['A. B. Example, Tim De Ryck, Éric Ü', ['A. B. Example', 'Tim De Ryck', 'Éric Ü'], null, []],
    ['Ida Example, Otto Beispiel et al.', ['Ida Example', 'Otto Beispiel'], 'et al.', []],
    ['Ida Example et al', ['Ida Example'], 'et al', []],
    ['Ida Example, et al.', ['Ida Example'], 'et al.', []],
    ['Ida Example,et al.', ['Ida Example'], 'et al.', []],
    ['Ida Example et  al.', ['Ida Example'], 'et  al.', []],
    ['Ida Example\net\nal.', ['Ida Example'], 'et\nal.', []],
    ['Ida Example et al. · huggingface', ['Ida Example'], 'et al.', ['huggingface']],
    ['Ida Example · eth-zurich', ['Ida Example'], null, ['eth-zurich']],
    ['Ida Example et al. · allen-ai, uw', ['Ida Example'], 'et al.', ['allen-ai', 'uw']],
    ['Ida Example · a, b, c, d', ['Ida Example'], null, ['a', 'b', 'c', 'd']],
    ['Ida Example ·', ['Ida Example'], null, []],
    ['Ida Example · ,', ['Ida Example'], null, []],
    ['Ida · Example · uw', ['Ida · Example'], null, ['uw']],
    ['Anna·Lena Beispiel', ['Anna·Lena Beispiel'], null, []],
    ['John Smith, Jr., Ida Example', ['John Smith, Jr.', 'Ida Example'], null, []],
    ['John Smith, III, Ida Example', ['John Smith, III', 'Ida Example'], null, []],
    ['Jr., Ida Example', ['Jr.', 'Ida Example'], null, []],
    ['Ida Example, , Otto', ['Ida Example', 'Otto'], null, []],
    [',,,', [], null, []],
    ['et al.', [], 'et al.', []],
    ['Wei Zhang, Wei Zhang', ['Wei Zhang', 'Wei Zhang'], null, []],
    ['Ida  Example,Otto', ['Ida  Example', 'Otto'], null, []],
    ['Ida\nExample, Otto', ['Ida\nExample', 'Otto'], null, []],
    ['Janet Al.', ['Janet Al.'], null, []],
    // What is glued to a name is `et al.` also where the name could end in `et`: real records have only that.
    ['Poulet al.', ['Poul'], 'et al.', []],
    ['Ida Kydlíčeket al.', ['Ida Kydlíček'], 'et al.', []],
    ['Ida Kydlíčeket al. · uw', ['Ida Kydlíček'], 'et al.', ['uw']],
    ['Ida Example et. al.', ['Ida Example'], 'et. al.', []],
    ['Ida Example, et. al.', ['Ida Example'], 'et. al.', []],
    ['Ida Example et al. et al.', ['Ida Example'], 'et al. et al.', []],
    ['__proto__, constructor', ['__proto__', 'constructor'], null, []],
    ['', [], null, []],
    // Only a dot between blanks stands in front of institutions.
    ['Ida· Example', ['Ida· Example'], null, []],
    ['Ida ·Example', ['Ida ·Example'], null, []],
    ['· uw', [], null, ['uw']],
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
    ['John Smith, MSc, Ida Example', ['John Smith, MSc', 'Ida Example'], null, []],
    ['John Smith, M.Sc., MBA', ['John Smith, M.Sc., MBA'], null, []],
    ['John Smith, DPhil', ['John Smith, DPhil'], null, []],
    ['John Smith, M.D.', ['John Smith, M.D.'], null, []],
    ['John Smith, XIV', ['John Smith', 'XIV'], null, []],
    ['John Smith, IVa', ['John Smith', 'IVa'], null, []],
  ])('%j', (line, names, etAl, institutions) => {
    const { page, range } = onPage(line)
    const node = readAuthorLine(page, range)
    const show = (part: Range) => printedText(page, part)
    expect([node.names.map(show), node.etAl && show(node.etAl), node.institutions.map(show)]).toEqual([
      names,
      etAl,
      institutions,
    ])
    expect(node).toMatchObject(range)
  })

  test('takes any number of names', () => {
    const line = `${'Ida Example, '.repeat(50_000)}et al. · ${'uw, '.repeat(50_000)}`
    const node = readAuthorLine(line, { start: 0, end: line.length })
    expect([node.names.length, node.institutions.length]).toEqual([50_000, 50_000])
  })
})

describe('a line with a title glued to it, as printed → title and names, et al., institutions', () => {
  test.each<[line: string, titleAndNames: string | null, etAl: string | null, institutions: string[]]>([
    ['A TitleIda Example', 'A TitleIda Example', null, []],
    ['A TitleIda Example · uw', 'A TitleIda Example', null, ['uw']],
    ['A TitleIda Example · uw, eth-zurich', 'A TitleIda Example', null, ['uw', 'eth-zurich']],
    ['A TitleIda Example · uw,eth', 'A TitleIda Example', null, ['uw', 'eth']],
    // A dot of the title's own: what follows it is no list of slugs.
    ['A Title · A PartIda Example', 'A Title · A PartIda Example', null, []],
    ['A Title · uw, eth zurich', 'A Title · uw, eth zurich', null, []],
    ['A Title · uw, a b, eth', 'A Title · uw, a b, eth', null, []],
    // Behind et al. there is no doubt.
    ['A TitleIda Example et al. · ETH Zurich', 'A TitleIda Example', 'et al.', ['ETH Zurich']],
    // Nothing stands in front.
    ['et al.', null, 'et al.', []],
    ['· uw', null, null, ['uw']],
    ['', null, null, []],
    // Wrapped.
    ['A Title\nIda Example\net al. ·\nuw', 'A Title\nIda Example', 'et al.', ['uw']],
  ])('%j', (line, titleAndNames, etAl, institutions) => {
    const { page, range } = onPage(line)
    const node = readGluedLine(page, range)
    const show = (part: Range | null) => part && printedText(page, part)
    expect([show(node.titleAndNames), show(node.etAl), node.institutions.map(show)]).toEqual([
      titleAndNames,
      etAl,
      institutions,
    ])
    expect(node).toMatchObject(range)
  })
})
