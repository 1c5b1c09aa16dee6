import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Parsimmon from 'parsimmon'
import type { Rule } from '../../src/syntax/rule.js'
import { repository } from '../guards/source-files.js'

/** A rule that a file of the grammar exports. */
export interface ExportedRule {
  /** `metaLine of meta-line.ts` */
  readonly name: string
  readonly rule: Rule<unknown>
}

/** Every rule that `src/syntax/` exports, so that one that is added is found by itself. */
export async function exportedRules(): Promise<ExportedRule[]> {
  const files = readdirSync(join(repository, 'src/syntax')).filter((file) => file.endsWith('.ts'))
  const rules: ExportedRule[] = []
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../src/syntax/${file}`)
    for (const [name, exported] of Object.entries(module)) {
      if (Parsimmon.isParser(exported)) rules.push({ name: `${name} of ${file}`, rule: exported as Rule<unknown> })
    }
  }
  return rules
}
