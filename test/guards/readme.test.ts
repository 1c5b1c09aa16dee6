import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diagnosticCodes } from '../../src/index.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(`${root}README.md`, 'utf8')

/** The table the README should show of the diagnostic codes. */
function diagnosticsTable(): string {
  const rows = Object.entries(diagnosticCodes).map(([code, { severity, loweredTo, title }]) => {
    const severities = loweredTo === null ? severity : `${severity} or ${loweredTo}`
    return `| \`${code}\` | ${severities} | ${title} |`
  })
  return ['| code | severity | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Every example program of the README with the output it shows, in their order. */
function examples(): { program: string; output: string }[] {
  return Array.from(readme.matchAll(/```ts\n([^`]*)```\n\n```text\n([^`]*)```/g), ([, program = '', output = '']) => ({
    program,
    output,
  }))
}

describe('the README', () => {
  it('lists every diagnostic code', () => {
    const table = /<!-- diagnostics:[^\n]*-->\n\n([\s\S]*?)\n\n<!-- \/diagnostics -->/.exec(readme)?.[1]
    expect(table).toBe(diagnosticsTable())
  })

  it('holds examples', () => {
    expect(examples().length).toBeGreaterThan(0)
  })

  it.each(examples())('shows what its example prints: %#', ({ program, output }) => {
    const door = pathToFileURL(`${root}dist/index.js`).href
    const source = program.replaceAll(`'scholar-profile'`, `'${door}'`)
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', source], { cwd: root })
    expect(printed.toString()).toBe(output)
  })

  it('names only files that exist', () => {
    for (const [, file = ''] of readme.matchAll(/`((?:syntax|normalize|diagnostics|taxonomy|schema)\/[\w-]+\.ts)`/g)) {
      expect(() => readFileSync(`${root}src/${file}`), file).not.toThrow()
    }
  })
})
