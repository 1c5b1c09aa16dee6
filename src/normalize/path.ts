/** Where a value stands in the data: the keys from the root to it, or its key below the place of what holds it. */
export type Path = readonly Key[] | Step

interface Step {
  readonly above: Path
  readonly key: Key
  /** Its JSON Pointer, once that was asked for: most paths are never looked at. */
  pointer: string | null
}

type Key = string | number

/** The path of a part. */
export function below(above: Path, key: Key): Path {
  return { above, key, pointer: null }
}

/** The keys from the root. */
export function keysOf(path: Path): Key[] {
  return 'key' in path ? [...keysOf(path.above), path.key] : [...path]
}

/** The JSON Pointer (RFC 6901) of a path. No key of the data holds a character that would need escaping. */
export function pointerTo(path: Path): string {
  if (!('key' in path)) return path.map((key) => `/${key}`).join('')
  path.pointer ??= `${pointerTo(path.above)}/${path.key}`
  return path.pointer
}
