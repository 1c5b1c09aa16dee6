import { DATE } from '../shapes/dates.js'

/** What may part two of a meta line’s values on one line. */
const GAP = '[ \\t·|]{0,3}'

/** `LG`, `LGCL`, `QUANT-PH`, `cs.LG`: words of prose in front of a date are none. */
const CODES = '(?:[A-Z][A-Z.-]{1,29}|[a-z]{1,9}[.-][A-Za-z.-]{2,20})'

/** `52.4LGSep 20, 2024Code`, `CL Apr 22`: the meta line of a paper, with blanks between its values or none; a pattern’s source. */
export const META_LINE = `(?:\\d{1,3}\\.\\d${GAP})?${CODES}${GAP}${DATE}(?:${GAP}Code)?`

/** No meta line is longer, with the marks of a link in it. */
export const LONGEST_META_LINE = 120
