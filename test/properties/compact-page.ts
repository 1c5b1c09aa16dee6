import fc from 'fast-check'

/** What one paper prints, as it should be read back. */
export interface PrintedPaper {
  readonly score: string | null
  readonly code: string
  readonly date: string
  readonly hasCode: boolean
  readonly title: string
  readonly names: readonly string[]
  readonly isTruncated: boolean
  readonly institutions: readonly string[]
  readonly abstract: string
}

/** `72.4CLMay 29, 2024Code` */
export function metaLineOf({ score, code, date, hasCode }: PrintedPaper): string {
  return `${score ?? ''}${code}${date}${hasCode ? 'Code' : ''}`
}

/** `Ida Example, Otto Beispiel, Max Sample et al. · eth-zurich` */
export function authorLineOf({ names, isTruncated, institutions }: PrintedPaper): string {
  const tail = institutions.length === 0 ? '' : ` · ${institutions.join(', ')}`
  return `${names.join(', ')}${isTruncated ? ' et al.' : ''}${tail}`
}

/** The three lines of a paper of the compact layout. */
export function compactLines(paper: PrintedPaper): [meta: string, glued: string, abstract: string] {
  return [metaLineOf(paper), `${paper.title}${authorLineOf(paper)}`, paper.abstract]
}

/** A page of the compact layout. */
export function compactPage(papers: readonly PrintedPaper[]): string {
  return papers.flatMap(compactLines).join('\n')
}

/** The same papers in the page layout. */
export function spaciousPage(papers: readonly PrintedPaper[]): string {
  const count = `${papers.length}${papers.length === 1 ? 'paper' : 'papers'}`
  const heading = `${papers.length} ${papers.length === 1 ? 'Paper' : 'Papers'}`
  const blocks = papers.map(
    (paper) => `${metaLineOf(paper)}\n${paper.title}\n\n${authorLineOf(paper)}\n\n${paper.abstract}`,
  )
  return ['Ilva Sorrel', `LG\nh-index12\n${count}`, heading, ...blocks].join('\n\n')
}

function chooseFrom(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.split(' '))
}

const ordinaryWord = chooseFrom(
  'Learning Models Gardens Retrieval Maps Segmentation Bees Pretraining Queues Robots Evidence Networks Translation ' +
    'Windows Search Harvest Agents Rivers Benchmark Evaluation Time Wild Sea Data Attention Kitchens Café',
)
const smallWord = chooseFrom('of for with in the and on under without from to as via by models learning gardens')
const capitalWord = chooseFrom('LLMs GANs SQL GPT-2 3D 2D RAG GRPO CNNs NLP T5 UAVs 6G COVID-19 VLMs PDEs AI BERT')
const coinedWord = chooseFrom(
  'NeRFs LoRA CoT MoE ChatGPT TikTok nnU-Net SimpleText Text2SQL QuEST FineWeb CellViT++ ControlNet DeepSeek LLaVA ' +
    'ImageNet YouTube LaTeX PubMed OpenStreetMap GitHub eBay iPhone mBERT RootNet',
)
const oddWord = fc.constantFrom(
  '(R$^2$)',
  '$k$-NN',
  '$\\ell_1$',
  '(R$^2$)GRPO',
  'Q&A',
  '1,000',
  'C++',
  '"Truth"',
  "'Why'",
  '10×',
  'e.g.',
)

