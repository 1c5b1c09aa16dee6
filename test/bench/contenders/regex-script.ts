import { pageContender } from './contender.js'

/**
 * The script a user would write in an hour: it cuts the page at meta lines, takes the first lines for what they should
 * be, and hopes. Its objects are simpler (no categories, no check, no diagnostics), and it goes wrong silently.
 */
export const REGEX_SCRIPT = pageContender('regex script of an hour (simpler objects)', 'own', readPage)

const META =
  /^(\d+\.\d)?([A-Z]{2,8}?)((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?)(Code)?$/gm

function readPage(page: string) {
  const openings = [...page.matchAll(META)]
  const header = page.slice(0, openings[0]?.index ?? page.length)
  const papers = openings.map((opening, i) => {
    const block = page.slice(opening.index + opening[0].length, openings[i + 1]?.index ?? page.length)
    return { ...readMeta(opening), ...readBlock(block) }
  })
  return { ...readHeader(header), papers }
}

function readHeader(header: string) {
  const figure = (pattern: RegExp) => {
    const printed = header.match(pattern)?.[1]
    return printed === undefined ? null : Number(printed.replaceAll(',', ''))
  }
  return {
    name: header.split('\n')[0] || null,
    field: header.match(/^[A-Z]{2}$/m)?.[0] ?? null,
    hIndex: figure(/h-index(\d+)/),
    papers: figure(/([\d,]+)papers?/),
    citations: figure(/([\d,]+)citations?/),
    novelty: figure(/Novelty(\d+)%/),
    aiScore: figure(/AI Score(\d+)/),
  }
}

function readMeta([, score, code, date, badge]: RegExpMatchArray) {
  const time = new Date(`${date}${date?.includes(',') ? '' : ', 2026'} UTC`)
  return {
    score: score === undefined ? null : Number(score),
    category: code,
    date: time.toISOString().slice(0, 10),
    hasCode: badge !== undefined,
  }
}

function readBlock(block: string) {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  if (lines.length >= 3) {
    return { title: lines[0], ...readNames(lines[1] as string), abstract: lines.slice(2).join('\n') }
  }
  const glued = lines[0] ?? ''
  const cut = glued.search(/(?<=[a-z)\d])(?=[A-Z][a-z]+ )/)
  return { title: glued.slice(0, cut), ...readNames(glued.slice(cut)), abstract: lines[1] ?? '' }
}

function readNames(line: string) {
  const [names = '', institutions] = line.split(' · ')
  return {
    authors: names.replace(/ et al\.$/, '').split(', '),
    more: names.endsWith(' et al.'),
    institutions: institutions?.split(', ') ?? [],
  }
}
