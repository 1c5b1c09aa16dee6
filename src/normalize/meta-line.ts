import { quote } from '../diagnostics/quote.js'
import type { Paper } from '../schema/paper.js'
import type { MetaLine } from '../syntax/nodes.js'
import { normalizeCategories } from './category.js'
import { normalizeDate } from './date.js'
import { below, type Path, type Place, type Reading, report } from './reading.js'

/**
 * What the line above a title says, on either kind of page; `path` is that of the paper.
 *
 * "52.4LGSep 20, 2024Code" → score 52.4, cs.LG, 2024-09-20, has code
 */
export function normalizeMetaLine(
  reading: Reading,
  meta: MetaLine | null,
  path: Path,
): Pick<Paper, 'categories' | 'date' | 'score' | 'hasCode'> {
  if (meta === null) return { categories: [], date: null, score: null, hasCode: false }
  if (meta.badge !== null) reading.place?.(below(path, 'hasCode'), meta.badge)
  if (meta.codes === null) {
    report(reading, 'damaged-meta-line', meta, below(path, 'categories'), 'the meta line has no category code', {
      expected: 'a category code in front of the date, as in "LGSep 20, 2024"',
      received: quote(reading.page.slice(meta.start, meta.end)),
    })
  }
  return {
    categories: meta.codes === null ? [] : normalizeCategories(reading, meta.codes, below(path, 'categories')),
    date: normalizeDate(reading, meta, below(path, 'date')),
    score: meta.score === null ? null : normalizeScore(reading, meta.score, below(path, 'score')),
    hasCode: meta.badge !== null,
  }
}

const SCORE = /^(?:0|[1-9]\d*)\.\d$/

function normalizeScore(reading: Reading, at: Place, path: Path): number | null {
  const printed = reading.page.slice(at.start, at.end)
  if (!SCORE.test(printed)) {
    report(reading, 'damaged-meta-line', at, path, `${quote(printed)} is no score`, {
      expected: 'a number with one decimal, such as "52.4"',
      received: quote(printed),
    })
    return null
  }
  reading.place?.(path, at)
  return Number(printed)
}
