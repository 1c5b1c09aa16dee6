import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { jsonSchema } from '../../src/schema/json-schema.js'
import { runCommand } from './scholar-profile.js'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

function schema(...args: string[]) {
  return runCommand(['schema', ...args], { folder: tmpdir() })
}

/** The data of every golden of a kind. */
function dataOf(kind: string): Record<string, unknown>[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
  const goldens = files.map((file) => JSON.parse(readFileSync(join(fixtures, file), 'utf8')))
  return goldens.filter((golden) => golden.kind === kind && (golden.data ?? null) !== null).map(({ data }) => data)
}

async function validatorOf(kind: string) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse((await schema(kind)).stdout))
}

describe('schema', () => {
  test.each(['profile', 'paper-page', 'author', 'paper'] as const)(
    '%s prints its JSON Schema 2020-12',
    async (kind) => {
      const { status, stdout, stderr } = await schema(kind)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toBe(`${JSON.stringify(jsonSchema(kind), null, 2)}\n`)
      expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    },
  )

  test('prints that of a profile where no kind is named, as it is asked to be laid out', async () => {
    expect((await schema()).stdout).toBe((await schema('profile')).stdout)
    expect((await schema('--indent', '0')).stdout).toBe(`${JSON.stringify(jsonSchema('profile'))}\n`)
  })

  test.each(['profile', 'paper-page'])('%s accepts the data of every golden', async (kind) => {
    const validate = await validatorOf(kind)
    const all = dataOf(kind)
    if (kind === 'profile') expect(all.length).toBeGreaterThan(100)
    for (const data of all) expect(validate(data), JSON.stringify(validate.errors)).toBe(true)
  })

  test('author and paper accept the parts of every golden', async () => {
    const [author, paper] = [await validatorOf('author'), await validatorOf('paper')]
    for (const data of dataOf('profile')) {
      expect(author(data.author), JSON.stringify(author.errors)).toBe(true)
      for (const one of data.papers as unknown[]) expect(paper(one), JSON.stringify(paper.errors)).toBe(true)
    }
  })

  test('refuses what is no data', async () => {
    const validate = await validatorOf('profile')
    const [data] = dataOf('profile')
    for (const wrong of [{}, null, { ...data, extra: 1 }, { ...data, papers: {} }]) expect(validate(wrong)).toBe(false)
  })

  test('refuses a kind that does not exist', async () => {
    const { status, stdout, stderr } = await schema('poster')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^error: .*'poster'.* profile, paper-page, author, paper/)
  })
})
