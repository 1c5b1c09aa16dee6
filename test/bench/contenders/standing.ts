import type { Contender } from './contender.js'
import { REGEX_SCRIPT } from './regex-script.js'
import { SCANNER } from './scanner.js'
import { OURS, OURS_INSPECTED } from './scholar-profile.js'
import { CHECKED_JSON, STORED_JSON } from './stored-json.js'

/** The peers: the same grammar in other parser libraries, with the library's own tail. */
export const PEERS: readonly Contender[] = []

/** All that read whole author pages, in the order of the report. */
export const STANDING: readonly Contender[] = [
  OURS,
  OURS_INSPECTED,
  CHECKED_JSON,
  STORED_JSON,
  SCANNER,
  ...PEERS,
  REGEX_SCRIPT,
]
