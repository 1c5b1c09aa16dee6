import { appendFile, readdir, readFile, rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

/**
 * Every module that the public API takes a value from, as an entry of its own: what each needs then stands in chunks of its
 * own, and a bundler that is asked for one name leaves out the chunks of the others. No one is to import them.
 */
async function partsOfPublicApi(): Promise<Record<string, string>> {
  const library = await readFile('src/index.ts', 'utf8')
  const modules = Array.from(library.matchAll(/^export \{[^}]*\} from '\.\/(.+)\.js'$/gm), ([, path]) => path as string)
  return Object.fromEntries(modules.map((path) => [`parts/${path}`, `src/${path}.ts`]))
}

/** What a consumer may import. */
const entryPoints = {
  index: 'src/index.ts',
  html: 'src/forms/html.ts',
  export: 'src/export/export.ts',
  matchers: 'src/matchers/matchers.ts',
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

/** Their licenses, which have to be with their code, as a comment. */
async function licenses(): Promise<string> {
  const texts = COMMAND_HOLDS.map(async (name) => {
    const folder = `node_modules/${name}`
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one))
    if (file === undefined) throw new Error(`${name} has no license that could be handed on`)
    return `${name}\n\n${(await readFile(`${folder}/${file}`, 'utf8')).trim().replaceAll('*/', '* /')}`
  })
  return `\n/*! This command holds code of other packages:\n\n${(await Promise.all(texts)).join('\n\n---\n\n')}\n*/\n`
}

export default defineConfig(async ({ outDir }) => {
  // Once and before both builds, which run side by side: one that cleaned would delete what the other has written.
  if (outDir === undefined) await rm('dist', { recursive: true, force: true })
  return [
    {
      entry: { ...entryPoints, ...(await partsOfPublicApi()) },
      format: 'esm',
      target: 'node20',
      dts: { entry: entryPoints },
      splitting: true,
      treeshake: true,
    },
    {
      entry: { cli: 'src/cli/main.ts', worker: 'src/cli/jsonl/worker.ts' },
      format: 'esm',
      target: 'node20',
      // With its subcommands, readers and packages in a few chunks the command starts in half the time: zod alone has 150 files.
      noExternal: COMMAND_HOLDS.map((name) => new RegExp(`^${name}(?:/|$)`)),
      splitting: true,
      // commander asks for Node’s own modules as CommonJS does.
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)",
      },
      onSuccess: async () => appendFile(`${outDir ?? 'dist'}/cli.js`, await licenses()),
    },
    {
      entry: entryPoints,
      format: 'cjs',
      target: 'node20',
      dts: true,
      // So do the library and the matchers.
      splitting: true,
      treeshake: true,
    },
  ]
})
