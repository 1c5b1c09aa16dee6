import { describe, expect, test } from 'vitest'
import { authorPage, PAPERS, readProfile, valuesOf, valuesRead } from './pages.js'

const whole = authorPage()
const withoutName = whole.replace('Mila Ostrander\n\n', '')

describe('the owner’s name is never a figure', () => {
  test.each([
    ['paper', null],
    ['papers', null],
    ['52', null],
    ['3,779', null],
    ['54%', null],
    ['h-index', null],
    ['Novelty54%', null],
    ['AI Score', null],
    ['CL h-index58 1paper 229citations', null],
    ['h-index 58 2 papers 3,779 citations', null],
    ['58h-index', null],
    ['CLpapers', null],
    ['---AI Score46', null],
    ['CL 13', null],
    ['||', null],
    ['----------- --------', null],
    ['Mila OstranderCL', null],
    ['Mila Ostrander', 'Mila Ostrander'],
    ['Paperno Lindqvist', 'Paperno Lindqvist'],
    ['Ida Papers-Kestrel', 'Ida Papers-Kestrel'],
    ['Noveltya Hallberg', 'Noveltya Hallberg'],
  ])('a line %j above the header gives %j', (line, name) => {
    const { data, said } = readProfile(`${line}\n\n${withoutName}`)
    expect(data?.author.name).toBe(name)
    // The papers have all other names, or their last word, among their authors.
    const expected = { null: ['missing-name'], 'Ida Papers-Kestrel': ['uncertain-name'] }[`${name}`]
    expect(said('author', 'name')).toEqual(expected ?? [])
    expect(valuesRead(data)).toEqual(valuesOf(PAPERS))
  })

  test.each(['paper', '52', 'CL h-index58 1paper 229citations'])('nor where %j stands below the name', (line) => {
    const { data } = readProfile(whole.replace('Mila Ostrander\n', `Mila Ostrander\n\n${line}\n`))
    expect(data?.author.name).toBe('Mila Ostrander')
  })

  test.each(['Search results', 'ETH Zurich', 'Mila Ostrander Verified', 'Mila Ostrander 王小明'])(
    '%s, whom no paper has among its authors, is said',
    (name) => {
      const { data, said } = readProfile(`${name}\n\n${withoutName}`)
      expect(data?.author.name).toBe(name)
      expect(said('author', 'name')).toContain('uncertain-name')
    },
  )

  test('a code behind it may be the field, where the page has no other', () => {
    const page = 'Mila Ostrander CV\n\n4papers\n229citations\n\n4 Papers\n'
    const papers = withoutName.slice(withoutName.indexOf('4 Papers') + 8)
    // Papers that have the name without the code tell that it is the field.
    expect(readProfile(`${page}${papers}`).data?.author).toMatchObject({
      name: 'Mila Ostrander',
      primaryCategory: { code: 'CV' },
    })
    const { data, said } = readProfile(`${page}${papers.replaceAll('Mila Ostrander', 'Bo Chen')}`)
    expect(data?.author).toMatchObject({ name: 'Mila Ostrander CV', primaryCategory: null })
    expect(said('author', 'name')).toEqual(['damaged-text', 'uncertain-name'])
    expect(readProfile(whole.replaceAll('Mila Ostrander', 'Lantern AI')).said('author', 'name')).toEqual([])
  })

  test.each([
    ['Mila', 'Ostrander'],
    ['Mila', 'Bo Ostrander'],
  ])('%s on the line above %s is said', (above, name) => {
    const { data, said } = readProfile(whole.replaceAll('Mila Ostrander', `${above}\n${name}`))
    expect(data?.author.name).toBe(name)
    expect(said('author', 'name')).toEqual(['uncertain-name'])
  })

  test('without any line for it, it is null and missing', () => {
    const { data, said } = readProfile(withoutName)
    expect(data?.author).toMatchObject({ name: null, hIndex: 12, paperCount: 4, citationCount: 229 })
    expect(said('author', 'name')).toEqual(['missing-name'])
  })
})
