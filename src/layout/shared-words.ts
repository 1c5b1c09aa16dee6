/** As much of a text as tells what it is about. */
const ENOUGH = 700

/** Words of five letters and more; of the longer ones, as much as their forms have in common. */
const WORD = /\p{L}{5,}/gu
const STEM = 7

/** Stems that all papers share. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'about across achieve address against analysi approac based because benchma between challen compare current ' +
    'dataset demonst different differe effecti enable evaluat existin experim extensi first framewo further future general however ' +
    'importa improve include introdu large learnin level limited machine method methods model modelin models modern multipl ' +
    'novel often other paper perform present problem process propose provide recent reduce remain require researc result ' +
    'results several show shows signifi simple specifi state still strong structu study such support system systems task ' +
    'tasks their these these this those three through training under using various which while within without would where'
  ).split(' '),
)

/** How much two texts that stand one behind the other are about the same: the share of their telling words that both have, 0 to 1. */
export function sharedWords(before: string, behind: string): number {
  const one = tellingWords(before.slice(-ENOUGH))
  const other = tellingWords(behind.slice(0, ENOUGH))
  const fewest = Math.min(one.size, other.size)
  if (fewest === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / fewest
}

function tellingWords(text: string): ReadonlySet<string> {
  const stems = (text.match(WORD) ?? []).map((word) => word.toLowerCase().slice(0, STEM))
  return new Set(stems.filter((stem) => !COMMON.has(stem)))
}
