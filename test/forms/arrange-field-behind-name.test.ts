import { describe, expect, test } from 'vitest'
import { type PageInput, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and the drivers pay for it.'

const nameOf = (page: PageInput) => safeParseProfile(page).data?.author.name

describe('a field behind the name', () => {
  const text = (names: string) =>
    `Ida Example CL\n\nh-index 58\n1 paper\n\n1 Paper\n\nLGSep 20, 2024\nQuiet Trams\n\n${names}\n\n${ABSTRACT}\n`

  test('is one where papers have the name without it', () => {
    const { data } = safeParseProfile(text('Jonas Vik, Ida Example et al.'))
    expect([data?.author.name, data?.author.primaryCategory?.code]).toEqual(['Ida Example', 'CL'])
  })

  test.each([
    ['glued to it, where papers have the name', 'Ida ExampleCL', 'Jonas Vik, Ida Example et al.'],
    ['glued to it, with a link of its own', 'Ida Example[CL](/field/CL)', 'Jonas Vik, Mila Ostrander'],
  ])('%s', (_what, line, names) => {
    const { data } = safeParseProfile(text(names).replace('Ida Example CL', `[Feed](/)\n\n${line}`))
    expect([data?.author.name, data?.author.primaryCategory?.code]).toEqual(['Ida Example', 'CL'])
  })

  test('glued to a name that no paper has: another line that was taken for the name is doubted', () => {
    const { diagnostics } = safeParseProfile(
      `Marsh Birds\n${text('Jonas Vik, Mila Ostrander').replace('Ida Example CL', 'Ida ExampleCL')}`,
    )
    expect(diagnostics.map(({ code }) => code)).toContain('uncertain-name')
  })

  test('and may be of the name else', () => {
    expect(nameOf(text('Jonas Vik, Mila Ostrander et al.'))).toBe('Ida Example CL')
  })
})
