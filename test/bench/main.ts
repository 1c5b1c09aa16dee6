import { machine } from './measure/machine.js'
import { reportBundleSize } from './report/bundle-size.js'
import { reportCommand } from './report/command.js'
import { reportFirstUse } from './report/first-use.js'
import { reportForms } from './report/forms.js'
import { reportGrowth, reportHostileGrowth } from './report/growth.js'
import { reportLargePages } from './report/large-pages.js'
import { reportPaperPages } from './report/paper-pages.js'
import type { Run } from './report/run.js'
import { reportSmallPages, reportSourceDocument } from './report/small-pages.js'
import { Targets } from './report/targets.js'

/** The sections of the report by name; `npm run bench -- small hostile` runs some of them. */
const SECTIONS: Readonly<Record<string, (run: Run) => void | Promise<void>>> = {
  source: reportSourceDocument,
  small: reportSmallPages,
  large: reportLargePages,
  growth: reportGrowth,
  paper: reportPaperPages,
  forms: reportForms,
  command: reportCommand,
  hostile: reportHostileGrowth,
  first: reportFirstUse,
  size: reportBundleSize,
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const unknown = wanted.filter((name) => SECTIONS[name] === undefined)
if (unknown.length > 0) {
  console.error(`unknown section ${unknown.join(', ')}; known are ${Object.keys(SECTIONS).join(', ')}`)
  process.exit(2)
}

/** `--only=chevrotain`: contenders whose names hold this, beside the library. */
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)

const run: Run = {
  isWanted: (name) => only === undefined || name.includes(only),
  isQuick: process.argv.includes('--quick'),
  targets: new Targets(),
  growth: { page: [], compact: [] },
}
console.log(machine())
for (const [name, report] of Object.entries(SECTIONS)) {
  if (wanted.length === 0 || wanted.includes(name)) await report(run)
}
run.targets.print()
