import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliases } from '../../src/taxonomy/aliases.js'
import { type CategoryDecision, lookupCategory, resolveCategory } from '../../src/taxonomy/lookup.js'
import { codeTable } from '../../src/taxonomy/table.js'

/** As printed → as meant, where a code names one category. */
const uniqueCodes: [code: string, id: string, name: string][] = [
  ['LG', 'cs.LG', 'Machine Learning'],
  ['ML', 'stat.ML', 'Machine Learning'],
  ['CL', 'cs.CL', 'Computation and Language'],
  ['AI', 'cs.AI', 'Artificial Intelligence'],
  ['OC', 'math.OC', 'Optimization and Control'],
  ['cs.LG', 'cs.LG', 'Machine Learning'],
  ['math.CV', 'math.CV', 'Complex Variables'],
  ['quant-ph', 'quant-ph', 'Quantum Physics'],
  ['hep-th', 'hep-th', 'High Energy Physics - Theory'],
  ['gr-qc', 'gr-qc', 'General Relativity and Quantum Cosmology'],
  ['math-ph', 'math-ph', 'Mathematical Physics'],
  ['mtrl-sci', 'cond-mat.mtrl-sci', 'Materials Science'],
  ['cond-mat.mtrl-sci', 'cond-mat.mtrl-sci', 'Materials Science'],
  ['other', 'cond-mat.other', 'Other Condensed Matter'],
  ['optics', 'physics.optics', 'Optics'],
  // aliases: the short code and the alias itself mean the canonical id
  ['SY', 'eess.SY', 'Systems and Control'],
  ['cs.SY', 'eess.SY', 'Systems and Control'],
  ['eess.SY', 'eess.SY', 'Systems and Control'],
  ['IT', 'cs.IT', 'Information Theory'],
  ['math.IT', 'cs.IT', 'Information Theory'],
  ['NA', 'math.NA', 'Numerical Analysis'],
  ['cs.NA', 'math.NA', 'Numerical Analysis'],
  ['MP', 'math-ph', 'Mathematical Physics'],
  ['math.MP', 'math-ph', 'Mathematical Physics'],
  ['EC', 'econ.GN', 'General Economics'],
  ['q-fin.EC', 'econ.GN', 'General Economics'],
  ['stat.TH', 'math.ST', 'Statistics Theory'],
  // a short code in use beats a retired archive of the same name
  ['atom-ph', 'physics.atom-ph', 'Atomic Physics'],
  ['chem-ph', 'physics.chem-ph', 'Chemical Physics'],
  ['plasm-ph', 'physics.plasm-ph', 'Plasma Physics'],
  ['supr-con', 'cond-mat.supr-con', 'Superconductivity'],
]

const retiredCodes: [code: string, name: string, successor: string | null][] = [
  ['cmp-lg', 'Computation and Language', 'cs.CL'],
  ['adap-org', 'Adaptation, Noise, and Self-Organizing Systems', 'nlin.AO'],
  ['comp-gas', 'Cellular Automata and Lattice Gases', 'nlin.CG'],
  ['chao-dyn', 'Chaotic Dynamics', 'nlin.CD'],
  ['solv-int', 'Exactly Solvable and Integrable Systems', 'nlin.SI'],
  ['patt-sol', 'Pattern Formation and Solitons', 'nlin.PS'],
  ['alg-geom', 'Algebraic Geometry', 'math.AG'],
  ['dg-ga', 'Differential Geometry', 'math.DG'],
  ['funct-an', 'Functional Analysis', 'math.FA'],
  ['q-alg', 'Quantum Algebra and Topology', 'math.QA'],
  ['mtrl-th', 'Materials Theory', 'cond-mat.mtrl-sci'],
  ['acc-phys', 'Accelerator Physics', 'physics.acc-ph'],
  ['ao-sci', 'Atmospheric-Oceanic Sciences', 'physics.ao-ph'],
  ['bayes-an', 'Bayesian Analysis', 'physics.data-an'],
  ['astro-ph', 'Astrophysics', null],
  ['cond-mat', 'Condensed Matter', null],
  ['q-bio', 'Quantitative Biology', null],
]

