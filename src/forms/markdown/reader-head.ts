import type { SourceLine } from '../source-lines.js'

/** What a reader wrote above the page: where the page begins, and the address that it names. */
export interface ReaderHead {
  /** The first line of the page itself. */
  readonly bodyLine: number
  readonly url: string | null
}

/** No head is longer. */
const MOST_LINES = 40

/** `Title: …`, `URL Source: …`, `Published Time: …` */
const READER_LINE = /^(?:Title|URL Source|Published Time|Last Modified|Number of Pages|Image|Description|Warning): ?/
const READER_ADDRESS = 'URL Source:'
const READER_END = /^Markdown Content:[ \t]*$/

/** A line of the YAML between two `---`: `url: "https://…"`, `- a tag`. */
const YAML_LINE = /^(?:[\w-]+:|[ \t]*-|[ \t]+\S)/
const YAML_ADDRESS =
  /^(?:url|source|source[-_]?url|canonical|permalink|link)[ \t]*:[ \t]*(?:"([^"]*)"|'([^']*)'|(\S+))/i

/** Reads what a reader wrote above a page; a page without that begins at its first line. */
export function readReaderHead(given: string, lines: readonly SourceLine[]): ReaderHead {
  const top = lines.slice(0, MOST_LINES).map(({ start, end }) => given.slice(start, end).replace('\ufeff', ''))
  return labelledHead(top) ?? yamlHead(top) ?? { bodyLine: 0, url: null }
}

function labelledHead(top: readonly string[]): ReaderHead | null {
  let url: string | null = null
  let count = 0
  for (const [index, line] of top.entries()) {
    if (READER_END.test(line)) return count > 0 ? { bodyLine: index + 1, url } : null
    if (line.trim() === '') continue
    if (!READER_LINE.test(line)) return null
    count++
    if (line.startsWith(READER_ADDRESS)) url = line.slice(READER_ADDRESS.length).trim() || null
  }
  return null
}

/** Whether a text begins with a head of YAML between two `---`, which nothing but Markdown has. */
export function hasFrontMatter(text: string): boolean {
  return (
    /^[\s\ufeff]{0,20}---[ \t]*\n/.test(text.slice(0, 40)) && yamlHead(text.slice(0, LONGEST_HEAD).split('\n')) !== null
  )
}

const LONGEST_HEAD = 8000

function yamlHead(top: readonly string[]): ReaderHead | null {
  const first = top.findIndex((line) => line.trim() !== '')
  if (top[first]?.trimEnd() !== '---') return null
  let url: string | null = null
  for (let index = first + 1; index < top.length; index++) {
    const line = top[index] as string
    if (line.trimEnd() === '---') return index > first + 1 ? { bodyLine: index + 1, url } : null
    if (!YAML_LINE.test(line)) return null
    const address = YAML_ADDRESS.exec(line)
    url ??= address?.[1] ?? address?.[2] ?? address?.[3] ?? null
  }
  return null
}
