import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { addCheckCommand } from './commands/check.js'
import { addDiffCommand } from './commands/diff.js'
import { addExplainCommand } from './commands/explain.js'
import { addParseCommand } from './commands/parse.js'
import { addSchemaCommand } from './commands/schema.js'
import { addSurveyCommand } from './commands/survey.js'
import { raiseExitStatus, TROUBLE } from './exit-status.js'
import { print, tell } from './output.js'
import { printable } from './printable.js'

/** What commander has to say, until it can be written. */
interface Said {
  out: string
  err: string
}

/** Reads the command line and does what it asks for. */
export async function run(args: readonly string[]): Promise<void> {
  const said: Said = { out: '', err: '' }
  try {
    await createProgram(said).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) raiseExitStatus(TROUBLE)
  }
  await tell(said.err)
  await print(said.out)
}

/** The command with its subcommands, which inherit what is set before them. */
function createProgram(said: Said): Command {
  const program = new Command('scholar-profile')
    .description('Turns the text of author pages and paper pages into typed, validated data.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        said.out += text
      },
      writeErr: (text) => {
        said.err += text
      },
      outputError: (message, write) => write(`${printable(onOneLine(message))}\n`),
    })
    .showHelpAfterError('(--help shows what is accepted)')
  addParseCommand(program)
  addCheckCommand(program)
  addDiffCommand(program)
  addExplainCommand(program)
  addSchemaCommand(program)
  addSurveyCommand(program)
  return program
}

/** Commander puts what the user may have meant on a line of its own. */
function onOneLine(message: string): string {
  return message.trimEnd().replace('\n(Did you mean', ' (Did you mean')
}
