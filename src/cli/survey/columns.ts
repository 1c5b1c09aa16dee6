/** How a column is set: numbers to the right, words to the left. */
export type Alignment = 'left' | 'right'

/**
 * Rows as lines of aligned columns, two blanks between them and in front. A code point counts as one column wide. The
 * last column takes what room it needs.
 */
export function columns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const widths = alignments.map((_, index) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), 0))
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, index) => aligned(cell, widths[index], alignments[index])).join('  ')}`.trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}

function aligned(cell: string, width = 0, alignment: Alignment = 'left'): string {
  const blanks = ' '.repeat(Math.max(width - widthOf(cell), 0))
  return alignment === 'left' ? cell + blanks : blanks + cell
}

function widthOf(cell = ''): number {
  return Array.from(cell).length
}
