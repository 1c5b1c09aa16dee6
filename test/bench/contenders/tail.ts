import { kindOfPage, mayBePaperPage } from '../../../src/detect-page.js'
import type { PaperPageNode, ProfilePage } from '../../../src/layout/nodes.js'
import { paperPageTree } from '../../../src/layout/paper-page-tree.js'
import { profileTree } from '../../../src/layout/profile-tree.js'
import { normalizePaperPage } from '../../../src/normalize/paper-page.js'
import { normalizeProfile } from '../../../src/normalize/profile.js'
import { type Pipeline, safeParse } from '../../../src/pipeline.js'
import { paperPageCheck, profileCheck } from '../../../src/schema/check.js'
import type { PaperPage } from '../../../src/schema/paper-page.js'
import type { Profile } from '../../../src/schema/profile.js'
import { type Contender, pageContender } from './contender.js'
import { OPTIONS } from './options.js'

/**
 * A contender that is the library but for its grammar: `read` makes the nodes, and what stands before and behind it
 * (the survey of the text, normalizing, the schema's check, the places of the diagnostics) is the library's own.
 */
export function grammarContender(name: string, read: (page: string) => ProfilePage): Contender {
  const pipeline: Pipeline<ProfilePage, Profile> = {
    read,
    normalize: (context, page, { form, url, scrapedAt }) => {
      if (mayBePaperPage(context.page) && kindOfPage(context.page) === 'paper-page') return null
      return normalizeProfile(context, page, { form, url, authorId: null, scrapedAt })
    },
    check: profileCheck,
    tree: profileTree,
  }
  return pageContender(name, 'result', (page) => safeParse(pipeline, page, OPTIONS))
}

/** The same for a paper's own page. */
export function paperPageGrammarContender(name: string, read: (page: string) => PaperPageNode): Contender {
  const pipeline: Pipeline<PaperPageNode, PaperPage> = {
    read,
    normalize: (context, page, { form, url, scrapedAt }) => {
      if (kindOfPage(context.page, page.marks) !== 'paper-page') return null
      return normalizePaperPage(context, page, { form, layout: page.layout, url, scrapedAt })
    },
    check: paperPageCheck,
    tree: paperPageTree,
  }
  return pageContender(name, 'result', (page) => safeParse(pipeline, page, OPTIONS))
}
