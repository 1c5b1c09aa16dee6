import { describe, expect, it } from 'vitest'
import { cutMarked } from './title-cut-marked.js'

const bees = 'Bees and Their Orchards|AmirHossein Karimi ¦ Bees live outside.'

describe('the rest of the page, for a doubtful cut', () => {
  it('is in doubt alone', () => {
    expect(cutMarked(bees)).toMatchObject({ line: cutMarked(bees).meant, certain: false })
  })

  it('confirms a first name that another paper prints, or the page elsewhere', () => {
    const confirmed = { line: cutMarked(bees).meant, certain: true, reason: '', alternative: null }
    expect(cutMarked(bees, ['A Census of Ants|Bo Chen, AmirHossein Karimi ¦ We count ants.'])).toMatchObject(confirmed)
    expect(cutMarked(bees, [], ['AmirHossein Karimi'])).toMatchObject(confirmed)
  })

  it('confirms a first name that two papers print which are in doubt themselves', () => {
    const doubtful = 'Frames from RootNet|van der Berg Marit, AmirHossein Karimi'
    expect(cutMarked(bees, [doubtful, doubtful])).toMatchObject({ certain: true })
  })

  it('never makes another cut certain, nor moves one', () => {
    const against = cutMarked(bees, ['A Census of Ants|Bo Chen, Hossein Karimi ¦ We count ants.'])
    expect(against).toMatchObject({ line: cutMarked(bees).line, certain: false })
  })

  it('leaves what both cuts could be in doubt', () => {
    expect(cutMarked(bees, [], ['Hossein Karimi', 'AmirHossein Karimi'])).toMatchObject({ certain: false })
  })

  it('knows nobody by a single word', () => {
    expect(cutMarked('Do Meadows Need Bees|Elle', [], ['Elle'])).toMatchObject({ certain: false })
  })

  it('is not asked about a paper by itself, nor believed about names that begin with a small letter', () => {
    expect(cutMarked(bees, [bees])).toMatchObject({ certain: false })
    const small = 'On Slow LLMs|al Bitar Fadi, Sean McDonald'
    expect(cutMarked(small, [], ['al Bitar Fadi'])).toMatchObject({ certain: false })
  })
})
