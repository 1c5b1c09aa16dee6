import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { safeParseProfile } from '../../src/index.js'
import { withLibraryOf } from './against/other-commit.mjs'
import { profilePage } from './pages/profile-page.js'

const START = fileURLToPath(new URL('start.mjs', import.meta.url))

/** Those of the bench. Others may come and go meanwhile. */
function worktrees(): string[] {
  const all = execFileSync('git', ['worktree', 'list', '--porcelain'], { encoding: 'utf8' })
  return all.match(/scholar-profile-against-\w+/g) ?? []
}

test.each([
  [['--against', 'no-such-commit'], 'error: --against no-such-commit: git knows no such commit here\n'],
  [['--against', 'HEAD^{tree}'], 'error: --against HEAD^{tree}: git knows no such commit here\n'],
  [['--against'], 'error: --against needs a commit, such as --against main\n'],
  [['--against', '--quick'], 'error: --against needs a commit, such as --against main\n'],
])('npm run bench -- %j is refused', (args, message) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: message })
})

test('the library of another commit reads pages, and leaves nothing behind', async () => {
  const before = worktrees()
  const used = await withLibraryOf('HEAD', async (bundle) => {
    const other = await import(bundle)
    expect(worktrees()).toHaveLength(before.length + 1)
    expect(other.safeParseProfile).not.toBe(safeParseProfile)
    expect(other.safeParseProfile(profilePage('page', 3, 1)).data.papers).toHaveLength(3)
    return bundle
  })
  expect(existsSync(used)).toBe(false)
  expect(worktrees()).toEqual(before)
})

test('what fails with it leaves nothing behind either', async () => {
  const before = worktrees()
  let used = ''
  const failing = withLibraryOf('HEAD', async (bundle) => {
    used = bundle
    throw new Error('not now')
  })
  await expect(failing).rejects.toThrow('not now')
  expect(existsSync(used)).toBe(false)
  expect(worktrees()).toEqual(before)
})
