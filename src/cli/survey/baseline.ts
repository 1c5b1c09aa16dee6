import { InvalidArgumentError, Option } from 'commander'
import { InputError, readInput } from '../input.js'
import { isObject, tryParseJson } from '../json-text.js'
import { printable, quoted } from '../printable.js'
import { FORMAT_VERSION, type SurveyReport } from './report.js'

/** `--baseline`: what a survey is compared with. */
export function baselineOption(): Option {
  return new Option('--baseline <FILE>', 'an earlier survey (survey --format json) to compare with')
}

/** `--tolerance`: what is no drift yet. */
export function toleranceOption(): Option {
  return new Option('--tolerance <PERCENT>', 'how much may change without being drift, in percent points')
    .default(1)
    .argParser((written: string) => {
      if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(written) || Number(written) > 100) {
        throw new InvalidArgumentError('It must be a number from 0 to 100, such as 0.5.')
      }
      return Number(written)
    })
}

/**
 * The earlier survey in a file.
 *
 * @throws InputError where there is none; the message says what to do.
 */
export async function readBaseline(file: string): Promise<SurveyReport> {
  const text = await readInput(file)
  const survey = tryParseJson(text.replace(/^\ufeff/, ''))
  const problem = problemOf(survey)
  if (problem === null) return survey as SurveyReport
  throw new InputError(
    `cannot compare with the baseline ${quoted(file)}: ${problem}; make one with scholar-profile survey --format json`,
  )
}

/** Why something is no survey that this command can compare with; null where it is one. */
function problemOf(value: unknown): string | null {
  if (value === undefined) return 'it is not JSON'
  if (!isObject(value) || value.kind !== 'survey') return 'it is JSON, but no survey'
  if (value.formatVersion !== FORMAT_VERSION) {
    return `its formatVersion is ${printable(JSON.stringify(value.formatVersion) ?? 'missing')}, not ${FORMAT_VERSION}`
  }
  const part = damagedPart(value)
  return part === null ? null : `its "${part}" is not what a survey has there`
}

/** The first part of a survey that is not as this command writes it, of those that are compared. */
function damagedPart({ pages, fields, shapes }: Record<string, unknown>): string | null {
  if (!isObject(pages) || !areCounts(pages.total, pages.successful)) return 'pages'
  if (!isObject(pages.byKind) || !areCounts(pages.byKind.unknown)) return 'pages.byKind'
  if (!isObject(fields) || !Object.values(fields).every(isShare)) return 'fields'
  return Array.isArray(shapes) && shapes.every(isShape) ? null : 'shapes'
}

function isShare(value: unknown): boolean {
  return isObject(value) && areCounts(value.count, value.of) && (value.share === null || isNumber(value.share))
}

function isShape(value: unknown): boolean {
  return isObject(value) && typeof value.shape === 'string' && areCounts(value.pages)
}

function areCounts(...values: unknown[]): boolean {
  return values.every((value) => isNumber(value) && Number.isInteger(value))
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= 0
}
