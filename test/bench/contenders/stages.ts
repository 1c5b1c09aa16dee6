import { mayBePaperPage } from '../../../src/detect-page.js'
import { locateFindings } from '../../../src/diagnostics/locate.js'
import { normalizeProfile } from '../../../src/normalize/profile.js'
import { openReading, type Reading } from '../../../src/normalize/reading.js'
import { resolveOptions } from '../../../src/options.js'
import { refusals } from '../../../src/schema/check.js'
import { type Profile, profileSchema } from '../../../src/schema/profile.js'
import { readSource, type SourceText } from '../../../src/source/source-text.js'
import type { ProfilePage } from '../../../src/syntax/nodes.js'
import { readProfilePage } from '../../../src/syntax/profile-page.js'
import type { Contender, Sample } from './contender.js'
import { OPTIONS } from './options.js'

/** What each stage of the library gets, where all before it have run. */
interface Stages {
  readonly source: SourceText
  page(): ProfilePage
  reading(): Reading
  data(reading: Reading): Profile | null
}

function stagesOf({ page }: Sample): Stages {
  const text = page.toString('utf8')
  const options = resolveOptions(text, OPTIONS)
  const source = readSource(text)
  const tree = readProfilePage(source.text)
  const from = { url: null, authorId: null, scrapedAt: options.scrapedAt }
  return {
    source,
    page: () => tree,
    reading: () => openReading(source, options, null),
    data: (reading) => normalizeProfile(reading, tree, from),
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
    return () => stages.data(stages.reading())
  }),
  stage('refusals', (sample) => {
    const stages = stagesOf(sample)
    const data = stages.data(stages.reading())
    return () => refusals(profileSchema, data)
  }),
  stage('locateFindings', (sample) => {
    const stages = stagesOf(sample)
    const reading = stages.reading()
    stages.data(reading)
    return () => locateFindings(stages.source, reading.findings)
  }),
]
