import type { Line } from '../lines.js'
import { joinArxivLine } from './arxiv-line.js'
import { arrangeFigures } from './figures.js'
import { splitGluedMetaLines } from './glued-meta-lines.js'
import { splitGluedNames } from './glued-names.js'
import { takeGlyphsOff } from './glyphs.js'
import { takeAnchorsOff } from './heading-anchors.js'
import { writeCommasBetweenNames } from './joined-names.js'
import { joinMetaLines } from './meta-lines.js'
import { joinNames } from './names.js'
import { takePartLabelsOff } from './part-labels.js'
import { lowerTitles } from './raised-titles.js'
import { takeRanksOff } from './ranks.js'
import { takeTextLabelsOff } from './text-labels.js'
import { closeTitles, joinTitles, splitNamesOff } from './titles.js'
import { joinWideWraps } from './wide-wraps.js'

/** What puts lines together or takes them apart, in the order in which one needs the other. Each gives the lines themselves where it changes nothing. */
const STEPS: readonly ((source: string, lines: readonly Line[]) => readonly Line[])[] = [
  lowerTitles,
  takeRanksOff,
  takePartLabelsOff,
  joinMetaLines,
  splitGluedMetaLines,
  takeGlyphsOff,
  takeAnchorsOff,
  takeTextLabelsOff,
  arrangeFigures,
  writeCommasBetweenNames,
  splitGluedNames,
  splitNamesOff,
  joinNames,
  joinTitles,
  closeTitles,
  joinArxivLine,
  joinWideWraps,
]

/** Puts together what the site prints on one line, and takes apart what it prints on several; null where nothing is to be done. */
export function arrangeLines(source: string, lines: readonly Line[]): Line[] | null {
  let arranged = lines
  for (const step of STEPS) arranged = step(source, arranged)
  return arranged === lines ? null : [...arranged]
}
