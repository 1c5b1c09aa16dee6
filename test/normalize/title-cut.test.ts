import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cutTitles,
  type GluedPaper,
  type PageEvidence,
  splitNames,
  type TitleCut,
} from '../../src/normalize/title-cut/cut-titles.js'
import { evidence } from '../../src/normalize/title-cut/evidence.js'

const NOTHING: PageEvidence = { names: [], titles: [] }

/** Reads "title | names", with "et al." behind the names where it was printed, and the cut that is meant. */
function printed(line: string, abstract = ''): { paper: GluedPaper; at: number } {
  const truncated = line.endsWith(' et al.')
  const marked = truncated ? line.slice(0, -' et al.'.length) : line
  const [title = '', names = ''] = marked.split('¦').map((half) => half.trim())
  return { paper: { text: title + names, truncated, abstract }, at: title.length }
}

function cutOne(paper: GluedPaper, page: PageEvidence = NOTHING): TitleCut {
  const [cut] = cutTitles([paper], page)
  if (cut === undefined) throw new Error('no cut')
  return cut
}

const certain = true
const doubtful = false

describe('one paper', () => {
  const table: [line: string, abstract: string, certain: boolean][] = [
    // plain
    ['Better Seeds for Slow Gardens ¦ Maria Keller', 'We sow better seeds.', certain],
    ['Better Seeds for Slow Gardens ¦ Maria Keller, Tomas Novak', 'We sow better seeds.', certain],
    ['Better Seeds for Slow Gardens ¦ Maria Keller, Tomas Novak, Bo Chen', 'We sow better seeds.', certain],
    ['Better Seeds for Slow Gardens ¦ Maria Keller, Tomas Novak, Bo Chen et al.', 'We sow better seeds.', certain],
    // titles that end unusually
    ['Rendering Rooms with Sparse NeRFs ¦ Maria Keller, Tomas Novak', 'Sparse NeRFs render rooms.', certain],
    ['Cheap Adaptation with LoRA ¦ Maria Keller, Tomas Novak, Bo Chen et al.', 'We adapt it with LoRA.', certain],
    ['Cheap Adaptation with LoRA ¦ Maria Keller, Tomas Novak, Bo Chen et al.', '', certain],
    ['Grasp Planning in 3D ¦ Maria Keller', 'Grasps are planned in 3D.', certain],
    ['Honest Reasoning with CoT ¦ Maria Keller, Tomas Novak', 'CoT can be dishonest.', certain],
    ['What Pupils Ask ChatGPT ¦ Maria Keller, Tomas Novak', 'Pupils ask ChatGPT many things.', certain],
    ['Cooking Lessons on TikTok ¦ Maria Keller, Tomas Novak', 'We watched lessons on TikTok.', certain],
    ['Liver Outlines from nnU-Net ¦ Maria Keller, Tomas Novak', 'An nnU-Net outlines livers.', certain],
    ['Our Runs at SimpleText ¦ Maria Keller, Tomas Novak', 'We took part in SimpleText again.', certain],
    ['Column Names for Text2SQL ¦ Maria Keller, Tomas Novak', 'Text2SQL needs column names.', certain],
    ['Duplicates in Community Q&A ¦ Maria Keller, Tomas Novak', 'Q&A sites hold duplicates.', certain],
    ['Even Loads in Sparse MoE ¦ Maria Keller, Tomas Novak', 'A sparse MoE wants even loads.', certain],
    ['Steady Updates with (R$^2$)GRPO ¦ Maria Keller, Tomas Novak', 'We call it (R$^2$)GRPO.', doubtful],
    ['Cleaner Pages from FineWeb ¦ Maria Keller, Tomas Novak', 'FineWeb holds many pages.', certain],
    ['Low-Bit Training by QuEST ¦ Maria Keller, Tomas Novak', 'QuEST trains with few bits.', certain],
    ['Old Jokes from GPT-2 ¦ Maria Keller, Tomas Novak', 'GPT-2 tells old jokes.', certain],
    ['Counting Nuclei with CellViT++ ¦ Maria Keller, Tomas Novak', 'CellViT++ counts nuclei.', certain],
    ['Agents that Read with LLMs ¦ Maria Keller, Tomas Novak', '', certain],
    ['Do Reviewers Read the Appendix? ¦ Maria Keller', '', certain],
    ['Better Seeds for Slow Gardens (Extended Version) ¦ Maria Keller', '', certain],
    ['Teaching Judges the "World Model" ¦ Maria Keller', '', certain],
    ["Teaching Judges the 'World Model' ¦ Maria Keller", '', certain],
    // names of unusual shape
    ['A Census of Meadow Bees ¦ Sean McDonald, Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ Peter DeVries', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ Wil van der Berg, Anna Meyer', 'We count bees.', certain],
    ["A Census of Meadow Bees ¦ Luc d'Ambrosio, Anna Meyer", 'We count bees.', certain],
    ["A Census of Meadow Bees ¦ d'Ambrosio Luc, Anna Meyer", 'We count bees.', doubtful],
    ['A Census of Meadow Bees ¦ Éric Dupont, Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ A. H. Abdul Karim, Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ A . Berger, Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ Anna Meyer*, Petra Lang1, Wei "Wayne" Chen et al.', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ Nicol`o Ricci, Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ John Smith, Jr., Anna Meyer', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ John Smith, Jr., Anna Meyer, Bo Chen et al.', 'We count bees.', certain],
    ['A Census of Meadow Bees ¦ Anna Meyer, Bo Chen, taro hayashi et al.', 'We count bees.', certain],
    ['A Census of Bees in Meadows ¦ taro Hayashi, Anna Meyer, Bo Chen et al.', 'Bees of meadows.', doubtful],
    ['Do Meadows Need Bees? ¦ Elle', '', doubtful],
    ['Do Bees Need Meadows? ¦ Elle Meyer', '', certain],
    ['Bees in the Meadow ¦ AmirHossein Karimi, Anna Meyer', 'Bees live in a meadow.', doubtful],
    ['Bees in the Meadow ¦ AmirHossein Karimi, Bo Chen, MinJae Kim et al.', 'Bees in a meadow.', certain],
    ['An Open Model for Everyone ¦ Inclusion AI, Anna Meyer, Bo Chen et al.', 'A model for everyone.', certain],
    ['HiveMind Technical Report ¦ OBAA HiveMind Team, Anna Meyer, Bo Chen et al.', 'HiveMind is open.', doubtful],
    // titles with commas
    ['Trust, Fairness, and Safety ¦ Maria Keller', 'On trust.', certain],
    ['Trust, Fairness, and Safety ¦ Maria Keller, Tomas Novak', 'On trust.', certain],
    ['Trust, Fairness, and Safety ¦ Maria Keller, Tomas Novak, Bo Chen', 'On trust.', certain],
    ['Trust, Fairness, and Safety ¦ Maria Keller, Tomas Novak, Bo Chen et al.', 'On trust.', certain],
    ['Sieving FineWeb, Once More, and LLaMA ¦ Maria Keller, Bo Chen', 'FineWeb feeds LLaMA.', certain],
    // nothing to cut
    ['How TikTok Changes the News ¦', 'TikTok changes the news.', doubtful],
    ['Better Seeds for Slow Gardens ¦', 'We sow better seeds.', doubtful],
    ['¦ Maria Keller, Tomas Novak', '', doubtful],
    ['¦ Maria Keller, Tomas Novak, Bo Chen et al.', '', doubtful],
    // et al. after fewer than three names
    ['Better Seeds for Slow Gardens ¦ Maria Keller et al.', '', doubtful],
  ]
  it.each(table)('%s', (line, abstract, isCertain) => {
    const { paper, at } = printed(line, abstract)
    const cut = cutOne(paper)
    expect([paper.text.slice(0, cut.at), paper.text.slice(cut.at)]).toEqual([
      paper.text.slice(0, at),
      paper.text.slice(at),
    ])
    expect(cut.certain).toBe(isCertain)
    if (isCertain) expect(cut).toMatchObject({ reason: '', alternative: null })
    else expect(cut.reason).not.toBe('')
  })

  it('names the other cut of a doubtful one', () => {
    const { paper } = printed('Bees in the Meadow ¦ AmirHossein Karimi', '')
    const cut = cutOne(paper)
    expect(cut.certain).toBe(false)
    expect(cut.alternative).not.toBeNull()
    expect(cut.alternative).not.toBe(cut.at)
  })
})

describe('what is easily cut wrong in silence', () => {
  const table: [line: string, abstract: string][] = [
    // a name that begins with a small letter, behind capitals, digits and coined words
    ['Slow Recall of LLMs ¦ taro Hayashi, Anna Meyer, Bo Chen et al.', 'LLMs recall slowly.'],
    ['Slow Recall of LLMs ¦ taro Hayashi, Anna Meyer', ''],
    ['Grasp Planning in 3D ¦ van der Berg Marit, Anna Meyer', 'Grasps are planned in 3D.'],
    ['Grasp Planning in 3D ¦ van der Berg Marit', ''],
    ['Steady Updates with GRPO ¦ taro Hayashi', 'GRPO updates steadily.'],
    ['Steady Updates with GRPO ¦ taro Hayashi, Anna Meyer', ''],
    ['Two Readings of SimpleTales ¦ riccardo Barbera', 'SimpleTales can be read twice.'],
    ['Loose Frames through ImageNet Windows ¦ van der Berg Marit', 'ImageNet has windows.'],
    ['Loose Frames on the Way from RootNet ¦ van der Berg Marit', 'RootNet is a net of roots.'],
    ["Slow Rivers on ImageNet Maps ¦ d'Ambrosio", ''],
    ['Planning Talks for Understanding ¦ yongmin sun, Filip An, SeungMin Cha', 'We plan talks.'],
    // a cut left of the real one
    ['Seeds from ImageNet Networks, Maps and a Retrieval Café ¦ Suyono, Wei Falk', 'A café holds maps.'],
    ["Gardens of 3D Seas, Pretraining 'Why' CoT ¦ Éric McDonald, Wren Talbot", ''],
    ['A Census of Meadow Bees ¦ AJ Novak, AmirReza Karimi', 'We count bees.'],
    ['A Census of Meadow Bees ¦ Anna Meyer, AmirReza Karimi', ''],
    ['Timelines from PubMed Case Reports ¦ . Berger, Anna Meyer, Bo Chen et al.', 'PubMed holds many case reports.'],
    ['A Census of Meadow Bees on Two Dashes ¦ C. -C. Jay Kuhn, Anna Meyer', 'We count bees.'],
    ['Meadows without New Venues ¦ OBAA HiveBrain Luo, Anna Meyer', 'Venues are scarce.'],
    ['Meadows without New Venues ¦ OBAA HiveMind Team', 'Venues are scarce.'],
    // a coined word that the abstract holds whole, or not at all
    ['Cleaner Pages from FineWeb ¦ Maria Keller', 'FineWeb holds many pages.'],
    ['Kinder Language at BrowseCamp ¦ Tianzhe Zhang, Anna Meyer', 'We browse a camp for kinder language. '.repeat(12)],
    ['Jokes for QA ¦ MohamadJavad Ardestan, Ronghua Lin, Shu Shen et al.', ''],
    ['A Survey of Endoscapes2023 ¦ MohamadHossein Batani, Aysan Liu', 'Scopes are surveyed. '.repeat(20)],
  ]
  it.each(table)('%s', (line, abstract) => {
    const { paper, at } = printed(line, abstract)
    const cut = cutOne(paper)
    expect([at, null]).toContain(cut.certain ? cut.at : null)
  })

  const certainOnes: [line: string, abstract: string][] = [
    ['Loose Frames on the Way from RootNet ¦ Marten van der Berg', 'RootNet is a net of roots.'],
    ['Two Readings of SimpleTales ¦ Riccardo Barbera', 'SimpleTales can be read twice.'],
    ['Steady Updates with GRPO ¦ Otaro Hayashi', 'GRPO updates steadily.'],
    ['Tumours on an MRI ¦ Nora Lang, Anna Meyer', 'Magnetic resonance imaging shows tumours.'],
    ['The Meadow Challenge 2025 ¦ Nora Lang, Anna Meyer', 'A challenge about meadows.'],
    ['A Census of Meadow Bees ¦ Md. Arif Khan, Mohd. Amin Idris', 'We count bees.'],
  ]
  it.each(certainOnes)('is certain: %s', (line, abstract) => {
    const { paper, at } = printed(line, abstract)
    expect(cutOne(paper)).toMatchObject({ at, certain: true })
  })

  it.each(['Pruning Orchards of Decision Trees', 'A Dictionary That Forgets', 'Neural Models of Urban Gardens'])(
    'cuts no ordinary word: %s',
    (text) => {
      expect(cutOne({ text, truncated: false, abstract: '' })).toMatchObject({
        at: text.length,
        certain: false,
        alternative: null,
      })
    },
  )
})

describe('the rest of the page', () => {
  it('confirms capitals that another title holds', () => {
    const { paper, at } = printed('Steady Updates with GRPO ¦ Otto Hayashi, Anna Meyer', 'We update steadily.')
    expect(cutOne(paper)).toMatchObject({ at, certain: false })
    expect(cutOne(paper, { names: [], titles: ['GRPO for Gardens'] })).toMatchObject({ at, certain: true })
  })

  const twoReadings = printed('Bees in the Meadow ¦ AmirHossein Karimi, Anna Meyer', 'Bees live in a meadow.')
  const elsewhere = printed('A Census of Ants ¦ Bo Chen, AmirHossein Karimi', 'We count ants.')
  const rival = printed('A Census of Ants ¦ Bo Chen, Hossein Karimi', 'We count ants.')

  it('leaves a doubtful cut in doubt when it says nothing', () => {
    const stranger = printed('A Census of Ants ¦ Bo Chen', 'We count ants.').paper
    expect(cutTitles([twoReadings.paper, stranger], NOTHING)[0]).toMatchObject({ at: twoReadings.at, certain: false })
  })

  it('confirms a cut whose first name another paper prints', () => {
    const [cut] = cutTitles([twoReadings.paper, elsewhere.paper], NOTHING)
    expect(cut).toEqual({ at: twoReadings.at, certain: true, reason: '', alternative: null })
  })

  it('confirms a cut whose first name the page prints outside its glued papers', () => {
    const page = { names: ['AmirHossein Karimi'], titles: [] }
    expect(cutOne(twoReadings.paper, page)).toEqual({
      at: twoReadings.at,
      certain: true,
      reason: '',
      alternative: null,
    })
  })

  it('never makes another cut certain', () => {
    const [cut] = cutTitles([twoReadings.paper, rival.paper], { names: ['Hossein Karimi'], titles: [] })
    expect(cut?.certain).toBe(false)
  })

  it('confirms a title word that another title repeats, capitals and all', () => {
    const { paper, at } = printed('Sorting Mail with BoxCanvas ¦ Han Meyer, Anna Lang')
    expect(cutOne(paper)).toMatchObject({ at, certain: false })
    const page = { names: [], titles: ['BoxCanvas: Drawing on Boxes'] }
    expect(cutOne(paper, page)).toMatchObject({ at, certain: true })
  })

  it('brings forward a title word that another title repeats, in doubt still', () => {
    const { paper, at } = printed('Sorting Mail with SortingHat ¦ Dan Meyer, Anna Lang', 'Mail is sorted.')
    const alone = cutOne(paper)
    expect(alone).toMatchObject({ certain: false, alternative: at })
    const page = { names: [], titles: ['SortingHat: Letters into Boxes'] }
    expect(cutOne(paper, page)).toMatchObject({ at, certain: false, alternative: alone.at })
  })

  it('does not take a paper as a witness of itself', () => {
    expect(cutTitles([twoReadings.paper, twoReadings.paper], NOTHING).map((cut) => cut.certain)).toEqual([false, false])
  })
})

describe('hostile text', () => {
  const million = 1_000_000
  const texts: [string, string][] = [
    ['nothing', ''],
    ['a comma', ','],
    ['commas only', ', '.repeat(1000)],
    ['a prototype', '__proto__'],
    ['prototypes', 'constructor__proto__, hasOwnProperty, toString'],
    ['lone surrogates', '\ud800Ana \udc00Silva\ud800, \udfff'],
    ['combining marks', `A${'\u0301'.repeat(5000)}Silva`],
    ['suffixes only', 'Jr., Jr., Jr., Jr., Jr.'],
    ['one endless word', 'a'.repeat(10 * million)],
    ['one endless acronym', 'A'.repeat(10 * million)],
    ['an endless camel', 'aB'.repeat(5 * million)],
    ['endless words', 'Ana Silva '.repeat(million).trim()],
    ['endless names', 'WordAna Silva, '.repeat(million).trim()],
    ['endless signs', '$('.repeat(5 * million)],
  ]
  it.each(texts)(
    '%s',
    (_, text) => {
      for (const truncated of [true, false]) {
        const cut = cutOne({ text, truncated, abstract: text })
        expect(cut.at).toBeGreaterThanOrEqual(0)
        expect(cut.at).toBeLessThanOrEqual(text.length)
      }
    },
    4000,
  )

  it('takes time in proportion to the number of doubtful papers', () => {
    const { paper } = printed('Bees in the Meadow ¦ AmirHossein Karimi', '')
    expect(cutTitles(Array<GluedPaper>(20_000).fill(paper), NOTHING)).toHaveLength(20_000)
  }, 6000)
})

describe('properties', () => {
  const titleEnd = fc.constantFrom(
    'Gardens',
    'TikTok',
    'LoRA',
    'NeRFs',
    '3D',
    'Why?',
    'Text',
    'SQL',
    'DeepSort',
    'Box',
    'it',
  )
  const name = fc.constantFrom(
    ...[
      'Ana Silva',
      'AmirHossein Karimi',
      'Hossein Karimi',
      'McKay Bell',
      'Elle',
      'AJ Novak',
      'Bo',
      'Tok Lee',
      'HiveMind Team',
    ],
    ...[
      "d'Ambrosio Luc",
      'van der Berg',
      'taro Hayashi',
      'A. Berger',
      'Sort Meyer',
      '. Ricci',
      'John Smith, Jr.',
      'A B C D E F',
    ],
  )
  const realistic = fc
    .tuple(
      fc.constantFrom('Bees on', 'FineWeb, Ants, and', ''),
      titleEnd,
      fc.array(name, { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([start, end, names, many, known]) => ({
      text: `${start} ${end}${names.join(', ')}`.trim(),
      truncated: many && names.length === 3,
      abstract: known ? `We look at ${end} and at others.` : '',
    }))
  const wild = fc.record({
    text: fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', ', ', '.', '-') }),
    ),
    truncated: fc.boolean(),
    abstract: fc.string(),
  })
  const paper = fc.oneof({ weight: 4, arbitrary: realistic }, { weight: 1, arbitrary: wild })
  const page = fc.record({ names: fc.array(name, { maxLength: 3 }), titles: fc.array(titleEnd, { maxLength: 3 }) })

  it('cuts inside the text, and says why when in doubt', () => {
    fc.assert(
      fc.property(fc.array(paper), page, (papers, said) => {
        const cuts = cutTitles(papers, said)
        expect(cuts).toHaveLength(papers.length)
        cuts.forEach((cut, index) => {
          const length = papers[index]?.text.length ?? 0
          expect(cut.at >= 0 && cut.at <= length).toBe(true)
          expect(cut.reason === '').toBe(cut.certain)
          expect(cut.alternative === cut.at).toBe(false)
        })
      }),
    )
  })

  it('keeps a cut that is certain in two contexts', () => {
    fc.assert(
      fc.property(paper, fc.array(paper), fc.array(paper), page, page, (one, others, further, said, alsoSaid) => {
        const first = cutTitles([one, ...others], said)[0]
        const second = cutTitles([...further, one], alsoSaid).at(-1)
        if (first?.certain && second?.certain) expect(first.at).toBe(second.at)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(fc.array(paper), page, (papers, said) => {
        expect(cutTitles(papers, said)).toEqual(cutTitles(papers, said))
      }),
    )
  })
})

describe('names', () => {
  it('are split at their commas, a suffix kept', () => {
    const { paper, at } = printed('Better Seeds ¦ John Smith, Jr., Anna Meyer')
    const names = splitNames(paper.text, at).map(({ start, end }) => paper.text.slice(start, end))
    expect(names).toEqual(['John Smith, Jr.', 'Anna Meyer'])
  })

  it('are none where nothing is left', () => {
    expect(splitNames('Better Seeds', 12)).toEqual([])
    expect(splitNames(', , ', 0)).toEqual([])
  })
})

describe('the table of evidence', () => {
  it.each(Object.entries(evidence))('%s says what it is', (_, row) => {
    expect(row.weight).not.toBe(0)
    expect(row.meaning).toMatch(/^[a-z].*[a-z]$/)
  })
})
