import { readFileSync } from 'node:fs'
import { now } from '../measure/clock.js'

/**
 * `node first-use.js WHAT PAGE`: what the first use costs in a fresh process, imports included. WHAT is `library`, which
 * parses the page, or `plain-schema`, which imports zod and builds the schemas.
 */
const [what, pageFile] = process.argv.slice(2) as [string, string]
const text = readFileSync(pageFile, 'utf8')
const before = process.memoryUsage().rss
const start = now()
// An address, so that the bundler leaves the import to this process.
const imported = await import(new URL(`${what}.js`, import.meta.url).href)
if (what === 'library') imported.safeParseProfile(text, { scrapedAt: '2026-05-01' })
const time = now() - start
console.log(JSON.stringify({ time, memory: process.memoryUsage().rss - before }))
