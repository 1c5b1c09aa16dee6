/**
 * What an address begins with. Text in round brackets behind text in square ones is a link in Markdown whatever it
 * holds, but pages are full of formulas: `f[x](y)` is none.
 */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/|#|\?|\.{1,2}\/|www\.|(?:author|paper)\/)/i

/** Whether what stands in the round brackets of a link is an address. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text)
}

/** An address without what Markdown does to it: backslashes in front of brackets, a line broken behind a hyphen. */
export function plainAddress(written: string): string {
  if (!written.includes('\\') && !written.includes('\n')) return written
  return written.replace(/\\([()[\]_*\\])/g, '$1').replace(/-\r?\n/g, '-')
}
