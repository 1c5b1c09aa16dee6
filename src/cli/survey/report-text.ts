import type { CountedShare } from '../../report/report.js'
import { printable } from '../printable.js'
import { FIELD_GROUPS, type FieldGroup } from './field-counts.js'
import { placeText } from './place.js'
import { type Comparison, type Drift, type ShapeCount, type SurveyReport, shareOf } from './report.js'

/** A survey for people: what has drifted, what was counted, and the `top` most frequent shapes. */
export function reportText(report: SurveyReport, top: number): string {
  const { comparison } = report
  return [
    comparison === null ? '' : driftText(comparison),
    pagesText(report),
    ...FIELD_GROUPS.map((group) => fieldsText(report, group)),
    diagnosticsText(report),
    shapesText(report, top),
  ]
    .filter((section) => section !== '')
    .join('\n')
}

function pagesText({ pages }: SurveyReport): string {
  const row = (name: string, count: number): string[] => [name, String(count), shareText(shareOf(count, pages.total))]
  const rows = [
    ...Object.entries(pages.byKind).flatMap(([kind, count]) => [
      row(kind, count),
      ...(kind === 'profile'
        ? Object.entries(pages.byLayout).map(([name, size]) => row(`  layout ${name}`, size))
        : []),
    ]),
    row('successful', pages.successful),
    row('failed', pages.failed),
  ]
  return `${counted(pages.total, 'page')}\n${columns(rows, ['left', 'right', 'right'])}`
}

const GROUP_NAMES: Record<FieldGroup, string> = {
  author: 'author page',
  paper: 'paper',
  'paper-page': 'paper page',
}

/** Empty where there is nothing that could have the fields. */
function fieldsText({ fields }: SurveyReport, group: FieldGroup): string {
  const prefix = `${group}.`
  const ofGroup = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  const total = ofGroup[0]?.[1].of ?? 0
  if (total === 0) return ''
  const rows = ofGroup.map(([name, share]) => [name, String(share.count), shareText(share)])
  return `Fields of ${counted(total, GROUP_NAMES[group])}\n${columns(rows, ['left', 'right', 'right'])}`
}

function diagnosticsText({ diagnostics, pages }: SurveyReport): string {
  if (diagnostics.length === 0) return 'No diagnostics\n'
  const rows = diagnostics.map(({ code, severity, count, pages: having, example }) => [
    code,
    severity,
    String(count),
    String(having),
    shareText(shareOf(having, pages.total)),
    placeText(example),
  ])
  const header = ['code', 'severity', 'count', 'pages', 'share', 'example']
  return `Diagnostics\n${columns([header, ...rows], ['left', 'left', 'right', 'right', 'right', 'left'])}`
}

function shapesText({ shapes, shapesLeftOut, pages }: SurveyReport, top: number): string {
  if (shapes.length === 0) return 'No unrecognized lines\n'
  const rows = shapes.slice(0, top).map((row) => shapeRow(row, shareOf(row.pages, pages.total)))
  const header = ['pages', 'share', 'lines', 'shape', 'found as', 'example']
  const hidden = shapes.length - rows.length
  return [
    'Shapes of unrecognized lines\n',
    columns([header, ...rows], ['right', 'right', 'right', 'left', 'left', 'left']),
    hidden === 0 ? '' : `  and ${counted(hidden, 'rarer shape')}, which a larger --top or --format json shows\n`,
    shapesLeftOut.shapes === 0
      ? ''
      : `  and ${counted(shapesLeftOut.lines, 'line')} of rare shapes that were not kept: the counts above may be low by as much\n`,
  ].join('')
}

function shapeRow({ pages, lines, shape, codes, example }: ShapeCount, share: CountedShare): string[] {
  return [
    String(pages),
    shareText(share),
    String(lines),
    printable(shape),
    Object.keys(codes).sort().join(', '),
    exampleText(example),
  ]
}

function exampleText(example: ShapeCount['example']): string {
  return `${placeText(example)} "${printable(example.text)}"`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** What has drifted, each with both values. */
function driftText({ baseline, tolerance, drift }: Comparison): string {
  const against = `against ${printable(baseline)}, tolerance ${tolerance}`
  if (drift.length === 0) return `No drift ${against}\n`
  return `Drift ${against}\n${columns(drift.map(driftRow), ['left', 'left', 'right', 'left', 'right', 'left'])}`
}

function driftRow(drift: Drift): string[] {
  const [what, name, example] =
    drift.kind === 'share-fell'
      ? ['share fell', drift.name, '']
      : ['new shape', printable(drift.shape), exampleText(drift.example)]
  return [what, name, withCounts(drift.before), '→', withCounts(drift.after), example]
}

function withCounts(share: CountedShare): string {
  return `${shareText(share)} (${share.count} of ${share.of})`
}

/** A share for people, with one decimal. Only all is `100.0%`, and only none is `0.0%`. */
export function shareText({ count, of, share }: CountedShare): string {
  if (share === null) return '-'
  if (count > 0 && share < 0.1) return '<0.1%'
  if (count < of && share > 99.9) return '>99.9%'
  return `${share.toFixed(1)}%`
}

/** How a column is set: numbers to the right, words to the left. */
type Alignment = 'left' | 'right'

/**
 * Rows as lines of aligned columns, two blanks between them and in front. A code point counts as one column wide. The
 * last column takes what room it needs.
 */
function columns(rows: readonly (readonly string[])[], alignments: readonly Alignment[]): string {
  const widths = alignments.map((_, index) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[index])), 0))
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, index) => aligned(cell, widths[index], alignments[index])).join('  ')}`.trimEnd()
  return rows.map((row) => `${line(row)}\n`).join('')
}

function aligned(cell: string, width = 0, alignment: Alignment = 'left'): string {
  const blanks = ' '.repeat(Math.max(width - widthOf(cell), 0))
  return alignment === 'left' ? cell + blanks : blanks + cell
}

function widthOf(cell = ''): number {
  return Array.from(cell).length
}
