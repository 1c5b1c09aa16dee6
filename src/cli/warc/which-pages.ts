import { InvalidArgumentError, Option } from 'commander'
import { authorIdOf, paperAddressOf } from '../../normalize/address.js'

/** `--host`: which pages of a crawl count. */
export function hostOption(): Option {
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

/** Why a page does not count, by its address; null where it does. Without hosts, those of authors and papers count. */
export function reasonToPass(url: string | null, hosts: readonly string[]): string | null {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null
  if (address === null) return 'no address'
  if (hosts.length === 0) return isPagePath(address.pathname) ? null : 'other address'
  const isOne = hosts.some((host) =>
    [address.host, address.hostname].some((one) => one === host || one.endsWith(`.${host}`)),
  )
  return isOne ? null : 'other host'
}

/** Whether a path is that of an author page or of a paper’s own. */
function isPagePath(path: string): boolean {
  return authorIdOf(path) !== null || paperAddressOf(path) !== null
}
