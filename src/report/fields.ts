/** How the places of a field are told from those of others: by colour, by line and by a label. */
export interface FieldStyle {
  /** A letter or two that stand before the place. */
  readonly label: string
  /** One of the colours of `page.css`. */
  readonly hue: 'blue' | 'green' | 'amber' | 'rose' | 'violet' | 'teal' | 'slate' | 'brown'
  /** The line below it. No two fields that stand beside each other have the same. */
  readonly line: 'solid' | 'dotted' | 'dashed' | 'double'
}

/** Every field that a page prints, by the name that it has in the data. */
export const fieldStyles: Readonly<Record<string, FieldStyle>> = {
  name: { label: 'N', hue: 'violet', line: 'solid' },
  primaryCategory: { label: 'C', hue: 'teal', line: 'dotted' },
  hIndex: { label: 'H', hue: 'amber', line: 'dashed' },
  paperCount: { label: 'P', hue: 'blue', line: 'dashed' },
  citationCount: { label: 'Ct', hue: 'green', line: 'dotted' },
  noveltyPercent: { label: 'Nv', hue: 'rose', line: 'double' },
  aiScore: { label: 'AI', hue: 'brown', line: 'dashed' },
  title: { label: 'T', hue: 'blue', line: 'solid' },
  authors: { label: 'A', hue: 'violet', line: 'dotted' },
  authorsTruncated: { label: '+', hue: 'brown', line: 'solid' },
  institutions: { label: 'I', hue: 'slate', line: 'dashed' },
  categories: { label: 'C', hue: 'teal', line: 'dotted' },
  date: { label: 'D', hue: 'amber', line: 'dashed' },
  score: { label: 'S', hue: 'rose', line: 'double' },
  hasCode: { label: 'Cd', hue: 'brown', line: 'double' },
  abstract: { label: 'Ab', hue: 'green', line: 'dotted' },
  arxivId: { label: 'Id', hue: 'slate', line: 'solid' },
  version: { label: 'V', hue: 'brown', line: 'dotted' },
  codeUrl: { label: 'U', hue: 'slate', line: 'double' },
  venue: { label: 'Ve', hue: 'violet', line: 'dashed' },
  originality: { label: 'O', hue: 'rose', line: 'solid' },
  impact: { label: 'Im', hue: 'teal', line: 'double' },
  significance: { label: 'Sg', hue: 'blue', line: 'dashed' },
  summary: { label: 'Su', hue: 'amber', line: 'solid' },
}

const OTHER: FieldStyle = { label: '?', hue: 'slate', line: 'dotted' }

/** How a field is shown. One that is new shows as another. */
export function styleOf(field: string): FieldStyle {
  return Object.hasOwn(fieldStyles, field) ? (fieldStyles[field] as FieldStyle) : OTHER
}

/** The field that a pointer leads to or into: `date` of `/papers/3/date/year`. Empty for a whole paper. */
export function fieldOf(pointer: string): string {
  const keys = pointer.split('/')
  if (keys[1] === 'papers') return keys[3] ?? ''
  return (keys[1] === 'author' || keys[1] === 'source' ? keys[2] : keys[1]) ?? ''
}
