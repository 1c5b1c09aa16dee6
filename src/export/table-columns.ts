/** What a column holds; `json` is JSON as text, in every database. */
export type ColumnType = 'text' | 'integer' | 'real' | 'boolean' | 'date' | 'json'

/** A column of a table. */
export interface Column<
  Name extends string = string,
  Type extends ColumnType = ColumnType,
  Nullable extends boolean = boolean,
> {
  readonly name: Name
  readonly type: Type
  readonly nullable: Nullable
  /** Shape, unit and range, for people. */
  readonly description: string
}

/** A table that `toTables` gives rows of. */
export interface Table<Columns extends readonly Column[] = readonly Column[]> {
  readonly description: string
  /** In the order in which rows have them. */
  readonly columns: Columns
  /** The columns that no two rows of one crawl share. */
  readonly primaryKey: readonly string[]
  /** Columns that are searched by. */
  readonly indexes: readonly string[]
}

/** The names of the tables. */
export type TableName = 'authors' | 'papers' | 'authorships' | 'categories' | 'diagnostics'

function required<Name extends string, Type extends ColumnType>(
  name: Name,
  type: Type,
  description: string,
): Column<Name, Type, false> {
  return { name, type, nullable: false, description }
}

function optional<Name extends string, Type extends ColumnType>(
  name: Name,
  type: Type,
  description: string,
): Column<Name, Type, true> {
  return { name, type, nullable: true, description }
}

/** Keeps the names and types of the columns in the type of the table, which rows have theirs from. */
function table<const Columns extends readonly Column[]>(one: Table<Columns>): Table<Columns> {
  return one
}

const PAGE_KEY = required(
  'page_key',
  'text',
  'The page that printed it: the author_key of its owner, or the paper_key.',
)

const PAPER_KEY = required('paper_key', 'text', 'The paper: arXiv: and its id, or paper: and a hash.')

const POSITION = required('position', 'integer', 'The place in the printed list, from 1.')

/**
 * The tables, in one place: `toTables`, `tablesSql` and the table of columns in `README.md` beside this file are made of this. Every row says which page
 * printed it, so that pages are loaded, and loaded again, each by itself.
 */
