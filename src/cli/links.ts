import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import { quoted } from './printable.js'
import { systemErrorText } from './system-error.js'

/** What a link in a folder leads to: a file to be read, something to be passed over, or why it is not followed. */
export type LinkTarget = 'file' | 'other' | { readonly refusal: string }

/**
 * Follows a link as far as every walk through folders does: to a file within the folder that was named, `root`, by its
 * real path. A folder within it is come by anyway. A link that leads out, in a circle or nowhere is refused.
 */
export async function followLink(path: string, folder: string, root: string): Promise<LinkTarget> {
  const refuse = (why: string): LinkTarget => ({ refusal: `cannot follow the link ${quoted(path)}: ${why}` })
  try {
    const target = await realpath(path)
    const shown = quoted(target)
    if (isWithin(target, await realpath(folder))) {
      return refuse(`it is a loop, back to ${shown}, in which it lies; remove it`)
    }
    if (!isWithin(root, target)) return refuse(`it leads out of the folder, to ${shown}; name that path too`)
    return (await stat(target)).isFile() ? 'file' : 'other'
  } catch (error) {
    return refuse(`${systemErrorText(error)}; remove it or mend it`)
  }
}

/** Whether a real path is a folder or lies below it. */
export function isWithin(realFolder: string, realPath: string): boolean {
  const way = relative(realFolder, realPath)
  // From one drive to another there is no way: `relative` gives the path itself.
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
}
