import { fieldOf, styleOf } from '../fields.js'
import type { FlatNode, ShownPage } from '../page-model.js'
import {
  blockAt,
  type NumberedDiagnostic,
  type Segment,
  type Stretch,
  segmentsOf,
  sortIntoBlocks,
} from '../segments.js'
import { linesOf, type TextBlock, type TextLine, textBlocks } from '../text-blocks.js'
import { element, flagElement, shown } from './element.js'
import { type Pane, paneOf, windowList } from './window-list.js'

/** About the height of a line, and how many characters go on it. */
const LINE_HEIGHT = 23
const LINE_LENGTH = 70

/** The input as given, with everything marked in it that was read. */
export function textPane(page: ShownPage, scroller: HTMLElement, linkOf: (pointer: string) => string): Pane<Stretch> {
  const { text } = page
  const blocks = textBlocks(text)
  const papers = /^\/papers\/\d+$/
  const inBlocks = <T extends Stretch>(all: readonly T[]) => sortIntoBlocks(all, blocks)
  const places = inBlocks(page.places.filter(({ pointer }) => !papers.test(pointer)))
  const unknown = inBlocks(page.nodes.filter(({ isLeaf, type }) => isLeaf && type === 'unknown'))
  const nodes = inBlocks(page.nodes.filter(({ depth }) => depth > 0))
  const numbered = page.diagnostics.map(
    ({ span, severity }, number): NumberedDiagnostic => ({ ...span, severity, number }),
  )
  const diagnostics = inBlocks(numbered)
  const list = windowList(scroller, {
    count: blocks.length,
    height: (index) => {
      const { lineCount, start, end } = blocks[index] as TextBlock
      return (lineCount + (end - start) / LINE_LENGTH) * LINE_HEIGHT
    },
    make(index) {
      const marks = {
        places: places[index] ?? [],
        unknown: unknown[index] ?? [],
        diagnostics: diagnostics[index] ?? [],
      }
      return linesOf(text, blocks[index] as TextBlock).map((line) =>
        lineElement(line, segmentsOf(line, marks), marks.diagnostics, nodes[index] ?? []),
      )
    },
    nothing: '',
    pointable: '[data-start]',
    isLarge: true,
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

  const elementAt = (offset: number): HTMLElement | null => {
    const holder = list.reveal(blockAt(blocks, offset))
    const all = [...holder.querySelectorAll<HTMLElement>('[data-start]')]
    return all.find(({ dataset }) => Number(dataset.start) <= offset && Number(dataset.end) > offset) ?? all[0] ?? null
  }

  return paneOf(
    list,
    ({ start }) => elementAt(start),
    ({ dataset }, { start, end }) => Number(dataset.start) >= start && Number(dataset.end) <= end,
  )
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
