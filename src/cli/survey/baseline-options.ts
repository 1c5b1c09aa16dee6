import { InvalidArgumentError, Option } from 'commander'

/** `--baseline`: what a survey is compared with. */
export function baselineOption(): Option {
  return new Option('--baseline <FILE>', 'an earlier survey (survey --format json) to compare with')
}

/** `--tolerance`: what is no drift yet. */
export function toleranceOption(): Option {
  return new Option('--tolerance <PERCENT>', 'how much may change without being drift, in percent points')
    .default(1)
    .argParser((written: string) => {
      if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(written) || Number(written) > 100) {
        throw new InvalidArgumentError('It must be a number from 0 to 100, such as 0.5.')
      }
      return Number(written)
    })
}
