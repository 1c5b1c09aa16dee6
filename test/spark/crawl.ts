import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { profilePage } from '../bench/pages/profile-page.js'
import { createRandom } from '../bench/pages/random.js'
import { PUBLISHED } from '../cli/scholar-profile.js'
import { gzipped, warcRecord } from '../cli/warc/warc-file.js'

const JSONL_FILES = 6
const PAGES_A_FILE = 150
const ARCHIVES = 3
const PAGES_AN_ARCHIVE = 60

/** So many lines hold a page, or half of one. */
export const LINES = JSONL_FILES * PAGES_A_FILE + 1

/** So many records of archives can be read. */
export const RECORDS = ARCHIVES * PAGES_AN_ARCHIVE - 1

export interface SparkFolder {
  readonly path: string
  /** The folder that has the command by its name. */
  readonly bin: string
  readonly pages: readonly string[]
  readonly archives: readonly string[]
}

/** A page of one to six papers, as it is crawled. */
export function crawledText(number: number): string {
  return profilePage('page', createRandom(number).between(1, 6), number)
}

/**
 * A folder with a crawl: JSON Lines, one line of which was cut off, WET files, one of which has a damaged record, and the command.
 */
export function createCrawl(): SparkFolder {
  const path = mkdtempSync(join(tmpdir(), 'scholar-profile-spark-'))
  mkdirSync(join(path, 'crawl'))
  mkdirSync(join(path, 'bin'))
  const command = join(path, 'bin/scholar-profile')
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${PUBLISHED}' "$@"\n`)
  chmodSync(command, 0o755)
  const pages = Array.from({ length: JSONL_FILES }, (_, file) => {
    const lines = Array.from({ length: PAGES_A_FILE }, (_, index) => pageLine(file * PAGES_A_FILE + index))
    if (file === 2) lines.splice(50, 0, pageLine(0).slice(0, 300))
    return write(path, `crawl/${file}.jsonl`, `${lines.join('\n')}\n`)
  })
  const archives = Array.from({ length: ARCHIVES }, (_, file) => {
    const records = Array.from({ length: PAGES_AN_ARCHIVE }, (_, index) => archived(file * PAGES_AN_ARCHIVE + index))
    const zipped = records.map((record) => gzipped([record]))
    // The bytes of one record are no gzip any more.
    if (file === 1) zipped[40]?.fill(0xff, 20, 60)
    return write(path, `crawl/${file}.warc.wet.gz`, Buffer.concat(zipped))
  })
  return { path, bin: join(path, 'bin'), pages, archives }
}

function write(folder: string, file: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, file), content)
  return join(folder, file)
}

function pageLine(number: number): string {
  const url = `https://example.org/author/${number}`
  return JSON.stringify({ id: `page-${number}`, url, scrapedAt: '2026-05-01', text: crawledText(number) })
}

function archived(number: number): Buffer {
  const url = `https://example.org/author/${100_000 + number}`
  const content = crawledText(100_000 + number)
  return warcRecord({ type: 'conversion', mediaType: 'text/plain', id: `record-${number}`, url, content })
}
