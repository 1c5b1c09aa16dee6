import { fileURLToPath } from 'node:url'

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The source of the library and the command. */
export const SOURCE = folder('src/')

/** The command once more, module by module, so that what ran of it can be told by the lines of its source. */
export const COUNTED = folder('coverage/command/')

/** What is started in place of the published command while coverage is counted. */
export const COUNTED_COMMAND = `${COUNTED}cli.js`

/** Where Node leaves what each run of the command covered. */
export const RUNS = folder('coverage/runs/')
