import * as z from 'zod'
import { isPlainObject, requirePage, typeName, unknownOption, wrongType } from './argument.js'
import { TEXT_FORMS, type TextForm } from './forms/read-form.js'
import { type CalendarDay, readUtcDay } from './normalize/calendar.js'
import { defineSchema } from './schema/define.js'
import { type CategoryPrior, lookupCategory } from './taxonomy/lookup.js'

/** What a caller knows of a page, and may decide about it. */
export interface ParseOptions {
  /**
   * When the page was fetched: `YYYY-MM-DD`, or an ISO 8601 date-time (`T` or a blank between), which counts by its UTC
   * day, and as UTC where it names no offset. Without it a date that was printed without a year stays without one.
   */
  scrapedAt?: string | undefined
  /** The page's address. Kept as provenance; settles what a paper page's glued arXiv line leaves open, and gives a compact paper page its id. */
  url?: string | undefined
  /** Which category wins where a short code names several, e.g. `{ AP: 'math.AP' }`; null leaves the code undecided. */
  categoryPrior?: Record<string, string | null> | undefined
  /** 'text' reads the string as it is, 'markdown' as Markdown. Not given, it is told from the string. */
  form?: TextForm | undefined
}

/** The options after their check, each with its default. */
export interface ResolvedOptions {
  readonly scrapedAt: string | null
  /** The UTC day of `scrapedAt`. */
  readonly scrapedOn: CalendarDay | null
  readonly url: string | null
  readonly categoryPrior: CategoryPrior
  /** Null where it is to be told from the page. */
  readonly form: TextForm | null
}

const NO_OPTIONS: ResolvedOptions = { scrapedAt: null, scrapedOn: null, url: null, categoryPrior: {}, form: null }

/**
 * Checks what a caller passed.
 *
 * @throws TypeError where the page is neither a string nor what a form’s reader gave, or an option is unknown or of the wrong type.
 * @throws RangeError where `scrapedAt` is no date, or `categoryPrior` names a category that its code cannot stand for.
 */
export function resolveOptions(page: unknown, options: unknown): ResolvedOptions {
  requirePage(page)
  if (options === undefined) return NO_OPTIONS
  if (!isPlainObject(options)) throw wrongType('options', 'an object', options)
  refusePrototypeKey(options)
  const { data, error } = optionsSchema.safeParse(options)
  if (error !== undefined) throw toException(error)
  const { scrapedAt = null, url = null, categoryPrior = {}, form = null } = data
  return { scrapedAt, scrapedOn: scrapedAt === null ? null : readUtcDay(scrapedAt), url, categoryPrior, form }
}

/** `{ "__proto__": "math.AP" }` out of a JSON text: a record of zod passes over that key. */
function refusePrototypeKey({ categoryPrior: prior }: Record<string, unknown>): void {
  if (!isPlainObject(prior) || !Object.hasOwn(prior, '__proto__')) return
  throw new RangeError(
    mustBeCategory({
      code: 'custom',
      path: ['categoryPrior', '__proto__'],
      input: Object.getOwnPropertyDescriptor(prior, '__proto__')?.value,
    }),
  )
}

const namesOfForms = TEXT_FORMS.map((form) => `"${form}"`).join(' or ')

const optionsSchema = /* @__PURE__ */ defineSchema(() =>
  z.strictObject(
    {
      scrapedAt: z
        .string({ error: mustBe('a string such as "2026-05-01"') })
        .refine((text) => readUtcDay(text) !== null, {
          error: mustBe('a date such as "2026-05-01" or an ISO 8601 date-time such as "2026-05-01T09:30:00Z"'),
        })
        .optional(),
      url: z.string({ error: mustBe('a string') }).optional(),
      categoryPrior: z
        .record(z.string(), z.string({ error: mustBeCategory }).nullable(), {
          error: mustBe('an object such as { "AP": "math.AP" }'),
        })
        .superRefine((prior, { addIssue }) => {
          for (const [code, id] of Object.entries(prior)) {
            if (id === null || mayStandFor(code, id)) continue
            const message = mustBeCategory({ code: 'custom', path: ['categoryPrior', code], input: id })
            addIssue({ code: 'custom', path: [code], message })
          }
        })
        .optional(),
      form: z
        .string({ error: mustBe(namesOfForms) })
        .refine((form): form is TextForm => TEXT_FORMS.some((known) => known === form), { error: mustBe(namesOfForms) })
        .optional(),
    },
    { error: isUnknown },
  ),
)

/** Whether a short code is one for that category. */
function mayStandFor(code: string, id: string): boolean {
  const decided = lookupCategory(code, { [code]: id }).id
  return decided !== null && decided === lookupCategory(id).id
}

/** What the messages are made of. */
interface Issue {
  readonly code: string
  readonly path?: PropertyKey[] | undefined
  readonly input: unknown
  /** The names that no option has. */
  readonly keys?: unknown
}

/** A message that names the option, what it must be, and what it is: a type where that is wrong, else the value. */
function mustBe(expected: string): (issue: Issue) => string {
  return ({ code, path, input }) => {
    const received = code === 'custom' ? JSON.stringify(input) : typeName(input)
    return `${path?.join('.')} must be ${expected}, not ${received}`
  }
}

function mustBeCategory(issue: Issue): string {
  const { candidates } = lookupCategory(String(issue.path?.at(-1)))
  return mustBe(`null or one of ${candidates.join(', ') || 'none, for the code is unknown'}`)(issue)
}

function isUnknown({ keys }: Issue): string {
  return unknownOption((keys as string[])[0] as string, Object.keys(optionsSchema.shape))
}

/** A value of the right type that is not accepted is a custom issue; all others are of types and names. */
function toException({ issues }: z.ZodError): TypeError | RangeError {
  const [{ code, message }] = issues as [z.core.$ZodIssue]
  return code === 'custom' ? new RangeError(message) : new TypeError(message)
}
