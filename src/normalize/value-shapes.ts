import { BUTTON, labelBehind } from '../forms/shapes/site-labels.js'
import { GOES_ON, HOLDS_MORE, type Misfit } from './misfit.js'
import { misfitOfName } from './name-shapes.js'
import { misfitOfParagraph, misfitOfPrintedParagraph } from './paragraph-shapes.js'
import { misfitOfTitle } from './title-shapes.js'

/** The kinds of values that have a shape, by the key that they have in the data. */
const READERS: Readonly<Record<string, (text: string) => Misfit | null>> = {
  title: misfitOfTitle,
  name: misfitOfName,
  institutions: misfitOfInstitution,
  venue: misfitOfVenue,
  significance: misfitOfAnyParagraph,
  summary: misfitOfAnyParagraph,
  abstract: misfitOfAnyParagraph,
}

function misfitOfAnyParagraph(text: string): Misfit | null {
  return misfitOfParagraph(text) ?? misfitOfPrintedParagraph(text)
}

/** What speaks against a value of the field `key`; null where nothing does. Of 18,000 papers of arXiv a dozen have such a value. */
export function misfitOf(key: string, text: string): Misfit | null {
  return READERS[key]?.(text) ?? null
}

/** `amazon-`, `Jonas Vik`, `uwAbstract`, `uw Abstract`, `eth-zurich (/i/eth-zurich)`, `apple-ml* | |` */
const NO_INSTITUTION = /[-_]$|\p{Ll} ?\p{Lu}|[(|*_<[]|^\p{Lu}.* \p{Lu}/u

/** `Jonas Vik`, `uwFollow`: what speaks against a slug that stands as a page prints it. */
export function misfitOfPrintedSlug(text: string): Misfit | null {
  if (/^\p{Lu}.* \p{Lu}/u.test(text)) return { why: HOLDS_MORE, received: text }
  const label = labelBehind(text)
  return label === null ? null : { why: HOLDS_MORE, received: label }
}

function misfitOfInstitution(text: string): Misfit | null {
  const mark = NO_INSTITUTION.exec(text)
  return mark && { why: mark[0] === '-' ? GOES_ON : HOLDS_MORE, received: mark[0] }
}

const NO_VENUE = new RegExp(
  `<|://|^(?:Bookmark|Follow|Like|Code)$|${BUTTON}$|Originality|Predicted impact|^(?:Highly original|Incremental advance|Synthesis-oriented)$`,
)

/** What speaks against a venue, also on a page that nobody put together. */
export function misfitOfVenue(text: string): Misfit | null {
  const mark = NO_VENUE.exec(text)
  return mark && { why: HOLDS_MORE, received: mark[0] }
}
