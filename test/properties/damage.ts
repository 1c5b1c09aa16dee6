import fc from 'fast-check'

/** One change of a text: what stands at a share of its length is cut out, and something put in its place. */
interface Edit {
  readonly at: number
  readonly cut: number
  readonly junk: string
}

/** What may stand in the place of some characters: any code points, or what pages print elsewhere. */
const junkOnLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/[\r\n]/g, '')),
  fc.constantFrom(
    '',
    '',
    ',',
    ' · ',
    '$',
    '.',
    '?',
    'Code',
    'LG',
    '52.4',
    'Sep 3, 2024',
    'et al.',
    '8 Papers',
    'h-index3',
    'Ida Example',
    'the',
    ' ',
    '\ufffd',
    '\u0000',
    '\u2028',
    '__proto__',
  ),
)

const junkOnLines = fc.oneof(
  junkOnLine,
  fc.constantFrom('\n', '\n\n', '\r', '\n8 Papers\n', '\nLGSep 20, 2024\n', '\nIda Example et al.\n\n', '\n\n\n\n'),
)

function editsWith(junk: fc.Arbitrary<string>, longestCut: number): fc.Arbitrary<Edit[]> {
  const cut = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: longestCut }))
  return fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut, junk }), {
    minLength: 1,
    maxLength: 3,
  })
}

/** Damage inside a line, which may be the whole of it; it stays one line, empty at the worst. */
export const damageOfLine: fc.Arbitrary<Edit[]> = editsWith(junkOnLine, 60)

/** Damage of several lines, the line ends between them included. */
export const damageOfLines: fc.Arbitrary<Edit[]> = editsWith(junkOnLines, 600)

/** A text after all edits, one after another. */
export function damaged(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, cut, junk }) => {
    const place = Math.floor(at * (before.length + 1))
    return before.slice(0, place) + junk + before.slice(place + cut)
  }, text)
}
