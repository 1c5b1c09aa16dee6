import { SCANNER } from '../contenders/scanner.js'
import { OURS_INSPECTED } from '../contenders/scholar-profile.js'
import { PEERS } from '../contenders/standing.js'
import { CHECKED_JSON } from '../contenders/stored-json.js'
import { ratioOf } from '../measure/statistics.js'
import { fastestOf, type Measured, oursOver } from './comparison.js'
import type { Targets } from './targets.js'

/** Holds what was measured on one kind of author page against the targets. */
export function holdProfileTargets(
  targets: Targets,
  where: string,
  papers: number,
  measured: readonly Measured[],
): void {
  const isSmall = papers <= 8
  const over = (name: string) => oursOver(measured, name).median
  targets.hold(`ours ÷ (JSON.parse + zod parse), ${where}`, over(CHECKED_JSON.name), isSmall ? 1 : 0.7)
  const peer = fastestOf(measured, PEERS)
  if (peer !== undefined) {
    targets.hold(`ours ÷ best peer (${peer.contender.name}), ${where}`, over(peer.contender.name), isSmall ? 1 : 0.8)
  }
  targets.hold(`ours ÷ hand-written scanner, ${where}`, over(SCANNER.name), 2.5)
  const inspected = measured.find(({ contender }) => contender === OURS_INSPECTED)
  const [ours] = measured as [Measured]
  if (inspected !== undefined) {
    targets.hold(`inspectProfile ÷ safeParseProfile, ${where}`, ratioOf(inspected.times, ours.times).median, 1.5)
  }
}
