import { describe, expect, test } from 'vitest'
import { readText } from '../../src/forms/text.js'

const ABSTRACT = [
  'Night trams share their drivers with day trams, so a timetable that ignores',
  'sleep is wrong before it is printed, and the drivers pay for it.',
].join('\n')

const arrange = (text: string) => readText(text)?.printed.text ?? text
const paper = (title: string, names: string, date = 'Sep 20, 2024') => `LG\n${date}\n${title}\n${names}\n${ABSTRACT}`
const arranged = (title: string, names: string, date = 'Sep 20, 2024') =>
  `LG${date}\n${title}\n\n${names}\n\n${ABSTRACT}`

describe('a wrapped page without blank lines that prints each name on a line of its own', () => {
  const OTHER = paper('Quiet Trams', 'Ida Muster\nBo Example\nEva Beispiel et al.', 'Apr 22')
  const ARRANGED = arranged('Quiet Trams', 'Ida Muster, Bo Example, Eva Beispiel et al.', 'Apr 22')

  test.each([
    ['two names', 'Slotted Rosters', 'Ada Example\nOtto Beispiel', 'Slotted Rosters', 'Ada Example, Otto Beispiel'],
    ['one name', 'Slotted Rosters', 'Ada Example', 'Slotted Rosters', 'Ada Example'],
    [
      'a title that goes on behind a full line',
      'Slotted Rosters for the Drivers of the Night Trams of Some of the Largest of the\nEastern Towns',
      'Ada Example\nOtto Beispiel',
      'Slotted Rosters for the Drivers of the Night Trams of Some of the Largest of the\nEastern Towns',
      'Ada Example, Otto Beispiel',
    ],
    [
      'three names below a full line, for et al. follows',
      'Slotted Rosters for the Drivers of the Night Trams of Some Large Towns, Eastern',
      'Ada Example\nOtto Beispiel\nIda Muster et al.',
      'Slotted Rosters for the Drivers of the Night Trams of Some Large Towns, Eastern',
      'Ada Example, Otto Beispiel, Ida Muster et al.',
    ],
  ])('%s', (_what, title, names, titleArranged, namesArranged) => {
    const text = arrange(`${OTHER}\n${paper(title, names)}\n${OTHER}`)
    expect(text).toBe(`${ARRANGED}\n${arranged(titleArranged, namesArranged)}\n${ARRANGED}`)
  })

  test.each([
    ['one such list may be a title above a name', paper('Quiet Trams', 'Ida Muster\nBo Example')],
    ['more names than a page prints are none', paper('Quiet Trams', 'Ida Muster\nBo Example\nEva Muster\nUwe Muster')],
  ])('%s', (_what, text) => {
    expect(arrange(text)).toBe(text.replace('LG\n', 'LG'))
  })
})

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
