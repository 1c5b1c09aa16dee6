import { type TableName, tables } from '../../src/export/export.js'
import { TABLES } from './crawl.js'

/*
 * The statements of the README, which every one of the databases takes as they are.
 */

/** Tables for the next crawl, without keys, so that anything is loaded into them. */
export const newTables = TABLES.map((name) => `CREATE TABLE new_${name} AS SELECT * FROM ${name} WHERE false;`).join(
  '\n',
)

export const dropNewTables = TABLES.map((name) => `DROP TABLE new_${name};`).join('\n')

/** The rows of the next crawl that are not there yet, or are other than they were. */
export function changedRows(name: TableName): string {
  return `SELECT * FROM new_${name} EXCEPT SELECT * FROM ${name}`
}

/** Takes a crawl over: what is new or changed is written, what a page no longer prints is deleted, and nothing else is touched. */
export const takeOver = ['BEGIN;', ...TABLES.map(takeOverTable), 'COMMIT;'].join('\n')

function takeOverTable(name: TableName): string {
  const { primaryKey } = tables[name]
  const [page = ''] = primaryKey
  const key = primaryKey.join(', ')
  return `CREATE TEMP TABLE changed_${name} AS ${changedRows(name)};
DELETE FROM ${name} WHERE (${key}) IN (SELECT ${key} FROM changed_${name});
DELETE FROM ${name} WHERE (${key}) IN (SELECT ${key} FROM ${name} EXCEPT SELECT ${key} FROM new_${name})
  AND ${page} IN (SELECT author_key FROM new_authors UNION SELECT page_key FROM new_papers);
INSERT INTO ${name} SELECT * FROM changed_${name};
DROP TABLE changed_${name};`
}

/** The papers of an author, each once. */
export function papersOf(authorKey: string): string {
  return `SELECT DISTINCT paper_key, title FROM authorships JOIN papers USING (page_key, paper_key)
    WHERE author_key = '${authorKey}' ORDER BY paper_key`
}

/** With whom an author wrote, and how many papers. */
export function coauthorsOf(authorKey: string): string {
  return `SELECT other.author_key, count(DISTINCT paper_key)
    FROM authorships AS own JOIN authorships AS other USING (paper_key)
    WHERE own.author_key = '${authorKey}' AND other.author_key <> own.author_key
    GROUP BY other.author_key ORDER BY other.author_key`
}

export const INFERRED_DATES = `SELECT page_key, paper_key FROM papers WHERE year_inferred ORDER BY page_key, paper_key`

/** Papers that the next crawl has and this one has not, the other way round, and those whose score moved. */
export const ADDED_PAPERS = `SELECT page_key, paper_key FROM new_papers
  EXCEPT SELECT page_key, paper_key FROM papers ORDER BY page_key, paper_key`

export const GONE_PAPERS = `SELECT page_key, paper_key FROM papers
  EXCEPT SELECT page_key, paper_key FROM new_papers ORDER BY page_key, paper_key`

export const MOVED_SCORES = `SELECT page_key, paper_key FROM new_papers AS new JOIN papers AS old USING (page_key, paper_key)
  WHERE new.score IS DISTINCT FROM old.score ORDER BY page_key, paper_key`
