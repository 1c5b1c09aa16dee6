import { type Progress, startProgress } from '../jsonl/progress.js'
import { sizeOf } from '../jsonl/stream-input.js'
import { tellTrouble } from '../output.js'
import { type Defaults, readPages } from './read-pages.js'
import type { SurveyedPage } from './surveyed-page.js'

/** Reads the pages of some paths one after the other. What cannot be read is told of; a terminal sees the progress. */
export async function readCrawl(
  paths: readonly string[],
  defaults: Defaults & { readonly quiet?: boolean },
  take: (page: SurveyedPage) => void,
): Promise<Progress> {
  const progress = await startProgress(sizeOf(paths), !defaults.quiet)
  const onTrouble = (message: string) => {
    progress.makeWay(true)
    return tellTrouble(message)
  }
  const onBytes = (bytes: number) => progress.advance(bytes, 0)
  try {
    for (const path of paths) {
      for await (const page of readPages(path, defaults, onTrouble, onBytes)) {
        take(page)
        progress.advance(0, 1)
      }
    }
  } finally {
    progress.stop()
  }
  return progress
}
