import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { type SqlDialect, tablesSql } from '../../src/export/export.js'
import { goldens } from '../export/pages.js'
import { runCommand } from './scholar-profile.js'

function schema(...args: string[]) {
  return runCommand(['schema', ...args], { folder: tmpdir() })
}

describe('schema --sql', () => {
  test.each<[args: string[], dialect: SqlDialect]>([
    [[], 'postgresql'],
    [['postgresql'], 'postgresql'],
    [['sqlite'], 'sqlite'],
  ])('%j prints the statements of its dialect', async (args, dialect) => {
    expect(await schema('--sql', ...args)).toEqual({ status: 0, stdout: tablesSql(dialect), stderr: '' })
  })
})

type SparkType = string | { type: string; elementType?: SparkType; fields?: SparkField[] }

interface SparkField {
  name: string
  type: SparkType
  nullable: boolean
}

/** Each value that is not of its type, and each that no field takes: Spark would make null of the first and drop the second. */
function lossesOf(value: unknown, type: SparkType, place = ''): string[] {
  if (value === null || value === undefined) return []
  if (typeof type === 'string') return SIMPLE[type]?.(value) ? [] : [`${place}: ${JSON.stringify(value)} is no ${type}`]
  if (type.type === 'array') {
    if (!Array.isArray(value)) return [`${place}: no array`]
    return value.flatMap((one, index) => lossesOf(one, type.elementType ?? '', `${place}/${index}`))
  }
  const fields = new Map(type.fields?.map((field) => [field.name, field.type]))
  return Object.entries(value).flatMap(([name, one]) => {
    const ofField = fields.get(name)
    return ofField === undefined ? [`${place}/${name}: no field`] : lossesOf(one, ofField, `${place}/${name}`)
  })
}

const SIMPLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  // The places of a path are texts and numbers, and Spark makes texts of the numbers.
  string: (value) => typeof value === 'string' || typeof value === 'number',
  long: Number.isSafeInteger,
  double: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
}

describe('schema --spark', () => {
  test('has a field for every value of every golden', async () => {
    const { status, stdout, stderr } = await schema('--spark')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const type = JSON.parse(stdout) as { fields: SparkField[] } & Exclude<SparkType, string>
    expect(type.fields.map(({ name }) => name).slice(-4)).toEqual(['kind', 'success', 'data', 'diagnostics'])
    for (const { name, data, diagnostics } of goldens) {
      expect([name, lossesOf({ kind: 'profile', success: true, data, diagnostics }, type)]).toEqual([name, []])
    }
  })

  test('is laid out as it is asked to be', async () => {
    const flat = await schema('--spark', '--indent', '0')
    expect(flat.stdout.split('\n')).toHaveLength(2)
    expect(JSON.parse(flat.stdout)).toEqual(JSON.parse((await schema('--spark')).stdout))
  })
})

describe('usage', () => {
  test.each([
    [['--sql', 'mysql'], /'mysql' is invalid\. Allowed choices are postgresql, sqlite/],
    [['paper', '--sql'], /--sql goes with no kind; 'paper' is one/],
    [['paper', '--spark'], /--spark goes with no kind; 'paper' is one/],
    [['--sql', '--spark'], /'--spark' cannot be used with option '--sql/],
    [['--sql', '--indent', '2'], /--indent goes with JSON only, not with --sql/],
  ])('%j is refused', async (args, message) => {
    const { status, stdout, stderr } = await schema(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})
