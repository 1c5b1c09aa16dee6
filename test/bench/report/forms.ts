import { fromHtml } from '../../../src/forms/html.js'
import { safeParseProfile } from '../../../src/index.js'
import { type Contender, pageContender, type Sample } from '../contenders/contender.js'
import { OPTIONS } from '../contenders/options.js'
import { OURS } from '../contenders/scholar-profile.js'
import { compare } from '../measure/rounds.js'
import { ratioOf, spreadOf } from '../measure/statistics.js'
import { asHtml, asMarkdown, damaged, type InForm, wrapped } from '../pages/forms.js'
import { profileSamples } from '../pages/samples.js'
import type { Run } from './run.js'
import { heading, showSpread, showTime, table } from './table.js'

const PAPERS = 80

/** A form of the page, and how many times the page as text it may cost; null where nobody asked. */
interface Form {
  readonly name: string
  readonly inForm: InForm
  readonly reader: Contender
  readonly most: number | null
}

const asIs: InForm = (page) => page
const TEXT = pageContender('as text', 'own', (page) => safeParseProfile(page, { ...OPTIONS, form: 'text' }))
const HTML = pageContender('as HTML', 'own', (page) => safeParseProfile(fromHtml(page), OPTIONS))

/** The first is what the others are held against. */
const FORMS: readonly Form[] = [
  { name: 'text, its form asked for', inForm: asIs, reader: TEXT, most: null },
  { name: 'text, with the look at its form', inForm: asIs, reader: OURS, most: 1.05 },
  { name: 'text with one damaged character', inForm: damaged, reader: OURS, most: 1.2 },
  { name: 'text wrapped at 80 columns', inForm: wrapped, reader: OURS, most: null },
  { name: 'Markdown', inForm: asMarkdown, reader: OURS, most: 2 },
  { name: 'HTML, fromHtml included', inForm: asHtml, reader: HTML, most: 3 },
]

/** The same page of 80 papers in the forms in which crawlers deliver it. */
export function reportForms({ isQuick, targets }: Run): void {
  const samples = profileSamples('page', PAPERS)
  const entries = FORMS.map(({ reader, inForm }) => ({ contender: reader, samples: samples.map(inFormOf(inForm)) }))
  const times = compare(entries, isQuick ? { rounds: 7, runTime: 40 } : { rounds: 21, runTime: 100 })
  heading(`Forms: a page of ${PAPERS} papers`)
  const base = times[0] as number[]
  const rows = FORMS.map(({ name, most }, i) => {
    const ratio = ratioOf(times[i] as number[], base)
    if (most !== null) targets.hold(`${name} ÷ text`, ratio.median, most)
    return [name, showTime(spreadOf(times[i] as number[]).median / PAPERS), showSpread(ratio)]
  })
  table(['form', 'a paper', '÷ text'], rows)
}

function inFormOf(inForm: InForm): (sample: Sample) => Sample {
  return ({ page, json }) => ({ page: Buffer.from(inForm(page.toString('utf8'))), json })
}
