import { rm } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig(async ({ outDir }) => {
  // Once and before both builds, which run side by side: one that cleaned would delete what the other has written.
  if (outDir === undefined) await rm('dist', { recursive: true, force: true })
  return [
    {
      entry: {
        index: 'src/index.ts',
        matchers: 'src/matchers/matchers.ts',
        cli: 'src/cli/main.ts',
        worker: 'src/cli/jsonl/worker.ts',
      },
      format: 'esm',
      target: 'node20',
      dts: { entry: { index: 'src/index.ts', matchers: 'src/matchers/matchers.ts' } },
      // The command and the library share their chunks.
      splitting: true,
      treeshake: true,
    },
    {
      entry: { index: 'src/index.ts', matchers: 'src/matchers/matchers.ts' },
      format: 'cjs',
      target: 'node20',
      dts: true,
      // So do the library and the matchers.
      splitting: true,
      treeshake: true,
    },
  ]
})
