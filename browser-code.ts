import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** One script of a module and of all that it imports, for a browser. */
export async function scriptOf(entry: string, define: Record<string, string> = {}): Promise<string> {
  return bundle(entry, define)
}

/** The script and the style of a report with their hashes, as the build puts them into `src/report/assets.ts`. */
export async function reportAssets(entry = 'src/report/browser/main.ts', define: Record<string, string> = {}) {
  const [script, style] = await Promise.all([scriptOf(entry, define), bundle('src/report/browser/report.css')])
  return { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) }
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
