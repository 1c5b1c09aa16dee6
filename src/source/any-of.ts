/**
 * One pattern that matches where any of these does, the first of them first. The comment above each shows texts that it matches,
 * and behind "not" texts that it does not: `test/guards/shown-texts` tries them all.
 *
 * @throws TypeError where they do not all have the same flags.
 */
export function anyOf(...patterns: readonly [RegExp, ...RegExp[]]): RegExp {
  const [{ flags }] = patterns
  const other = patterns.find((pattern) => pattern.flags !== flags)
  if (other !== undefined) throw new TypeError(`${other} has other flags than /${flags}`)
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags)
}
