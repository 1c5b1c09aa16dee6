import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageFolder, FILES, resultsOf } from './page-folder.js'
import { FINE_PAGE } from './pages.js'
import { COMMAND, startCommand } from './scholar-profile.js'

const { path: folder, parse, remove } = createPageFolder()

afterAll(remove)

describe('inputs that cannot be read', () => {
  test.each([
    ['missing.txt', "error: cannot read 'missing.txt': no such file or directory\n"],
    ['pages', "error: cannot read 'pages': it is a directory; name the files in it\n"],
    ['fine.txt/page', "error: cannot read 'fine.txt/page': not a directory\n"],
    ['', "error: cannot read '': no such file or directory\n"],
  ])('%j', async (file, stderr) => {
    expect(await parse([file])).toEqual({ status: 2, stdout: '', stderr })
  })

  test('do not hide the others', async () => {
    const outcome = await parse(['--format', 'result', 'missing.txt', 'fine.txt', 'pages', 'damaged.txt', '--quiet'])
    expect(outcome.status).toBe(2)
    expect(resultsOf(outcome).map(({ file }) => file)).toEqual(['fine.txt', 'damaged.txt'])
    expect(outcome.stderr).toBe(
      "error: cannot read 'missing.txt': no such file or directory\n" +
        "error: cannot read 'pages': it is a directory; name the files in it\n",
    )
  })

  test('are named by the offset of the first byte that is not UTF-8', async () => {
    const page = Buffer.from(`é€😀${FINE_PAGE}`)
    const at = page.length
    const input = Buffer.concat([page, Buffer.from([0xe2, 0x82, 0x41])])
    const outcome = await parse(['--format', 'result', '-', 'fine.txt'], { input })
    expect(outcome.status).toBe(2)
    expect(outcome.stderr).toBe(
      `error: cannot read '<stdin>': it is not valid UTF-8, first at byte offset ${at} (0xe2); save it as UTF-8\n`,
    )
    expect(resultsOf(outcome).map(({ file }) => file)).toEqual(['fine.txt'])
  })

  test('are named as gzipped where they are', async () => {
    writeFileSync(join(folder, 'fine.txt.gz'), gzipSync(FINE_PAGE))
    const { status, stderr } = await parse(['fine.txt.gz'])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        "error: cannot read 'fine.txt.gz': it is gzipped; unpack it first, as in: gunzip -c 'fine.txt.gz' | scholar-profile parse -\n",
    })
  })

  test.runIf(process.platform !== 'win32')('a directory as standard input', () => {
    const script = '"$0" "$1" parse < pages'
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
    expect({ status, stderr: stderr.toString() }).toEqual({
      status: 2,
      stderr: "error: cannot read '<stdin>': it is a directory; name the files in it\n",
    })
  })
})

describe('an output pipe that is closed', () => {
  test('ends the command quietly', async () => {
    const child = startCommand(['parse', '--format', 'result', '-', 'damaged.txt'], { folder })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
    // It has nothing to print before it has read its input, which it gets once no one listens any more.
    child.stdout.destroy()
    child.stdout.on('close', () => child.stdin.end(FILES['long.txt']))
    expect({ status: await closed, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.runIf(process.platform !== 'win32')('by `head`, in the middle of a long line', () => {
    const script = '"$0" "$1" parse long.txt | head -c 10'
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
    expect({ stdout: stdout.toString(), stderr: stderr.toString() }).toEqual({ stdout: '{"source":', stderr: '' })
  })
})

test.runIf(process.platform === 'linux')('a full disk is said', () => {
  const script = '"$0" "$1" parse fine.txt > /dev/full'
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, COMMAND], { cwd: folder })
  expect({ status, stderr: stderr.toString() }).toEqual({
    status: 2,
    stderr: 'error: cannot write to standard output: no space left on device\n',
  })
})
