import * as z from 'zod'
import { authorSchema } from './author.js'
import { defineSchema } from './define.js'
import { formSchema } from './form.js'
import { authorIdSchema, paperSchema } from './paper.js'

/** An author page: where it comes from, its owner, and the papers in the printed order. */
export const profileSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      source: z
        .strictObject({
          form: formSchema.default('text').describe('The form in which the page was given.'),
          layout: z.enum(['page', 'compact', 'mixed']).describe('How the page prints its papers.'),
          url: z.string().nullable().describe('The page’s address as given; null where none was.'),
          authorId: authorIdSchema.describe('The site’s id of the owner, read from the address.'),
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

/** The same as it may have been stored by an earlier version, which had fewer fields. */
export type StoredProfile = z.input<typeof profileSchema>
