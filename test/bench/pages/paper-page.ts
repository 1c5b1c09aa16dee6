import { metaLine, paragraph, title } from './paper.js'
import { createRandom, type Random } from './random.js'

/** Invents a paper's own page. */
export function paperPage(seed: number): string {
  const random = createRandom(seed)
  const blocks = [
    metaLine(random).replace(/^[\d.]+/, ''),
    title(random),
    `${arxivLine(random)}\n${impactLine(random)}\nAI Analysis`,
    paragraph(random, random.between(150, 300)),
    paragraph(random, random.between(250, 450)),
    `${paragraph(random, random.between(1150, 1450))}\nFoundations`,
    'The foundational work for this paper’s niche, ranked by how often its neighbours cite it.',
    'Your Notes',
  ]
  return blocks.join('\n\n')
}

function arxivLine(random: Random): string {
  const month = String(random.between(1, 12)).padStart(2, '0')
  const id = `${random.between(15, 26)}${month}.${random.between(10000, 29999)}`
  const score = random.chance(0.5) ? `${random.between(20, 98)}.${random.between(0, 9)}` : ''
  const citations = random.chance(0.6) ? `${score === '' ? 'v1' : ''}${random.between(1, 90)} citations` : ''
  const hIndex = random.chance(0.6) ? `h-index: ${random.between(1, 60)}` : ''
  const badge = random.chance(0.25) ? 'Has Code' : ''
  return `arXiv:${id}${score}${citations}${hIndex}${badge}`
}

function impactLine(random: Random): string {
  const labels = ['Highly original', 'Incremental advance', 'Synthesis-oriented']
  const code = random.pick(['LG', 'CL', 'CV', 'SY'])
  const impact = `Predicted impact top ${random.between(1, 99)}% in ${code} · last 90 days`
  return `${impact}Originality ${random.pick(labels)}`
}
