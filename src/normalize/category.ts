import { quote } from '../diagnostics/quote.js'
import type { Category } from '../schema/category.js'
import type { Range } from '../syntax/nodes.js'
import { type CategoryResolution, resolveCategory } from '../taxonomy/lookup.js'
import { type PageContext, report } from './page-context.js'
import { below, type Path } from './path.js'

/**
 * The categories of a meta line, each once and in the printed order.
 *
 * "LG" → cs.LG; "SYLGSYOC" → eess.SY, cs.LG, math.OC; "LG · CL" → cs.LG, cs.CL
 */
export function normalizeCategories(context: PageContext, codes: readonly Range[], path: Path): Category[] {
  const categories: Category[] = []
  if (codes.length > MOST_CODES) reportFurtherCodes(context, codes, path)
  for (const at of codes.length > MOST_CODES ? codes.slice(0, MOST_CODES) : codes) {
    const code = context.page.slice(at.start, at.end)
    const resolution = resolveCategory(code, context.categoryPrior)
    const { category } = resolution
    const isRepeated = categories.some((one) => (one.id === null ? one.code === code : one.id === category.id))
    if (isRepeated) continue
    const itsPath = below(path, categories.length)
    categories.push(category)
    placeCategory(context, resolution, at, itsPath)
  }
  return categories
}

/** No page prints more. */
const MOST_CODES = 4

/** What stands behind the fourth code is none of the site’s. */
function reportFurtherCodes(context: PageContext, codes: readonly Range[], path: Path): void {
  const at = { start: (codes[MOST_CODES] as Range).start, end: (codes.at(-1) as Range).end }
  const received = quote(context.page.slice(at.start, at.end))
  report(context, 'unknown-category', at, path, `${received} stands behind four categories, and no paper has more`, {
    expected: 'one to four category codes',
    received,
  })
}

/** The category of a code that stands alone, as in the header: "CL" → cs.CL. */
export function normalizeCategory(context: PageContext, at: Range, path: Path): Category {
  const resolution = resolveCategory(context.page.slice(at.start, at.end), context.categoryPrior)
  placeCategory(context, resolution, at, path)
  return resolution.category
}

function placeCategory(context: PageContext, resolution: CategoryResolution, at: Range, path: Path): void {
  const { category, decision, successor } = resolution
  context.place?.(path, at)
  context.place?.(below(path, 'code'), at)
  if (decision === 'unique') return
  const code = quote(category.code)
  const candidates = category.candidates.join(', ')
  switch (decision) {
    case 'unknown':
      report(context, 'unknown-category', at, path, `${code} is no category of arXiv’s taxonomy`, {
        expected: 'a category code such as "LG" or "quant-ph"',
        received: code,
      })
      break
    case 'undecided':
      report(context, 'ambiguous-category', at, path, `${code} may be any of ${candidates}`, {
        hint: `pass categoryPrior, e.g. { ${JSON.stringify(category.code)}: ${JSON.stringify(category.candidates[0])} }, to decide`,
      })
      break
    case 'prior': {
      const message = `${code} may be any of ${candidates}; ${category.id} was taken`
      const hint = 'pass categoryPrior to take another'
      report(context, 'ambiguous-category', at, path, message, { lowered: true, hint })
      break
    }
    case 'retired':
      report(context, 'retired-category', at, path, `${code} is a retired archive of arXiv`, {
        ...(successor !== null && { hint: `its successor is ${successor}` }),
      })
      break
  }
}
