import { CHEVROTAIN } from './chevrotain.js'
import type { Contender } from './contender.js'
import { NEARLEY } from './nearley.js'
import { OHM } from './ohm.js'
import { PEGGY } from './peggy.js'
import { PEGGY_WITH_JUMPS } from './peggy-with-jumps.js'
import { REGEX_SCRIPT } from './regex-script.js'
import { SCANNER } from './scanner.js'
import { OURS, OURS_INSPECTED } from './scholar-profile.js'
import { CHECKED_JSON, STORED_JSON } from './stored-json.js'

/** The peers: the same grammar in other parser libraries, with the library's own tail. */
export const PEERS: readonly Contender[] = [CHEVROTAIN, PEGGY, PEGGY_WITH_JUMPS, NEARLEY, OHM]

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
