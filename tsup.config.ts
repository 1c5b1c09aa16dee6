import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { defineConfig } from 'tsup'
import { playgroundPage } from './src/playground/page.js'

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
  'json-schema': 'src/schema/json-schema.ts',
  export: 'src/export/export.ts',
  matchers: 'src/matchers/matchers.ts',
  report: 'src/report/report.ts',
}

/** The packages that the command holds, those behind htmlparser2 included. Rare runs need the others: `--jobs`, WARC files, a progress bar. */
const COMMAND_HOLDS = [
  '@date-fns/utc',
  '@noble/hashes',
  'commander',
  'date-fns',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'htmlparser2',
  'parsimmon',
  'zod',
]

/** The licenses of all packages whose code lies in the built files: of the command, of the charts, and of what a browser runs. */
async function licenses(): Promise<string> {
  const { metafile } = await build({
    entryPoints: ['src/report/charts.ts', 'src/playground/browser/worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    platform: 'node',
    logLevel: 'error',
  })
  const ofPages = Object.keys(metafile.inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  )
  const ofCommand = COMMAND_HOLDS.map((name) => `node_modules/${name}`)
  const folders = [...new Set([...ofCommand, ...ofPages])].sort()
  return (await Promise.all(folders.map(licenseIn))).join('\n')
}

async function licenseIn(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8')
  return `${name} ${version}: ${license}\n\n${text.trim()}\n`
}

/** The script and the style of a page in a browser, with the hashes by which its policy lets them in. */
async function assetsOf(script: string, style: string, define: Record<string, string> = {}) {
  const [code, look] = await Promise.all([bundle(script, define), bundle(style)])
  return { script: code, scriptHash: hashOf(code), style: look, styleHash: hashOf(look) }
}

/** What the build puts into `src/report/assets.ts`: a text, which stands where it is used; an object would be a module that all chunks begin with. */
export async function reportAssets(): Promise<{ REPORT_ASSETS: string }> {
  const assets = await assetsOf('src/report/browser/main.ts', 'src/report/browser/report.css')
  return { REPORT_ASSETS: JSON.stringify(JSON.stringify(assets)) }
}

/** The playground, whole. */
export async function playground(): Promise<string> {
  const worker = await bundle('src/playground/browser/worker.ts')
  const define = { WORKER_SCRIPT: JSON.stringify(worker) }
  return playgroundPage(
    await assetsOf('src/playground/browser/main.ts', 'src/playground/browser/playground.css', define),
  )
}

async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // As the policy hashes it, and as any server may send it.
    charset: 'ascii',
    legalComments: 'none',
    define,
  })
  return outputFiles[0]?.text.trim() ?? ''
}

function hashOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

export default defineConfig(async ({ outDir }) => {
  // Once and before both builds, which run side by side: one that cleaned would delete what the other has written.
  if (outDir === undefined) await rm('dist', { recursive: true, force: true })
  const define = await reportAssets()
  return [
    {
      entry: { ...entryPoints, ...(await partsOfPublicApi()) },
      define,
      format: 'esm',
      target: 'node20',
      dts: { entry: entryPoints },
      splitting: true,
      treeshake: true,
      external: CHARTS,
    },
    {
      entry: { cli: 'src/cli/main.ts', worker: 'src/cli/jsonl/worker.ts' },
      define,
      external: CHARTS,
      format: 'esm',
      target: 'node20',
      // With its subcommands, readers and packages in a few chunks the command starts in half the time: zod alone has 150 files.
      noExternal: COMMAND_HOLDS.map((name) => new RegExp(`^${name}(?:/|$)`)),
      splitting: true,
      // A chunk is loaded for what is taken from it: a page is read without the explanations of diagnostics.
      treeshake: { moduleSideEffects: false },
      // commander asks for Node’s own modules as CommonJS does.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)",
      },
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
