import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ParsePagesOptions, parsePages } from '../../index.js'
import { printable } from '../printable.js'

/** The flags that only a stream of JSON Lines has. */
export interface StreamFlags {
  textField?: string
  scrapedAtField?: string
  urlField?: string
  resultField?: string
  keepText?: boolean
  jobs?: number
}

const MOST_JOBS = 256

/** Adds the flags that only a stream of JSON Lines has. */
export function addStreamOptions(command: Command): Command {
  for (const option of streamOptions()) command.addOption(option)
  return command
}

function streamOptions(): Option[] {
  return [
    new Option('--text-field <NAME>', 'jsonl: the key that holds the text of a page (default: "text")'),
    new Option('--scraped-at-field <NAME>', 'jsonl: the key that says when it was fetched (default: "scrapedAt")'),
    new Option('--url-field <NAME>', 'jsonl: the key that holds its address (default: "url")'),
    new Option('--result-field <NAME>', 'jsonl: put kind, success, data and diagnostics under this key'),
    new Option('--keep-text', 'jsonl: keep the text of a page in its line'),
    new Option('--jobs <N>', 'jsonl: spread the work over N threads, in order all the same (default: 1)').argParser(
      (written: string) => {
        const jobs = Number(written)
        if (!/^\d{1,3}$/.test(written) || jobs < 1 || jobs > MOST_JOBS) {
          throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}.`)
        }
        return jobs
      },
    ),
  ]
}

/** Refuses what only a stream has where there is none. */
export function refuseStreamFlags(flags: StreamFlags, command: Command): void {
  const names = streamOptions().map((option) => [option.attributeName() as keyof StreamFlags, option.long] as const)
  const given = names.find(([name]) => flags[name] !== undefined)
  if (given !== undefined) command.error(`error: ${given[1]} goes with --format jsonl only`)
}

/** The options of the library for what was asked for; ends the command where they contradict each other. */
export function pagesOptions(flags: StreamFlags & ParsePagesOptions, command: Command): ParsePagesOptions {
  const { textField, scrapedAtField, urlField, resultField, keepText, scrapedAt, url, as } = flags
  const options = { textField, scrapedAtField, urlField, resultField, keepText, scrapedAt, url, as }
  try {
    parsePages([], options)
  } catch (error) {
    const message = (error as Error).message.replace(/\b(?:text|scrapedAt|url|result)Field\b/g, flagOf)
    command.error(`error: ${printable(message)}`)
  }
  return options
}

/** `scrapedAtField` → `--scraped-at-field`. */
function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
