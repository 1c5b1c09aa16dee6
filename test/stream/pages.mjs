// Prints JSON Lines of pages, numbered from 0, until there are as many bytes as the first argument says.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** About this much is written at once. */
const PIECE = 256 * 1024

const bytesWanted = Number(process.argv[2])

/** Every page of the fixtures, and the source document as often again, so that most of the stream is an ordinary page. */
const texts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => [name, 'profiles/bettina-messmer.txt'])
  .map((name) => readFileSync(FIXTURES + name, 'utf8'))
const tails = texts.map((text) => `,"scrapedAt":"2026-05-01","text":${JSON.stringify(text)}}\n`)

let written = 0
for (let id = 0; written < bytesWanted; ) {
  let piece = ''
  for (; piece.length < PIECE && written + piece.length < bytesWanted; id += 1) {
    piece += `{"id":${id}${tails[id % tails.length]}`
  }
  written += Buffer.byteLength(piece)
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
