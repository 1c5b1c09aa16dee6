import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { tables } from '../../src/export/table-columns.js'
import { diagnosticCodes } from '../../src/index.js'
import { repository } from './source-files.js'

/** Every page of documentation, from the root of the repository. */
const PAGES = [
  'README.md',
  ...['src', 'fixtures', 'test'].flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('README.md'))
      .map((file) => join(folder, file)),
  ),
]

const read = (page: string) => readFileSync(join(repository, page), 'utf8')

/** What stands between two marks of a page, which the code makes. */
function generated(page: string, name: string): string | undefined {
  return new RegExp(`<!-- ${name}:[^\\n]*-->\\n\\n([\\s\\S]*?)\\n\\n<!-- /${name} -->`).exec(read(page))?.[1]
}

function diagnosticsTable(): string {
  const rows = Object.entries(diagnosticCodes).map(([code, { severity, loweredTo, title }]) => {
    const severities = loweredTo === null ? severity : `${severity} or ${loweredTo}`
    return `| \`${code}\` | ${severities} | ${title} |`
  })
  return ['| code | severity | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function columnTables(): string {
  const texts = Object.entries(tables).map(([name, { description, columns, primaryKey }]) => {
    const rows = columns.map((column) => {
      const key = primaryKey.includes(column.name) ? ' (key)' : ''
      return `| \`${column.name}\`${key} | ${column.type}${column.nullable ? ' or null' : ''} | ${column.description} |`
    })
    return [`**\`${name}\`**: ${description}`, '', '| column | type | meaning |', '| --- | --- | --- |', ...rows].join(
      '\n',
    )
  })
  return texts.join('\n\n')
}

test('the README is a first screen', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(9000)
})

test('every diagnostic code is listed', () => {
  expect(generated('src/diagnostics/README.md', 'diagnostics')).toBe(diagnosticsTable())
})

test('every column of the tables is listed', () => {
  expect(generated('src/export/README.md', 'tables')).toBe(columnTables())
})

describe.each(PAGES)('%s', (page) => {
  it('links to what exists', () => {
    const links = Array.from(
      read(page)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\((?!https?:|#|\/|…)([^)#\s]+)[^)]*\)/g),
      ([, file = '']) => file,
    )
    expect(links.filter((file) => !existsSync(join(repository, dirname(page), file)))).toEqual([])
  })

  it('names only files that exist', () => {
    const files = Array.from(read(page).matchAll(/`((?:[\w-]+\/)+[\w-]+\.(?:test\.)?ts)`/g), ([, file = '']) => file)
    const places = ['', 'src']
    expect(files.filter((file) => !places.some((place) => existsSync(join(repository, place, file))))).toEqual([])
  })
})
