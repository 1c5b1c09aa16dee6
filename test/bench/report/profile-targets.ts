import { SCANNER } from '../contenders/scanner.js'
import { OURS_INSPECTED } from '../contenders/scholar-profile.js'
import { PEERS } from '../contenders/standing.js'
import { CHECKED_JSON } from '../contenders/stored-json.js'
import { ratioOf } from '../measure/statistics.js'
import type { Layout } from '../pages/profile-page.js'
import { fastestOf, type Measured, oursOver } from './comparison.js'
import type { Targets } from './targets.js'

/** The most that the library may take, as a multiple of each. */
const MOST = {
  page: { storedJson: (papers: number) => (papers <= 8 ? 1.3 : 1.1), bestPeer: 0.9 },
  compact: { storedJson: () => 2.2, bestPeer: 1 },
}

/** Holds what was measured on one kind of author page against the targets. */
export function holdProfileTargets(
  targets: Targets,
  { where, layout, papers }: { where: string; layout: Layout; papers: number },
  measured: readonly Measured[],
): void {
  const most = MOST[layout]
  const over = (name: string) => oursOver(measured, name).median
  targets.hold(`ours ÷ (JSON.parse + zod parse), ${where}`, over(CHECKED_JSON.name), most.storedJson(papers))
  const peer = fastestOf(measured, PEERS)
  if (peer !== undefined) {
    targets.hold(`ours ÷ best peer (${peer.contender.name}), ${where}`, over(peer.contender.name), most.bestPeer)
  }
  targets.hold(`ours ÷ hand-written scanner, ${where}`, over(SCANNER.name), 2.5)
  const inspected = measured.find(({ contender }) => contender === OURS_INSPECTED)
  const [ours] = measured as [Measured]
  if (inspected !== undefined) {
    targets.hold(`inspectProfile ÷ safeParseProfile, ${where}`, ratioOf(inspected.times, ours.times).median, 1.5)
  }
}
