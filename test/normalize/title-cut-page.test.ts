import { describe, expect, it } from 'vitest'
import { cutMarked } from './title-cut-marked.js'

const OTHER_CUT = 'other papers of the page hold the name or the title word of another cut'
const bees = 'Bees and Their Orchards|AmirHossein Karimi ¦ Bees live outside.'
const canvas = 'Sorting Mail with QuartzLoom|Han Meyer, Anna Lang'

describe('the rest of the page, for a doubtful cut', () => {
  it('is in doubt alone', () => {
    for (const marked of [bees, canvas]) expect(cutMarked(marked)).toMatchObject({ certain: false })
  })

  it('confirms a first name that another paper prints, or the page elsewhere', () => {
    const confirmed = { line: cutMarked(bees).meant, certain: true, reason: '', alternative: null }
    expect(cutMarked(bees, ['A Census of Ants|Bo Chen, AmirHossein Karimi ¦ We count ants.'])).toMatchObject(confirmed)
    expect(cutMarked(bees, [], { names: ['AmirHossein Karimi'] })).toMatchObject(confirmed)
  })

  it('confirms a coined word that another title holds', () => {
    const confirmed = { line: cutMarked(canvas).meant, certain: true, reason: '', alternative: null }
    expect(cutMarked(canvas, ['QuartzLoom in Quiet Gardens|Bo Li, Sean Cox'])).toMatchObject(confirmed)
    expect(cutMarked(canvas, [], { titles: ['QuartzLoom: Drawing on Boxes'] })).toMatchObject(confirmed)
  })

  it('never makes another cut certain', () => {
    const against = cutMarked(bees, ['A Census of Ants|Bo Chen, Hossein Karimi ¦ We count ants.'])
    expect(against).toMatchObject({ certain: false, reason: OTHER_CUT })
  })

  it('leaves what both cuts could be in doubt', () => {
    expect(cutMarked(bees, [], { names: ['Hossein Karimi', 'AmirHossein Karimi'] })).toMatchObject({ certain: false })
  })

  it('knows nobody by a single word', () => {
    expect(cutMarked('Do Meadows Need Bees|Elle', [], { names: ['Elle'] })).toMatchObject({ certain: false })
  })

  it('is not asked about a paper by itself, nor believed about names that begin with a small letter', () => {
    expect(cutMarked(bees, [bees])).toMatchObject({ certain: false })
    const small = 'On Slow LLMs|al Bitar Fadi, Sean McDonald'
    expect(cutMarked(small, [], { names: ['al Bitar Fadi'] })).toMatchObject({ certain: false })
  })
})
