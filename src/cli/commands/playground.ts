import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { raiseExitStatus, TROUBLE } from '../exit-status.js'
import { print, tell } from '../output.js'
import { printable } from '../printable.js'
import { systemErrorText } from '../system-error.js'

/** The page lies beside the command. */
const PAGE = fileURLToPath(new URL('./playground.html', import.meta.url))

const AFTER_HELP = `
The file is all there is: open it in a browser. What is pasted there stays in it; nothing is sent
anywhere. --serve is for browsers that open no files: it goes on until it is interrupted.
`

/** `scholar-profile playground`: where the page lies that shows what is read of a page while one types. */
export function addPlaygroundCommand(program: Command): void {
  program
    .command('playground')
    .summary('print where the page lies on which pages can be tried')
    .description('Prints the path of a page for a browser that shows what is read of what is pasted there.')
    .option('--serve', 'serve it to this machine, and print the address')
    .addOption(
      new Option('--port <N>', 'the port for --serve; any that is free if not given')
        .default(0)
        .argParser((written) => {
          if (!/^\d{1,5}$/.test(written) || Number(written) > 65535) {
            throw new InvalidArgumentError('It must be a number from 0 to 65535.')
          }
          return Number(written)
        }),
    )
    .addHelpText('after', AFTER_HELP)
    .action(playground)
}

async function playground({ serve: isServed, port }: { serve?: boolean; port: number }): Promise<void> {
  try {
    const page = await readFile(PAGE)
    if (!isServed) return await print(`${PAGE}\n`)
    const { serve } = await import('../playground/serve.js')
    await print(`${await serve(page, port)}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    raiseExitStatus(TROUBLE)
    await tell(`error: the playground cannot be shown: ${printable(systemErrorText(error))}\n`)
  }
}
