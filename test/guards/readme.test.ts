import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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

describe('the README', () => {
  it('lists every diagnostic code', () => {
    const table = /<!-- diagnostics:[^\n]*-->\n\n([\s\S]*?)\n\n<!-- \/diagnostics -->/.exec(readme)?.[1]
    expect(table).toBe(diagnosticsTable())
  })

  it('names only files that exist', () => {
    for (const [, file = ''] of readme.matchAll(/`((?:syntax|normalize|diagnostics|taxonomy|schema)\/[\w-]+\.ts)`/g)) {
      expect(() => readFileSync(`${root}src/${file}`), file).not.toThrow()
    }
  })
})
