import type { Command } from 'commander'
import { type DiagnosticCode, diagnosticCodes } from '../../index.js'
import { explain, listCodes } from '../explain/explanation.js'
import { nearest } from '../explain/nearest.js'
import { print } from '../output.js'

/** `scholar-profile explain`: what a diagnostic means. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .summary('print what a diagnostic means')
    .description('Prints what a diagnostic means, with an example, or lists all that there are.')
    .usage('[options] [CODE]')
    .argument('[CODE]', 'the code of a diagnostic, e.g. year-inferred')
    .action((code: string | undefined, _flags: unknown, command: Command) =>
      print(`${code === undefined ? listCodes() : explain(known(code, command))}\n`),
    )
}

/** The code that was written, which ends the command where there is no such code. */
function known(written: string, command: Command): DiagnosticCode {
  if (isCode(written)) return written
  const near = nearest(written, Object.keys(diagnosticCodes)).join(', ')
  return command.error(`error: there is no diagnostic '${written}'; the nearest are ${near}`)
}

function isCode(written: string): written is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, written)
}
