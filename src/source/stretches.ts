/** Stretches of codes of characters, from and to, in their order. */
export type Stretches = readonly (readonly [number, number])[]

/** Whether a code lies in one of some stretches. */
export function isIn(stretches: Stretches, code: number): boolean {
  for (const [from, to] of stretches) if (code <= to) return code >= from
  return false
}
