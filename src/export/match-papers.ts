import type { StoredPaper } from '../schema/paper.js'
import { comparable } from './keys.js'

/**
 * How a paper was found again: by its arXiv id, its title, the line of title and names, wherever it was cut, or, where neither
 * crawl has a title, by names and abstract.
 */
export type MatchedBy = 'arxiv-id' | 'title' | 'title-and-names' | 'names-and-abstract'

/** A paper of two crawls, by its places. */
export interface PaperMatch {
  readonly before: number
  readonly after: number
  readonly by: MatchedBy
}

interface Pass {
  readonly by: MatchedBy
  /** What is the same in both crawls; null where a paper lacks it. */
  readonly identity: (paper: StoredPaper) => string | null
}

/** Tried in this order, each on what the ones before it left. Of several papers with one title the one with the same names goes first. */
const PASSES: readonly Pass[] = [
  { by: 'arxiv-id', identity: ({ arxivId = null }) => arxivId },
  { by: 'title', identity: (paper) => (paper.title === null ? null : `${comparable(paper.title)}\n${namesOf(paper)}`) },
  { by: 'title', identity: ({ title }) => (title === null ? null : comparable(title)) },
  { by: 'title-and-names', identity: uncutLine },
  { by: 'names-and-abstract', identity: untitled },
]

/**
 * Finds the papers of one crawl in another, each at most once, in the order of `after`. Two papers that both have an arXiv id, and not
 * the same one, are never the same.
 */
export function matchPapers(before: readonly StoredPaper[], after: readonly StoredPaper[]): PaperMatch[] {
  const found = new Map<number, PaperMatch>()
  const isTaken = new Set<number>()
  for (const { by, identity } of PASSES) {
    const candidates = new Candidates()
    before.forEach((paper, i) => {
      const key = isTaken.has(i) ? null : identity(paper)
      if (key !== null) candidates.add(key, hasId(paper), i)
    })
    after.forEach((paper, i) => {
      const key = found.has(i) ? null : identity(paper)
      const match = key === null ? undefined : candidates.take(key, by !== 'arxiv-id' && hasId(paper))
      if (match === undefined) return
      isTaken.add(match)
      found.set(i, { before: match, after: i, by })
    })
  }
  return [...found.values()].sort((one, other) => one.after - other.after)
}

interface Queue {
  readonly places: number[]
  next: number
}

/** Places of papers by what identifies them, first come, first served. */
class Candidates {
  private readonly withId = new Map<string, Queue>()
  private readonly withoutId = new Map<string, Queue>()

  add(key: string, isWithId: boolean, place: number): void {
    const queues = isWithId ? this.withId : this.withoutId
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, { places: [place], next: 0 })
    else queue.places.push(place)
  }

  /** The first paper with that key, or the first of those without an id; it is gone then. */
  take(key: string, isWithoutIdAlone: boolean): number | undefined {
    const withoutId = this.withoutId.get(key)
    const withId = isWithoutIdAlone ? undefined : this.withId.get(key)
    const queue = firstOf(withId) < firstOf(withoutId) ? withId : withoutId
    const place = queue?.places[queue.next]
    if (queue !== undefined) queue.next += 1
    return place
  }
}

function firstOf(queue: Queue | undefined): number {
  return queue?.places[queue.next] ?? Number.POSITIVE_INFINITY
}

function hasId({ arxivId = null }: StoredPaper): boolean {
  return arxivId !== null
}

function namesOf({ authors }: StoredPaper): string {
  return authors.map(({ name }) => comparable(name)).join('\n')
}

/** Title and names without any joint: a cut that moved changes nothing of it. */
function uncutLine({ title, authors }: StoredPaper): string | null {
  if (title === null) return null
  return comparable([title, ...authors.map(({ name }) => name)].join(' ')).replaceAll(' ', '')
}

function untitled(paper: StoredPaper): string | null {
  const { title, authors, abstract } = paper
  if (title !== null || (authors.length === 0 && abstract === null)) return null
  return `${namesOf(paper)}\n\n${comparable(abstract ?? '')}`
}
