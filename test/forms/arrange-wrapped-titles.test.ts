import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'

const ABSTRACT = [
  'Night trams share their drivers with day trams, so a timetable that ignores',
  'sleep is wrong before it is printed, and the drivers pay for it.',
].join('\n')

const arrange = (text: string) => readText(text)?.printed.text ?? text
describe('a title that was wrapped, of links whose numbers are gone', () => {
  const FOOTER = 'References\n\n1. file:///paper/2409.13931\n2. file:///author/7\n3. file:///author/8\n'

  test('is one line where links to the authors follow', () => {
    const text = arrange(
      `LG\nSep 20, 2024\n[1]Slotted Rosters for the Night\nTrams of Towns\n[2]Ada Example, [3]Otto Beispiel\n${ABSTRACT}\n\n${FOOTER}`,
    )
    expect(text).toContain('Slotted Rosters for the Night Trams of Towns\n')
  })

  test.each([
    ['behind a hyphen a blank may be there or not', '[1]Slotted Rosters for Night-\nTrams of Towns\n[2]Ada Example'],
    ['without links to authors', '[1]Slotted Rosters for the Night\nTrams of Towns\nAda Example'],
    ['below a blank line', '[1]Slotted Rosters for the Night\n\nTrams of Towns\n\n[2]Ada Example'],
  ])('stays as it is: %s', (_what, lines) => {
    const text = arrange(`LG\nSep 20, 2024\n${lines}\n${ABSTRACT}\n\n${FOOTER}`)
    expect(text).toContain('\nTrams of Towns')
  })
})
