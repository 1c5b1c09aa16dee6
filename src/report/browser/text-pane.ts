import { fieldOf, styleOf } from '../fields.js'
import type { FlatNode, ShownPage } from '../read-model.js'
import { blockAt, type NumberedDiagnostic, type Segment, segmentsOf, sortIntoBlocks } from '../segments.js'
import { linesOf, type TextLine, textBlocks } from '../text-blocks.js'
import { element, shown } from './element.js'
import { flagElement } from './flag.js'
import { type WindowList, windowList } from './window-list.js'

/** A stretch of the input that is pointed at. */
export interface Pointed {
  readonly start: number
  readonly end: number
}

/** The input as given, with everything marked in it that was read. */
export interface TextPane {
  readonly list: WindowList
  /** Marks a stretch as what is pointed at, and shows it; null: nothing. */
  point(stretch: Pointed | null, isShown: boolean): void
  /** Puts the focus on where a stretch begins. */
  focus(stretch: Pointed): void
}

/** About the height of a line, and how many characters go on it. */
const LINE_HEIGHT = 23
const LINE_LENGTH = 70

export function textPane(page: ShownPage, scroller: HTMLElement, linkOf: (pointer: string) => string): TextPane {
  const { text } = page
  const blocks = textBlocks(text)
  const papers = /^\/papers\/\d+$/
  const places = sortIntoBlocks(
    page.places.filter(({ pointer }) => !papers.test(pointer)),
    blocks,
  )
  const leaves = page.nodes.filter(({ isLeaf }) => isLeaf)
  const unknown = sortIntoBlocks(
    leaves.filter(({ type }) => type === 'unknown'),
    blocks,
  )
  const nodes = sortIntoBlocks(
    page.nodes.filter(({ depth }) => depth > 0),
    blocks,
  )
  const numbered = page.diagnostics.map(
    ({ span, severity }, number): NumberedDiagnostic => ({ ...span, severity, number }),
  )
  const diagnostics = sortIntoBlocks(numbered, blocks)
  let pointed: Pointed | null = null

  const list = windowList(scroller, {
    count: blocks.length,
    height: (index) => {
      const block = blocks[index]
      if (block === undefined) return 0
      return (block.lineCount + (block.end - block.start) / LINE_LENGTH) * LINE_HEIGHT
    },
    fill(index, holder) {
      const block = blocks[index]
      if (block === undefined) return
      const marks = {
        places: places[index] ?? [],
        unknown: unknown[index] ?? [],
        diagnostics: diagnostics[index] ?? [],
      }
      const lines = linesOf(text, block).map((line) =>
        lineElement(line, segmentsOf(line, marks), marks.diagnostics, nodes[index] ?? []),
      )
      holder.replaceChildren(...lines)
      markPointed(holder)
    },
  })

  function lineElement(
    line: TextLine,
    segments: readonly Segment[],
    onBlock: readonly NumberedDiagnostic[],
    onLine: readonly FlatNode[],
  ): HTMLElement {
    const content = element('span', { class: 'content' })
    let before: Segment | null = null
    for (const segment of segments) {
      content.append(segmentElement(segment, before))
      before = segment
    }
    const begun = onBlock.filter(({ start }) => start >= line.start && start <= line.end && line.number !== 0)
    for (const { number } of begun.slice(0, 6)) content.append(flagElement(page, number, linkOf))
    const row = element('div', { class: 'line', 'data-number': line.number === 0 ? '' : line.number }, content)
    const named = onLine.filter(({ start, end }) => start < line.end && end > line.start)
    if (named.length > 0) row.append(grammarOf(named))
    return row
  }

  function segmentElement({ start, end, place, isUnknown, diagnostic }: Segment, before: Segment | null): Node {
    const said = diagnostic === null ? undefined : page.diagnostics[diagnostic]
    const classes = said === undefined ? '' : ` said ${said.severity}`
    const attributes = { 'data-start': start, 'data-end': end }
    const content = shown(text.slice(start, end))
    if (place === null) {
      return element('span', { class: `plain${isUnknown ? ' unknown' : ''}${classes}`, ...attributes }, ...content)
    }
    const field = fieldOf(place.pointer)
    const { label, hue, line } = styleOf(field)
    const isBegin =
      before === null || before.place === null || labelledPart(before.place.pointer) !== labelledPart(place.pointer)
    const look = `mark hue-${hue} line-${line}${classes}`
    // A blank between two parts of a value is no link: it has no name.
    if (text.slice(start, end).trim() === '') return element('span', { class: look, ...attributes }, ...content)
    return element(
      'a',
      {
        class: look,
        href: linkOf(place.pointer),
        tabindex: -1,
        'data-pointer': place.pointer,
        'data-label': isBegin ? label : undefined,
        'aria-description': place.pointer.slice(1).replaceAll('/', ' '),
        ...attributes,
      },
      ...content,
    )
  }

  function markPointed(within: HTMLElement): void {
    for (const one of within.querySelectorAll<HTMLElement>('[data-start]')) {
      const start = Number(one.dataset.start)
      const isPointed = pointed !== null && start >= pointed.start && Number(one.dataset.end) <= pointed.end
      one.classList.toggle('pointed', isPointed)
    }
  }

  const elementAt = (offset: number): HTMLElement | null => {
    const holder = list.reveal(blockAt(blocks, offset))
    const all = [...holder.querySelectorAll<HTMLElement>('[data-start]')]
    return all.find(({ dataset }) => Number(dataset.start) <= offset && Number(dataset.end) > offset) ?? all[0] ?? null
  }

  return {
    list,
    point(stretch, isShown) {
      pointed = stretch
      if (stretch !== null && isShown) elementAt(stretch.start)?.scrollIntoView({ block: 'nearest' })
      markPointed(scroller)
    },
    focus(stretch) {
      const target = elementAt(stretch.start)
      target?.focus({ preventScroll: true })
      target?.scrollIntoView({ block: 'center' })
    },
  }
}

/** The field of a pointer, or the item of it where it is a list: what has a label of its own. */
function labelledPart(pointer: string): string {
  return /^(?:\/papers\/\d+|\/author)?\/[^/]+(?:\/\d+)?/.exec(pointer)?.[0] ?? pointer
}

/** What the grammar and the layout call what stands on a line: `meta-line (category, date (month, day))`. */
function grammarOf(nodes: readonly FlatNode[]): HTMLElement {
  let text = ''
  let depth = nodes[0]?.depth ?? 0
  for (const [index, node] of nodes.entries()) {
    if (index > 0) text += node.depth > depth ? ' (' : `${')'.repeat(depth - node.depth)}, `
    text += node.type
    depth = node.depth
  }
  return element('span', { class: 'grammar' }, text + ')'.repeat(Math.max(0, depth - (nodes[0]?.depth ?? 0))))
}
