import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { mergeProcessCovs } from '@bcoe/v8-coverage'
import astV8ToIstanbul from 'ast-v8-to-istanbul'
import { parseAstAsync } from 'vitest/node'
import { COUNTED, RUNS, SOURCE } from './folders.js'

/** How many runs are merged at once: each holds the functions of all modules. */
const AT_ONCE = 20

type ProcessCoverage = { result: Profiler.ScriptCoverage[] }

/** What was covered of a module, in the form of Istanbul. */
export type CoverageOfModule = Awaited<ReturnType<typeof inSource>>

/** What all runs of the command covered of its own modules. The library is counted by its own tests only. */
export function coverageOfRuns(): Promise<CoverageOfModule[]> {
  return Promise.all(mergedRuns().result.map(inSource))
}

function mergedRuns(): ProcessCoverage {
  const files = existsSync(RUNS) ? readdirSync(RUNS).filter((name) => name.endsWith('.json')) : []
  let merged: ProcessCoverage = { result: [] }
  for (let at = 0; at < files.length; at += AT_ONCE) {
    merged = mergeProcessCovs([merged, ...files.slice(at, at + AT_ONCE).map(readRun)])
  }
  return merged
}

const OWN_MODULES = pathToFileURL(join(COUNTED, 'src/cli/')).href

function readRun(name: string): ProcessCoverage {
  try {
    const { result } = JSON.parse(readFileSync(join(RUNS, name), 'utf8')) as ProcessCoverage
    return { result: result.filter(({ url }) => url.startsWith(OWN_MODULES)) }
  } catch {
    // A run that a test kills, or lets write next to nothing, leaves half of what it covered: it counts as none.
    return { result: [] }
  }
}

async function inSource({ url, functions }: Profiler.ScriptCoverage) {
  const file = fileURLToPath(url)
  const code = readFileSync(file, 'utf8')
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
  const source = join(SOURCE, file.slice(join(COUNTED, 'src/').length).replace(/\.js$/, '.ts'))
  return astV8ToIstanbul({
    code,
    sourceMap: { ...map, sources: [pathToFileURL(source).href] },
    ast: await parseAstAsync(code),
    coverage: { url, functions },
  })
}