/** Every code that names several categories after aliases, and what the default prior makes of it. */
const ambiguousCodes: [code: string, candidates: string[], id: string | null, name: string | null][] = [
  ['AP', ['math.AP', 'stat.AP'], 'stat.AP', 'Applications'],
  ['CG', ['cs.CG', 'nlin.CG'], 'cs.CG', 'Computational Geometry'],
  ['CO', ['astro-ph.CO', 'math.CO', 'stat.CO'], 'stat.CO', 'Computation'],
  ['CV', ['cs.CV', 'math.CV'], 'cs.CV', 'Computer Vision and Pattern Recognition'],
  ['DS', ['cs.DS', 'math.DS'], 'cs.DS', 'Data Structures and Algorithms'],
  ['GN', ['econ.GN', 'math.GN', 'q-bio.GN', 'q-fin.GN'], null, null],
  ['GR', ['cs.GR', 'math.GR'], 'cs.GR', 'Graphics'],
  ['GT', ['cs.GT', 'math.GT'], 'cs.GT', 'Computer Science and Game Theory'],
  ['LO', ['cs.LO', 'math.LO'], 'cs.LO', 'Logic in Computer Science'],
  ['OT', ['q-bio.OT', 'stat.OT'], 'stat.OT', 'Other Statistics'],
  ['PR', ['math.PR', 'q-fin.PR'], 'math.PR', 'Probability'],
  ['SC', ['cs.SC', 'q-bio.SC'], 'cs.SC', 'Symbolic Computation'],
  ['SI', ['cs.SI', 'nlin.SI'], 'cs.SI', 'Social and Information Networks'],
  ['SP', ['eess.SP', 'math.SP'], 'eess.SP', 'Signal Processing'],
  ['ST', ['math.ST', 'q-fin.ST'], null, null],
  ['TH', ['econ.TH', 'math.ST'], null, null],
]

const unknownCodes = [
  ...['', ' ', 'XQ', 'xq', 'LG ', ' LG', 'cs.', '.LG', 'cs.OC', 'CS.OC', 'cs.XQ', 'LGCL', 'Quant-ph ', 'quantph'],
  ...['cs', 'math', 'physics', 'nlin', 'stat', 'eess', 'econ', 'q-fin', 'ＬＧ'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'cs.constructor', 'cs.__proto__'],
]

describe('a code without a prior', () => {
  test.each(uniqueCodes)('%s is %s, %s', (code, id, name) => {
    const category = { code, id, name, candidates: [id] }
    expect(resolveCategory(code)).toEqual({ category, decision: 'unique', successor: null })
  })

  test.each(retiredCodes)('%s is retired: %s, now %s', (code, name, successor) => {
    const category = { code, id: code, name, candidates: [code] }
    expect(resolveCategory(code)).toEqual({ category, decision: 'retired', successor })
  })

  test.each(ambiguousCodes)('%s may be %j, by default %s', (code, candidates, id, name) => {
    const decision = id === null ? 'undecided' : 'prior'
    expect(resolveCategory(code)).toEqual({ category: { code, id, name, candidates }, decision, successor: null })
  })

  test.each(unknownCodes)('%j is unknown', (code) => {
    const category = { code, id: null, name: null, candidates: [] }
    expect(resolveCategory(code)).toEqual({ category, decision: 'unknown', successor: null })
  })

  test.each([
    ['lg', 'cs.LG'],
    ['Lg', 'cs.LG'],
    ['CS.LG', 'cs.LG'],
    ['cs.lg', 'cs.LG'],
    ['Quant-ph', 'quant-ph'],
    ['QUANT-PH', 'quant-ph'],
    ['MTRL-SCI', 'cond-mat.mtrl-sci'],
    ['OPTICS', 'physics.optics'],
    ['DIS-NN', 'cond-mat.dis-nn'],
    ['CMP-LG', 'cmp-lg'],
    ['Physics.Optics', 'physics.optics'],
  ])('%s is %s in its own case too, and stays as given', (code, id) => {
    const { category, decision } = resolveCategory(code)
    expect(category).toMatchObject({ code, id, candidates: [id] })
    expect(decision).toBe(code === 'CMP-LG' ? 'retired' : 'unique')
  })

  test('a prior for a code decides it in any case', () => {
    expect(lookupCategory('cv', { CV: 'math.CV' }).id).toBe('math.CV')
    expect(lookupCategory('cv').id).toBe('cs.CV')
  })

  test('no other code names several, and no other code is retired', () => {
    const meanings = [...codeTable()]
    const ambiguous = meanings.filter(([, meaning]) => meaning.candidates.length > 1).map(([code]) => code)
    const retired = meanings.filter(([, meaning]) => meaning.retired).map(([code]) => code)
    expect(ambiguous.sort()).toEqual(ambiguousCodes.map(([code]) => code))
    expect(retired.sort()).toEqual(retiredCodes.map(([code]) => code).sort())
    expect(meanings.filter(([code]) => !code.includes('.') && !retired.includes(code))).toHaveLength(105 + 16 + 3 + 9)
    expect(meanings).toHaveLength(133 + 146 + 17)
  })
})

