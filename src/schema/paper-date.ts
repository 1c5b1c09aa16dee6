import * as z from 'zod'
import { defineSchema } from './define.js'

/** The date the site shows for a paper, which can be that of a revision. */
export const paperDateSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      text: z.string().min(1).describe('The date as printed, e.g. "Sep 20, 2024" or "Apr 22".'),
      date: z.iso
        .date()
        .nullable()
        .describe('The calendar date, YYYY-MM-DD; null where the year is not known or there is no such day.'),
      year: z.int().min(0).max(9999).nullable().describe('The year, printed or inferred; null where neither.'),
      month: z.int().min(1).max(12).describe('The month, 1 (January) to 12.'),
      day: z.int().min(0).max(99).describe('The day as printed; 1 to 31 wherever date is not null.'),
      yearInferred: z.boolean().describe('Whether the year was inferred from the time of the crawl.'),
    })
    .describe('The date shown for a paper.'),
)

/** The date the site shows for a paper, as printed and as a calendar date. */
export type PaperDate = z.infer<typeof paperDateSchema>
