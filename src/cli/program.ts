import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { raiseExitStatus, TROUBLE } from './exit-status.js'
import { print, tell } from './output.js'
import { printable } from './printable.js'

/** The subcommands, in the order of the help. Each is loaded when it is asked for: all of them take longer than to read a page. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  parse: async () => (await import('./commands/parse.js')).addParseCommand,
  check: async () => (await import('./commands/check.js')).addCheckCommand,
  diff: async () => (await import('./commands/diff.js')).addDiffCommand,
  explain: async () => (await import('./commands/explain.js')).addExplainCommand,
  schema: async () => (await import('./commands/schema.js')).addSchemaCommand,
  survey: async () => (await import('./commands/survey.js')).addSurveyCommand,
  report: async () => (await import('./commands/report.js')).addReportCommand,
  playground: async () => (await import('./commands/playground.js')).addPlaygroundCommand,
}

/** What commander has to say, until it can be written. */
interface Said {
  out: string
  err: string
}

/** Reads the command line and does what it asks for. */
export async function run(args: readonly string[]): Promise<void> {
  const said: Said = { out: '', err: '' }
  try {
    const program = createProgram(said)
    for (const load of commandsFor(args)) (await load())(program)
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) raiseExitStatus(TROUBLE)
  }
  await tell(said.err)
  await print(said.out)
}

/** The subcommand that is named; all where none is, for the help lists them, and for the version none. */
function commandsFor([first = '']: readonly string[]) {
  if (first === VERSION_FLAG) return []
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  return named === undefined ? Object.values(COMMANDS) : [named]
}

const VERSION_FLAG = '--version'

/** The command without its subcommands, which inherit what is set before them. */
function createProgram(said: Said): Command {
  return new Command('scholar-profile')
    .description('Turns the text of author pages and paper pages into typed, validated data.')
    .version(version, VERSION_FLAG, 'print the version')
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
}

/** Commander puts what the user may have meant on a line of its own. */
function onOneLine(message: string): string {
  return message.trimEnd().replace('\n(Did you mean', ' (Did you mean')
}
