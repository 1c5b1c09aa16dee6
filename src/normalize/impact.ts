import { quote } from '../diagnostics/quote.js'
import type { PaperPage } from '../schema/paper-page.js'
import type { ImpactLine, ImpactNode, Range } from '../syntax/nodes.js'
import { normalizeCategory } from './category.js'
import { normalizeCount } from './number.js'
import { type PageContext, report } from './page-context.js'
import { normalizeValue } from './text.js'

/** The originality labels that the site is known to print. */
const KNOWN_ORIGINALITY = ['Highly original', 'Incremental advance', 'Synthesis-oriented'] as const

const PERCENT = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,4})?$/

/** "Predicted impact top 39% in SY · last 90days" → among the top 39 % of eess.SY over 90 days */
export function normalizeImpact(context: PageContext, lines: readonly ImpactLine[]): PaperPage['impact'] {
  const impact = lines.find((line) => line.impact !== null)?.impact ?? null
  if (impact === null) return null
  const topPercent = figure(context, impact, impact.percent, percentOf, 'a percentage from 0 to 100')
  const windowDays = figure(context, impact, impact.days, daysOf, 'a whole number of days, from 1')
  if (topPercent === null || windowDays === null) return null
  context.place?.(['impact'], impact)
  context.place?.(['impact', 'topPercent'], impact.percent)
  context.place?.(['impact', 'windowDays'], impact.days)
  return { topPercent, category: normalizeCategory(context, impact.category, ['impact', 'category']), windowDays }
}

function percentOf(printed: string): number | null {
  return PERCENT.test(printed) && Number(printed) <= 100 ? Number(printed) : null
}

function daysOf(printed: string): number | null {
  const days = normalizeCount(printed)
  return days !== null && days > 0 && Number.isSafeInteger(days) ? days : null
}

/** One figure of the impact; without both of them there is no impact. */
function figure(
  context: PageContext,
  impact: ImpactNode,
  at: Range,
  read: (printed: string) => number | null,
  expected: string,
): number | null {
  const printed = context.page.slice(at.start, at.end)
  const value = read(printed)
  if (value === null) {
    const received = quote(printed)
    report(context, 'number-out-of-range', impact, ['impact'], `${received} is out of range`, { expected, received })
  }
  return value
}

/** What follows "Originality", and whether it was read. */
export interface Originality {
  readonly originality: string | null
  /** A label that the page is cut inside of. */
  readonly cut: Range | null
}

/**
 * "Originality Incremental advance" → the label, also where it is none of the known ones.
 *
 * @param isCut whether the page may be cut inside of the label: then a beginning of a known one says nothing.
 */
export function normalizeOriginality(context: PageContext, lines: readonly ImpactLine[], isCut: boolean): Originality {
  const at = lines.find((line) => line.originality !== null)?.originality ?? null
  if (at === null) return { originality: null, cut: null }
  const printed = context.page.slice(at.start, at.end).replace(/[ \n]+/g, ' ')
  const isKnown = KNOWN_ORIGINALITY.some((label) => label === printed)
  if (!isKnown && isCut && KNOWN_ORIGINALITY.some((label) => label.startsWith(printed))) {
    return { originality: null, cut: at }
  }
  const originality = normalizeValue(context, at, ['originality'])
  if (!isKnown) {
    report(context, 'unknown-originality', at, ['originality'], `${quote(originality)} is a new originality label`, {
      expected: `one of ${KNOWN_ORIGINALITY.map((label) => quote(label)).join(', ')}`,
      received: quote(originality),
    })
  }
  return { originality, cut: null }
}
