/** How many of the first items pass, in a list where all that pass stand in front of all that do not. Logarithmic. */
export function countFirst<Item>(items: ArrayLike<Item>, passes: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(items[middle] as Item)) low = middle + 1
    else high = middle
  }
  return low
}
