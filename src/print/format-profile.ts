import { requireOptions } from '../argument.js'
import { profileCheck, refusals } from '../schema/check.js'
import type { StoredProfile } from '../schema/profile.js'
import { headerBlocks } from './header.js'
import { compactPaper, spaciousPaper } from './paper.js'

/** How a profile is printed. */
export interface FormatProfileOptions {
  /**
   * `page`: the owner's header, and blank lines between title, names and abstract. `compact`: no header, no blank lines,
   * and each title glued to its names.
   */
  layout: 'page' | 'compact'
}

/**
 * Prints a profile as the site's pages do. Without a line end after the last line.
 *
 * What was printed reads back as the same profile, but for `source`, years that `scrapedAt` inferred and categories that
 * `categoryPrior` decided, which take the same options; the compact layout moreover drops the header, and where a title
 * ends is inferred again. Text is printed as it stands, also where it looks like another line of a page: an abstract
 * that reads `LGMay 3, 2024` will be read as the beginning of a paper.
 *
 * @throws TypeError where the profile is not valid by `profileSchema`, or an option is unknown or of the wrong type.
 * @throws RangeError where there is no such layout, or a value has no printed form in it: a paper without a date, say, or
 * a name with a comma in it. The message begins with the path of the value.
 *
 * @example
 * ```ts
 * formatProfile(parseProfile(text), { layout: 'compact' }).startsWith('LGSep 20, 2024Code') // true
 * ```
 */
export function formatProfile(profile: StoredProfile, options: FormatProfileOptions): string {
  const layout = checkedLayout(options)
  const [refusal] = refusals(profileCheck, profile)
  if (refusal !== undefined)
    throw new TypeError(`profile must be a Profile: ${pathText(refusal.path)}${refusal.message}`)
  const { author, papers } = profile
  if (layout === 'compact') return papers.map((paper, i) => compactPaper(paper, `papers[${i}]`)).join('\n')
  return [...headerBlocks(author), ...papers.map((paper, i) => spaciousPaper(paper, `papers[${i}]`))].join('\n\n')
}

function checkedLayout(options: unknown): FormatProfileOptions['layout'] {
  const { layout } = requireOptions(options, ['layout'])
  if (layout === 'page' || layout === 'compact') return layout
  if (typeof layout !== 'string') throw new TypeError(`layout must be "page" or "compact", not ${typeof layout}`)
  throw new RangeError(`layout must be "page" or "compact", not ${JSON.stringify(layout)}`)
}

/** ["papers", 2, "title"] → "papers[2].title: " */
function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return ''
  const steps = path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${step}`))
  return `${steps.join('')}: `
}
