import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { StoredPaperPage } from '../schema/paper-page.js'
import type { StoredProfile } from '../schema/profile.js'
import { type CheckedPage, checkedPage } from './checked-page.js'
import { anonymousPageKey, authorKey } from './keys.js'
import { type Cell, type Row, type TableName, type TableRows, tables } from './table-columns.js'
import { isOwner, type Work, worksOf } from './work.js'

/**
 * A page as rows of five tables, whose columns and keys `tables` describes and `tablesSql` creates. Plain JSON, one value a column.
 *
 * - `paper_key` is `arXiv:` and the id where that is known, else `paper:` and the first 20 hexadecimal digits of the SHA-256 of the
 *   normalized title and the name of the first author; a paper without a title is known by all else that it prints. A paper met
 *   again on a page has `:2` behind its key. `author_key` is `author:` and the site's id, else `name:` and the hash of the
 *   normalized name: people who share a name share that key, and one who is linked on one page and not on another has two.
 * - `page_key` says which page printed a row: the key of its owner or, for a paper's own page, of the paper; `page:` and a hash for an
 *   author page that says nothing of its owner. Where a paper stands on several pages each has its rows.
 * - Each paper of a profile has an authorship of its owner: that of the printed name where it has the owner's id or equals the
 *   owner's name, else one in position 0.
 * - U+0000 and lone surrogates, which databases refuse, are U+FFFD.
 *
 * Lost: where the page came from and when it was fetched, the order of the papers, the candidates of the owner's and the impact's
 * category, and of a diagnostic its end in lines and columns, what was expected and received, and its hint.
 *
 * @param diagnostics what `safeParse…` said of the page; without it that table is empty
 * @throws TypeError where the page is valid by neither schema, or the diagnostics are no list.
 *
 * @example
 * ```ts
 * toTables(parseProfile(text)).authors[0].name // 'Bettina Messmer'
 * toTables(parseProfile(text)).papers.length // 8
 * ```
 */
export function toTables(page: StoredProfile | StoredPaperPage, diagnostics: readonly Diagnostic[] = []): TableRows {
  const checked = checkedPage(page)
  if (!Array.isArray(diagnostics)) throw new TypeError('diagnostics must be a list, as safeParseProfile gives it')
  const works = worksOf(checked)
  const pageKey = pageKeyOf(checked, works)
  return {
    authors: ownerRows(checked, pageKey),
    papers: works.map((work) => paperRow(work, pageKey)),
    authorships: works.flatMap((work) => authorshipRows(work, checked, pageKey)),
    categories: works.flatMap((work) => categoryRows(work, pageKey)),
    diagnostics: diagnostics.map((diagnostic, i) => diagnosticRow(diagnostic, i, works, checked.kind, pageKey)),
  }
}

function pageKeyOf(page: CheckedPage, works: readonly Work[]): string {
  const paperKeys = works.map(({ key }) => key)
  if (page.kind === 'paper-page') return paperKeys[0] ?? ''
  const { source, author } = page.profile
  if (source.authorId === null && author.name === null) return anonymousPageKey(source.url, paperKeys)
  return authorKey(author.name ?? '', source.authorId)
}

/** Puts the values into the order of the columns. */
function row<Name extends TableName>(table: Name, values: Row<Name>): Row<Name> {
  const cells = values as Readonly<Record<string, Cell>>
  return Object.fromEntries(tables[table].columns.map(({ name }) => [name, storable(cells[name] ?? null)])) as Row<Name>
}

/** A look that settles most texts: a surrogate, whether it stands alone or not. */
const MAY_BE_REFUSED = /[\0\ud800-\udfff]/

function storable(cell: Cell): Cell {
  if (typeof cell !== 'string' || !MAY_BE_REFUSED.test(cell)) return cell
  return cell.replace(/\0|\p{Surrogate}/gu, '\ufffd')
}

