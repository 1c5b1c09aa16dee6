import type { Command } from 'commander'
import { type DiagnosticCode, diagnosticCodes } from '../../index.js'
import { explain, listCodes } from '../explanation.js'
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

/** As much of what was written is looked at: no code is as long. */
const LONGEST = 60

/** The three words that have most pairs of letters in common with a misspelt one, for their length. */
function nearest(written: string, words: readonly string[]): string[] {
  const pairs = pairsIn(written.toLowerCase().slice(0, LONGEST))
  const likeness = (word: string): number => {
    const own = pairsIn(word)
    return own.filter((pair) => pairs.includes(pair)).length / (own.length + pairs.length)
  }
  return words.toSorted((one, other) => likeness(other) - likeness(one)).slice(0, 3)
}

function pairsIn(word: string): string[] {
  return Array.from(word.slice(1), (letter, at) => `${word[at]}${letter}`)
}
