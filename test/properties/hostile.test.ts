import { describe, expect, test } from 'vitest'
import {
  formatDiagnostic,
  formatProfile,
  inspectProfile,
  lookupCategory,
  type Profile,
  safeParseProfile,
} from '../../src/index.js'
import { onlyPaper, PROSE, pageOf, read } from './one-paper.js'

describe('the names of what objects inherit', () => {
  const WORDS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then']

  test.each(WORDS)('%s is text wherever text can stand', (word) => {
    const before = Reflect.ownKeys(Object.prototype)
    const text = pageOf(
      `LGSep 20, 2024\n${word}\n\n${word}, ${word} Example et al. · ${word}, ${word}\n\n${word} ${PROSE}`,
      word,
    )
    const result = inspectProfile(text, { url: `https://example.org/author/${word}` })
    expect(JSON.parse(JSON.stringify(result))).toEqual({ ...result, spans: result.spans.toJSON() })
    const { author, papers } = result.data as Profile
    expect(author.name).toBe(word)
    expect(papers[0]).toMatchObject({
      title: word,
      authors: [{ name: word }, { name: `${word} Example` }],
      authorsTruncated: true,
      institutions: [word, word],
      abstract: `${word} ${PROSE}`,
    })
    expect(formatProfile(result.data as Profile, { layout: 'page' })).toBe(text)
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before)
  })

  test.each(WORDS)('%s is no category, and no preference', (word) => {
    expect(lookupCategory(word)).toEqual({ code: word, id: null, name: null, candidates: [] })
    expect(lookupCategory('AP', JSON.parse(`{"${word}": "math.AP"}`)).id).toBe('stat.AP')
    const prior = JSON.parse(`{"${word}": "math.AP"}`)
    expect(() => safeParseProfile('', { categoryPrior: prior })).toThrow(`categoryPrior.${word} must be`)
    expect(() => safeParseProfile('', JSON.parse(`{"${word}": 1}`))).toThrow(TypeError)
  })

  test('glued to a date they are an unknown category', () => {
    const { categories } = onlyPaper(pageOf(`constructorSep 20, 2024\nA Title\n\nIda Example\n\nHere ${PROSE}`))
    expect(categories.map(({ code }) => code).join('')).toBe('constructor')
    expect(categories.every(({ id }) => id === null)).toBe(true)
  })
})

describe('characters', () => {
  const KEPT: Readonly<Record<string, string>> = {
    'a lone surrogate': 'A \ud800 Title of \udfff Gardens',
    'a joiner between letters that it changes': 'A \u0646\u200c\u0645 Title \u{1f469}\u200d\u{1f4bb} of Gardens',
    NUL: 'A \u0000 Title of\u0000 Gardens',
    'an escape sequence': 'A \u001b[31mTitle\u001b[0m of \u009b2JGardens\u0007',
    'a combining mark at the start': '\u0301A Title',
  }

  test.each(Object.entries(KEPT))('%s is kept', (_, title) => {
    const text = pageOf(`LGSep 20, 2024\n${title}\n\nIda Example\n\n${title} is what ${PROSE}`)
    expect(onlyPaper(text)).toMatchObject({ title, abstract: `${title} is what ${PROSE}` })
    expect(formatProfile(read(text), { layout: 'page' })).toBe(text)
  })

  test.each([
    ['marks that turn the direction', 'A \u202eTitle\u202c of \u200fGardens\u2067'],
    ['joiners that join nothing', 'A Ti\u200dtle of \u200cGardens'],
    ['soft hyphens', 'A Ti\u00adtle of Gar\u00addens'],
  ])('%s are gone', (_, title) => {
    const text = pageOf(`LGSep 20, 2024\n${title}\n\nIda Example\n\n${title} is what ${PROSE}`)
    const plain = 'A Title of Gardens'
    expect(onlyPaper(text)).toMatchObject({ title: plain, abstract: `${plain} is what ${PROSE}` })
  })

  test('separators of lines and paragraphs are blanks, and what has no width is gone', () => {
    const title = '\u2060A\u2028Title\u2029of\u200b \u00a0\u3000Gar\ufeffdens\u200b'
    expect(onlyPaper(pageOf(`LGSep 20, 2024\n${title}\n\nIda Example`)).title).toBe('A Title of Gardens')
  })

  test('a storm of marks is one title, which stays as it is', () => {
    const title = `A${'\u0301\u0323'.repeat(100_000)} Title`
    expect(onlyPaper(pageOf(`LGSep 20, 2024\n${title}\n\nIda Example`)).title).toBe(title)
  })

  test.each(['\u001b[2J', '\u001b]0;owned\u0007', '\u009b31m', '\u202e', '\u0008\u0008', '\u0000', '\r\u001bc'])(
    'no frame prints %j raw',
    (sequence) => {
      const parts = [
        'LG',
        'Sep 3, 2024',
        '\n',
        'A Title',
        '\n\n',
        'Ida Example, Ida Example',
        '\n\n',
        'Load more',
        '\n',
      ]
      for (const at of parts.keys()) {
        const text = parts.map((part, i) => (i === at ? `${sequence}${part}${sequence}` : part)).join('')
        for (const diagnostic of safeParseProfile(text).diagnostics) {
          const plain = formatDiagnostic(diagnostic, text, { file: `${sequence}page.txt` })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
          expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
          const colored = formatDiagnostic(diagnostic, text, { file: `${sequence}page.txt`, color: true })
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that the library itself paints with
          expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain)
        }
      }
    },
  )
})

