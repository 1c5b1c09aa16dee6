/** The brackets of a text from an offset on, in their order: `[`, `]` and `⟨`. */
export class Brackets {
  private readonly found: { readonly bracket: string; at: number }[]

  constructor(
    private readonly given: string,
    public from: number,
  ) {
    this.found = ['[', ']', '⟨'].map((bracket) => ({ bracket, at: given.indexOf(bracket, from) }))
  }

  /** The offset of the next one; -1 where there is none. */
  next(): number {
    let next = -1
    for (const one of this.found) {
      if (one.at >= 0 && one.at < this.from) one.at = this.given.indexOf(one.bracket, this.from)
      if (one.at >= 0 && (next < 0 || one.at < next)) next = one.at
    }
    this.from = next + 1
    return next
  }
}
