import { type Column, type ColumnType, type Table, tables } from './table-columns.js'

/** A dialect of SQL. DuckDB takes PostgreSQL's. */
export type SqlDialect = 'postgresql' | 'sqlite'

/** What each dialect calls a type. SQLite has neither dates nor truth values: they are text and 0 or 1. */
const TYPES: Readonly<Record<SqlDialect, Readonly<Record<ColumnType, string>>>> = {
  postgresql: {
    text: 'TEXT',
    integer: 'BIGINT',
    real: 'DOUBLE PRECISION',
    boolean: 'BOOLEAN',
    date: 'DATE',
    json: 'TEXT',
  },
  sqlite: { text: 'TEXT', integer: 'INTEGER', real: 'REAL', boolean: 'INTEGER', date: 'TEXT', json: 'TEXT' },
}

/** What stands behind the columns of a table; SQLite keeps to the types only where it is asked to. */
const TABLE_OPTIONS: Readonly<Record<SqlDialect, string>> = { postgresql: '', sqlite: ' STRICT' }

/**
 * The `CREATE TABLE` and `CREATE INDEX` statements of the tables that `toTables` fills, each column with what it means. They begin with
 * a comment and end with a line end. There are no foreign keys, so that pages are loaded in any order.
 *
 * @throws RangeError where there is no such dialect.
 *
 * @example
 * ```ts
 * tablesSql('sqlite').match(/CREATE TABLE/g).length // 5
 * ```
 */
export function tablesSql(dialect: SqlDialect): string {
  if (!Object.hasOwn(TYPES, dialect)) {
    throw new RangeError(`dialect must be "postgresql" or "sqlite", not ${JSON.stringify(dialect)}`)
  }
  return Object.entries(tables)
    .map(([name, table]) => tableSql(name, table, dialect))
    .join('\n')
}

function tableSql(name: string, table: Table, dialect: SqlDialect): string {
  const columns = table.columns.map((column) => `  ${columnSql(column, dialect)}, -- ${column.description}\n`)
  const key = `  PRIMARY KEY (${table.primaryKey.join(', ')})\n`
  const indexes = table.indexes.map((column) => `CREATE INDEX ${name}_${column} ON ${name} (${column});\n`)
  const head = `-- ${table.description}\nCREATE TABLE ${name} (\n`
  return `${head}${columns.join('')}${key})${TABLE_OPTIONS[dialect]};\n${indexes.join('')}`
}

function columnSql({ name, type, nullable }: Column, dialect: SqlDialect): string {
  const isChecked = dialect === 'sqlite' && type === 'boolean'
  return `${name} ${TYPES[dialect][type]}${nullable ? '' : ' NOT NULL'}${isChecked ? ` CHECK (${name} IN (0, 1))` : ''}`
}
