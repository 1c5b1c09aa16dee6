import { readFile, rm, writeFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'
import { licenses, playground, reportAssets } from './browser-code.js'

/**
 * Every module that the public API takes a value from, as an entry of its own: what each needs then stands in chunks of its
 * own, and a bundler that is asked for one name leaves out the chunks of the others. No one is to import them.
 */
async function partsOfPublicApi(): Promise<Record<string, string>> {
  const library = await readFile('src/index.ts', 'utf8')
  const modules = Array.from(library.matchAll(/^export \{[^}]*\} from '\.\/(.+)\.js'$/gm), ([, path]) => path as string)
  return Object.fromEntries(modules.map((path) => [`parts/${path}`, `src/${path}.ts`]))
}

/** Built by itself. */
const CHARTS = [/\.\/charts\.js$/]

/** What a consumer may import. */
const entryPoints = {
  index: 'src/index.ts',
  html: 'src/forms/html.ts',
  export: 'src/export/export.ts',
  matchers: 'src/matchers/matchers.ts',
  report: 'src/report/report.ts',
}

export default defineConfig(async ({ outDir }) => {
  // Once and before both builds, which run side by side: one that cleaned would delete what the other has written.
  if (outDir === undefined) await rm('dist', { recursive: true, force: true })
  const define = { REPORT_ASSETS: JSON.stringify(await reportAssets()) }
  return [
    {
      entry: {
        ...entryPoints,
        cli: 'src/cli/main.ts',
        worker: 'src/cli/jsonl/worker.ts',
        ...(await partsOfPublicApi()),
      },
      define,
      format: 'esm',
      target: 'node20',
      dts: { entry: entryPoints },
      // The command and the library share their chunks.
      splitting: true,
      treeshake: true,
      external: CHARTS,
    },
    {
      entry: entryPoints,
      define,
      format: 'cjs',
      target: 'node20',
      dts: true,
      // So do the library and the matchers.
      splitting: true,
      treeshake: true,
      external: CHARTS,
    },
    {
      // With the library that draws, so that who installs the package to read pages need not install that.
      entry: { charts: 'src/report/charts.ts' },
      format: 'esm',
      target: 'node20',
      platform: 'node',
      noExternal: [/./],
      minify: true,
      splitting: false,
      onSuccess: async () => {
        const folder = outDir ?? 'dist'
        await writeFile(`${folder}/playground.html`, await playground())
        await writeFile(`${folder}/third-party-licenses.txt`, await licenses())
      },
    },
  ]
})
