import { describe, expect, test } from 'vitest'
import { fromHtml } from '../../src/forms/html.js'
import { type PageInput, safeParseProfile } from '../../src/index.js'

const ABSTRACT =
  'Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed, and what the drivers say of that.'

const papersOf = (page: PageInput) =>
  (safeParseProfile(page).data?.papers ?? []).map(({ title, authors, abstract }) => [
    title,
    ...authors.map(({ name }) => name),
    abstract,
  ])

/** Hard-wrapped, as text browsers do it. */
const wrapped = (line: string, indent: string, width: number) =>
  line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), `${indent}$1\n`)

const EXPECTED = [
  ['Fair Rosters for DIGNITAS', 'Ludwig von und zu Berg', 'Mila Ostrander', ABSTRACT],
  ['Hilbert', 'Kim Min-jun', ABSTRACT],
]

describe('names that are glued to a title, told from it by a link', () => {
  test.each<[what: string, page: PageInput]>([
    [
      'the title is a link',
      `LGSep 20, 2024\n\n[Fair Rosters for DIGNITAS](/paper/2409.13931)Ludwig von und zu Berg, Mila Ostrander\n\n${ABSTRACT}\n\nCLSep 21, 2024\n\n[Hilbert](/paper/2409.13932)Kim Min-jun\n\n${ABSTRACT}`,
    ],
    [
      'the title is a link, with a blank behind it',
      `LGSep 20, 2024\n\n[Fair Rosters for DIGNITAS](/paper/2409.13931) Ludwig von und zu Berg, Mila Ostrander\n\n${ABSTRACT}\n\nCLSep 21, 2024\n\n[Hilbert](/paper/2409.13932) Kim Min-jun\n\n${ABSTRACT}`,
    ],
    [
      'the names are',
      `LGSep 20, 2024\n\n**Fair Rosters for DIGNITAS**[Ludwig von und zu Berg](/author/7), [Mila Ostrander](/author/8)\n\n${ABSTRACT}\n\nCLSep 21, 2024\n\n**Hilbert**[Kim Min-jun](/author/9)\n\n${ABSTRACT}`,
    ],
    [
      'in HTML',
      fromHtml(
        `<div>LGSep 20, 2024</div><div>Fair Rosters for DIGNITAS<a href="/author/7">Ludwig von und zu Berg</a>, <a href="/author/8">Mila Ostrander</a></div><div>${ABSTRACT}</div><div>CLSep 21, 2024</div><div><a href="/paper/2409.13932">Hilbert</a>Kim Min-jun</div><div>${ABSTRACT}</div>`,
      ),
    ],
    [
      'numbers of links in wrapped text',
      `LGSep 20, 2024\n${wrapped('Fair Rosters for DIGNITAS[1]Ludwig von und zu Berg, [2]Mila Ostrander', '  ', 44)}${wrapped(ABSTRACT, '  ', 44)}CLSep 21, 2024\n  Hilbert[3]Kim Min-jun\n${wrapped(ABSTRACT, '  ', 44)}\n\nReferences\n\n   1. https://x.example/author/7\n   2. https://x.example/author/8\n   3. https://x.example/author/9\n`,
    ],
  ])('%s', (_what, page) => {
    expect(papersOf(page)).toEqual(EXPECTED)
  })
})
