import { describe, expect, test } from 'vitest'
import { findHeader } from '../../src/layout/header.js'
import type { Range } from '../../src/syntax/nodes.js'
import { profilePage } from '../../src/syntax/profile-page.js'
import { run } from '../../src/syntax/rule.js'

const headerOnPage = (page: string) => findHeader(page, run(profilePage, page).above)

/** The header of a page: the name, the fields with their values, and what is left over above and below. */
function headerOf(page: string) {
  const { header, unknown, below } = headerOnPage(page)
  const show = ({ start, end }: Range) => page.slice(start, end)
  return {
    name: header.name === null ? null : show(header.name),
    fields: Object.fromEntries(header.lines.map(({ field, value }) => [field, show(value)])),
    unknown: unknown.map(show),
    below: below.map(show).filter((line) => line !== ''),
  }
}

describe('the header', () => {
  test.each<{ what: string; page: string; header: ReturnType<typeof headerOf> }>([
    {
      what: 'figures that nobody can read below the field',
      page: 'Mila Ostrander\n\nCL\n\nNovelty^65% h-index^8\n\n8 Papers\n',
      header: {
        name: 'Mila Ostrander',
        fields: { primaryCategory: 'CL', heading: '8' },
        unknown: ['Novelty^65% h-index^8'],
        below: [],
      },
    },
    {
      what: 'a label glued to the name',
      page: 'Mila OstranderCLpapers\n8papers\n\n8 Papers\n',
      header: {
        name: null,
        fields: { paperCount: '8', heading: '8' },
        unknown: ['Mila OstranderCLpapers'],
        below: [],
      },
    },
    {
      what: 'a label that reads like a field',
      page: 'Mila Ostrander\nCL\nh-index\n8papers\n\n8 Papers\n',
      header: {
        name: 'Mila Ostrander',
        fields: { primaryCategory: 'CL', paperCount: '8', heading: '8' },
        unknown: ['h-index'],
        below: [],
      },
    },
    {
      what: 'whole',
      page: 'Bettina Messmer\n\nCL\nh-index58\n8papers\n229citations\nNovelty54%\nAI Score52\n\n8 Papers\n',
      header: {
        name: 'Bettina Messmer',
        fields: {
          primaryCategory: 'CL',
          hIndex: '58',
          paperCount: '8',
          citationCount: '229',
          noveltyPercent: '54',
          aiScore: '52',
          heading: '8',
        },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'the smallest one seen',
      page: 'Mingjia He\n\n1paper\n\n1 Paper\n',
      header: { name: 'Mingjia He', fields: { paperCount: '1', heading: '1' }, unknown: [], below: [] },
    },
    {
      what: 'no blank lines',
      page: 'Bettina Messmer\nCL\nh-index58\n8papers\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', hIndex: '58', paperCount: '8', heading: '8' },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'no blank lines and no field',
      page: 'Bettina Messmer\n8papers\n8 Papers',
      header: { name: 'Bettina Messmer', fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'blank lines between all lines',
      page: 'Bettina Messmer\n\nCL\n\nh-index58\n\n8papers\n\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', hIndex: '58', paperCount: '8', heading: '8' },
        unknown: [],
        below: [],
      },
    },
    {
      what: 'the site’s own lines above the name',
      page: 'Scholar Feed\n\nSign in\n\nBettina Messmer\n\nCL\n8papers\n\n8 Papers',
      header: {
        name: 'Bettina Messmer',
        fields: { primaryCategory: 'CL', paperCount: '8', heading: '8' },
        unknown: ['Scholar Feed', 'Sign in'],
        below: [],
      },
    },
    {
      what: 'the site’s name behind the owner’s',
      page: 'Ida Example | Scholar Feed\n\n8papers\n\n8 Papers',
      header: {
        name: 'Ida Example',
        fields: { paperCount: '8', heading: '8' },
        unknown: ['| Scholar Feed'],
        below: [],
      },
    },
    {
      what: 'a figure printed twice counts once',
      page: 'Ida Example\n\n8papers\n9papers\n\n8 Papers',
      header: { name: 'Ida Example', fields: { paperCount: '8', heading: '8' }, unknown: ['9papers'], below: [] },
    },
    {
      what: 'a foreign line among the figures',
      page: 'Ida Example\n\n8papers\nFollow\n3citations\n\n8 Papers',
      header: {
        name: 'Ida Example',
        fields: { paperCount: '8', citationCount: '3', heading: '8' },
        unknown: ['Follow'],
        below: [],
      },
    },
    {
      what: 'no name',
      page: '8papers\n\n8 Papers',
      header: { name: null, fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'a field and no name',
      page: 'CL\n8papers\n\n8 Papers',
      header: { name: null, fields: { primaryCategory: 'CL', paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'a name that is spelled like a property of every object',
      page: 'constructor\n\n8papers\n\n8 Papers',
      header: { name: 'constructor', fields: { paperCount: '8', heading: '8' }, unknown: [], below: [] },
    },
    {
      what: 'text without any figure',
      page: 'Ida Example\n\nwrites papers.',
      header: { name: null, fields: {}, unknown: [], below: ['Ida Example', 'writes papers.'] },
    },
    {
      what: 'text below the heading',
      page: 'Ida Example\n\n1paper\n\n1 Paper\n\nA lost title',
      header: { name: 'Ida Example', fields: { paperCount: '1', heading: '1' }, unknown: [], below: ['A lost title'] },
    },
    { what: 'nothing', page: '', header: { name: null, fields: {}, unknown: [], below: [] } },
  ])('$what', ({ page, header }) => {
    expect(headerOf(page)).toEqual(header)
  })
})

/** The name, the field and the lines that the header does not explain. */
function nameAndField(page: string) {
  const { header, unknown } = headerOnPage(page)
  const show = ({ start, end }: Range) => page.slice(start, end)
  const field = header.lines.find((line) => line.field === 'primaryCategory')
  return {
    name: header.name === null ? null : show(header.name),
    field: field === undefined ? null : show(field),
    unknown: unknown.map(show),
  }
}

describe('which lines above the figures are the name and the field', () => {
  test.each<{ what: string; page: string; header: ReturnType<typeof nameAndField> }>([
    {
      what: 'a code above a blank line is no field where another line stands above the figures',
      page: 'AI\n\nIda Example\n\nFollow\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['AI', 'Follow'] },
    },
    {
      what: 'of two lines of the site above the figures neither is the name',
      page: 'Ida Example\n\nFollow\nShare\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['Follow', 'Share'] },
    },
    {
      what: 'a line of the site between blank lines is not the name either',
      page: 'Ida Example\n\nFollow\n\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['Follow'] },
    },
    {
      what: 'nor does it stand between the field and the figures',
      page: 'Ida Example\n\nCL\n\nHome\n\n8papers',
      header: { name: 'Ida Example', field: 'CL', unknown: ['Home'] },
    },
    {
      what: 'where there is nothing but a label, it is taken',
      page: 'Home\n\n8papers',
      header: { name: 'Home', field: null, unknown: [] },
    },
    {
      what: 'a line of the site above the field',
      page: 'Ida Example\n\nFollow\nCL\n8papers',
      header: { name: 'Ida Example', field: 'CL', unknown: ['Follow'] },
    },
    {
      what: 'a field alone, set off by a blank line, is no name',
      page: 'CL\n\n8papers',
      header: { name: null, field: 'CL', unknown: [] },
    },
    {
      what: 'without blank lines the name is the line above the field, not the one below',
      page: 'Ida Example\nCL\nFollow\n8papers',
      header: { name: 'Ida Example', field: 'CL', unknown: ['Follow'] },
    },
    {
      what: 'without blank lines and without a field it is the last line that holds no digit',
      page: 'Ida Example\n2 followers\n8papers',
      header: { name: 'Ida Example', field: null, unknown: ['2 followers'] },
    },
    {
      what: 'a code is no name, also above figures that nobody can read',
      page: 'CL\n\npaperscitationsNoveltyAI Score8264%40\n\n8papers',
      header: { name: null, field: null, unknown: ['CL', 'paperscitationsNoveltyAI Score8264%40'] },
    },
    {
      what: 'of two codes above the figures the lower is the field',
      page: 'Ida Example\n\nCL\nAI\n8papers',
      header: { name: 'Ida Example', field: 'AI', unknown: ['CL'] },
    },
  ])('$what', ({ page, header }) => {
    expect(nameAndField(page)).toEqual(header)
  })
})

test.each([
  ['an affiliation below', 'Ida Example\n\nTampere University\n\n8papers', ['Ida Example']],
  ['the name of the site above', 'Scholar Feed\n\nIda Example\n\n8papers', []],
  ['one word above', 'Rosters\n\nIda Example\n\n8papers', []],
  ['a sentence above', 'Where night trams go to sleep\n\nIda Example\n\n8papers', []],
])('lines that may be a name as well: %s', (_what, page, others) => {
  expect(headerOnPage(page).header.others.map(({ start, end }) => page.slice(start, end))).toEqual(others)
})