function ownerRows(page: CheckedPage, pageKey: string): Row<'authors'>[] {
  if (page.kind === 'paper-page') return []
  const { source, author } = page.profile
  return [
    row('authors', {
      author_key: pageKey,
      author_id: source.authorId,
      name: author.name,
      primary_category_code: author.primaryCategory?.code ?? null,
      primary_category_id: author.primaryCategory?.id ?? null,
      h_index: author.hIndex,
      paper_count: author.paperCount,
      citation_count: author.citationCount,
      novelty_percent: author.noveltyPercent,
      ai_score: author.aiScore,
    }),
  ]
}

function paperRow(work: Work, pageKey: string): Row<'papers'> {
  const { date, ownPage } = work
  const impact = ownPage?.impact ?? null
  return row('papers', {
    page_key: pageKey,
    paper_key: work.key,
    arxiv_id: work.arxivId,
    version: work.version,
    title: work.title,
    date: date?.date ?? null,
    date_text: date?.text ?? null,
    date_year: date?.year ?? null,
    date_month: date?.month ?? null,
    date_day: date?.day ?? null,
    year_inferred: date?.yearInferred ?? null,
    score: work.score,
    has_code: work.hasCode,
    code_url: work.codeUrl,
    authors_truncated: work.authorsTruncated,
    institutions: JSON.stringify(work.institutions),
    citation_count: ownPage?.citationCount ?? null,
    h_index: ownPage?.hIndex ?? null,
    venue: ownPage?.venue ?? null,
    originality: ownPage?.originality ?? null,
    impact_top_percent: impact?.topPercent ?? null,
    impact_category_code: impact?.category.code ?? null,
    impact_category_id: impact?.category.id ?? null,
    impact_window_days: impact?.windowDays ?? null,
    significance: ownPage?.significance ?? null,
    summary: ownPage?.summary ?? null,
    abstract: work.abstract,
  })
}

function authorshipRows(work: Work, page: CheckedPage, pageKey: string): Row<'authorships'>[] {
  const keys = { page_key: pageKey, paper_key: work.key }
  const owner = page.kind === 'profile' ? { ...page.profile.author, authorId: page.profile.source.authorId } : null
  const isOwners = work.authors.map((author) => owner !== null && isOwner(author, owner))
  const printed = work.authors.map(({ name, authorId }, i) => {
    const isTheOwner = isOwners[i] === true
    return row('authorships', {
      ...keys,
      position: i + 1,
      author_key: isTheOwner ? pageKey : authorKey(name, authorId),
      author_id: isTheOwner ? (owner?.authorId ?? authorId) : authorId,
      name,
    })
  })
  if (owner === null || isOwners.includes(true)) return printed
  const unnamed = { ...keys, position: 0, author_key: pageKey, author_id: owner.authorId, name: owner.name }
  return [row('authorships', unnamed), ...printed]
}

function categoryRows({ key, categories }: Work, pageKey: string): Row<'categories'>[] {
  return categories.map(({ code, id, name, candidates }, i) =>
    row('categories', {
      page_key: pageKey,
      paper_key: key,
      position: i + 1,
      category_code: code,
      category_id: id,
      category_name: name,
      candidates: JSON.stringify(candidates),
    }),
  )
}

function diagnosticRow(
  { code, severity, message, span, position, path }: Diagnostic,
  index: number,
  works: readonly Work[],
  kind: CheckedPage['kind'],
  pageKey: string,
): Row<'diagnostics'> {
  const work = kind === 'paper-page' ? works[0] : path?.[0] === 'papers' ? works[Number(path[1])] : undefined
  return row('diagnostics', {
    page_key: pageKey,
    position: index + 1,
    code,
    severity,
    message,
    paper_key: work?.key ?? null,
    path: path === undefined ? null : jsonPointer(path),
    span_start: span.start,
    span_end: span.end,
    line_number: position.start.line,
    column_number: position.start.column,
  })
}

/** ["papers", 5, "date"] → "/papers/5/date" (RFC 6901) */
function jsonPointer(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
