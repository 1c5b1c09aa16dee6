import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'

const PROSE =
  'Night trams share their drivers with day\ntrams, so a timetable that ignores their\nsleep is wrong before it is printed, and'

test.each([
  ['in the middle of a word', 'https://birds.example/overview?id=7a942eb\nb7788cdf2a, which is a page of notes.'],
  ['in front of its last letter', 'https://birds.example/overview?id=7a942eb\na, which is a page of notes.'],
  ['inside of a command', '\\href{https://birds.example/a}{https://b\nirds.example/a}.'],
])('an address that was broken where its line was full is whole again, and that is said: %s', (_what, address) => {
  const page = `Ida Example\n\n1paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\nIda Example\n\n${PROSE}\n${address}`
  const { data, diagnostics } = safeParseProfile(page)
  expect(data?.papers[0]?.abstract).toBe(`${PROSE.replaceAll('\n', ' ')} ${address.replace('\n', '')}`)
  expect(diagnostics.map(({ code }) => code)).toContain('joined-word')
})
