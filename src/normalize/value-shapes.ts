import { BUTTON, labelBehind } from '../forms/shapes/site-labels.js'
import { anyOf } from '../source/any-of.js'
import { GOES_ON, HOLDS_MORE, type Misfit } from './misfit.js'
import { misfitOfName } from './name-shapes.js'
import { misfitOfParagraph } from './paragraph-shapes.js'
import { misfitOfTitle } from './title-shapes.js'

/** What speaks against the values that have a shape, by the key that they have in the data. */
const MISFITS: Readonly<Record<string, (text: string, isPutTogether: boolean) => Misfit | null>> = {
  title: misfitOfTitle,
  name: misfitOfName,
  institutions: misfitOfSlug,
  venue: misfitOfVenue,
  significance: misfitOfParagraph,
  summary: misfitOfParagraph,
  abstract: misfitOfParagraph,
}

/**
 * What speaks against a value of the field `key`; null where nothing does. Of 18,000 papers of arXiv a dozen have such a value.
 *
 * @param isPutTogether whether a form's reader put the page together, maybe out of the wrong lines.
 */
export function misfitOf(key: string, text: string, isPutTogether: boolean): Misfit | null {
  return MISFITS[key]?.(text, isPutTogether) ?? null
}

/** What the slug of an institution does not hold. */
const NO_SLUG = anyOf(
  // `amazon-`
  /(?<=[\p{L}\d])-$/u,
  // `eth-zurich (/i/eth-zurich)`, `apple-ml* | |`
  /[(|*<[]/u,
  // `Jonas Vik`, `huggingface allen-ai`
  / \S+/u,
)

/** `Jonas_Vik et al.`, as some extractors write links, `uw Abstract` */
const NO_SLUG_OF_FORM = /_|\p{Ll} ?\p{Lu}/u

/** Also `uwFollow`. */
function misfitOfSlug(text: string, isPutTogether: boolean): Misfit | null {
  const received =
    NO_SLUG.exec(text)?.[0] ?? (isPutTogether ? NO_SLUG_OF_FORM.exec(text)?.[0] : null) ?? labelBehind(text)
  return received === null ? null : { why: received === '-' ? GOES_ON : HOLDS_MORE, received }
}

/** What stands at the end of an arXiv line, and is no venue. */
const NO_VENUE = anyOf(
  // `12 references`, `1.2k views`
  /^[\d,.~>]+[kKM]?\+? [a-z]+$/,
  // `comments`
  /^(?:comment|reference|read|view|cite|page)s?$/,
  // `Cited by 12`, `CC BY 4.0`
  /^(?:Altmetric|Cited by|DOI|PDF|CC BY|GitHub|Novelty|influential)\b/,
  // `No code`; not `Designs, Codes and Cryptography`
  /\b[Cc]ode\b/,
  // `H-index: 12`, `h = 12`, `Top 5%`
  /index|[=%]/,
  // `Nature <br>`, `Nature https://…`
  /<|:\/\//,
  // `Bookmark`
  /^(?:Bookmark|Follow|Like)$/,
  // `Nature Share`
  new RegExp(`${BUTTON}$`),
  // `Originality Incremental advance`, `Incremental advance`
  /Originality|Predicted impact|^(?:Highly original|Incremental advance|Synthesis-oriented)$/,
)

function misfitOfVenue(text: string): Misfit | null {
  const mark = NO_VENUE.exec(text)
  return mark && { why: HOLDS_MORE, received: mark[0] }
}
