/*
 * The entry point `scholar-profile/export`: data as what other tools read. Named re-exports and nothing else.
 */
export { toBibtex } from './bibtex.js'
export { type CslItem, type CslName, toCslJson } from './csl-json.js'
export {
  diffProfiles,
  type FieldChange,
  type PaperChange,
  type PaperField,
  type PaperReference,
  type ProfileDiff,
} from './diff-profiles.js'
export { formatProfileDiff } from './format-profile-diff.js'
export type { MatchedBy } from './match-papers.js'
export {
  type SchemaOrgArticle,
  type SchemaOrgAuthor,
  type SchemaOrgDocument,
  type SchemaOrgIdentifier,
  type SchemaOrgReference,
  type SchemaOrgTerm,
  toSchemaOrg,
} from './schema-org.js'
export {
  type Cell,
  type Column,
  type ColumnType,
  type Row,
  type Table,
  type TableName,
  type TableRows,
  tables,
} from './table-columns.js'
export { toTables } from './tables.js'
export { type SqlDialect, tablesSql } from './tables-sql.js'