describe('text that looks like another part of the page', () => {
  test('a title that looks like a meta line', () => {
    const { title, authors } = onlyPaper(pageOf(`LGSep 20, 2024\nAIMay 3, 2024\n\nIda Example\n\nHere ${PROSE}`))
    expect([title, authors]).toEqual(['AIMay 3, 2024', [{ name: 'Ida Example', authorId: null }]])
  })

  test.each([
    '8 Papers',
    '1 Paper',
    '8papers',
    'h-index58',
    'Novelty54%',
    'AI Score52',
    'CL',
    'Your Notes',
    'AI Analysis',
  ])('a paper called %s', (title) => {
    const text = pageOf(`LGSep 20, 2024\n${title}\n\nIda Example, Otto Beispiel\n\nHere ${PROSE}`)
    const { author } = read(text)
    expect(onlyPaper(text).title).toBe(title)
    expect(author).toMatchObject({ hIndex: 5, paperCount: 1, noveltyPercent: null, aiScore: null })
  })

  test.each(['Code', 'May', 'Code May', 'May Code', 'Sep'])('an author called %s', (name) => {
    const text = pageOf(`LGMay 3, 2024Code\nA Title of Gardens\n\n${name}, ${name} et al.\n\nHere ${PROSE}`, name)
    expect(read(text).author.name).toBe(name)
    expect(onlyPaper(text)).toMatchObject({ authors: [{ name }, { name }], hasCode: true, authorsTruncated: true })
  })

  test('an abstract that looks like a paper is one, and costs the paper above nothing', () => {
    const [first, second] = read(
      pageOf(`LGSep 20, 2024\nA Title\n\nIda Example\n\nAIMay 3, 2024\nAnother\n\nOtto Beispiel\n\nHere ${PROSE}`),
    ).papers
    expect(first).toMatchObject({
      title: 'A Title',
      authors: [{ name: 'Ida Example', authorId: null }],
      abstract: null,
    })
    expect(second).toMatchObject({ title: 'Another', authors: [{ name: 'Otto Beispiel' }], abstract: `Here ${PROSE}` })
  })

  test('in the midst of a line it is text', () => {
    const abstract = `As in LGSep 20, 2024 and 8 Papers with h-index58 by Ida Example et al. · uw ${PROSE}`
    expect(onlyPaper(pageOf(`LGSep 20, 2024\nA Title\n\nIda Example\n\n${abstract}`)).abstract).toBe(abstract)
  })

  test.each(['h-index58', '8papers', '229citations', 'Novelty54%', 'AI Score52', '8 Papers'])(
    'a paragraph that is the line %s',
    (line) => {
      const text = pageOf(
        `LGSep 20, 2024\nA Title\n\nIda Example\n\nHere ${PROSE}\n\n${line}\n\nThere ${PROSE}\n\nAIMay 3, 2024\nAnother`,
      )
      const { author, papers } = read(text)
      expect(author).toMatchObject({ hIndex: 5, paperCount: 1, citationCount: null, aiScore: null })
      expect(papers.map(({ title }) => title)).toEqual(['A Title', 'Another'])
      expect(papers[0]?.abstract).toBe(`Here ${PROSE}\n\n${line}\n\nThere ${PROSE}`)
    },
  )
})
