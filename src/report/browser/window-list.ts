import { element } from './element.js'

/** Something long in pieces, of which those near what is seen are there. */
export interface WindowList {
  /** Puts a piece on the page if it is not there, and gives its element. */
  reveal(index: number): HTMLElement
  /** Puts all pieces on the page, as for printing; false where there are too many. */
  revealAll(): boolean
  /** Empties the pieces that are there and makes them anew. */
  refresh(): void
  stop(): void
}

export interface Pieces {
  readonly count: number
  /** About how high a piece will be, in pixels. */
  height(index: number): number
  fill(index: number, holder: HTMLElement): void
}

/** So many pieces stay although they are out of sight. */
const KEPT = 24

/** More would keep a printer, or a browser, busy for too long. */
const MOST_PRINTED = 400

/** Fills a scrolling element with pieces as they come into sight. */
export function windowList(scroller: HTMLElement, pieces: Pieces): WindowList {
  const holders: HTMLElement[] = []
  /** In the order in which they left the sight. */
  const filled = new Set<number>()
  const inSight = new Set<number>()

  const fill = (index: number): HTMLElement => {
    const holder = holders[index] as HTMLElement
    if (!filled.has(index)) {
      filled.add(index)
      holder.style.height = ''
      pieces.fill(index, holder)
    }
    return holder
  }
  const empty = (index: number): void => {
    const holder = holders[index] as HTMLElement
    if (holder.contains(document.activeElement)) return
    holder.style.height = `${holder.offsetHeight}px`
    holder.replaceChildren()
    filled.delete(index)
  }
  const emptyOthers = (): void => {
    for (const index of filled) {
      if (filled.size <= KEPT) return
      if (!inSight.has(index)) empty(index)
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const index = Number((target as HTMLElement).dataset.piece)
        if (!isIntersecting) inSight.delete(index)
        else {
          inSight.add(index)
          fill(index)
        }
      }
      emptyOthers()
    },
    { root: scroller, rootMargin: '600px 0px' },
  )
  const all = document.createDocumentFragment()
  for (let index = 0; index < pieces.count; index += 1) {
    const holder = element('div', { class: 'piece', 'data-piece': index })
    holder.style.height = `${pieces.height(index)}px`
    holders.push(holder)
    all.append(holder)
  }
  scroller.replaceChildren(all)
  for (const holder of holders) observer.observe(holder)

  return {
    reveal: fill,
    revealAll() {
      if (pieces.count > MOST_PRINTED) return false
      for (let index = 0; index < pieces.count; index += 1) fill(index)
      return true
    },
    refresh() {
      for (const index of filled) {
        const holder = holders[index] as HTMLElement
        holder.replaceChildren()
        pieces.fill(index, holder)
      }
    },
    stop: () => observer.disconnect(),
  }
}