export const tables = {
  authors: table({
    description: 'The owner of each author page.',
    columns: [
      required(
        'author_key',
        'text',
        'The owner: author: and the site’s id, or name: and a hash; page: and a hash where neither is known.',
      ),
      optional('author_id', 'text', 'The site’s id of the owner.'),
      optional('name', 'text', 'The name as printed.'),
      optional('primary_category_code', 'text', 'The owner’s field as printed.'),
      optional('primary_category_id', 'text', 'The arXiv category of the field.'),
      optional('h_index', 'integer', 'The printed h-index, from 0.'),
      optional('paper_count', 'integer', 'The printed number of papers, from 0.'),
      optional('citation_count', 'integer', 'The printed number of citations, from 0.'),
      optional('novelty_percent', 'integer', 'The printed novelty in percent, 0 to 100.'),
      optional('ai_score', 'integer', 'The printed "AI Score", 0 to 100.'),
    ],
    primaryKey: ['author_key'],
    indexes: ['name'],
  }),
  papers: table({
    description: 'Each paper as a page prints it; a paper that several pages print has a row for each.',
    columns: [
      PAGE_KEY,
      PAPER_KEY,
      optional('arxiv_id', 'text', 'The arXiv id without version.'),
      optional('version', 'integer', 'The version, from 1.'),
      optional('title', 'text', 'The title.'),
      optional('date', 'date', 'The date shown, YYYY-MM-DD.'),
      optional('date_text', 'text', 'The date as printed.'),
      optional('date_year', 'integer', 'The year, printed or inferred.'),
      optional('date_month', 'integer', 'The month, 1 to 12.'),
      optional('date_day', 'integer', 'The day as printed.'),
      optional('year_inferred', 'boolean', 'Whether the year was inferred from the time of the crawl.'),
      optional('score', 'real', 'The score, 0 to 100.'),
      required('has_code', 'boolean', 'Whether the page says that there is code.'),
      optional('code_url', 'text', 'The address of the code.'),
      required('authors_truncated', 'boolean', 'Whether there are more authors than the page names.'),
      required('institutions', 'json', 'The slugs of institutions, a list of texts.'),
      optional('citation_count', 'integer', 'Citations, from 0; on a paper’s own page.'),
      optional('h_index', 'integer', 'The h-index beside them, from 0; on a paper’s own page.'),
      optional('venue', 'text', 'The venue; on a paper’s own page.'),
      optional('originality', 'text', 'The label of originality; on a paper’s own page.'),
      optional('impact_top_percent', 'real', 'Among the top so many percent, 0 to 100; on a paper’s own page.'),
      optional('impact_category_code', 'text', 'Of this category, as printed.'),
      optional('impact_category_id', 'text', 'The arXiv category of that.'),
      optional('impact_window_days', 'integer', 'Over so many days, from 1.'),
      optional('significance', 'text', 'The first paragraph of the analysis; on a paper’s own page.'),
      optional('summary', 'text', 'The second paragraph of the analysis; on a paper’s own page.'),
      optional('abstract', 'text', 'The abstract.'),
    ],
    primaryKey: ['page_key', 'paper_key'],
    indexes: ['paper_key'],
  }),
  authorships: table({
    description: 'Who wrote which paper, as a page prints it.',
    columns: [
      PAGE_KEY,
      PAPER_KEY,
      required(
        'position',
        'integer',
        'The place of the name, from 1; 0 for an owner whom the page does not name on the paper.',
      ),
      required('author_key', 'text', 'The author: author: and the site’s id, or name: and a hash.'),
      optional('author_id', 'text', 'The site’s id of the author.'),
      optional('name', 'text', 'The name as printed.'),
    ],
    primaryKey: ['page_key', 'paper_key', 'position'],
    indexes: ['paper_key', 'author_key'],
  }),
  categories: table({
    description: 'The categories of each paper, as a page prints them.',
    columns: [
      PAGE_KEY,
      PAPER_KEY,
      POSITION,
      required('category_code', 'text', 'The code as printed.'),
      optional('category_id', 'text', 'The arXiv category.'),
      optional('category_name', 'text', 'Its name.'),
      required('candidates', 'json', 'Every category that the code may stand for, a list of texts.'),
    ],
    primaryKey: ['page_key', 'paper_key', 'position'],
    indexes: ['category_id'],
  }),
  diagnostics: table({
    description: 'What was guessed, missing or not understood on each page.',
    columns: [
      PAGE_KEY,
      required('position', 'integer', 'The place among the diagnostics of the page, from 1.'),
      required('code', 'text', 'The code of the diagnostic.'),
      required('severity', 'text', 'error, warning or info.'),
      required('message', 'text', 'One sentence for people.'),
      optional('paper_key', 'text', 'The paper that it is about.'),
      optional('path', 'text', 'Where in the data, a JSON Pointer.'),
      required('span_start', 'integer', 'Where it begins: an offset into the text, in UTF-16 units from 0.'),
      required('span_end', 'integer', 'Where it ends, exclusive.'),
      required('line_number', 'integer', 'The line where it begins, from 1.'),
      required('column_number', 'integer', 'The column where it begins, from 1.'),
    ],
    primaryKey: ['page_key', 'position'],
    indexes: ['code'],
  }),
} satisfies Record<TableName, Table>

/** What a column of each type holds in a row. */
interface Cells {
  text: string
  integer: number
  real: number
  boolean: boolean
  date: string
  json: string
}

/** A value of a row. Truth values are `true` and `false`, dates `YYYY-MM-DD`. */
export type Cell = Cells[ColumnType] | null

type CellOf<One extends Column> = Cells[One['type']] | (One['nullable'] extends true ? null : never)

/** A row: every column of its table, in the order of `tables`. */
export type Row<Name extends TableName = TableName> = {
  [One in (typeof tables)[Name]['columns'][number] as One['name']]: CellOf<One>
}

/** The rows of one page. */
export type TableRows = { [Name in TableName]: Row<Name>[] }
