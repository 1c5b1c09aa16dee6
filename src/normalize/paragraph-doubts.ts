import { quote } from '../diagnostics/quote.js'
import type { PaperPageNode } from '../layout/nodes.js'
import type { Range } from '../syntax/nodes.js'
import { type PageContext, report } from './page-context.js'
import { beginningOf } from './text.js'
import { reportUnknownText } from './unknown.js'

/** Reports that each paragraph may end elsewhere. */
export function reportUncertainParagraphs(context: PageContext, { layout, title, paragraphs }: PaperPageNode): void {
  const ranges = layout === 'compact' ? [title, ...paragraphs] : paragraphs
  const fields = [...(layout === 'compact' ? ['title'] : []), ...FIELDS]
  fields.forEach((field, i) => {
    const at = ranges[i] ?? ranges.at(-1)
    if (at === undefined || at === null) return
    const message = `${quote(beginningOf(context.page, at))} may not be the whole paragraph`
    report(context, 'uncertain-paragraph', at, [field], message, {
      hint: 'lines were hard-wrapped without blank lines between paragraphs, and one ends at a full line, where nothing shows it',
    })
  })
}

const FIELDS = ['significance', 'summary', 'abstract']
const THREE_PARAGRAPHS = 'three paragraphs below "AI Analysis": significance, summary and abstract'

/** Where one of the paragraphs is missing, or the heading above them, those that are there may be any, and one of them two in one. */
export function reportTooFewParagraphs(context: PageContext, { paragraphs, abstractAt }: PaperPageNode): void {
  FIELDS.forEach((field, i) => {
    const at = i < FIELDS.length - 1 ? paragraphs.slice(0, abstractAt)[i] : paragraphs[abstractAt]
    const near = at ?? paragraphs.at(-1)
    if (near === undefined || (at === undefined && field === 'abstract')) return
    const shown = quote(beginningOf(context.page, near))
    const message = at === undefined ? `${shown} may hold the ${field}, too` : `${shown} may not be the ${field}`
    report(context, 'uncertain-paragraph', near, [field], message, {
      expected: THREE_PARAGRAPHS,
      received: `${paragraphs.length}`,
      hint: 'the extractor may have put two paragraphs into one, or lost one',
    })
  })
}

/** Without `AI Analysis`, a sentence above the abstract is a part of nothing, and may be one of the other two paragraphs. */
export function reportLostParagraphs(context: PageContext, { arxiv, title, unknown, paragraphs }: PaperPageNode): void {
  const [from, to] = [(arxiv ?? title)?.end ?? 0, paragraphs[0]?.start ?? 0]
  const lost = unknown.find((at) => at.start > from && at.end < to && isSentence(context.page, at))
  if (lost === undefined) return
  for (const field of FIELDS.slice(0, 2)) reportUnknownText(context, lost, 'a paper’s page', [field])
}

/** Whether a stretch ends as a sentence does. */
export function isSentence(page: string, { start, end }: Range): boolean {
  return /[.!?]["'”’)]*$/.test(page.slice(start, end))
}

/**
 * Where there is a paragraph too many, it may be any of them: the abstract says for itself that it goes on. Below a label that
 * was taken for the first, `Impact`, the others may stand one too low.
 */
export function reportTooManyParagraphs(
  context: PageContext,
  { paragraphs, abstractAt }: PaperPageNode,
  from = 0,
): void {
  for (const [i, at] of paragraphs.slice(0, abstractAt).entries()) {
    if (i < from) continue
    const field = FIELDS[i] as string
    const shown = quote(beginningOf(context.page, at))
    report(context, 'uncertain-paragraph', at, [field], `${shown} may not be the ${field}, or not all of it`, {
      expected: THREE_PARAGRAPHS,
      received: `${paragraphs.length}`,
      hint: 'one of the paragraphs may be the site’s own, or stand in two parts',
    })
  }
}

/** The field that each paragraph belongs to. */
export function fieldsOf({ paragraphs, abstractAt }: PaperPageNode): string[] {
  return paragraphs.map((_, i) => (i < abstractAt ? (FIELDS[i] as string) : 'abstract'))
}
