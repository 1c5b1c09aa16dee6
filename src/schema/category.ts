import * as z from 'zod'
import { defineSchema } from './define.js'

/** An arXiv category as a page prints it, resolved through arXiv's category taxonomy. */
export const categorySchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      code: z.string().min(1).describe('The code as printed, e.g. "LG" or "quant-ph".'),
      id: z
        .string()
        .min(1)
        .nullable()
        .describe('The canonical arXiv category id, e.g. "cs.LG"; null where the code is unknown or undecided.'),
      name: z.string().min(1).nullable().describe('The name of the category in arXiv’s taxonomy; null where id is.'),
      candidates: z
        .array(z.string().min(1))
        .describe('Every canonical id the code may stand for: one where it is unique, none where it is unknown.'),
    })
    .describe('An arXiv category.'),
)

/** An arXiv category as printed, and what it stands for. */
export type Category = z.infer<typeof categorySchema>
