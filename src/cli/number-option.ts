import { InvalidArgumentError } from 'commander'

/** Reads the whole number that stands behind a flag; `note` says what else may be wrong where it is none. */
export function wholeNumber(least: number, most: number, note = ''): (written: string) => number {
  return (written) => {
    const number = Number(written)
    if (/^\d{1,5}$/.test(written) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}${note}.`)
  }
}
