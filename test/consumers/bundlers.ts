import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import commonjs from '@rollup/plugin-commonjs'
import nodeResolve from '@rollup/plugin-node-resolve'
import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'

/** Bundles a file of a folder with all that it imports into one ES module, and gives its code. */
export type Bundler = (folder: string, entry: string) => Promise<string>

/** Each bundler as its own documentation shows it, with nothing set that would help this package. */
export const bundlers: Readonly<Record<string, Bundler>> = {
  esbuild: bundleWithEsbuild,
  rollup: bundleWithRollup,
  webpack: bundleWithWebpack,
  Vite: bundleWithVite,
}

async function bundleWithEsbuild(folder: string, entry: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
  })
  return only(outputFiles).text
}

async function bundleWithRollup(folder: string, entry: string): Promise<string> {
  const bundle = await rollup({
    input: join(folder, entry),
    plugins: [nodeResolve({ browser: true }), commonjs()],
    onLog: (level, { message, id = message }) => {
      // What it says of comments and circles in zod is none of ours.
      if (level === 'warn' && id.includes('/node_modules/scholar-profile/')) throw new Error(message)
    },
  })
  const { output } = await bundle.generate({ format: 'es' })
  await bundle.close()
  const chunk = only(output)
  if (chunk.type !== 'chunk') throw new Error('rollup has built no code')
  return chunk.code
}

function bundleWithWebpack(folder: string, entry: string): Promise<string> {
  const path = join(folder, 'webpack')
  return new Promise((resolve, reject) => {
    const settings: webpack.Configuration = {
      mode: 'production',
      context: folder,
      entry: `./${entry}`,
      output: { path, filename: 'bundle.mjs', module: true, chunkFormat: 'module' },
      experiments: { outputModule: true },
      performance: false,
      target: ['web', 'es2022'],
    }
    webpack(settings, (error, stats) => {
      if (error) return reject(error)
      if (stats === undefined || stats.hasErrors() || stats.hasWarnings()) {
        return reject(new Error(stats?.toString() ?? 'webpack says nothing'))
      }
      readFile(join(path, 'bundle.mjs'), 'utf8').then(resolve, reject)
    })
  })
}

async function bundleWithVite(folder: string, entry: string): Promise<string> {
  const built = await vite({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: join(folder, entry) }, modulePreload: false },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const [first] = outputs.flatMap((one) => ('output' in one ? one.output : []))
  if (first?.type !== 'chunk') throw new Error('Vite has built no code')
  return first.code
}

/** Makes code smaller as it would be served, whichever bundler it comes from. */
export async function minify(code: string): Promise<string> {
  return (await esbuild.transform(code, { minify: true, format: 'esm', legalComments: 'none' })).code
}

function only<T>(list: readonly T[]): T {
  const [first, ...others] = list
  if (first === undefined || others.length > 0) throw new Error(`one piece of code was expected, not ${list.length}`)
  return first
}
