/** `npm run fit -- RECORDS`: bundles the fit with the very `src/normalize/title-cut` that it fits, and runs it. */
import { fileURLToPath } from 'node:url'
import { repository, runBundle } from '../run-bundle.mjs'

const entryPoints = { main: fileURLToPath(new URL('main.ts', import.meta.url)) }
await runBundle('fit', { entryPoints }, () => ({ FIT_REPOSITORY: repository }))
