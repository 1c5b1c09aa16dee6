/** `58 h-index`, `h-index: 58` and so on, among other text or not. */
const HOLDS_LABEL = /h-?index|[Pp]apers?|citations?|Novelty|AI Score/

/** `h-index58`, `58 h-index`: a whole figure on one line, in either order. */
const METRIC = 'h-index|papers?|citations?|Novelty|AI Score'
const FIGURE = new RegExp(`^(?:(?:${METRIC}) ?:? ?\\d[\\d.,]*%?|\\d[\\d.,]*%? ?(?:${METRIC}))$`)

/** `h-index58`, `8 papers`, `8 Papers`: one as the site prints it, or the heading of the papers. */
const PRINTED_FIGURE =
  /^(?:(?:h-index|AI Score) ?:? ?\d[\d,.]*|Novelty ?:? ?\d[\d,.]*%|\d[\d,.]* ?(?:papers?|citations?|Papers?))$/

const LABEL = /^(?:h-?index|papers?|citations?|novelty|ai score):?$/i

export function holdsLabel(text: string): boolean {
  return HOLDS_LABEL.test(text)
}

export function isFigureText(text: string): boolean {
  return FIGURE.test(text)
}

export function isPrintedFigure(text: string): boolean {
  return PRINTED_FIGURE.test(text)
}

export function isLabel(text: string): boolean {
  return LABEL.test(text)
}

/** A label of the owner's figures or a number, as it stands on a line. */
export interface Token {
  readonly kind: 'label' | 'number'
  readonly text: string
  /** The offsets in the line's text. */
  readonly start: number
  readonly end: number
}

const TOKEN =
  /[\s·|•,;/^*]*(?:(h-?index|[Pp]apers?|[Cc]itations?|Novelty|AI Score)[ :=]{0,3}|(\d(?:[\d,.%]{0,16}[\d%])?(?: ?%)?))/y
const REST = /^[\s·|•,;/^*]*$/

/** The tokens of a line; null where anything else stands on it. */
export function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  let at = 0
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const [all, label, number = ''] = found
    const written = label ?? number
    const start = found.index + all.indexOf(written)
    tokens.push({ kind: label === undefined ? 'number' : 'label', text: written, start, end: start + written.length })
    at = TOKEN.lastIndex
  }
  return tokens.length > 0 && REST.test(text.slice(at)) ? tokens : null
}

/** The site prints the number in front of these labels, and behind the others. */
export function isCounted(label: string): boolean {
  return /^(?:papers?|citations?)$/i.test(label)
}

const COUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)$/

/** Whether a number may be what a label says: only the novelty is a share, and only counts have thousands. */
export function fits(label: string, number: string): boolean {
  if (label === 'Novelty') return /^(?:100|\d{1,2})(?:\.\d+)? ?%?$/.test(number)
  if (isCounted(label)) return COUNT.test(number)
  return /^\d{1,4}(?:\.\d+)?$/.test(number)
}
