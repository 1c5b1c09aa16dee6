import { isDeepStrictEqual } from 'node:util'
import type { ParseOptions } from '../../index.js'
import { formOfFile } from '../file-kinds.js'
import { type GivenPage, givenPage } from '../given-page.js'
import { isObject } from '../json-text.js'
import { readPageInput } from '../page-input.js'
import { guessKind, isPageKind, type PageKind } from '../page-kinds.js'
import { differences } from './differences.js'
import { type Fixture, filesOf } from './find-fixtures.js'
import { comparable, isGolden, readingOf, takeGolden } from './golden.js'
import { readJson, writeFileSafely } from './json-files.js'
import { kindOfData, refusalsOf, withAddedFields } from './judge-data.js'
import { judged, type Problem, type Verdict } from './report.js'

export interface PairSettings {
  /** Whether what a page gives is written. */
  readonly isUpdate: boolean
  /** How a page is read of which nothing says how. */
  readonly options: ParseOptions
}

type Pair = Extract<Fixture, { kind: 'pair' }>

/** What stands beside a page, and what should stand there. */
interface Comparison {
  /** What is in the file; undefined where there is none. */
  readonly found: unknown
  /** What would be written there. */
  readonly wanted: unknown
  readonly problems: readonly Problem[]
}

/**
 * Checks a page against its golden or data, or the one of them that is there.
 *
 * @throws InputError where a file cannot be read or written.
 */
export async function checkPair(pair: Pair, settings: PairSettings): Promise<Verdict> {
  const { text: textFile, json: jsonFile } = filesOf(pair)
  const json = pair.json === null ? undefined : await readJson(jsonFile)
  if (pair.text === null) return judged(jsonFile, problemsWithoutPage(json, jsonFile, textFile))

  const page = await readPageInput(textFile)
  const { found, wanted, problems } = compare(page, json, jsonFile, settings.options, textFile)
  if (!settings.isUpdate || (problems.length === 0 && isDeepStrictEqual(found, wanted)))
    return judged(textFile, problems)
  await writeFileSafely(jsonFile, `${JSON.stringify(wanted, null, 2)}\n`, pair.root)
  return { file: textFile, status: 'updated', problems: [] }
}

function problemsWithoutPage(json: unknown, jsonFile: string, textFile: string): Problem[] {
  if (!isGolden(json)) return invalidData(json, jsonFile)
  const message = `the golden has no page: bring back ${textFile}, or delete the golden`
  return [{ rule: 'orphaned-golden', file: jsonFile, message }]
}

function compare(
  page: GivenPage,
  json: unknown,
  jsonFile: string,
  options: ParseOptions,
  textFile: string,
): Comparison {
  if (json === undefined) {
    const message = `the page has no golden: --update writes ${jsonFile}`
    const wanted = takeGolden(page, { kind: guessPage(page, options), options }, jsonFile)
    return { found: json, wanted, problems: [{ rule: 'missing-golden', file: textFile, message }] }
  }
  if (isGolden(json)) {
    const asItIs = compareGolden(page, json, jsonFile)
    if (asItIs.problems.length === 0) return asItIs
    const otherwise = compareGolden(givenPage(withOtherLineEnds(page.text), formOfFile(textFile)), json, jsonFile)
    return otherwise.problems.length < asItIs.problems.length ? otherwise : asItIs
  }
  const data = takeGolden(page, readingOfData(json, page, options), jsonFile).data
  const invalid = json === null ? [] : invalidData(json, jsonFile)
  return {
    found: json,
    wanted: data,
    problems: invalid.length > 0 ? invalid : differing(withAddedFields(json), data, jsonFile),
  }
}

function compareGolden(page: GivenPage, json: Record<string, unknown>, jsonFile: string): Comparison {
  const golden = takeGolden(page, readingOf(json, jsonFile), jsonFile)
  const stored = Object.hasOwn(json, 'data') ? { ...json, data: withAddedFields(json.data, golden.kind) } : json
  // What else stands in a golden, such as a note, is kept.
  const wanted = { ...json, ...golden }
  return { found: json, wanted, problems: differing(comparable(stored), comparable(wanted), jsonFile) }
}

/**
 * A page as another machine checks it out: git may write CRLF for LF there, which moves every offset of a golden. Where
 * there are CRLFs, it is the page with LF, else the page with CRLF, from which the golden may have been taken.
 */
function withOtherLineEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n')
}

/** How a page was read that gave some data: the data itself says. */
function readingOfData(
  data: unknown,
  page: GivenPage,
  options: ParseOptions,
): { kind: PageKind; options: ParseOptions } {
  const kind = kindOfData(data)
  const { url, scrapedAt } = isObject(data) && isObject(data.source) ? data.source : {}
  return {
    kind: isPageKind(kind) ? kind : guessPage(page, options),
    options: {
      ...options,
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof scrapedAt === 'string' ? { scrapedAt } : {}),
    },
  }
}

function guessPage({ page, options: named }: GivenPage, options: ParseOptions): PageKind {
  return guessKind(page, { ...named, ...options })
}

function invalidData(data: unknown, file: string): Problem[] {
  return refusalsOf(data).map((refusal) => ({ rule: 'invalid-data', file, ...refusal }))
}

function differing(expected: unknown, received: unknown, file: string): Problem[] {
  return differences(expected, received).map((difference) => ({
    rule: 'difference',
    file,
    message: 'the page gives another value',
    ...difference,
  }))
}