describe('a prior', () => {
  const decisions: [code: string, prior: Record<string, string | null>, id: string | null, CategoryDecision][] = [
    ['AP', { AP: 'math.AP' }, 'math.AP', 'prior'],
    ['CV', { AP: 'math.AP' }, 'cs.CV', 'prior'],
    ['GN', { GN: 'q-bio.GN' }, 'q-bio.GN', 'prior'],
    ['CV', { CV: null }, null, 'undecided'],
    ['CV', { CV: 'cs.LG' }, null, 'undecided'],
    ['CV', { CV: 'CV' }, null, 'undecided'],
    ['CV', { CV: '' }, null, 'undecided'],
    ['CV', { CV: 'constructor' }, null, 'undecided'],
    ['CV', { cv: 'math.CV' }, 'math.CV', 'prior'],
    ['cv', { CV: 'math.CV' }, 'math.CV', 'prior'],
    // an alias of a candidate is that candidate; a short code is no id
    ['TH', { TH: 'stat.TH' }, 'math.ST', 'prior'],
    ['TH', { TH: 'math.ST' }, 'math.ST', 'prior'],
    ['GN', { GN: 'q-fin.EC' }, 'econ.GN', 'prior'],
    ['GN', { GN: 'EC' }, null, 'undecided'],
    // only what is open is decided
    ['LG', { LG: 'stat.ML' }, 'cs.LG', 'unique'],
    ['SY', { SY: 'cs.SY' }, 'eess.SY', 'unique'],
    ['cs.CV', { CV: 'math.CV', 'cs.CV': 'math.CV' }, 'cs.CV', 'unique'],
    ['cmp-lg', { 'cmp-lg': 'cs.CL' }, 'cmp-lg', 'retired'],
    ['XQ', { XQ: 'cs.LG' }, null, 'unknown'],
    ['constructor', { constructor: 'cs.LG' }, null, 'unknown'],
    // only own keys count
    ['__proto__', JSON.parse('{"__proto__":"cs.LG"}'), null, 'unknown'],
    ['CV', Object.create({ CV: 'math.CV' }), 'cs.CV', 'prior'],
    ['CV', Object.assign(Object.create(null), { CV: 'math.CV' }), 'math.CV', 'prior'],
  ]

  test.each(decisions)('%s with %j is %s: %s', (code, prior, id, decision) => {
    const resolved = resolveCategory(code, prior)
    expect({ id: resolved.category.id, decision: resolved.decision }).toEqual({ id, decision })
    expect(resolved.category.name === null).toBe(id === null)
  })

  test('leaves the candidates as they are', () => {
    expect(lookupCategory('CV', { CV: 'math.CV' }).candidates).toEqual(['cs.CV', 'math.CV'])
    expect(lookupCategory('CV', { CV: 'math.CV' }).name).toBe('Complex Variables')
  })
})

describe('every look-up', () => {
  const anyCode = fc.oneof(fc.constantFrom(...codeTable().keys()), fc.string())
  const anyPrior = fc.dictionary(anyCode, fc.option(anyCode))

  test('is plain JSON of four keys that agree with each other', () => {
    fc.assert(
      fc.property(anyCode, anyPrior, (code, prior) => {
        const category = lookupCategory(code, prior)
        expect(Object.keys(category)).toEqual(['code', 'id', 'name', 'candidates'])
        expect(category.code).toBe(code)
        expect(category.candidates).toEqual([...new Set(category.candidates)].sort())
        expect(category.candidates.filter((id) => Object.hasOwn(aliases, id))).toEqual([])
        expect(category.name === null).toBe(category.id === null)
        if (category.id !== null) {
          expect(category.candidates).toContain(category.id)
          expect(lookupCategory(category.id)).toEqual({ ...category, code: category.id, candidates: [category.id] })
        }
      }),
    )
  })

  test('gives candidates of its own, free to be changed', () => {
    lookupCategory('CV').candidates.push('spoiled')
    expect(lookupCategory('CV').candidates).toEqual(['cs.CV', 'math.CV'])
  })
})

describe('a wrong argument is a TypeError that names it', () => {
  test.each<[code: unknown, prior: unknown, message: RegExp]>([
    [undefined, undefined, /^code must be a string such as "LG", not undefined$/],
    [null, undefined, /^code must be .*, not null$/],
    [7, undefined, /^code must be .*, not number$/],
    [['LG'], undefined, /^code must be .*, not an array$/],
    ['CV', null, /^prior must be an object such as \{ "AP": "math\.AP" \}, not null$/],
    ['CV', 'math.CV', /^prior must be .*, not string$/],
    ['CV', ['math.CV'], /^prior must be .*, not an array$/],
    ['CV', { CV: 1 }, /^prior\.CV must be an id such as "math\.AP", or null, not number$/],
    ['CV', { AP: undefined }, /^prior\.AP must be .*, not undefined$/],
  ])('%j, %j', (code, prior, message) => {
    const lookup = () => lookupCategory(code as string, prior as Record<string, string>)
    expect(lookup).toThrow(TypeError)
    expect(lookup).toThrow(message)
  })
})
