import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type PageText, type ParsePagesOptions, parsePages } from '../../index.js'
import { wholeNumber } from '../options.js'
import { printable } from '../printable.js'

/** The flags that only a stream of pages has. */
export interface StreamFlags {
  textField?: string
  htmlField?: string
  markdownField?: string
  scrapedAtField?: string
  urlField?: string
  resultField?: string
  keepText?: boolean
  jobs?: number
  host?: readonly string[]
}

/** The flags that say how records of JSON Lines are laid out; those of a WARC file need none. */
const FIELD_FLAGS = ['textField', 'htmlField', 'markdownField', 'scrapedAtField', 'urlField'] as const

const MOST_JOBS = 256

/** Adds the flags that only a stream of pages has. */
export function addStreamOptions(command: Command): Command {
  for (const option of streamOptions()) command.addOption(option)
  return command
}

function streamOptions(): Option[] {
  return [
    new Option('--text-field <NAME>', 'jsonl: the key that holds the text of a page (default: "text")'),
    new Option(
      '--html-field <NAME>',
      'jsonl: the key that holds its HTML, read where there is no text (default: "html")',
    ),
    new Option(
      '--markdown-field <NAME>',
      'jsonl: the key that holds its Markdown, read where there is neither (default: "markdown")',
    ),
    new Option('--scraped-at-field <NAME>', 'jsonl: the key that says when it was fetched (default: "scrapedAt")'),
    new Option('--url-field <NAME>', 'jsonl: the key that holds its address (default: "url")'),
    new Option('--result-field <NAME>', 'jsonl: put kind, success, data and diagnostics under this key'),
    new Option('--keep-text', 'jsonl: keep the text, HTML and Markdown of a page in its line'),
    new Option(
      '--jobs [N]',
      'jsonl: spread the work over N threads, in order all the same; without N, over as many as there are cores (default: 1)',
    )
      .preset(String(Math.min(availableParallelism(), MOST_JOBS)))
      .argParser(wholeNumber(1, MOST_JOBS, '; where it is left out, name the inputs before --jobs')),
    hostOption(),
  ]
}

/** `--host`: which pages of a crawl count. */
function hostOption(): Option {
  return new Option(
    '--host <HOST>',
    'WARC: read every page of this host and those below it, instead of the author and paper pages of any host; may be given several times',
  ).argParser((written: string, before: readonly string[] | undefined) => {
    if (!/^[^\s/?#@:]+(?::\d+)?$/.test(written)) {
      throw new InvalidArgumentError('It must be the name of a host, such as www.example.org.')
    }
    return [...(before ?? []), written.toLowerCase()]
  })
}

/** Refuses what only a stream has where there is none. */
export function refuseStreamFlags(flags: StreamFlags, command: Command): void {
  const names = streamOptions().map((option) => [option.attributeName() as keyof StreamFlags, option.long] as const)
  const given = names.find(([name]) => flags[name] !== undefined)
  if (given !== undefined) command.error(`error: ${given[1]} goes with --format jsonl only`)
}

/** Refuses what no input of a stream has a use for. */
export function refuseUnusedFlags(
  flags: StreamFlags,
  { lines, archives }: { lines: boolean; archives: boolean },
  command: Command,
): void {
  if (!archives && flags.host !== undefined) command.error('error: --host goes with WARC files only')
  const field = FIELD_FLAGS.find((name) => flags[name] !== undefined)
  if (!lines && field !== undefined)
    command.error(`error: ${flagOf(field)} goes with JSON Lines only, not with WARC files`)
}

/** The options of the library for what was asked for; ends the command where they contradict each other. */
export function pagesOptions(flags: StreamFlags & ParsePagesOptions, command: Command): ParsePagesOptions {
  const { textField, htmlField, markdownField, scrapedAtField, urlField, resultField, keepText } = flags
  const { scrapedAt, url, as, form } = flags
  const fields = { textField, htmlField, markdownField, scrapedAtField, urlField, resultField }
  const options = { ...fields, keepText, scrapedAt, url, as, form }
  try {
    parsePages([], { ...options, fromHtml: unused })
  } catch (error) {
    const message = (error as Error).message.replace(/\b[a-zA-Z]+Field\b/g, flagOf)
    command.error(`error: ${printable(message)}`)
  }
  return options
}

/** Stands for the reader of HTML, which is loaded with the first page: no page is read here. */
function unused(): PageText {
  throw new Error('there is no page')
}

/** `scrapedAtField` → `--scraped-at-field`. */
function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
