import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { playground, reportAssets } from '../../tsup.config.js'
import { repository } from '../guards/source-files.js'
import { BUILT } from './built.js'

const ENTRY_POINTS = ['src/index.ts', 'src/report/report.ts', 'src/forms/html.ts']

/** Bundles the library with what a browser runs in it, as the build of the package does. */
export default async function buildForBrowser(): Promise<void> {
  mkdirSync(BUILT, { recursive: true })
  await build({
    stdin: {
      contents: ENTRY_POINTS.map((file) => `export * from './${file}'`).join('\n'),
      resolveDir: repository,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: await reportAssets(),
    outfile: `${BUILT}/library.mjs`,
  })
  writeFileSync(`${BUILT}/playground.html`, await playground())
}
