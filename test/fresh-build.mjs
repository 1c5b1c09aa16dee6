import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('..', import.meta.url))

const SOURCES = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'browser-code.ts']

/** Of each step of the build, what it leaves behind. */
const BUILT = ['index.js', 'index.cjs', 'cli.js', 'index.d.ts', 'index.d.cts'].map((name) => `dist/${name}`)

/** Builds `dist` where it is missing, or older than anything that it is built from. */
export default function build() {
  const inSource = readdirSync(`${repository}src`, { recursive: true }).map((name) => `src/${name}`)
  const newest = Math.max(...[...SOURCES, ...inSource].map(timeOf))
  if (Math.min(...BUILT.map(timeOf)) > newest) return
  const tsup = `${repository}node_modules/tsup/dist/cli-default.js`
  execFileSync(process.execPath, [tsup, '--silent'], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** When a file was last written, in milliseconds; 0 where there is none. */
function timeOf(path) {
  return statSync(`${repository}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
