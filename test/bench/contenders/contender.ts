/** One input of a comparison, as bytes, so that every run gets a string that nothing has seen before. */
export interface Sample {
  /** The page as text. */
  readonly page: Buffer
  /** The data that `scholar-profile` reads from it, as JSON. */
  readonly json: Buffer
}

/** What a contender returns: the library's whole result, its data alone, or objects of its own kind. */
export type Yield = 'result' | 'data' | 'own'

/** Something whose time is taken. */
export interface Contender {
  readonly name: string
  readonly yields: Yield
  /** Does all that is not to be timed, such as decoding the bytes, and returns what is. */
  prepare(sample: Sample): () => unknown
  /** The largest page it can be asked to read within reason. */
  readonly mostPapers?: number
}

/** A contender that reads the page's text. */
export function pageContender(name: string, yields: Yield, read: (page: string) => unknown): Contender {
  return {
    name,
    yields,
    prepare: ({ page }) => {
      const text = page.toString('utf8')
      return () => read(text)
    },
  }
}

/** A contender that reads stored JSON. */
export function jsonContender(name: string, read: (json: string) => unknown): Contender {
  return {
    name,
    yields: 'data',
    prepare: ({ json }) => {
      const text = json.toString('utf8')
      return () => read(text)
    },
  }
}
