import fc from 'fast-check'

/** What papers print as text: titles, names, slugs and prose of many kinds. */

/** One of some words. */
export function chooseFrom(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(' '))
}

const titleWord = fc.oneof(
  {
    weight: 5,
    arbitrary: chooseFrom(
      'Learning Models Gardens Retrieval Maps Bees Pretraining Queues Robots Evidence Networks Harvest Agents Rivers ' +
        'Benchmark Evaluation Data Attention Kitchens Café Königsberg Décor Ünlü May March Code',
    ),
  },
  { weight: 3, arbitrary: chooseFrom('of for with in the and on under without from to as via by an at') },
  {
    weight: 2,
    arbitrary: chooseFrom('LLMs GANs SQL GPT-2 3D RAG 6G COVID-19 PDEs AI FineWeb2 LoRA nnU-Net CellViT++ 2024'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '$\\textbf{Co}$',
      '(R$^2$)',
      '$k$-NN',
      '$\\mathcal{O}(n \\log n)$',
      '"Truth"',
      '“Why”',
      "Newton's",
      'Q&A',
      '1,000',
      'C++',
      '10×',
      '--',
      '·',
      '&',
      '50%',
      'α-β',
      '数学',
      'e.g.',
    ),
  },
)

const joint = fc.oneof(
  { weight: 10, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(', ', ': ', ' -- ', '; ', '? ') },
)

/** A title of the page layout, where a line of its own holds it. */
export const someTitle = fc
  .record({
    first: chooseFrom('Towards On-Device Rotational Analyzing 3D $\\ell_2$ “Bees” Éloge Model-Based QuEST: Mapping'),
    others: fc.array(fc.tuple(joint, titleWord), { minLength: 1, maxLength: 11 }),
    end: fc.constantFrom('', '', '', '', '?', '!', ' (Extended Version)', ' II', ' in the Wild', '"'),
  })
  .map(({ first, others, end }) => `${first}${others.map((parts) => parts.join('')).join('')}${end}`)

/** A title that no reader takes for names or for a sentence, so that it is known without names below it. */
export const plainTitle = fc
  .tuple(
    chooseFrom('Learning Retrieval Robots Harvest Benchmark'),
    chooseFrom('of for with in under without from'),
    fc.array(chooseFrom('Gardens Maps FineWeb2 LLMs $k$-NN Café 3D 2024'), { minLength: 1, maxLength: 5 }),
  )
  .map(([first, small, others]) => `${first} ${small} ${others.join(' ')}`)

const givenName = chooseFrom(
  'Ilva Tamsin Oren Sefa Wren Éric Łucja Jean-Luc Wei Øyvind Ana Bo T. J.-P. Ya-Lin Nino Marit Đorđe Ṣọlá Åsa Ḥasan',
)
const familyName = chooseFrom(
  "Sorrel Quell Fitch Tolland Abaru Zhan Li O'Farrow McDonald DeVries Brzań Çınaroz Meyer-Lund Ng Kydlíček Sabolčec",
)

/** A name of two words. */
export const plainName = fc.tuple(givenName, familyName).map((words) => words.join(' '))

/** A name with initials, particles or diacritics, or a team’s. */
export const someName = fc.oneof(
  { weight: 6, arbitrary: plainName },
  {
    weight: 2,
    arbitrary: fc.tuple(givenName, chooseFrom('A. K. M.'), familyName).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(givenName, chooseFrom('van de De von der al'), familyName).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Ludwig van der Aalst',
      'John Quell, Jr.',
      'Suyanto',
      'BAAI RoboBrain Team',
      'Lantern AI',
      '王小明',
      'Code',
      'May',
      'Code May',
      'Ó Súilleabháin',
      "d'Ascoli Nino",
      'T. K. Abdul Rafiz',
    ),
  },
)

/** Institutions, none of them twice. */
export const someSlugs = fc.subarray(['huggingface', 'eth-zurich', 'allen-ai', 'uw', 'apple-ml', 'amazon-science'], {
  maxLength: 2,
})

const proseWord = fc.oneof(
  {
    weight: 8,
    arbitrary: chooseFrom(
      'we of the gardens models that are grown with care under pressure while others do not and show how data is kept ' +
        'in large corpora by many teams which learn from each other without loss naïve coöperative',
    ),
  },
  {
    weight: 1,
    arbitrary: chooseFrom('LLMs FineWeb2 GPT-2 BERT 3D 15% $η_t$ $\\mathbf{u}_t$ et al. (LLM) "good" May 2024'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('https://example.org/a,b', 'pre-trained,', 'models --', 'one; two', 'e.g.,'),
  },
)

const someSentence = fc
  .tuple(
    chooseFrom('We In This Large Our For $\\textbf{Co}$ Éric 3D'),
    fc.array(proseWord, { minLength: 8, maxLength: 20 }),
    fc.constantFrom('results.', 'in practice.', 'at last!', 'by 15%.', 'over $\\mathbb{R}$.', 'of models?'),
  )
  .map(([first, words, last]) => `${first} study ${words.join(' ')} ${last}`)

/** Running text of some sentences. */
export const someProse = fc.array(someSentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
