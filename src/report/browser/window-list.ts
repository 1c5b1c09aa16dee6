import { element, focusOn } from './element.js'

/** A list that is long, of which what is near to what is seen is on the page. */
export interface WindowList {
  /** Puts an item on the page if it is not there, and gives the piece that it lies in. */
  reveal(index: number): HTMLElement
  /** Puts all pieces on the page, as for printing; false where there are too many. */
  revealAll(): boolean
  /** Marks what is pointed at, now and whenever it comes into sight. */
  point(isPointed: (one: HTMLElement) => boolean): void
  stop(): void
}

export interface Items {
  readonly count: number
  /** About how high an item will be, in pixels. */
  height(index: number): number
  make(index: number): HTMLElement[]
  /** What stands where there is no item. */
  readonly nothing: string
  /** What can be pointed at in an item. */
  readonly pointable: string
  /** Whether an item is as large as a piece may be. */
  readonly isLarge?: boolean
}

/** Small items are watched in so many pieces at most. */
const MOST_PIECES = 1000

/** So many pieces stay although they are out of sight. */
const KEPT = 24

/** More would keep a printer, or a browser, busy for too long. */
const MOST_PRINTED = 400

/** Fills a scrolling element with pieces as they come into sight. */
export function windowList(scroller: HTMLElement, { count, height, make, isLarge, ...items }: Items): WindowList {
  const perPiece = isLarge ? 1 : Math.ceil(count / MOST_PIECES) || 1
  const itemsIn = (piece: number): number[] => {
    const first = piece * perPiece
    return Array.from({ length: Math.min(perPiece, count - first) }, (_, offset) => first + offset)
  }
  let isPointed = (_: HTMLElement): boolean => false
  const markPointed = (within: HTMLElement): void => {
    for (const one of within.querySelectorAll<HTMLElement>(items.pointable))
      one.classList.toggle('pointed', isPointed(one))
  }
  const holders: HTMLElement[] = []
  /** In the order in which they left the sight. */
  const filled = new Set<number>()
  const inSight = new Set<number>()

  const fill = (index: number): HTMLElement => {
    const holder = holders[index] as HTMLElement
    if (!filled.has(index)) {
      filled.add(index)
      holder.style.height = ''
      holder.replaceChildren(...itemsIn(index).flatMap(make))
      if (count === 0) holder.append(element('p', { class: 'nothing' }, items.nothing))
      markPointed(holder)
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
  for (let index = 0; index < Math.max(1, Math.ceil(count / perPiece)); index += 1) {
    const holder = element('div', { class: 'piece', 'data-piece': index })
    holder.style.height = `${itemsIn(index).reduce((sum, item) => sum + height(item), 0)}px`
    holders.push(holder)
    all.append(holder)
  }
  scroller.replaceChildren(all)
  for (const holder of holders) observer.observe(holder)

  return {
    reveal: (index) => fill(Math.floor(index / perPiece)),
    revealAll() {
      if (holders.length > MOST_PRINTED) return false
      for (const index of holders.keys()) fill(index)
      return true
    },
    point(newlyPointed) {
      isPointed = newlyPointed
      markPointed(scroller)
    },
    stop: () => observer.disconnect(),
  }
}

/** A side of the view, in which things can be pointed at from another. */
export interface Pane<Target> {
  readonly list: WindowList
  /** Marks what is pointed at, and shows it; null: nothing. */
  point(target: Target | null, isShown: boolean): void
  focus(target: Target): void
}

/** The pane of a list, in which `elementOf` reveals a target, and `isAt` says whether an element belongs to it. */
export function paneOf<Target>(
  list: WindowList,
  elementOf: (target: Target) => HTMLElement | null,
  isAt: (one: HTMLElement, target: Target) => boolean,
): Pane<Target> {
  return {
    list,
    point(target, isShown) {
      if (target !== null && isShown) elementOf(target)?.scrollIntoView({ block: 'nearest' })
      list.point((one) => target !== null && isAt(one, target))
    },
    focus(target) {
      const found = elementOf(target)
      focusOn(found?.querySelector<HTMLElement>('.place') ?? found, 'center')
    },
  }
}
