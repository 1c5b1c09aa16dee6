import * as z from 'zod'
import { categorySchema } from './category.js'
import { defineSchema } from './define.js'
import { paperDateSchema } from './paper-date.js'

/** The site's id of an author, e.g. "88676" or "A5023888391". */
export const authorIdSchema = /* @__PURE__ */ defineSchema(() => z.string().min(1).nullable())

/** An arXiv id without version, e.g. "2511.08734" or "math.GT/0309136". */
export const arxivIdSchema = /* @__PURE__ */ defineSchema(() => z.string().min(1).nullable())

/** The version of a paper, a count from 1. */
export const versionSchema = /* @__PURE__ */ defineSchema(() => z.int().min(1).nullable())

/** The address of a paper's code. */
export const codeUrlSchema = /* @__PURE__ */ defineSchema(() => z.string().min(1).nullable())

/** A person or a team that wrote a paper. */
export const personNameSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      name: z.string().min(1).describe('The name as printed, in NFC.'),
      authorId: authorIdSchema
        .default(null)
        .describe('The site’s id of the author, from the link round the name; null where there is none.'),
    })
    .describe('An author of a paper.'),
)

/** A person or a team that wrote a paper. */
export type PersonName = z.infer<typeof personNameSchema>

/** The score a meta line prints in front of the codes; the site does not document what it measures. */
export const scoreSchema = /* @__PURE__ */ defineSchema(() => z.number().min(0).max(100))

/** One paper of an author page. */
export const paperSchema = /* @__PURE__ */ defineSchema(() =>
  z
    .strictObject({
      title: z.string().min(1).nullable().describe('The title; null where none was printed.'),
      authors: z.array(personNameSchema).describe('The printed names in their order, at most three on the site.'),
      authorsTruncated: z.boolean().describe('Whether "et al." was printed: there are more authors.'),
      institutions: z.array(z.string().min(1)).describe('Institution slugs as printed, e.g. "eth-zurich".'),
      categories: z.array(categorySchema).describe('The printed categories in their order, each once.'),
      date: paperDateSchema.nullable().describe('The date shown; null where no month and day were readable.'),
      score: scoreSchema
        .nullable()
        .describe('A score of 0 to 100 with one decimal, of unknown meaning; null where none.'),
      hasCode: z.boolean().describe('Whether the "Code" badge was printed.'),
      abstract: z
        .string()
        .min(1)
        .nullable()
        .describe('The abstract, paragraphs separated by a blank line; null where none was printed.'),
      arxivId: arxivIdSchema
        .default(null)
        .describe('The arXiv id without version, from a link; null where there is none, as in plain text.'),
      version: versionSchema
        .default(null)
        .describe('The version that the same link names, a count from 1; null where it names none.'),
      codeUrl: codeUrlSchema
        .default(null)
        .describe('The address of the code, from the link of the "Code" badge; null where there is none.'),
    })
    .describe('One paper of an author page.'),
)

/** One paper of an author page. */
export type Paper = z.infer<typeof paperSchema>

/** The same as it may have been stored by an earlier version, which had fewer fields. */
export type StoredPaper = z.input<typeof paperSchema>
