import type { Assets } from '../report/assets.js'
import { htmlDocument, markup } from '../report/html-document.js'

/** The page of the playground, one file. Its script starts a worker from itself, and asks the network for nothing. */
export function playgroundPage(assets: Assets): string {
  const body = markup`<header id="given"><h1>scholar-profile: try it</h1></header>
<main id="view"></main>`
  return htmlDocument('scholar-profile: try it', body, assets, ['worker-src blob:'])
}
