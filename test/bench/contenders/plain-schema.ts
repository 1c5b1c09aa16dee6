import * as z from 'zod'

/**
 * The documented fields as a user would write them down, with the same ranges, integers and ISO dates as the library's own
 * schemas: plain objects, which drop unknown keys, and nothing compiled.
 */
const text = z.string().min(1)
const count = z.int().min(0)
const percent = z.int().min(0).max(100)
const score = z.number().min(0).max(100)
const form = z.enum(['text', 'markdown', 'html'])

const category = z.object({
  code: text,
  id: text.nullable(),
  name: text.nullable(),
  candidates: z.array(text),
})

const paperDate = z.object({
  text,
  date: z.iso.date().nullable(),
  year: z.int().min(0).max(9999).nullable(),
  month: z.int().min(1).max(12),
  day: z.int().min(0).max(99),
  yearInferred: z.boolean(),
})

const paper = z.object({
  title: text.nullable(),
  authors: z.array(z.object({ name: text, authorId: text.nullable() })),
  authorsTruncated: z.boolean(),
  institutions: z.array(text),
  categories: z.array(category),
  date: paperDate.nullable(),
  score: score.nullable(),
  hasCode: z.boolean(),
  abstract: text.nullable(),
  arxivId: text.nullable(),
  version: z.int().min(1).nullable(),
  codeUrl: text.nullable(),
})

/** An author page. */
export const plainProfile = z.object({
  source: z.object({
    form,
    layout: z.enum(['page', 'compact', 'mixed']),
    url: z.string().nullable(),
    authorId: text.nullable(),
    scrapedAt: text.nullable(),
  }),
  author: z.object({
    name: text.nullable(),
    primaryCategory: category.nullable(),
    hIndex: count.nullable(),
    paperCount: count.nullable(),
    citationCount: count.nullable(),
    noveltyPercent: percent.nullable(),
    aiScore: percent.nullable(),
  }),
  papers: z.array(paper),
})

/** A paper's own page. */
export const plainPaperPage = z.object({
  source: z.object({
    form,
    layout: z.enum(['page', 'compact']),
    url: z.string().nullable(),
    scrapedAt: text.nullable(),
  }),
  arxivId: text.nullable(),
  version: z.int().min(1).nullable(),
  categories: z.array(category),
  date: paperDate.nullable(),
  title: text.nullable(),
  score: score.nullable(),
  citationCount: count.nullable(),
  hIndex: count.nullable(),
  hasCode: z.boolean(),
  codeUrl: text.nullable(),
  venue: text.nullable(),
  originality: text.nullable(),
  impact: z.object({ topPercent: score, category, windowDays: z.int().min(1) }).nullable(),
  significance: text.nullable(),
  summary: text.nullable(),
  abstract: text.nullable(),
})
