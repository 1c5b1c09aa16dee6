import { quote } from '../diagnostics/quote.js'
import type { Category } from '../schema/category.js'
import { type CategoryResolution, resolveCategory } from '../taxonomy/lookup.js'
import { segmentCodes } from '../taxonomy/segment.js'
import { below, type Path, type Place, type Reading, report } from './reading.js'

/**
 * The categories of a meta line, each once and in the printed order.
 *
 * "LG" → cs.LG; "SYLGSYOC" → eess.SY, cs.LG, math.OC; "LG · CL" → cs.LG, cs.CL
 */
export function normalizeCategories(reading: Reading, codes: Place, path: Path): Category[] {
  const categories: Category[] = []
  for (const at of codePlaces(reading.page, codes)) {
    const code = reading.page.slice(at.start, at.end)
    const resolution = resolveCategory(code, reading.categoryPrior)
    const { category } = resolution
    const isRepeated = categories.some((one) => (one.id === null ? one.code === code : one.id === category.id))
    if (isRepeated) continue
    const itsPath = below(path, categories.length)
    categories.push(category)
    placeCategory(reading, resolution, at, itsPath)
  }
  return categories
}

/** The category of a code that stands alone, as in the header: "CL" → cs.CL. */
export function normalizeCategory(reading: Reading, at: Place, path: Path): Category {
  const resolution = resolveCategory(reading.page.slice(at.start, at.end), reading.categoryPrior)
  placeCategory(reading, resolution, at, path)
  return resolution.category
}

/** Codes are glued, or stand apart with blanks and dots between them. */
function codePlaces(page: string, codes: Place): Place[] {
  if (codes.end - codes.start === 2) return [codes]
  const places: Place[] = []
  for (const run of page.slice(codes.start, codes.end).matchAll(/[^\s·]+/g)) {
    for (const { start, end } of segmentCodes(run[0])) {
      places.push({ start: codes.start + run.index + start, end: codes.start + run.index + end })
    }
  }
  return places
}

function placeCategory(reading: Reading, resolution: CategoryResolution, at: Place, path: Path): void {
  const { category, decision, successor } = resolution
  reading.place?.(path, at)
  reading.place?.(below(path, 'code'), at)
  if (decision === 'unique') return
  const candidates = category.candidates.join(', ')
  switch (decision) {
    case 'unknown':
      report(reading, 'unknown-category', at, path, `${quote(category.code)} is no category of arXiv’s taxonomy`, {
        expected: 'a category code such as "LG" or "quant-ph"',
        received: quote(category.code),
      })
      break
    case 'undecided':
      report(reading, 'ambiguous-category', at, path, `${quote(category.code)} may be any of ${candidates}`, {
        hint: `pass categoryPrior, e.g. { ${JSON.stringify(category.code)}: ${JSON.stringify(category.candidates[0])} }, to decide`,
      })
      break
    case 'prior':
      report(
        reading,
        'ambiguous-category',
        at,
        path,
        `${quote(category.code)} may be any of ${candidates}; ${category.id} was taken`,
        { lowered: true, hint: 'pass categoryPrior to take another' },
      )
      break
    case 'retired':
      report(reading, 'retired-category', at, path, `${quote(category.code)} is a retired archive of arXiv`, {
        ...(successor !== null && { hint: `its successor is ${successor}` }),
      })
      break
  }
}
