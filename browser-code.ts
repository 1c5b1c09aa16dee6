import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { playgroundPage } from './src/playground/page.js'

/** The script and the style of a page in a browser, with the hashes by which its policy lets them in. */
async function assetsOf(script: string, style: string, define: Record<string, string> = {}) {
  const [code, look] = await Promise.all([bundle(script, define), bundle(style)])
  return { script: code, scriptHash: hashOf(code), style: look, styleHash: hashOf(look) }
}

/** What the build puts into `src/report/assets.ts`. */
export function reportAssets() {
  return assetsOf('src/report/browser/main.ts', 'src/report/browser/report.css')
}

/** The playground, whole. */
export async function playground(): Promise<string> {
  const worker = await bundle('src/playground/browser/worker.ts')
  const define = { WORKER_SCRIPT: JSON.stringify(worker) }
  return playgroundPage(
    await assetsOf('src/playground/browser/main.ts', 'src/playground/browser/playground.css', define),
  )
}

/** The packages whose code lies in the built files of a browser and of the charts, each with its licence. */
export async function licenses(): Promise<string> {
  const { metafile } = await build({
    entryPoints: ['src/report/charts.ts', 'src/playground/browser/worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    platform: 'node',
    logLevel: 'error',
  })
  const folders = Object.keys(metafile.inputs).map(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? '',
  )
  const texts = [...new Set(folders)].sort().flatMap((folder) => (folder === '' ? [] : [licenseIn(folder)]))
  return (await Promise.all(texts)).join('\n')
}

async function licenseIn(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : await readFile(`${folder}/${file}`, 'utf8')
  return `${name} ${version}: ${license}\n\n${text.trim()}\n`
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
