/** A piece of a text on its way to LaTeX. */
export interface LatexPiece {
  /** `plain` is text as it was printed, white space included; all else is never touched again. */
  readonly kind: 'math' | 'command' | 'open' | 'close' | 'escaped' | 'plain'
  readonly text: string
}

/** Characters with a meaning of their own in LaTeX, and how each is printed. `{\…}` ends the name of a command by itself. */
const PRINTED: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\\': '{\\textbackslash}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
}

const escaped = (character: string): LatexPiece => ({ kind: 'escaped', text: PRINTED[character] ?? character })

/** `\textbf`, an escaped character, an accent before its letter, a space of LaTeX: what a text may hold as LaTeX already. */
const COMMAND = /^\\(?:[A-Za-z]+\*?|[&%#_$,;:!/ \\-]|['"`^~=.](?=[A-Za-z{\\]))/

/** What LaTeX takes in no text. A line end is the one between paragraphs. */
const REFUSED = /(?!\n)\p{Cc}|\p{Surrogate}/gu

const TOKEN = /[\\{}&%#_$~^<>|]|[^\\{}&%#_$~^<>|]+/g

/**
 * The LaTeX of a printed text, in pieces. `$…$`, `\(…\)` and commands are LaTeX already and stay; special characters elsewhere are
 * escaped. Braces that match stay, all others are printed as characters, so that what comes out is balanced however BibTeX
 * counts. Letters outside of ASCII stay as they are (UTF-8); control characters and lone surrogates, which LaTeX refuses, are dropped.
 */
export function latexPieces(printed: string): LatexPiece[] {
  const text = printed.replace(REFUSED, '')
  const pieces: LatexPiece[] = []
  let read = 0
  for (const { start, end } of mathIn(text)) {
    addTextPieces(pieces, text.slice(read, start))
    pieces.push({ kind: 'math', text: mathText(text.slice(start, end)) })
    read = end
  }
  addTextPieces(pieces, text.slice(read))
  return matched(pieces)
}

/** In math `%` would begin a comment, and `#` is no formula: both are escaped there too. */
function mathText(math: string): string {
  return math.replace(/\\.|[%#]/gs, (match) => (match.startsWith('\\') ? match : `\\${match}`))
}

/** The same as one text. */
export function latexText(text: string): string {
  return latexPieces(text)
    .map((piece) => piece.text)
    .join('')
}

function addTextPieces(pieces: LatexPiece[], text: string): void {
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at
    const [token = ''] = TOKEN.exec(text) ?? []
    const piece = pieceOf(token, text, at)
    pieces.push(piece.piece)
    at += piece.length
  }
}

function pieceOf(token: string, text: string, at: number): { piece: LatexPiece; length: number } {
  const { length } = token
  if (token === '{') return { piece: { kind: 'open', text: token }, length }
  if (token === '}') return { piece: { kind: 'close', text: token }, length }
  if (token === '\\') {
    // No name of a command is longer than that, so that no letter is looked at twice.
    const [command] = COMMAND.exec(text.slice(at, at + 40)) ?? []
    if (command !== undefined) return { piece: { kind: 'command', text: command }, length: command.length }
    const next = text[at + 1]
    if (next === '{' || next === '}') return { piece: escaped(next), length: 2 }
  }
  const isSpecial = Object.hasOwn(PRINTED, token)
  return { piece: isSpecial ? escaped(token) : { kind: 'plain', text: token }, length }
}

/** Braces without a partner become characters. */
function matched(pieces: readonly LatexPiece[]): LatexPiece[] {
  const isMatched = new Set<number>()
  const open: number[] = []
  pieces.forEach(({ kind }, i) => {
    if (kind === 'open') open.push(i)
    const partner = kind === 'close' ? open.pop() : undefined
    if (partner !== undefined) isMatched.add(partner).add(i)
  })
  return pieces.map((piece, i) => {
    const isBrace = piece.kind === 'open' || piece.kind === 'close'
    return isBrace && !isMatched.has(i) ? escaped(piece.text) : piece
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where math opens or closes, and what looks like it and is none: an escaped character. */
const DELIMITER = /\\[()]|\$\$?|\\./gs

const CLOSES: Readonly<Record<string, string>> = { $: '$', $$: '$$', '\\(': '\\)' }

/** The stretches of math, by the next delimiter of the same kind. */
function mathIn(text: string): Stretch[] {
  const found: Stretch[] = []
  let opened: { readonly delimiter: string; readonly start: number } | null = null
  for (const { 0: delimiter, index } of text.matchAll(DELIMITER)) {
    const end = index + delimiter.length
    if (opened !== null && delimiter === CLOSES[opened.delimiter]) {
      const inside = text.slice(opened.start + opened.delimiter.length, index)
      const isFound: boolean = isMath(inside, opened.delimiter, text[end])
      if (isFound) found.push({ start: opened.start, end })
      // A dollar that closes nothing may open the next.
      opened = isFound || delimiter === '\\)' ? null : { delimiter, start: index }
    } else if (opened?.delimiter !== '\\(' && Object.hasOwn(CLOSES, delimiter)) {
      opened = { delimiter, start: index }
    }
  }
  return found
}

/** "$5 and $10" is none: a dollar sign is followed by a formula, and none ends in front of a digit. */
function isMath(inside: string, delimiter: string, next: string | undefined): boolean {
  if (inside === '' || !isBalanced(inside)) return false
  if (delimiter !== '$' || /[\\^_]/.test(inside)) return true
  return /^\S/.test(inside) && /\S$/.test(inside) && !/^\d/.test(next ?? '')
}

/** As BibTeX counts, which does not know `\{`. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '{') depth += 1
    if (character === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
