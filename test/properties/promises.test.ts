import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Diagnostic,
  type Inspection,
  inspectProfile,
  type Position,
  type Profile,
  profileSchema,
  type SyntaxNode,
  safeParseProfile,
} from '../../src/index.js'
import { RUNS, TIMEOUT } from './often.js'
import { anyOptions, anyText } from './page-text.js'

/** All but JavaScript's white space and the three characters of no width and no meaning. */
const VISIBLE = /[^\s\u200b\u2060\ufeff]/

function eachInspection(check: (inspection: Inspection<Profile>, text: string) => void): void {
  fc.assert(
    fc.property(anyText, anyOptions, (text, options) => check(inspectProfile(text, options), text)),
    { numRuns: RUNS },
  )
}

function leavesOf(node: SyntaxNode): SyntaxNode[] {
  return node.children === undefined ? [node] : node.children.flatMap(leavesOf)
}

function eachNode(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (const child of node.children ?? []) eachNode(child, visit)
}

/** The value a JSON Pointer names; undefined where there is none. */
function valueAt(data: unknown, pointer: string): unknown {
  return pathAt(data, pointer.split('/').slice(1))
}

function pathAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** A joiner beside a letter of Latin or a sign: it joins nothing. */
const JOINS_NOTHING = /(?<![\p{sc=Arab}\p{M}\p{ExtPict}])\u200d|\u200d(?![\p{sc=Arab}\p{M}\p{ExtPict}])/gu

/** A value as the design words it, by the plainest means. */
function plainValue(slice: string): string {
  return slice
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(JOINS_NOTHING, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The position of an offset by the slowest way that is plainly right. */
function naivePosition(text: string, offset: number): Position {
  let line = 1
  let column = 1
  for (let at = 0; at < offset; at++) {
    const endsLine = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
    line += endsLine ? 1 : 0
    column = endsLine ? 1 : column + 1
  }
  return { line, column }
}

describe('promise 1: it never throws on text', { timeout: TIMEOUT }, () => {
  test('any string gives a result that is valid by the schema', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const { success, data, diagnostics } = safeParseProfile(text, options)
        if (data !== null) expect(profileSchema.safeParse(data).error?.issues).toBeUndefined()
        const failed = data === null || diagnostics.some(({ severity }) => severity === 'error')
        expect(success).toBe(!failed)
      }),
      { numRuns: RUNS },
    )
  })

  test('without data, not-a-profile or unread-form stands alone', () => {
    eachInspection(({ data, diagnostics, spans }) => {
      const codes = diagnostics.map(({ code }) => code)
      const none = ['not-a-profile', 'unread-form']
      if (data !== null) expect(codes.filter((code) => none.includes(code))).toEqual([])
      else {
        expect(codes).toHaveLength(1)
        expect(none).toContain(codes[0])
        expect(spans.size).toBe(0)
      }
    })
  })
})

describe('promise 2: nothing printed is lost', { timeout: TIMEOUT }, () => {
  test('every visible character lies in exactly one leaf', () => {
    eachInspection(({ tree }, text) => {
      const cover = new Uint8Array(text.length)
      for (const { span } of leavesOf(tree)) {
        for (let at = span.start; at < span.end; at++) cover[at] = (cover[at] ?? 0) + 1
      }
      const wrong = [...cover.keys()].filter((at) => {
        const isVisible = VISIBLE.test(text.charAt(at))
        return isVisible ? cover[at] !== 1 : (cover[at] ?? 0) > 1
      })
      expect(wrong).toEqual([])
    })
  })

  test('spans lie in the text, nested and in order', () => {
    eachInspection(({ tree }, text) => {
      expect(tree.span.start).toBeGreaterThanOrEqual(0)
      expect(tree.span.end).toBeLessThanOrEqual(text.length)
      eachNode(tree, ({ span, children = [] }) => {
        expect(span.start).toBeLessThanOrEqual(span.end)
        let from = span.start
        for (const child of children) {
          expect(child.span.start).toBeGreaterThanOrEqual(from)
          from = child.span.end
        }
        expect(from).toBeLessThanOrEqual(span.end)
      })
    })
  })

  test('every leaf shows something, and begins and ends with it', () => {
    eachInspection(({ tree, data }, text) => {
      if (data === null) return
      for (const leaf of leavesOf(tree)) {
        if (leaf === tree) continue
        const slice = text.slice(leaf.span.start, leaf.span.end)
        expect(slice).not.toBe('')
        expect([leaf.type, slice, VISIBLE.test(slice.charAt(0))]).toEqual([leaf.type, slice, true])
      }
    })
  })

  test('every unknown leaf lies under the span of a diagnostic', () => {
    eachInspection(({ tree, diagnostics }) => {
      for (const { type, span } of leavesOf(tree)) {
        if (type !== 'unknown') continue
        const isReported = diagnostics.some((one) => one.span.start <= span.start && span.end <= one.span.end)
        expect([span, isReported]).toEqual([span, true])
      }
    })
  })
})

