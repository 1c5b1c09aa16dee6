import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { wholeNumber } from '../options.js'
import { print, tellTrouble } from '../output.js'
import { printable, systemErrorText } from '../printable.js'

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
        .argParser(wholeNumber(0, 65535)),
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
    await tellTrouble(`the playground cannot be shown: ${printable(systemErrorText(error))}`)
  }
}
