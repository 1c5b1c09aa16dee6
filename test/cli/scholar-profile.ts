import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The command as it is published. */
export const PUBLISHED = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** The command that the tests start: another build of it while coverage is counted. */
export const COMMAND = process.env.SCHOLAR_PROFILE_COMMAND ?? PUBLISHED

/** An environment that says nothing of colours. Where coverage is counted, the command leaves there what it covered. */
export const ENVIRONMENT = { PATH: process.env.PATH, TERM: 'xterm', NODE_V8_COVERAGE: process.env.NODE_V8_COVERAGE }

/** What a run of the command left behind. */
export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

export interface Setting {
  /** The folder in which the command is started. */
  folder: string
  /** What it finds on standard input; nothing by default. */
  input?: string | Uint8Array
  environment?: Record<string, string>
  /** Makes it believe that standard error is a terminal. */
  onTerminal?: boolean
  /** Lets permissions bind it as they bind any user, also where the tests run as root. */
  isBoundByPermissions?: boolean
}

/** What root may read and write in spite of permissions hangs on these two capabilities of Linux. */
const WITHOUT_CAPABILITIES = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search']

/** Fails with what to do where the command was not built. */
export function requireBuild(): void {
  if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing; "npm run test:command" builds it`)
}

/** Starts the built command as a process of its own. */
export function startCommand(args: readonly string[], setting: Setting): ChildProcessWithoutNullStreams {
  requireBuild()
  const preload = setting.onTerminal ? ['--import', 'data:text/javascript,process.stderr.isTTY=true'] : []
  const bound = setting.isBoundByPermissions && process.getuid?.() === 0 ? WITHOUT_CAPABILITIES : []
  const [program = '', ...given] = [...bound, process.execPath, ...preload, COMMAND, ...args]
  return spawn(program, given, {
    cwd: setting.folder,
    env: { ...ENVIRONMENT, ...setting.environment },
  })
}

/** Runs the built command to its end. */
export function runCommand(args: readonly string[], setting: Setting): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startCommand(args, setting)
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.on('error', reject)
    child.stdout.on('data', (chunk) => stdout.push(chunk))
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
    // A command that refuses its options ends without reading.
    child.stdin.on('error', () => {})
    child.stdin.end(setting.input ?? '')
  })
}
