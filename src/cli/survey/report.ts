import type { DiagnosticCode, Severity } from '../../index.js'
import type { Place } from './place.js'
import type { Share } from './share.js'

/** The version of the format below; it rises when a reader of an older one would go wrong. */
export const FORMAT_VERSION = 1

/** What `survey --format json` prints, and what `--baseline` reads. */
export interface SurveyReport {
  formatVersion: typeof FORMAT_VERSION
  kind: 'survey'
  pages: PageCounts
  /** How many papers the author pages have. */
  papers: number
  /** By group and name: `author.hIndex`, `paper.title`, `paper-page.venue`. */
  fields: Record<string, Share>
  /** The most frequent first, by pages. */
  diagnostics: DiagnosticCount[]
  /** The most frequent first, by pages. */
  shapes: ShapeCount[]
  /** What the bound on the memory cost. A shape that was left out and came back counts each time. */
  shapesLeftOut: { shapes: number; lines: number }
  /** Null where no baseline was given. */
  comparison: Comparison | null
}

export interface PageCounts {
  /** Files and records, those that hold no page included. */
  total: number
  /** Pages without a diagnostic of severity "error". */
  successful: number
  failed: number
  byKind: Record<'profile' | 'paper-page' | 'unknown', number>
  /** How author pages print their papers. */
  byLayout: Record<'page' | 'compact' | 'mixed', number>
}

/** How often a diagnostic was seen. */
export interface DiagnosticCount {
  code: DiagnosticCode
  /** The gravest it was seen with. */
  severity: Severity
  count: number
  pages: number
  /** The share of the pages in percent. */
  share: number
  /** Its first place, by file name. */
  example: Place
}

/** How often lines of a shape were not understood. */
export interface ShapeCount {
  shape: string
  lines: number
  pages: number
  /** The share of the pages in percent. */
  share: number
  /** What was reported of the lines, and of how many: most often `unrecognized-text`. */
  codes: Partial<Record<DiagnosticCode, number>>
  /** The first such line, by file name, and its text. */
  example: Place & { text: string }
}

/** What a survey shows against an earlier one. */
export interface Comparison {
  /** The file of the earlier survey as it was named. */
  baseline: string
  /** In percent points. */
  tolerance: number
  drift: Drift[]
}

/** One way in which the pages have changed. */
export type Drift =
  | {
      kind: 'share-fell'
      /** A field, or `pages.recognized` or `pages.successful`. */
      name: string
      before: Share
      after: Share
    }
  | {
      kind: 'new-shape'
      shape: string
      /** Of all pages. */
      before: Share
      after: Share
      example: Place & { text: string }
    }
