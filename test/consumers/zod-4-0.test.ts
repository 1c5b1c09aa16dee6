import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseProfile } from '../../src/index.js'
import { type Consumer, createConsumer } from './consumer.js'
import { SOURCE_DOCUMENT } from './program.js'

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({ type: 'module', dependencies: { zod: '~4.0.0' } })
})

afterAll(() => consumer?.remove())

/** A schema of ours goes into one of an older zod as a check of its own and, while the program runs, as it is. */
const PROGRAM = `import { parseProfile, type Profile, paperSchema, profileSchema } from 'scholar-profile'
import { z } from 'zod'

const own = z.object({ profile: z.custom<Profile>((value) => profileSchema.safeParse(value).success) })
const profile: Profile = parseProfile(${JSON.stringify(SOURCE_DOCUMENT)})
const stored: Profile = own.parse({ profile: JSON.parse(JSON.stringify(profile)) }).profile
const inferred: Profile = profileSchema.parse(stored)
const paper = paperSchema.safeParse({})
if (!paper.success) paper.error.issues satisfies readonly object[]
const asItIs = z.object({ profile: profileSchema as unknown as z.ZodType<Profile> })
console.log(
  JSON.stringify({
    name: inferred.author.name,
    refuses: !own.safeParse({ profile: {} }).success,
    parsed: asItIs.parse({ profile: stored }).profile,
    paths: asItIs.safeParse({ profile: { ...stored, papers: 1 } }).error?.issues.map(({ path }) => path),
  }),
)
`

test('beside zod 4.0 the types hold, and our schemas check', async () => {
  const versionOf = (folder: string) => JSON.parse(consumer.read(`${folder}/package.json`)).version
  expect(versionOf('node_modules/zod')).toMatch(/^4\.0\./)
  const own = versionOf('node_modules/scholar-profile/node_modules/zod')
  expect(own).toMatch(/^4\./)
  expect(own).not.toMatch(/^4\.0\./)
  consumer.write('program.mts', PROGRAM)
  const flags = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022,dom']
  expect(await consumer.compile([...flags, '--module', 'nodenext', '--outDir', 'out', 'program.mts'])).toBe('')
  expect(await consumer.runFile('out/program.mjs')).toEqual({
    name: 'Bettina Messmer',
    refuses: true,
    parsed: parseProfile(SOURCE_DOCUMENT),
    paths: [['profile', 'papers']],
  })
})
