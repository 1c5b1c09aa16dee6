import { machine } from '../measure/machine.js'
import { reportAgainst } from '../report/against.js'

/** The bench with `--against`. Which library it is held against, `BENCH_AGAINST` and `BENCH_AGAINST_NAME` say. */
const { BENCH_AGAINST: bundle = '', BENCH_AGAINST_NAME: name = '' } = process.env
const { safeParseProfile } = await import(bundle)
console.log(machine())
reportAgainst({ name, safeParseProfile }, process.argv.includes('--quick'))
