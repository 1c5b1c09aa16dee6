const MOST = 3

/** The words that are most like a misspelt one, the nearest first. */
export function nearest(written: string, words: readonly string[]): string[] {
  const beginning = written.toLowerCase().slice(0, LONGEST)
  return words
    .map((word) => ({ word, distance: Math.min(...[word, ...word.split('-')].map((part) => unlike(beginning, part))) }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ word }) => word)
}

/** How much of what was written is looked at: no word is as long. */
const LONGEST = 60

/** From 0, the same, to 1, nothing in common. */
function unlike(written: string, word: string): number {
  return edits(written, word) / Math.max(written.length, word.length)
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1]
    for (const [column, other] of Array.from(to).entries()) {
      const replaced = (row[column] as number) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] as number) + 1, (next[column] as number) + 1))
    }
    row = next
  }
  return row.at(-1) as number
}
