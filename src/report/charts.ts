import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom/worker'

/*
 * The pictures of a survey, as SVG. Built into a file of its own with what it needs, and loaded when it is asked for: the
 * library that draws is larger than all that reads pages.
 */

/** A bar, or two where there is an earlier value to compare with. */
export interface Bar {
  readonly name: string
  readonly value: number
  readonly before?: number | undefined
  /** A class of `report.css` that says what kind of bar it is. */
  readonly kind?: string
}

/** How often something was seen on a day. */
export interface DayCell {
  readonly day: string
  readonly name: string
  readonly count: number
}

const WIDTH = 640
const MARGIN = 180
const ROW = 22

/** Horizontal bars, one a name, in the order given. The label says what the numbers are; the description, for who does not see it, what is shown. */
export function barChart(bars: readonly Bar[], label: string, description: string, most?: number): string {
  const isCompared = bars.some(({ before }) => before !== undefined)
  const rows = bars.flatMap(({ name, value, before, kind = '' }) => [
    ...(isCompared ? [{ name, when: 'before', value: before ?? 0, kind: 'before' }] : []),
    { name, when: 'after', value, kind: kind || 'after' },
  ])
  const top = most ?? Math.max(1, ...rows.map(({ value }) => value))
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const axis = { y: 'when', x: 'value', fy: 'name' } as const
  return draw(description, {
    height: 50 + rows.length * ROW + bars.length * 4,
    marginLeft: MARGIN,
    marginRight: 60,
    x: { domain: [0, top], label, axis: 'top', ticks: 5 },
    y: { domain: isCompared ? ['before', 'after'] : ['after'], axis: null },
    fy: { domain: bars.map(({ name }) => name), label: null, axis: null },
    marks: [
      ...kinds.map((kind) =>
        Plot.barX(
          rows.filter((row) => row.kind === kind),
          { ...axis, className: `bar ${kind}`, fill: 'currentColor', ariaLabel: kind },
        ),
      ),
      Plot.text(rows, { ...axis, text: ({ value }) => String(value), textAnchor: 'start', dx: 4, fontSize: 11 }),
      Plot.text(bars, {
        fy: 'name',
        frameAnchor: 'left',
        text: ({ name }: Bar) => shortened(name),
        textAnchor: 'end',
        dx: -6,
        fontSize: 11,
      }),
    ],
  })
}

/** A grid of days and names, in which each cell shows its number: the darker the more. */
export function dayChart(cells: readonly DayCell[], description: string): string {
  const days = [...new Set(cells.map(({ day }) => day))].sort()
  const names = [...new Set(cells.map(({ name }) => name))]
  const most = Math.max(1, ...cells.map(({ count }) => count))
  const axis = { x: 'day', y: 'name' } as const
  return draw(description, {
    height: 90 + names.length * ROW,
    marginLeft: MARGIN,
    marginBottom: 66,
    x: { domain: days, label: null, tickRotate: -45, padding: 0.05 },
    y: { domain: names, label: null, tickSize: 0, tickFormat: shortened, padding: 0.05 },
    marks: [
      Plot.cell(cells, {
        ...axis,
        className: 'cell',
        fill: 'currentColor',
        fillOpacity: ({ count }: DayCell) => 0.1 + (0.4 * count) / most,
      }),
      Plot.text(cells, { ...axis, text: ({ count }: DayCell) => String(count), fontSize: 11 }),
    ],
    opacity: { type: 'identity' },
  })
}

function shortened(name: string): string {
  return name.length <= 26 ? name : `${name.slice(0, 25)}…`
}

/** Draws into a document of its own. The style that comes with a drawing stands in `report.css`, where the policy lets it in. */
function draw(description: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>')
  const drawing = Plot.plot({ ...options, width: WIDTH, document, className: 'plot', ariaLabel: description })
  const svg = drawing as unknown as Element
  for (const style of svg.querySelectorAll('style')) style.remove()
  // Who does not see it is told the description, and reads the table.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  svg.setAttribute('role', 'img')
  return svg.outerHTML
}

type Element = {
  querySelectorAll(selector: string): Iterable<{ remove(): void; removeAttribute(name: string): void }>
  setAttribute(name: string, value: string): void
  readonly outerHTML: string
}
