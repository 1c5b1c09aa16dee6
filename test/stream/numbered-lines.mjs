const LINE_FEED = 0x0a
const LONGEST_BEGINNING = 32

/** Reads lines that begin with `{"id":N,` and tells whether N counts from 0 without a gap; holds only beginnings. */
export class NumberedLines {
  count = 0
  bytes = 0
  fault = null
  #beginning = ''

  read(chunk) {
    this.bytes += chunk.length
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(LINE_FEED, start)
      const upTo = end === -1 ? chunk.length : end
      const missing = LONGEST_BEGINNING - this.#beginning.length
      if (missing > 0) this.#beginning += chunk.toString('latin1', start, Math.min(upTo, start + missing))
      if (end === -1) return
      this.#endLine()
      start = end + 1
    }
  }

  /** Whether the last line had an end. */
  get isWhole() {
    return this.#beginning === ''
  }

  #endLine() {
    if (!this.#beginning.startsWith(`{"id":${this.count},`)) {
      this.fault ??= `line ${this.count + 1} begins with ${this.#beginning}`
    }
    this.#beginning = ''
    this.count += 1
  }
}