describe('promise 3: every value has a place', { timeout: TIMEOUT }, () => {
  test('each span is that of a value which is there', () => {
    eachInspection(({ data, spans }, text) => {
      for (const [pointer, { start, end }] of spans) {
        const value = valueAt(data, pointer)
        expect([pointer, value ?? null]).not.toEqual([pointer, null])
        expect([pointer, value]).not.toEqual([pointer, false])
        expect([pointer, value]).not.toEqual([pointer, ''])
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    })
  })

  test('its slice of the text is the value', () => {
    eachInspection(({ data, spans }, text) => {
      for (const [pointer, { start, end }] of spans) {
        const printed = text.slice(start, end)
        // A word may have been broken behind its hyphen, or have ended there.
        const whole = (text: string) => (/[\r\n]/.test(printed) ? text.replaceAll('- ', '-') : text)
        const found = valueAt(data, pointer)
        const value = typeof found === 'string' ? whole(found) : found
        const slice = whole(plainValue(printed))
        if (/\/(?:name|title|code|text)$|\/institutions\/\d+$/.test(pointer))
          expect([pointer, slice]).toEqual([pointer, value])
        else if (pointer.endsWith('/abstract')) expect(slice).toBe((value as string).replaceAll('\n\n', ' '))
        else if (pointer.endsWith('/hasCode')) expect(slice).toBe('Code')
        else if (pointer.endsWith('/authorsTruncated')) expect(slice).toMatch(/^et al\.?$/)
        else if (/\/(?:day|year|score|hIndex|paperCount|citationCount|noveltyPercent|aiScore)$/.test(pointer)) {
          expect([pointer, Number(slice.replaceAll(',', ''))]).toEqual([pointer, value])
        }
      }
    })
  })

  test('every printed value has one', () => {
    eachInspection(({ data, spans }) => {
      if (data === null) return
      const missing: string[] = []
      const need = (pointer: string, isThere: boolean) => {
        if (isThere !== spans.has(pointer)) missing.push(pointer)
      }
      for (const [field, value] of Object.entries(data.author)) need(`/author/${field}`, value !== null)
      data.papers.forEach((paper, i) => {
        const at = `/papers/${i}`
        need(`${at}/title`, paper.title !== null)
        need(`${at}/abstract`, paper.abstract !== null)
        need(`${at}/score`, paper.score !== null)
        need(`${at}/hasCode`, paper.hasCode)
        need(`${at}/authorsTruncated`, paper.authorsTruncated)
        need(`${at}/date`, paper.date !== null)
        if (paper.date !== null) {
          need(`${at}/date/text`, true)
          need(`${at}/date/month`, true)
          need(`${at}/date/day`, true)
          need(`${at}/date/year`, paper.date.year !== null && !paper.date.yearInferred)
          need(`${at}/date/date`, paper.date.date !== null && !paper.date.yearInferred)
        }
        paper.authors.forEach((_, j) => {
          need(`${at}/authors/${j}/name`, true)
        })
        paper.institutions.forEach((_, j) => {
          need(`${at}/institutions/${j}`, true)
        })
        paper.categories.forEach((_, j) => {
          need(`${at}/categories/${j}/code`, true)
          need(`${at}/categories/${j}/id`, false)
        })
      })
      expect(missing).toEqual([])
    })
  })

  test('strings are NFC, with single blanks and nothing invisible', () => {
    eachInspection(({ data }) => {
      const visit = (value: unknown, key: string): void => {
        if (typeof value === 'string') {
          const paragraphs = key === 'abstract' ? value.split('\n\n') : [value]
          for (const paragraph of paragraphs) expect(plainValue(paragraph)).toBe(paragraph)
        } else if (typeof value === 'object' && value !== null) {
          for (const [name, part] of Object.entries(value)) visit(part, name)
        }
      }
      visit(data?.author, 'author')
      visit(data?.papers, 'papers')
    })
  })
})

describe('promise 4: nothing is guessed silently', { timeout: TIMEOUT }, () => {
  test('what is null, empty, inferred or open has a diagnostic on its path', () => {
    eachInspection(({ data, diagnostics }) => {
      const at = (codes: readonly Diagnostic['code'][], ...path: (string | number)[]) =>
        diagnostics.some((one) => codes.includes(one.code) && JSON.stringify(one.path) === JSON.stringify(path))
      data?.papers.forEach((paper, i) => {
        if (paper.title === null) expect(at(['missing-title'], 'papers', i, 'title')).toBe(true)
        if (paper.authors.length === 0) expect(at(['missing-authors'], 'papers', i, 'authors')).toBe(true)
        if (paper.abstract === null) expect(at(['missing-abstract'], 'papers', i, 'abstract')).toBe(true)
        else if (paper.abstract.includes('\n\n')) expect(at(['abstract-continues'], 'papers', i, 'abstract')).toBe(true)
        if (paper.date?.yearInferred) expect(at(['year-inferred'], 'papers', i, 'date')).toBe(true)
        else if (paper.date && paper.date.date === null) {
          expect(at(['invalid-date', 'year-missing'], 'papers', i, 'date')).toBe(true)
        } else if (paper.date === null) {
          const isDamaged = at(['damaged-meta-line'], 'papers', i)
          expect(isDamaged || at(['damaged-meta-line', 'invalid-date'], 'papers', i, 'date')).toBe(true)
        }
        paper.categories.forEach((category, j) => {
          const path = ['papers', i, 'categories', j]
          if (category.candidates.length === 0) expect(at(['unknown-category'], ...path)).toBe(true)
          if (category.candidates.length > 1) expect(at(['ambiguous-category'], ...path)).toBe(true)
          if (category.candidates.length > 0 && category.id !== null) {
            expect(category.candidates).toContain(category.id)
          }
        })
      })
    })
  })

  test('diagnostics are in the order of the text, and their positions are those of their spans', () => {
    eachInspection(({ diagnostics }, text) => {
      let before: Diagnostic | undefined
      for (const one of diagnostics) {
        const { start, end } = one.span
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(one.position).toEqual({ start: naivePosition(text, start), end: naivePosition(text, end) })
        if (before !== undefined) {
          const isInOrder = before.span.start < start || (before.span.start === start && before.span.end <= end)
          expect(isInOrder).toBe(true)
        }
        before = one
      }
    })
  })

  test('a diagnostic names a place that the data has, and says it in one printable line', () => {
    eachInspection(({ data, diagnostics }) => {
      for (const { path, message, expected = '', received = '', hint = '' } of diagnostics) {
        if (path !== undefined) expect([path, pathAt(data, path)]).not.toEqual([path, undefined])
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
        expect(message + expected + received + hint).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u2028\u202e\ufeff]/)
        expect(message).not.toBe('')
      }
    })
  })

  test('no diagnostic is given twice', () => {
    eachInspection(({ diagnostics }) => {
      const keys = diagnostics.map(({ code, path, span }) => JSON.stringify([code, path, span]))
      expect(new Set(keys).size).toBe(keys.length)
    })
  })
})

