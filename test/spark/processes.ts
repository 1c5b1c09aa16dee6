import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  readonly id: number
  readonly parent: number
  readonly command: string
}

/** Every process of the machine, as Linux tells of it. */
function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        const status = readFileSync(`/proc/${name}/stat`, 'utf8')
        // The name in brackets may hold anything.
        const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ')
        return [{ id: Number(name), parent: Number(parent), command }]
      } catch {
        // It has ended.
        return []
      }
    })
}

/** The executors of Spark among the descendants of a process. */
export function executorsBelow(ancestor: number): number[] {
  const all = processes()
  const below = new Set([ancestor])
  let size = 0
  while (size < below.size) {
    size = below.size
    for (const { id, parent } of all) if (below.has(parent)) below.add(id)
  }
  return all.filter(({ id, command }) => below.has(id) && isExecutor(command)).map(({ id }) => id)
}

function isExecutor(command: string): boolean {
  return command.includes('CoarseGrainedExecutorBackend') && command.includes('--executor-id')
}