const titleWord = fc.oneof(
  { weight: 6, arbitrary: ordinaryWord },
  { weight: 3, arbitrary: smallWord },
  { weight: 2, arbitrary: capitalWord },
  { weight: 2, arbitrary: coinedWord },
  { weight: 1, arbitrary: oddWord },
)
const lastTitleWord = fc.oneof(
  { weight: 6, arbitrary: ordinaryWord },
  { weight: 1, arbitrary: chooseFrom('models learning gardens approaches sea time') },
  { weight: 2, arbitrary: capitalWord },
  { weight: 2, arbitrary: coinedWord },
  { weight: 1, arbitrary: oddWord },
)
const nextWord = fc.oneof(
  { weight: 8, arbitrary: titleWord.map((word) => ` ${word}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(', ', ': ', ' -- '), ordinaryWord).map(([joint, word]) => `${joint}${word}`),
  },
)
const titleEnd = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('?', '!', ' (Extended Version)') },
)

/** A title of the kind that papers have, often with an end that is hard to see. */
export const anyTitle = fc
  .tuple(ordinaryWord, fc.array(nextWord, { minLength: 2, maxLength: 8 }), lastTitleWord, titleEnd)
  .map(([first, middle, last, end]) => `${first}${middle.join('')} ${last}${end}`)

const COMMA_AND_INNER_CAPITAL = /,.*[\p{Ll}\d]\p{Lu}|[\p{Ll}\d]\p{Lu}.*,/u

/** A title that holds a comma or a capital inside a word, but not both: where both are, cuts are known to err silently. */
const usualTitle = anyTitle.filter((title) => !COMMA_AND_INNER_CAPITAL.test(title))

const givenName = chooseFrom(
  'Ilva Tamsin Oren Sefa Wren Éric Łucja Jean-Luc Wei Øyvind Ana Bo T. J.-P. Ya-Lin Nino Marit',
)
const familyName = chooseFrom(
  "Sorrel Quell Fitch Tolland Abaru Zhan Li O'Farrow McDonald DeVries Brzań Çınaroz Meyer-Lund Ng",
)
const plainName = fc.tuple(givenName, familyName).map((words) => words.join(' '))
const unusualName = fc.constantFrom(
  'Marit van der Aalst',
  "Nino d'Ascoli",
  'T. K. Abdul Rafiz',
  'MinJae Sorrim',
  'Inclusion Harbour',
  'Lantern AI',
  'DeMarcus Hale',
  'Tim de Rooy',
  'Maria Beatriz Lopera Garcilan',
)
const misleadingName = fc.constantFrom(
  'Suyanto',
  'taro Hayashida',
  'van der Aalst Marit',
  "d'Ascoli",
  'OHA LanternMind Team',
  'AmirReza Tolvand',
  'AJ Novrak',
  'Data',
  'Wiki Web',
)

/** A name as papers print them, now and then an unusual one. */
const usualName = fc.oneof({ weight: 6, arbitrary: plainName }, { weight: 1, arbitrary: unusualName })

/** A name of any kind, such as hardly any paper prints them among them. */
export const anyName = fc.oneof({ weight: 3, arbitrary: usualName }, { weight: 1, arbitrary: misleadingName })

const sentence = fc
  .array(
    fc.oneof(
      smallWord,
      smallWord,
      ordinaryWord.map((word) => word.toLowerCase()),
      capitalWord,
      coinedWord,
    ),
    {
      minLength: 5,
      maxLength: 14,
    },
  )
  .map((words) => `We show ${words.join(' ')} and so it is in the end.`)

const prose = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '))

const month = chooseFrom('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec')
const date = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }), fc.option(fc.integer({ min: 1995, max: 2026 })))
  .map(([name, day, year]) => `${name} ${day}${year === null ? '' : `, ${year}`}`)

function paperBy(title: fc.Arbitrary<string>, name: fc.Arbitrary<string>): fc.Arbitrary<PrintedPaper> {
  return fc
    .record({
      score: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1))),
      code: chooseFrom('LG CL AI DC RO LGCL quant-ph CV MA'),
      date,
      hasCode: fc.boolean(),
      title,
      names: fc.array(name, { minLength: 1, maxLength: 3 }),
      mayBeTruncated: fc.boolean(),
      institutions: fc.subarray(['huggingface', 'eth-zurich', 'uw'], { maxLength: 2 }),
      prose,
      repeats: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ mayBeTruncated, prose, repeats, ...paper }) => {
      const lastWord = paper.title.slice(paper.title.lastIndexOf(' ') + 1)
      return {
        ...paper,
        isTruncated: mayBeTruncated && paper.names.length === 3,
        abstract: repeats === 0 ? prose : `Here we turn to ${lastWord} as others have done. ${prose}`,
      }
    })
}

/** Papers of one page as they are; mostly, but not always, their abstracts repeat the last words of their titles. */
export const usualPapers = fc.array(paperBy(usualTitle, usualName), { minLength: 1, maxLength: 6 })

/** A paper of any sort. */
export const anyPaper = paperBy(anyTitle, anyName)

/** Papers of one page, of any sort. */
export const anyPapers = fc.array(anyPaper, { minLength: 1, maxLength: 6 })
