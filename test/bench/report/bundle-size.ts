import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { repository } from '../measure/processes.js'
import type { Run } from './run.js'
import { figure, heading, table } from './table.js'

/** What a web page would have to load: minified and gzipped, dependencies included. */
export async function reportBundleSize({ targets }: Run): Promise<void> {
  const library = await sizeOf("export * from './src/index.ts'")
  const lookup = await sizeOf("export { lookupCategory } from './src/index.ts'")
  heading('Bundle size, dependencies included')
  table(
    ['', 'minified', 'gzipped'],
    [
      ['the public API', ...kilobytes(library)],
      ['lookupCategory alone', ...kilobytes(lookup)],
    ],
  )
  targets.hold('the public API, minified and gzipped', library.gzipped / 1000, 60, ' kB')
  targets.hold('lookupCategory alone, minified and gzipped', lookup.gzipped / 1000, 6, ' kB')
}

interface Size {
  readonly minified: number
  readonly gzipped: number
}

async function sizeOf(contents: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: repository, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  return { minified: code.length, gzipped: gzipSync(code, { level: 9 }).length }
}

function kilobytes({ minified, gzipped }: Size): string[] {
  return [minified, gzipped].map((bytes) => `${figure(bytes / 1000)} kB`)
}
