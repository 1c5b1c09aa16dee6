import { mayBePaperPage } from '../../../src/detect-page.js'
import { locateFindings } from '../../../src/diagnostics/locate.js'
import type { ProfilePage } from '../../../src/layout/nodes.js'
import { readProfilePage } from '../../../src/layout/profile-page.js'
import { openContext, type PageContext } from '../../../src/normalize/page-context.js'
import { normalizeProfile } from '../../../src/normalize/profile.js'
import { resolveOptions } from '../../../src/options.js'
import { profileCheck, refusals } from '../../../src/schema/check.js'
import type { Profile } from '../../../src/schema/profile.js'
import { readSource, type SourceText } from '../../../src/source/source-text.js'
import type { Contender, Sample } from './contender.js'
import { OPTIONS } from './options.js'

/** What each stage of the library gets, where all before it have run. */
interface Stages {
  readonly source: SourceText
  page(): ProfilePage
  context(): PageContext
  data(context: PageContext): Profile | null
}

function stagesOf({ page }: Sample): Stages {
  const text = page.toString('utf8')
  const options = resolveOptions(text, OPTIONS)
  const source = readSource(text)
  const tree = readProfilePage(source.text)
  const from = { form: 'text' as const, url: null, authorId: null, scrapedAt: options.scrapedAt }
  return {
    source,
    page: () => tree,
    context: () => openContext(source, [], { ...options, form: 'text' }, null),
    data: (context) => normalizeProfile(context, tree, from),
  }
}

function stage(name: string, prepare: Contender['prepare']): Contender {
  return { name: `  ${name}`, yields: 'own', prepare }
}

/** The stages of the library, each alone. */
export const STAGES: readonly Contender[] = [
  stage('readSource', ({ page }) => {
    const text = page.toString('utf8')
    return () => readSource(text)
  }),
  stage('readProfilePage', ({ page }) => {
    const source = readSource(page.toString('utf8'))
    return () => readProfilePage(source.text)
  }),
  stage('mayBePaperPage', ({ page }) => {
    const source = readSource(page.toString('utf8'))
    return () => mayBePaperPage(source.text)
  }),
  stage('normalizeProfile', (sample) => {
    const stages = stagesOf(sample)
    return () => stages.data(stages.context())
  }),
  stage('refusals', (sample) => {
    const stages = stagesOf(sample)
    const data = stages.data(stages.context())
    return () => refusals(profileCheck, data)
  }),
  stage('locateFindings', (sample) => {
    const stages = stagesOf(sample)
    const context = stages.context()
    stages.data(context)
    return () => locateFindings(stages.source, context.findings)
  }),
]
