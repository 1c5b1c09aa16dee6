import { parseArgs } from 'node:util'
import { cutTitles } from '../../src/normalize/title-cut/cut-titles.js'
import { type KnownLine, lineOf, linesToFit, type Paper, rareKinds, rareLine, readPapers, recombine } from './lines.js'
import { randomFrom } from './random.js'
import { fit as fitWeights } from './regression.js'
import { useTable, writeTable } from './table.js'

const USAGE = `npm run fit -- RECORDS [--folds 5] [--recombined 20000] [--leads 3.5,4,4.5] [--lead 4] [--write] [--show 0]

Fits the weights of src/normalize/title-cut/ on records, one JSON object a line (title, authors, authorCount, abstract).
For each fold the weights are fitted on the other records, and lines that they never saw are cut with them: for each lead
the lines that are right, in doubt, and silently wrong. --write then fits on all records and writes weights.ts.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: '5' },
    recombined: { type: 'string', default: '20000' },
    leads: { type: 'string', default: '3.5,4,4.5' },
    lead: { type: 'string', default: '4' },
    write: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
  },
})

interface Tally {
  lines: number
  right: number
  inDoubt: number
  silent: number
  readonly examples: string[]
}

const tallies = new Map<string, Tally>()

function count(kind: string, lead: number, lines: readonly KnownLine[]): void {
  const key = `${kind} ${lead}`
  const tally = tallies.get(key) ?? { lines: 0, right: 0, inDoubt: 0, silent: 0, examples: [] }
  tallies.set(key, tally)
  for (const line of lines) {
    const [cut] = cutTitles([line], () => [])
    const isRight = cut?.at === line.at
    tally.lines++
    if (isRight) tally.right++
    if (cut?.certain !== true) tally.inDoubt++
    else if (!isRight) {
      tally.silent++
      tally.examples.push(
        `${line.text.slice(0, line.at)}|${line.text.slice(line.at)}  cut before: ${line.text.slice(cut.at)}`,
      )
    }
  }
}

/** The lines of a fold, of each kind. */
function linesToTest(papers: readonly Paper[], seed: number): [kind: string, lines: readonly KnownLine[]][] {
  const random = randomFrom(seed)
  const recombined = recombine(papers, Number(values.recombined), random)
  const bare = recombined.slice(0, recombined.length / 10).map((line) => ({ ...line, abstract: '' }))
  return [
    ['own', papers.map((paper) => lineOf(paper, paper))],
    ['recombined', recombined],
    ['no-abstract', bare],
    ...rareKinds.map((kind): [string, KnownLine[]] => [
      kind,
      Array.from({ length: recombined.length / 20 }, () => rareLine(papers, kind, random)),
    ]),
  ]
}

function print(): void {
  const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(3)} %`.padStart(10)
  console.log('lines that were not fitted on   lead    lines      right   in doubt     silent')
  for (const [key, { lines, right, inDoubt, silent, examples }] of tallies) {
    const [kind = '', lead = ''] = key.split(' ')
    const figures = [percent(right, lines), percent(inDoubt, lines), String(silent).padStart(10)].join(' ')
    console.log(`${kind.padEnd(30)} ${lead.padStart(5)} ${String(lines).padStart(8)} ${figures}`)
    for (const example of examples.slice(0, Number(values.show))) console.log(`  ${example}`)
  }
}

const [file] = positionals
if (file === undefined) {
  console.log(USAGE)
  process.exit(1)
}
const papers = readPapers(file)
const folds = Number(values.folds)
for (let fold = 0; fold < folds; fold++) {
  const fitted = papers.filter((_, index) => index % folds !== fold)
  const weights = fitWeights(linesToFit(fitted, randomFrom(fold + 1)), randomFrom(fold + 1))
  const tests = linesToTest(
    papers.filter((_, index) => index % folds === fold),
    fold + 1000,
  )
  for (const lead of values.leads.split(',').map(Number)) {
    useTable(
      weights,
      lead,
      fitted.map((paper) => lineOf(paper, paper)),
    )
    for (const [kind, lines] of tests) count(kind, lead, lines)
  }
}
if (folds > 0) print()
if (values.write) {
  useTable(
    fitWeights(linesToFit(papers, randomFrom(1)), randomFrom(1)),
    Number(values.lead),
    papers.map((paper) => lineOf(paper, paper)),
  )
  const file = `${process.env.FIT_REPOSITORY}src/normalize/title-cut/weights.ts`
  console.log(`${writeTable(file)} weights written to src/normalize/title-cut/weights.ts`)
}
