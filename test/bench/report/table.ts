import type { Spread } from '../measure/statistics.js'

/** Prints a heading. */
export function heading(text: string): void {
  console.log(`\n${text}\n${'='.repeat(text.length)}`)
}

/** Prints rows below their titles, the first column to the left, all others to the right. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = titles.map((_, column) => Math.max(...[titles, ...rows].map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
  console.log(line(titles).join('  '))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row).join('  ').trimEnd())
}

/** `1.23 ms`, `45.6 µs` */
export function showTime(milliseconds: number): string {
  return milliseconds < 1 ? `${figure(milliseconds * 1000)} µs` : `${figure(milliseconds)} ms`
}

/** `0.62 (0.60–0.65)`: the median and the middle half. */
export function showSpread({ median, lower, upper }: Spread): string {
  return `${figure(median)} (${figure(lower)}–${figure(upper)})`
}

/** Three digits that count. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '?'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
