/** A seeded source of chance: the same seed gives the same pages on every machine. */
export interface Random {
  /** A number from 0 to 1, without 1. */
  next(): number
  /** A whole number between the two, both included. */
  between(least: number, most: number): number
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item
  /** True in so many of all cases. */
  chance(share: number): boolean
}

/** The generator "mulberry32". */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    pick: <Item>(items: readonly Item[]) => items[between(0, items.length - 1)] as Item,
    chance: (share) => next() < share,
  }
}
