import * as z from 'zod'
import { categorySchema } from './category.js'
import { defineSchema } from './define.js'
import { formSchema } from './form.js'
import { arxivIdSchema, codeUrlSchema, scoreSchema, versionSchema } from './paper.js'
import { paperDateSchema } from './paper-date.js'

/** A paper's own page. Each field is null where it was not printed. */
export const paperPageSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      source: z
        .strictObject({
          form: formSchema.default('text').describe('The form in which the page was given.'),
          layout: z
            .enum(['page', 'compact'])
            .default('page')
            .describe('How the page prints: with all its lines, or title and three paragraphs alone.'),
          url: z.string().nullable().describe('The page’s address as given; null where none was.'),
          scrapedAt: z
            .string()
            .min(1)
            .nullable()
            .describe('When the page was fetched, as given; null where not given.'),
        })
        .describe('Where the page comes from.'),
      arxivId: arxivIdSchema.describe('The arXiv id without version, e.g. "2511.08734" or "math.GT/0309136".'),
      version: versionSchema.describe('The printed version of the paper, a count from 1.'),
      categories: z.array(categorySchema).describe('The printed categories in their order, each once.'),
      date: paperDateSchema.nullable().describe('The date shown; null where no month and day were readable.'),
      title: z.string().min(1).nullable().describe('The title; null where none was printed.'),
      score: scoreSchema
        .nullable()
        .describe('A score of 0 to 100 with one decimal, of unknown meaning; null where none.'),
      citationCount: z.int().min(0).nullable().describe('The printed number of citations, a count from 0.'),
      hIndex: z.int().min(0).nullable().describe('The printed h-index, a count from 0; whose it is is not documented.'),
      hasCode: z.boolean().describe('Whether the "Has Code" badge, or the "Code" of the meta line, was printed.'),
      codeUrl: codeUrlSchema
        .default(null)
        .describe('The address of the code, from the link of the badge; null where there is none, as in plain text.'),
      venue: z.string().min(1).nullable().describe('The venue as printed, e.g. "Inf Sci".'),
      originality: z
        .string()
        .min(1)
        .nullable()
        .describe(
          'The originality label as printed. Known are "Highly original", "Incremental advance" and "Synthesis-oriented".',
        ),
      impact: z
        .strictObject({
          topPercent: z.number().min(0).max(100).describe('The paper is among the top so many percent, 0 to 100.'),
          category: categorySchema.describe('The category in which it is.'),
          windowDays: z.int().min(1).describe('The number of days over which papers are compared, from 1.'),
        })
        .nullable()
        .describe('The predicted impact; null where none was printed.'),
      significance: z.string().min(1).nullable().describe('The first paragraph of the analysis.'),
      summary: z.string().min(1).nullable().describe('The second paragraph of the analysis.'),
      abstract: z
        .string()
        .min(1)
        .nullable()
        .describe('The abstract, paragraphs separated by a blank line; null where none was printed.'),
    })
    .describe('A paper’s own page on Scholar Feed.'),
)

/** A paper's own page. */
export type PaperPage = z.infer<typeof paperPageSchema>

/** The same as it may have been stored by an earlier version, which had fewer fields. */
export type StoredPaperPage = z.input<typeof paperPageSchema>
