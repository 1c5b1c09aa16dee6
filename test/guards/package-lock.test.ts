import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repository } from './source-files.js'

describe('package-lock.json', () => {
  test('names no registry', () => {
    const lock = readFileSync(join(repository, 'package-lock.json'), 'utf8')
    expect(lock).not.toMatch(/"resolved"/)
    expect(lock).not.toMatch(/https?:\/\/[^"]*(?:registry|npmjs|artifactory|nexus)/i)
    const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string; integrity?: string }> }
    const remote = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'))
    expect(remote.length).toBeGreaterThan(50)
    expect(remote.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([])
  })
})
