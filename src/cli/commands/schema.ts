import { Argument, type Command, Option } from 'commander'
import type { SqlDialect } from '../../export/export.js'
import { jsonSchema, type SchemaKind } from '../../schema/json-schema.js'
import { jsonText } from '../json-text.js'
import { indentOption } from '../options.js'
import { print } from '../output.js'

const KINDS = ['profile', 'paper-page', 'author', 'paper'] as const satisfies readonly SchemaKind[]

const DIALECTS = ['postgresql', 'sqlite'] as const satisfies readonly SqlDialect[]

interface SchemaFlags {
  indent?: number
  sql?: SqlDialect
  spark?: boolean
}

const AFTER_HELP = `
--sql prints the CREATE TABLE statements of what "parse --to tables" writes; DuckDB takes
those of postgresql. --spark prints the schema of the lines of "parse --jsonl" as
Spark's StructType.fromJson takes it.
`

/** `scholar-profile schema`: what the data of a kind may be. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .summary('print the schema of the data: JSON Schema, SQL or Spark')
    .description('Prints the JSON Schema (draft 2020-12) of the data of a kind, or what databases and Spark need.')
    .usage('[options] [KIND]')
    .addArgument(new Argument('[KIND]', 'of what data (default: "profile")').choices(KINDS))
    .addOption(indentOption())
    .addOption(
      new Option('--sql [DIALECT]', 'print CREATE TABLE statements').choices(DIALECTS).preset('postgresql' as const),
    )
    .addOption(new Option('--spark', 'print the schema of result lines for Spark').conflicts('sql'))
    .addHelpText('after', AFTER_HELP)
    .action(schema)
}

async function schema(kind: SchemaKind | undefined, flags: SchemaFlags, command: Command): Promise<void> {
  const { indent = 2, sql, spark } = flags
  const other = sql !== undefined ? '--sql' : spark ? '--spark' : null
  if (other !== null && kind !== undefined) command.error(`error: ${other} goes with no kind; '${kind}' is one`)
  if (sql !== undefined && flags.indent !== undefined)
    command.error('error: --indent goes with JSON only, not with --sql')
  if (sql !== undefined) {
    const { tablesSql } = await import('../../export/export.js')
    return print(tablesSql(sql))
  }
  if (spark) {
    const { sparkSchema } = await import('../export/spark-schema.js')
    return print(`${jsonText(sparkSchema(), indent)}\n`)
  }
  return print(`${jsonText(jsonSchema(kind ?? 'profile'), indent)}\n`)
}
