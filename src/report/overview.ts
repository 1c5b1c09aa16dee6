import type { Bar, DayCell } from './charts.js'
import type { CountedShare, Crawl, CrawlDay, CrawlPlace, CrawlSurvey, ReportPage } from './crawl.js'
import { type Markup, markup } from './html-document.js'

/** What draws; loaded by who needs it. */
export type Charts = Pick<typeof import('./charts.js'), 'barChart' | 'dayChart'>

/** So many are drawn and shown in a table, the rest are counted. */
const MOST_SHOWN = 40

/** So many days have a column of their own. */
const MOST_DAYS = 24

/** A crawl as pictures, each with its table beside it, and the list of its pages. */
export function overview(crawl: Crawl, charts: Charts): Markup {
  const { title, survey } = crawl
  const { pages } = survey
  return markup`<div id="overview">
<p class="back"><a href="#">All pages</a></p>
<h1>${title}</h1>
<dl class="facts"><div><dt>Pages</dt><dd>${pages.total}</dd></div><div><dt>Without an error</dt><dd>${pages.successful}</dd></div><div><dt>Of authors</dt><dd>${pages.byKind.profile}</dd></div><div><dt>Of papers</dt><dd>${pages.byKind['paper-page']}</dd></div><div><dt>Neither</dt><dd>${pages.byKind.unknown}</dd></div><div><dt>Papers of authors</dt><dd>${survey.papers}</dd></div></dl>
<p class="jump"><a href="#pages">Pages by trouble</a></p>
${drift(survey, charts)}
${fields(crawl, charts)}
${diagnostics(survey, charts)}
${days(crawl.days, charts)}
${shapes(survey, charts)}
${listOfPages(crawl)}
</div>`
}

const BEFORE_AND_AFTER = markup`<figcaption>Grey with a dashed edge: before. Full: now.</figcaption>`

/** A picture and beside it the same as a table. */
function figure(heading: string, picture: string, table: Markup, note = ''): Markup {
  const caption = picture.includes('bar before') ? BEFORE_AND_AFTER : { html: '' }
  const shown = markup`<div class="figure"><figure>${{ html: picture }}${caption}</figure>${table}</div>`
  return section(heading, markup`${shown}${note === '' ? '' : markup`<p>${note}</p>`}`)
}

function section(heading: string, content: Markup): Markup {
  return markup`<section tabindex="0" aria-label="${heading}"><h2>${heading}</h2>${content}</section>
`
}

const NUMBER = { html: ' class="number"' }

function tableOf(
  caption: string,
  names: readonly string[],
  rows: readonly (readonly (string | number | Markup)[])[],
): Markup {
  const head = names.map((name) => markup`<th scope="col">${name}</th>`)
  const body = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => markup`<td${typeof cell === 'number' ? NUMBER : ''}>${cell}</td>`)
    return markup`<tr><th scope="row">${name}</th>${others}</tr>`
  })
  return markup`<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

function listOfPages({ pages, survey }: Crawl): Markup {
  const rows = pages.map((page, index) => [
    markup`<a href="#page-${index + 1}">${page.name}</a>`,
    ...(['error', 'warning', 'info'] as const).map((severity) => count(page, severity)),
  ])
  const left = survey.pages.total - pages.length
  const note = left > 0 ? `${left} more pages, with less trouble or with none, have no view in this file.` : ''
  return markup`<section id="pages" tabindex="0" aria-label="Pages by trouble"><h2>Pages by trouble</h2>${tableOf('Each leads to its own view', ['page', 'errors', 'warnings', 'infos'], rows)}<p>${note}</p></section>
