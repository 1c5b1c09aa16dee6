import { typeName } from '../argument.js'
import { paperPageCheck, profileCheck, type Refusal, refusals } from '../schema/check.js'
import type { StoredPaperPage } from '../schema/paper-page.js'
import type { StoredProfile } from '../schema/profile.js'

/** Either kind of page, told apart. */
export type CheckedPage =
  | { readonly kind: 'profile'; readonly profile: StoredProfile }
  | { readonly kind: 'paper-page'; readonly paperPage: StoredPaperPage }

/**
 * Tells the kinds of pages apart: a profile has papers.
 *
 * @throws TypeError where the page is valid by neither schema. The message begins with the path of the value.
 */
export function checkedPage(page: StoredProfile | StoredPaperPage): CheckedPage {
  if (typeof page !== 'object' || page === null || Array.isArray(page)) {
    throw new TypeError(`page must be a Profile or a PaperPage, not ${typeName(page)}`)
  }
  if ('papers' in page) return { kind: 'profile', profile: checkedProfile('page', page) }
  const [refusal] = refusals(paperPageCheck, page)
  if (refusal !== undefined) throw new TypeError(`page must be a PaperPage: ${refusalText(refusal)}`)
  return { kind: 'paper-page', paperPage: page }
}

/** @throws TypeError where an argument is no profile. */
export function checkedProfile(argument: string, profile: StoredProfile): StoredProfile {
  const [refusal] = refusals(profileCheck, profile)
  if (refusal !== undefined) throw new TypeError(`${argument} must be a Profile: ${refusalText(refusal)}`)
  return profile
}

/** ["papers", 2, "title"] → "papers[2].title: Invalid input" */
function refusalText({ path, message }: Refusal): string {
  const steps = path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
  return `${steps.join('')}${path.length === 0 ? '' : ': '}${message}`
}
