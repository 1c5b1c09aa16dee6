import fc from 'fast-check'

/** Any string that JavaScript has: every UTF-16 unit, lone surrogates among them. */
export const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x7f })), { maxLength: 120 })
  .map((units) => String.fromCharCode(...units))

/** Any string of whole code points. */
export const anyCodePoints = fc.string({ unit: 'binary', maxLength: 120 })

/** Characters that a stage could stumble over. */
const TROUBLE = [
  '\u0000',
  '\u001b',
  '\t',
  '\v',
  '\u00a0',
  '\u00ad',
  '\u0085',
  '\u0301',
  'e\u0301',
  'A\u030a\u0323',
  '\u1112\u1161\u11ab',
  '\uac00\u11a8',
  '\u212b',
  '\u0387',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u2060',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udc00',
  '😀',
  '𑂙\u{110ba}',
  '王',
  'ß',
  'Ã©',
  '&amp;',
  '%',
  '·',
  ' · ',
  ',',
  ', ',
  '$',
  '-',
  '"',
  '\\',
]

const trouble = fc.constantFrom(...TROUBLE)

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\n \n', '\n\n\n', '\u2028', '')

const code = fc.constantFrom(
  'LG',
  'CL',
  'SYSY',
  'SYLGSYOC',
  'quant-ph',
  'mtrl-sci',
  'AP',
  'ST',
  'XX',
  'chao-dyn',
  'MA',
  '',
  'cs.LG',
  'ZZZ',
)
const month = fc.constantFrom(
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'Sept',
  'Sep.',
  'October',
  'Dec',
  'Smarch',
  'sep',
  'Febr',
)
const day = fc.constantFrom('1', '3', '29', '30', '31', '0', '00', '32', '123', '05')
const year = fc.constantFrom('', '', ', 2024', ', 2023', ' 2024', ',2024', ', 24', ', 20245', ', 0000', ', 9999', ',')
const score = fc.constantFrom('', '', '52.4', '3.5', '100.0', '999.9', '1', '7.25', '.5', '1,000.0')
const badge = fc.constantFrom('', '', 'Code', ' Code', ' · Code', 'code', 'CodeX')
const gap = fc.constantFrom('', '', '', ' ', ' · ')

const plainMetaLine = fc.constantFrom(
  'LGSep 20, 2024Code',
  '52.4DCApr 15',
  'SYSYApr 8',
  'MAMay 3, 2023',
  'LG · Sep 20, 2024',
  'quant-phDec 30, 2011',
  'APFeb 29',
)

const brokenMetaLine = fc
  .tuple(score, gap, code, gap, month, fc.constantFrom(' ', ' ', ''), day, year, badge)
  .map((parts) => parts.join(''))

const metaLine = fc.oneof(plainMetaLine, plainMetaLine, brokenMetaLine)

const number = fc.constantFrom(
  '0',
  '1',
  '2',
  '8',
  '58',
  '3,779',
  '1,2',
  '-1',
  '5.5',
  '01',
  '999999999999999999999',
  '101',
  '',
)

const headerLine = fc.oneof(
  number.map((count) => `h-index${count}`),
  number.map((count) => `${count}papers`),
  number.map((count) => `${count} Papers`),
  number.map((count) => `${count}citations`),
  number.map((count) => `Novelty${count}%`),
  number.map((count) => `AI Score: ${count}`),
  code,
)

const word = fc.constantFrom(
  'Learning',
  'of',
  'LLMs',
  'FineWeb2',
  'GPT-2',
  'the',
  'with',
  'Ada',
  'Lovelace',
  'van',
  'der',
  'McDonald',
  'Éric',
  'J.',
  'Jr.',
  '$\\textbf{Co}$',
  'et',
  'al.',
  'we',
  'show',
  'results.',
  'May',
  '3,',
  '2024',
  'PretrainingDongyang',
  '__proto__',
  'constructor',
)

const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((list) => list.join(' '))

const names = fc
  .tuple(
    fc.array(fc.constantFrom('Ada Lovelace', 'Wei Zhang', 'John Smith, Jr.', 'Ludwig van der Aalst', 'É. Ü', 'X'), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom('', '', ' et al.', ' et al', ', et al.', 'et al.'),
    fc.constantFrom('', '', ' · huggingface', ' · eth-zurich, uw', ' ·', ' · ,', '·x'),
  )
  .map(([list, etAl, institutions]) => `${list.join(', ')}${etAl}${institutions}`)

const abstract = fc.oneof(
  words(12),
  fc.array(words(12), { minLength: 3, maxLength: 6 }).map((list) => `${list.join(' ')} and so it ends.`),
)

const chrome = fc.constantFrom('Load more', '© 2026 Scholar Feed', 'Sign in', 'Papers', '<html>', 'Your Notes')

const noise = fc.oneof(trouble, fc.constantFrom(' ', '  ', '   '))

/** A printed line, or a piece of one, sometimes with damage inside. */
const line = fc
  .tuple(fc.oneof(metaLine, metaLine, headerLine, words(8), names, abstract, chrome, noise), fc.nat(), fc.option(noise))
  .map(([text, at, damage]) => {
    if (damage === null) return text
    const place = at % (text.length + 1)
    return text.slice(0, place) + damage + text.slice(place)
  })

/** Lines of a page in any order, and anything between them. */
export const scrambledPage = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 24 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''))

const cleanPaper = fc.record({
  meta: metaLine,
  title: words(8),
  names,
  glued: fc.boolean(),
  abstract,
  further: fc.option(abstract),
})

/** A page in its usual order, with what it prints drawn from the grammar’s alphabet. */
export const orderedPage = fc
  .record({
    above: fc.option(chrome),
    name: fc.option(names),
    header: fc.array(headerLine, { maxLength: 6 }),
    papers: fc.array(cleanPaper, { maxLength: 4 }),
    below: fc.option(chrome),
    between: fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\n\n\n\n'),
    damage: fc.array(fc.tuple(fc.nat(), noise), { maxLength: 3 }),
  })
  .map(({ above, name, header, papers, below, between, damage }) => {
    const blocks = papers.flatMap((paper) => [
      paper.glued
        ? `${paper.meta}\n${paper.title}${paper.names}\n${paper.abstract}`
        : `${paper.meta}\n${paper.title}${between}${paper.names}${between}${paper.abstract}`,
      ...(paper.further === null ? [] : [paper.further]),
    ])
    const parts = [above, name, header.join('\n'), ...blocks, below].filter((part) => part !== null && part !== '')
    return damage.reduce((text, [at, noise]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + noise + text.slice(place)
    }, parts.join(between))
  })

/** Any text at all, page-like or not. */
export const anyText = fc.oneof(
  { weight: 1, arbitrary: anyUnits },
  { weight: 1, arbitrary: anyCodePoints },
  { weight: 4, arbitrary: scrambledPage },
  { weight: 4, arbitrary: orderedPage },
)

/** What a caller may pass. */
export const anyOptions = fc.constantFrom(
  undefined,
  {},
  { scrapedAt: '2026-05-01' },
  { scrapedAt: '0000-01-01' },
  { scrapedAt: '2024-02-28T23:30:00-05:00', url: 'https://example.org/author/10719' },
  { categoryPrior: { AP: 'math.AP', ST: 'math.ST', CV: null } },
)
