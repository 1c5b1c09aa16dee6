import { type Command, Option } from 'commander'
import { STANDARD_INPUT } from '../input.js'

const FORMATS = ['text', 'json'] as const

interface DiffFlags {
  format: (typeof FORMATS)[number]
}

const AFTER_HELP = `
Each file holds what "parse" has printed of an author page: its data, a line of
--format result or jsonl, or a golden of "check". - is standard input.

Exit status:
  0  both say the same
  1  they differ
  2  the command was not understood, or a file could not be read or holds no such data
`

/** `scholar-profile diff`: what changed between two crawls of one author? */
export function addDiffCommand(program: Command): void {
  program
    .command('diff')
    .summary('compare two crawls of one author')
    .description(
      'Compares stored data of two crawls of one author: papers added, gone and changed, figures that moved.',
    )
    .usage('[options] BEFORE AFTER')
    .argument('<BEFORE>', 'the data of the earlier crawl, as JSON')
    .argument('<AFTER>', 'the data of the later crawl')
    .addOption(new Option('--format <FORMAT>', 'how to report').choices(FORMATS).default('text'))
    .addHelpText('after', AFTER_HELP)
    .action(diff)
}

async function diff(before: string, after: string, { format }: DiffFlags, command: Command): Promise<void> {
  if (before === STANDARD_INPUT && after === STANDARD_INPUT) {
    command.error('error: standard input (-) can be read only once; name it once')
  }
  const { printDiff } = await import('../export/print-diff.js')
  await printDiff(before, after, format)
}
