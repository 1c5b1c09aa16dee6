import { Option } from 'commander'
import { wholeNumber } from './number-option.js'

/** As many blanks as `JSON.stringify` indents with at most. */
const WIDEST = 10

/** `--indent`: how JSON is laid out. */
export function indentOption(): Option {
  return new Option(
    '--indent <N>',
    `print data on many lines, each level N blanks deep (0 to ${WIDEST}; 0: one line)`,
  ).argParser(wholeNumber(0, WIDEST))
}