`
}

function count({ inspection }: ReportPage, severity: string): number {
  return inspection.diagnostics.filter((one) => one.severity === severity).length
}

const GROUPS = { author: 'Fields of author pages', paper: 'Fields of papers', 'paper-page': 'Fields of paper pages' }

function fields({ survey, fieldsBefore }: Crawl, charts: Charts): Markup[] {
  return Object.entries(GROUPS).flatMap(([group, heading]) => {
    const prefix = `${group}.`
    const ofGroup = Object.entries(survey.fields).filter(([name, { of }]) => name.startsWith(prefix) && of > 0)
    if (ofGroup.length === 0) return []
    const bars = ofGroup.map(([name, share]): Bar => {
      const before = fieldsBefore?.[name]
      return { name: name.slice(prefix.length), value: percent(share), before: before && percent(before) }
    })
    const rows = ofGroup.map(([name, share]) => {
      const before = fieldsBefore === null ? [] : [percentText(fieldsBefore[name])]
      return [name.slice(prefix.length), share.count, share.of, ...before, percentText(share)]
    })
    const names = ['field', 'printed', 'of', ...(fieldsBefore === null ? [] : ['before']), 'share']
    const picture = charts.barChart(bars, 'percent', `${heading}: bars of the share that has each`, 100)
    return [figure(heading, picture, tableOf('How many have each field', names, rows))]
  })
}

function percentText(share: CountedShare | undefined): string {
  return share === undefined ? 'unknown' : `${percent(share)} %`
}

function percent({ share }: CountedShare): number {
  return Math.round((share ?? 0) * 10) / 10
}

function drift({ comparison }: CrawlSurvey, charts: Charts): Markup {
  if (comparison === null) return { html: '' }
  const { baseline, tolerance } = comparison
  const heading = `Drift against ${baseline}`
  if (comparison.drift.length === 0) {
    return section(heading, markup`<p>None by more than ${tolerance} percent points.</p>`)
  }
  const all = comparison.drift.map((one) => ({
    ...one,
    called: one.kind === 'share-fell' ? one.name : `new: ${one.shape}`,
  }))
  const bars = all.map(
    ({ called, before, after }): Bar => ({ name: called, value: percent(after), before: percent(before) }),
  )
  const rows = all.map(({ called, before, after }) => [
    called,
    `${percentText(before)} (${before.count} of ${before.of})`,
    `${percentText(after)} (${after.count} of ${after.of})`,
  ])
  const shown = distinct(bars).slice(0, MOST_SHOWN)
  const picture = charts.barChart(shown, 'percent', `${heading}: bars before and after`, 100)
  const table = tableOf(`More than ${tolerance} percent points`, ['what', 'before', 'after'], rows)
  return figure(heading, picture, table, leftOut(bars.length, 'drawn'))
}

function diagnostics({ diagnostics: counted }: CrawlSurvey, charts: Charts): Markup {
  if (counted.length === 0) return section('Diagnostics', markup`<p>None.</p>`)
  const bars = counted.map(({ code, severity, pages }): Bar => ({ name: code, value: pages, kind: severity }))
  const rows = counted.map(({ code, severity, count: times, pages, example }) => [
    code,
    severity,
    times,
    pages,
    placeText(example),
  ])
  const table = tableOf('How often each was seen', ['code', 'severity', 'times', 'pages', 'first at'], rows)
  return figure('Diagnostics', charts.barChart(bars, 'pages', 'Diagnostics: bars of the pages that have each'), table)
}

function days(all: readonly CrawlDay[], charts: Charts): Markup {
  const dated = all
    .filter((one): one is CrawlDay & { day: string } => one.day !== null)
    .sort((one, other) => (one.day < other.day ? -1 : 1))
  const undated = all.filter(({ day }) => day === null).reduce((sum, { pages }) => sum + pages, 0)
  const note = undated === 0 ? '' : `${undated} pages do not say when they were fetched.`
  const stretches = together(dated)
  const cells = stretches.flatMap(({ day, codes }) =>
    Object.entries(codes).map(([name, times]): DayCell => ({ day, name, count: times as number })),
  )
  const heading = 'Diagnostics by day of the crawl'
  if (cells.length === 0) return section(heading, markup`<p>None on a page that says when it was fetched. ${note}</p>`)
  const codes = [...new Set(cells.map(({ name }) => name))].sort()
  const rows = stretches.map(({ day, pages, codes: ofDay }) => [
    day,
    pages,
    ...codes.map((code) => (ofDay as Record<string, number>)[code] ?? 0),
  ])
  const table = tableOf('Diagnostics on the pages of each day', ['day', 'pages', ...codes], rows)
  const picture = charts.dayChart(cells, 'A grid of days and codes with the number of diagnostics in each cell')
  return figure(heading, picture, table, note)
}

/** Days that follow each other together, where there are too many for a column each. */
function together(dated: readonly (CrawlDay & { day: string })[]): (CrawlDay & { day: string })[] {
  const size = Math.ceil(dated.length / MOST_DAYS) || 1
  if (size === 1) return [...dated]
  return Array.from({ length: Math.ceil(dated.length / size) }, (_, at) => {
    const group = dated.slice(at * size, (at + 1) * size)
    const codes: Record<string, number> = {}
    for (const one of group)
      for (const [code, times] of Object.entries(one.codes)) codes[code] = (codes[code] ?? 0) + (times as number)
    const { day: first } = group[0] as (typeof group)[number]
    const { day: last } = group.at(-1) as (typeof group)[number]
    return {
      day: first === last ? first : `${first} to ${last}`,
      pages: group.reduce((sum, { pages }) => sum + pages, 0),
      codes,
    }
  })
}

function shapes({ shapes: counted }: CrawlSurvey, charts: Charts): Markup {
  const heading = 'Lines that no rule knows'
  if (counted.length === 0) return section(heading, markup`<p>None.</p>`)
  const most = counted.slice(0, MOST_SHOWN)
  const bars = most.map(({ shape, pages }): Bar => ({ name: shape, value: pages, kind: 'warning' }))
  const rows = most.map(({ shape, pages, lines, example }) => [
    markup`<code>${shape}</code>`,
    pages,
    lines,
    markup`<q>${example.text}</q>`,
    placeText(example),
  ])
  const caption = 'By what they look like: 9 a number, A capitals, a other letters'
  const table = tableOf(caption, ['shape', 'pages', 'lines', 'example', 'at'], rows)
  const picture = charts.barChart(distinct(bars), 'pages', `${heading}: bars of the pages that have each shape`)
  return figure(heading, picture, table, leftOut(counted.length, 'shown'))
}

function leftOut(all: number, what: string): string {
  return all > MOST_SHOWN ? `The first ${MOST_SHOWN} of ${all} are ${what}.` : ''
}

/** A chart has one row for a name: those that are called alike are told apart. */
function distinct(bars: readonly Bar[]): Bar[] {
  const seen = new Map<string, number>()
  return bars.map((bar) => {
    const times = (seen.get(bar.name) ?? 0) + 1
    seen.set(bar.name, times)
    return times === 1 ? bar : { ...bar, name: `${bar.name} (${times})` }
  })
}

function placeText({ file, record, line, column }: CrawlPlace): string {
  const inText = line === null ? '' : `${line}:${column}`
  return [file, ...(record === null ? [] : [String(record)]), ...(inText === '' ? [] : [inText])].join(':')
}
