import {
  type PaperPage,
  type ParseOptions,
  type ParseResult,
  type Profile,
  safeParsePaperPage,
  safeParseProfile,
} from '../index.js'
import { describeDiagnostics, describeMismatches } from './failure-text.js'
import { type Equals, mismatches } from './mismatches.js'

/** Data of which only what is of interest is named. Lists are named whole, each item as far as it is of interest. */
export type PartialData<Data> = Data extends (infer Item)[]
  ? PartialData<Item>[]
  : Data extends object
    ? { [Field in keyof Data]?: PartialData<Data[Field]> }
    : Data

/** What the matchers add to `expect(…)`. `Result` is what a matcher of the runner returns. */
export interface PageMatchers<Result = void> {
  /**
   * Passes where the text is an author page without a diagnostic of severity "error", and its data matches what is
   * expected of it, as `toMatchObject` would have it.
   */
  toParseAsProfile(expected?: PartialData<Profile>, options?: ParseOptions): Result
  /** The same for a paper's own page. */
  toParseAsPaperPage(expected?: PartialData<PaperPage>, options?: ParseOptions): Result
}

/** What a matcher needs of the runner that calls it. */
interface Runner {
  equals: Equals
}

/** What a matcher answers. */
interface Answer {
  pass: boolean
  message: () => string
}

/**
 * The matchers for `expect.extend(matchers)`, of vitest and of jest.
 *
 * @example
 * ```ts
 * expect.extend(matchers)
 * expect(text).toParseAsProfile({ author: { name: 'Ida Example', hIndex: 58 } }, { scrapedAt: '2026-05-01' })
 * ```
 */
export const matchers = {
  /** {@link PageMatchers.toParseAsProfile}, as a runner calls it. */
  toParseAsProfile(this: Runner, text: unknown, expected?: PartialData<Profile>, options?: ParseOptions): Answer {
    return judge('a profile', safeParseProfile(text as string, options), text as string, expected, this.equals)
  },
  /** {@link PageMatchers.toParseAsPaperPage}, as a runner calls it. */
  toParseAsPaperPage(this: Runner, text: unknown, expected?: PartialData<PaperPage>, options?: ParseOptions): Answer {
    return judge('a paper page', safeParsePaperPage(text as string, options), text as string, expected, this.equals)
  },
}

function judge<Data>(kind: string, result: ParseResult<Data>, text: string, expected: unknown, equals: Equals): Answer {
  const { success, data, diagnostics } = result
  const found = expected === undefined ? [] : mismatches(expected, data, equals)
  if (success && found.length === 0) {
    const matched = expected === undefined ? '' : ' and its data matches what was expected not to'
    return answer(true, `expected the text not to parse as ${kind}, but it does${matched}`)
  }
  const headline = success
    ? `expected the text to parse as ${kind} with other data`
    : `expected the text to parse as ${kind}, but it has errors`
  return answer(false, headline, describeMismatches(found), describeDiagnostics(diagnostics, text))

  function answer(pass: boolean, ...parts: string[]): Answer {
    return { pass, message: () => parts.filter((part) => part !== '').join('\n\n') }
  }
}

// Both runners look here for matchers that others add: jest's own types, and vitest's for the sake of libraries such as
// this one. A declaration of the module `vitest` would break everyone who has not installed it.
declare global {
  namespace jest {
    interface Matchers<R, T> extends PageMatchers<R> {}
  }
}
