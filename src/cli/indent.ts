import { InvalidArgumentError, Option } from 'commander'

/** As many blanks as `JSON.stringify` indents with at most. */
const WIDEST = 10

/** `--indent`: how JSON is laid out. */
export function indentOption(): Option {
  return new Option(
    '--indent <N>',
    `print data on many lines, each level N blanks deep (0 to ${WIDEST}; 0: one line)`,
  ).argParser((written: string) => {
    const blanks = Number(written)
    if (!/^\d{1,2}$/.test(written) || blanks > WIDEST) {
      throw new InvalidArgumentError(`It must be a whole number from 0 to ${WIDEST}.`)
    }
    return blanks
  })
}
