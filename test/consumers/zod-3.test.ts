import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Consumer, createConsumer } from './consumer.js'
import { SOURCE_DOCUMENT } from './program.js'

let consumer: Consumer

beforeAll(async () => {
  consumer = await createConsumer({ type: 'module', dependencies: { zod: '^3.25.0' } })
})

afterAll(() => consumer?.remove())

/** As the README says: a schema of ours goes into one of zod 3 as a check of its own. */
const PROGRAM = `import { parseProfile, type Profile, paperSchema, profileSchema } from 'scholar-profile'
import { z } from 'zod'

const own = z.object({ profile: z.custom<Profile>((value) => profileSchema.safeParse(value).success) })
const profile: Profile = parseProfile(${JSON.stringify(SOURCE_DOCUMENT)})
const stored: Profile = own.parse({ profile: JSON.parse(JSON.stringify(profile)) }).profile
const inferred: Profile = profileSchema.parse(stored)
const paper = paperSchema.safeParse({})
if (!paper.success) paper.error.issues satisfies readonly object[]
export function mistakes(): void {
  // @ts-expect-error: a schema of zod 4 is none of zod 3
  z.array(profileSchema)
}
console.log(JSON.stringify({ name: inferred.author.name, refuses: !own.safeParse({ profile: {} }).success }))
`

test('beside zod 3 the types hold, and our schemas check', async () => {
  const versionOf = (folder: string) => JSON.parse(consumer.read(`${folder}/package.json`)).version
  expect(versionOf('node_modules/zod')).toMatch(/^3\./)
  expect(versionOf('node_modules/scholar-profile/node_modules/zod')).toMatch(/^4\./)
  consumer.write('program.mts', PROGRAM)
  const flags = ['--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--lib', 'es2022,dom']
  expect(await consumer.compile([...flags, '--module', 'nodenext', '--outDir', 'out', 'program.mts'])).toBe('')
  expect(await consumer.runFile('out/program.mjs')).toEqual({ name: 'Bettina Messmer', refuses: true })
})
