import * as z from 'zod'
import { categorySchema } from './category.js'
import { defineSchema } from './define.js'

/** The owner of an author page. Each field is null where it was not printed. */
export const authorSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      name: z.string().min(1).nullable().describe('The name of the page’s owner.'),
      primaryCategory: categorySchema.nullable().describe('The owner’s field.'),
      hIndex: z
        .int()
        .min(0)
        .nullable()
        .describe('The printed h-index, a count from 0. Neither papers nor citations bound it on the site.'),
      paperCount: z.int().min(0).nullable().describe('The printed number of papers, a count from 0.'),
      citationCount: z.int().min(0).nullable().describe('The printed number of citations, a count from 0.'),
      noveltyPercent: z.int().min(0).max(100).nullable().describe('The printed novelty in percent, 0 to 100.'),
      aiScore: z.int().min(0).max(100).nullable().describe('The printed "AI Score", 0 to 100, of unknown meaning.'),
    })
    .describe('The owner of an author page.'),
)

/** The owner of an author page. */
export type Author = z.infer<typeof authorSchema>
