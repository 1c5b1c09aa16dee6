import { printable } from '../printable.js'
import { columns } from './columns.js'
import { placeText } from './place.js'
import type { Comparison, Drift } from './report.js'
import { type Share, shareText } from './share.js'

/** What has drifted, each with both values. */
export function driftText({ baseline, tolerance, drift }: Comparison): string {
  const against = `against ${printable(baseline)}, tolerance ${tolerance}`
  if (drift.length === 0) return `No drift ${against}\n`
  return `Drift ${against}\n${columns(drift.map(driftRow), ['left', 'left', 'right', 'left', 'right', 'left'])}`
}

function driftRow(drift: Drift): string[] {
  const [what, name, example] =
    drift.kind === 'share-fell'
      ? ['share fell', drift.name, '']
      : ['new shape', printable(drift.shape), `${placeText(drift.example)} "${printable(drift.example.text)}"`]
  return [what, name, withCounts(drift.before), '→', withCounts(drift.after), example]
}

function withCounts(share: Share): string {
  return `${shareText(share)} (${share.count} of ${share.of})`
}
