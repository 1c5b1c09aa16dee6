import { lookupCategory, safeParsePaperPage, safeParseProfile } from '../../../src/index.js'

/** What is wrong with how the words of a text are taken as category codes and as options. */
export function wordFaults(text: string): string[] {
  const words = [text, ...text.split(/[\s,·]+/, 40)]
  const [first = '', second = ''] = text.split(/[\r\n]+/, 2)
  return [...words.flatMap(categoryFaults), ...optionFaults(first), ...optionFaults(second)]
}

function categoryFaults(word: string): string[] {
  const { code, id, name, candidates } = lookupCategory(word, { [word]: word, AP: 'math.AP' })
  const isSound =
    code === word &&
    (id === null) === (name === null) &&
    (id === null || candidates.includes(id)) &&
    JSON.stringify(candidates) === JSON.stringify([...candidates].sort())
  return isSound ? [] : [`lookupCategory: ${JSON.stringify({ word, code, id, name, candidates })}`]
}

/** An address may be anything; a date and a prior are taken, or refused by a TypeError or RangeError. */
function optionFaults(word: string): string[] {
  safeParseProfile('', { url: word })
  safeParsePaperPage('arXiv:2511.08734v1', { url: word })
  for (const options of [{ scrapedAt: word }, { categoryPrior: { [word]: word } }, { [word]: word }]) {
    try {
      safeParseProfile('LGApr 8', options)
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof RangeError)) throw error
      if (!/^(?:scrapedAt|categoryPrior|unknown option|url)/.test(error.message)) throw error
    }
  }
  return []
}
