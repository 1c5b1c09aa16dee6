import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect } from 'vitest'
import { repository } from '../guards/source-files.js'

/** Whole pictures, for people; kept out of git. */
const PICTURES = join(repository, 'coverage/browser')

/** What they looked like, small; `UPDATE_PICTURES=1 npm run test:browser` writes them anew. */
const KEPT = join(repository, 'test/browser/pictures')

/** So many pixels of a picture become one: letters blur, and what is where in which colour stays. */
const CELL = 16

/** A difference of colour that is seen, of 1, and the share of cells that may have one: fonts differ between machines. */
const SEEN = 0.1
const MOST_DIFFERENT = 0.05

/** Keeps a picture of what is seen, and compares it loosely with how it looked. */
export async function expectToLookAsKept(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const seen = blurred(PNG.sync.read(await page.screenshot({ path: join(PICTURES, `${name}.png`) })))
  const { width, height } = seen
  const file = join(KEPT, `${name}.png`)
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(KEPT, { recursive: true })
    writeFileSync(file, PNG.sync.write(seen))
  }
  const kept = PNG.sync.read(readFileSync(file))
  expect([kept.width, kept.height], name).toEqual([width, height])
  const different = pixelmatch(seen.data, kept.data, undefined, width, height, { threshold: SEEN })
  expect(different / (width * height), name).toBeLessThan(MOST_DIFFERENT)
}

/** A picture of the mean colours of its cells. */
function blurred({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: Math.ceil(width / CELL), height: Math.ceil(height / CELL) })
  for (let at = 0; at < small.data.length; at++) {
    const cell = Math.floor(at / 4)
    const left = (cell % small.width) * CELL
    const top = Math.floor(cell / small.width) * CELL
    let sum = 0
    let count = 0
    for (let y = top; y < Math.min(top + CELL, height); y++) {
      for (let x = left; x < Math.min(left + CELL, width); x++, count++)
        sum += data[(y * width + x) * 4 + (at % 4)] as number
    }
    small.data[at] = Math.round(sum / count)
  }
  return small
}