describe('promise 5: same text, same options, same result', { timeout: TIMEOUT }, () => {
  let prototypeKeys: readonly (string | symbol)[] = []

  beforeAll(() => {
    prototypeKeys = Reflect.ownKeys(Object.prototype)
  })

  test('again, and through JSON', () => {
    eachInspection((inspection, text) => {
      expect(JSON.parse(JSON.stringify(inspection))).toEqual({ ...inspection, spans: inspection.spans.toJSON() })
      expect(inspectProfile(text).tree).toEqual(inspection.tree)
    })
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const first = JSON.stringify(inspectProfile(text, options))
        safeParseProfile('LGSep 20, 2024\nAnother page', { scrapedAt: '2020-01-01' })
        expect(JSON.stringify(inspectProfile(text, options))).toBe(first)
      }),
      { numRuns: RUNS },
    )
  })

  test('inspect and safeParse agree', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const { tree: _tree, spans: _spans, ...result } = inspectProfile(text, options)
        expect(result).toEqual(safeParseProfile(text, options))
      }),
      { numRuns: RUNS },
    )
  })

  test('LF, CRLF and CR give the same data and the same diagnostics', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const feeds = text.replace(/\r\n?/g, '\n')
        const expected = safeParseProfile(feeds, options)
        for (const lineEnd of ['\r\n', '\r']) {
          const { data, diagnostics } = safeParseProfile(feeds.replaceAll('\n', lineEnd), options)
          expect(data).toEqual(expected.data)
          expect(diagnostics.map(withoutOffsets)).toEqual(expected.diagnostics.map(withoutOffsets))
        }
      }),
      { numRuns: RUNS },
    )
  })

  test('a byte-order mark changes no value', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(safeParseProfile(`\ufeff${text}`).data).toEqual(safeParseProfile(text).data)
      }),
      { numRuns: RUNS },
    )
  })

  test('Object.prototype is untouched', () => {
    fc.assert(
      fc.property(fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'), anyText, (word, text) => {
        for (const page of [
          word,
          `${word}\n${text}`,
          `${word}\n\n1papers\n\n${word}Sep 20, 2024\n${word}\n\n${word}`,
        ]) {
          const result = inspectProfile(page)
          expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result, spans: result.spans.toJSON() })
        }
        expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeKeys)
      }),
      { numRuns: RUNS },
    )
  })
})

/** A line end of two units moves offsets, not lines; columns move only where the end of a line is pointed at. */
function withoutOffsets({ code, severity, message, path, position }: Diagnostic) {
  return { code, severity, message, path, lines: [position.start.line, position.end.line] }
}
