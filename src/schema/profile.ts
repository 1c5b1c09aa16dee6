import * as z from 'zod'
import { authorSchema } from './author.js'
import { defineSchema } from './define.js'
import { paperSchema } from './paper.js'

/** An author page: where it comes from, its owner, and the papers in the printed order. */
export const profileSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      source: z
        .strictObject({
          layout: z.enum(['page', 'compact', 'mixed']).describe('How the page prints its papers.'),
          url: z.string().nullable().describe('The page’s address as given; null where none was.'),
          authorId: z.string().min(1).nullable().describe('The site’s id of the owner, read from the address.'),
          scrapedAt: z
            .string()
            .min(1)
            .nullable()
            .describe('When the page was fetched, as given; null where not given.'),
        })
        .describe('Where the page comes from.'),
      author: authorSchema,
      papers: z.array(paperSchema).describe('The papers in the printed order.'),
    })
    .describe('An author page of Scholar Feed.'),
)

/** An author page. */
export type Profile = z.infer<typeof profileSchema>
