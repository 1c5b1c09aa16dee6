/** How much a run looked at, whatever time it took. */
export interface Work {
  /** Characters that regular expressions went through. */
  scanned: number
  /** Searches of the text: each attempt of a rule for a line begins with one, for the end of the line. */
  searches: number
  /** Parts that were taken out of it. */
  slices: number
}

/**
 * Counts what `run` does to strings. While one exec is replaced, every other method of regular expressions goes by it:
 * that is how the language defines them. A search that finds is counted up to the end of its match, one that fails up to
 * the end of the text. Only synchronous work is counted, and nothing stays replaced behind it.
 */
export function countWork(run: () => void): Work {
  const work: Work = { scanned: 0, searches: 0, slices: 0 }
  const { exec } = RegExp.prototype
  const { indexOf, slice } = String.prototype
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    const end = match === null ? (this.sticky ? from : text.length) : match.index + match[0].length
    work.scanned += 1 + Math.max(0, end - from)
    return match
  }
  String.prototype.indexOf = function (this: string, ...found) {
    work.searches++
    return indexOf.apply(this, found)
  }
  String.prototype.slice = function (this: string, ...ends) {
    work.slices++
    return slice.apply(this, ends)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
    String.prototype.indexOf = indexOf
    String.prototype.slice = slice
  }
  return work
}
