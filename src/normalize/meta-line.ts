import { quote } from '../diagnostics/quote.js'
import type { Paper } from '../schema/paper.js'
import type { MetaLine, Range } from '../syntax/nodes.js'
import { normalizeCategories } from './category.js'
import { normalizeDate } from './date.js'
import { type PageContext, report } from './page-context.js'
import { below, type Path } from './path.js'
import { normalizeText } from './text.js'

/**
 * What the line above a title says, on either kind of page; `path` is that of the paper, `fields` what stands in front of the date.
 *
 * "52.4LGSep 20, 2024Code" → score 52.4, cs.LG, 2024-09-20, has code
 */
export function normalizeMetaLine(
  context: PageContext,
  meta: MetaLine | null,
  path: Path,
  fields: readonly ('score' | 'categories')[],
): Pick<Paper, 'categories' | 'date' | 'score' | 'hasCode'> {
  if (meta === null) return { categories: [], date: null, score: null, hasCode: false }
  if (meta.badge !== null) context.place?.(below(path, 'hasCode'), meta.badge)
  if (meta.codes.length === 0) {
    for (const field of fields) {
      if (field === 'score' && meta.score !== null) continue
      report(context, 'damaged-meta-line', meta, below(path, field), NO_CODE[field], {
        expected: 'a category code in front of the date, as in "LGSep 20, 2024"',
        received: quote(context.page.slice(meta.start, meta.end)),
      })
    }
  }
  const categories = normalizeCategories(context, meta.codes, below(path, 'categories'))
  const isAnyUnknown = categories.some(({ id, candidates }) => id === null && candidates.length === 0)
  const places = [...(isAnyUnknown ? meta.codes : []), ...partsAbove(context.page, meta)]
  reportPartsIn(context, places, meta, path, fields)
  return {
    categories,
    date: normalizeDate(context, meta, below(path, 'date')),
    score: meta.score === null ? null : normalizeScore(context, meta.score, below(path, 'score')),
    hasCode: meta.badge !== null,
  }
}

/** `Code52.4`, `52.4`; not the classes `68T50` and `I.2.10` */
const SCORE_AT_END = /(?:^|[A-Za-z ])\d{1,3}\.\d$/

/** Reports what may be the score or the badge of a meta line that has none: a code of it that is unknown, or a line above. */
function reportPartsIn(
  context: PageContext,
  places: readonly Range[],
  { score, badge }: MetaLine,
  path: Path,
  fields: readonly string[],
): void {
  for (const at of places) {
    const text = context.page.slice(at.start, at.end)
    const parts = [
      { field: 'score', name: 'score', isHeld: score === null && fields.includes('score') && SCORE_AT_END.test(text) },
      { field: 'hasCode', name: 'badge', isHeld: badge === null && text.includes('Code') },
    ]
    for (const { field, name, isHeld } of parts) {
      if (!isHeld) continue
      report(context, 'damaged-meta-line', at, below(path, field), `${quote(text)} may hold the ${name}`, {
        expected: 'a score, codes, a date and a badge in this order, as in "52.4LGSep 20, 2024Code"',
        received: quote(text),
      })
    }
  }
}

/** `52.4`, `Code`: parts of a meta line, alone on theirs */
const PART_ABOVE = /(?:^|\n)(\d{1,3}\.\d|Code)\n+$/d
const LONGEST_ABOVE = 8

/** The score and the badge where they stand on lines right above a meta line: `52.4` / `Code` / `LGSep 20, 2024` */
function partsAbove(page: string, { start }: Range): Range[] {
  const parts: Range[] = []
  let below = start
  while (parts.length < PARTS_OF_META_LINE) {
    const from = Math.max(0, below - LONGEST_ABOVE)
    const [at, end] = PART_ABOVE.exec(page.slice(from, below))?.indices?.[1] ?? []
    if (at === undefined || end === undefined) break
    parts.push({ start: from + at, end: from + end })
    below = from + at
  }
  return parts
}

const PARTS_OF_META_LINE = 2

const NO_CODE = {
  categories: 'the meta line has no category code',
  score: 'the meta line has no category code, and may have lost a score with it',
}

const SCORE = /^(?:0|[1-9]\d*)\.\d$/

function normalizeScore(context: PageContext, at: Range, path: Path): number | null {
  const printed = context.page.slice(at.start, at.end)
  if (!SCORE.test(printed)) {
    report(context, 'damaged-meta-line', at, path, `${quote(printed)} is no score`, {
      expected: 'a number with one decimal, such as "52.4"',
      received: quote(printed),
    })
    return null
  }
  context.place?.(path, at)
  return Number(printed)
}

/** What a damaged meta line of a paper’s own page leaves empty. */
const FIELDS = ['categories', 'date']
const META_LINE = 'category codes, a date and a badge, as in "LGCLSep 20, 2024Code"'

/** A line of a paper’s own page that stands where its meta line should, and is none. */
export function reportDamagedMetaLine(context: PageContext, at: Range): void {
  const received = quote(normalizeText(context.page, at))
  for (const field of FIELDS) {
    report(context, 'damaged-meta-line', at, [field], `${received} is no readable meta line`, {
      expected: META_LINE,
      received,
    })
  }
}

/**
 * A paper’s own page without any: one in thirty prints none; the others lost it in the extractor, or are cut above their
 * title. `first` is what stands first.
 */
export function reportNoMetaLine(context: PageContext, first: Range | null): void {
  const start = first?.start ?? 0
  for (const field of FIELDS) {
    report(context, 'damaged-meta-line', { start, end: start }, [field], 'the page has no meta line', {
      lowered: true,
      expected: META_LINE,
      hint: 'few pages print none: the extractor may have lost it, or the beginning of the page',
    })
  }
}
