import { Argument, type Command } from 'commander'
import { jsonSchema, type SchemaKind } from '../../index.js'
import { indentOption } from '../indent.js'
import { jsonText } from '../json-text.js'
import { print } from '../output.js'

const KINDS = ['profile', 'paper-page', 'author', 'paper'] as const satisfies readonly SchemaKind[]

/** `scholar-profile schema`: what the data of a kind may be. */
export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of the data')
    .description('Prints the JSON Schema (draft 2020-12) of the data of a kind.')
    .usage('[options] [KIND]')
    .addArgument(new Argument('[KIND]', 'of what data').choices(KINDS).default('profile' satisfies SchemaKind))
    .addOption(indentOption().default(2))
    .action((kind: SchemaKind, { indent }: { indent: number }) => print(`${jsonText(jsonSchema(kind), indent)}\n`))
}
