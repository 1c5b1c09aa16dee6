/** How many of some things have something. */
export interface Share {
  count: number
  of: number
  /** In percent, 0 to 100, rounded to four decimals; null where there is nothing to have it. */
  share: number | null
}

/** The share of a count. */
export function shareOf(count: number, of: number): Share {
  return { count, of, share: of === 0 ? null : Math.round((count / of) * 1e6) / 1e4 }
}

/** A share for people, with one decimal. Only all is `100.0%`, and only none is `0.0%`. */
export function shareText({ count, of, share }: Share): string {
  if (share === null) return '-'
  if (count > 0 && share < 0.1) return '<0.1%'
  if (count < of && share > 99.9) return '>99.9%'
  return `${share.toFixed(1)}%`
}
