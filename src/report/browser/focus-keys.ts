import { focusOn } from './element.js'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * Lets arrow keys lead from one link of a scrolling element to the next, Home and End to the first and last that are
 * there; the Tab key goes past them all.
 */
export function moveFocusWithKeys(scroller: HTMLElement): void {
  scroller.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLInputElement) return
    const links = [...scroller.querySelectorAll<HTMLElement>('a[href], summary')]
    const now = links.indexOf(document.activeElement as HTMLElement)
    const step = STEPS[event.key]
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? links.length - 1
          : step === undefined
            ? null
            : now < 0
              ? firstInSight(links, scroller)
              : now + step
    const target = next === null ? undefined : links[next]
    if (target === undefined) return
    event.preventDefault()
    focusOn(target, 'nearest')
  })
}

function firstInSight(links: readonly HTMLElement[], scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top
  return Math.max(
    0,
    links.findIndex((link) => link.getBoundingClientRect().top >= top),
  )
}
