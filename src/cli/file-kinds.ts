/** What a file holds, told by the end of its name in whatever case. */
export type FileKind = 'page' | 'data' | 'records'

const ENDINGS: readonly (readonly [ending: string, kind: FileKind])[] = [
  ['.txt', 'page'],
  ['.json', 'data'],
  ['.jsonl', 'records'],
  ['.ndjson', 'records'],
]

/** The kind of a file; null where its name ends like none. */
export function kindOfFile(file: string): FileKind | null {
  const name = file.toLowerCase()
  return ENDINGS.find(([ending]) => name.endsWith(ending))?.[1] ?? null
}
