import * as z from 'zod'

/**
 * The documented fields as a user would write them down: plain objects, no refinements, nothing compiled. It checks
 * less than the library's own schemas, which are strict and know the ranges.
 */
const category = z.object({
  code: z.string(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  candidates: z.array(z.string()),
})

const paperDate = z.object({
  text: z.string(),
  date: z.string().nullable(),
  year: z.number().nullable(),
  month: z.number(),
  day: z.number(),
  yearInferred: z.boolean(),
})

const paper = z.object({
  title: z.string().nullable(),
  authors: z.array(z.object({ name: z.string() })),
  authorsTruncated: z.boolean(),
  institutions: z.array(z.string()),
  categories: z.array(category),
  date: paperDate.nullable(),
  score: z.number().nullable(),
  hasCode: z.boolean(),
  abstract: z.string().nullable(),
})

/** An author page. */
export const plainProfile = z.object({
  source: z.object({
    layout: z.enum(['page', 'compact', 'mixed']),
    url: z.string().nullable(),
    authorId: z.string().nullable(),
    scrapedAt: z.string().nullable(),
  }),
  author: z.object({
    name: z.string().nullable(),
    primaryCategory: category.nullable(),
    hIndex: z.number().nullable(),
    paperCount: z.number().nullable(),
    citationCount: z.number().nullable(),
    noveltyPercent: z.number().nullable(),
    aiScore: z.number().nullable(),
  }),
  papers: z.array(paper),
})

/** A paper's own page. */
export const plainPaperPage = z.object({
  source: z.object({ url: z.string().nullable(), scrapedAt: z.string().nullable() }),
  arxivId: z.string().nullable(),
  version: z.number().nullable(),
  categories: z.array(category),
  date: paperDate.nullable(),
  title: z.string().nullable(),
  score: z.number().nullable(),
  citationCount: z.number().nullable(),
  hIndex: z.number().nullable(),
  hasCode: z.boolean(),
  venue: z.string().nullable(),
  originality: z.string().nullable(),
  impact: z.object({ topPercent: z.number(), category, windowDays: z.number() }).nullable(),
  significance: z.string().nullable(),
  summary: z.string().nullable(),
  abstract: z.string().nullable(),
})
