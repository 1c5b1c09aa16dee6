import { type Rewriting, rewrite } from './rewriting.js'

/**
 * The longest run of combining marks that is still normalized. Canonical ordering is quadratic in such a run: one of
 * 160,000 marks takes V8 18 seconds. UAX #15 calls a run of more than 30 "not stream-safe".
 */
const LONGEST_RUN = 100

/** Where a run may be longer than that: a coarse class that holds all marks, and is quick to look for. */
const STORM = /[\u0300-\u1fff\u20d0-\u20ff\u2cef-\u309a\ua66f-\uabff\ud800-\udfff\ufb1d-\ufe2f]{101}/

/**
 * What may compose: a Hangul syllable in letters, the vowels of Kirat Rai, or any other character with its marks. Bare
 * ASCII has one form only.
 */
const CLUSTER =
  /(?:[\u1100-\u1112][\u1161-\u1175]|[\uac00-\ud7a3])[\u11a8-\u11c2]?\p{M}*|[\u{16d63}-\u{16d6a}]+|\P{ASCII}\p{M}*|\p{ASCII}\p{M}+/gu

/** The NFC form of a text, or null where it is in that form already. Longer runs of marks stay as they are. */
export function composeMarks(text: string): Rewriting | null {
  if (!STORM.test(text) && text.normalize('NFC') === text) return null
  const composed = rewrite(text, CLUSTER, (cluster) =>
    cluster.length > LONGEST_RUN ? cluster : cluster.normalize('NFC'),
  )
  return composed.text === text ? null : composed
}
