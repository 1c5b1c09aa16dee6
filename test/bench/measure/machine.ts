import { cpus } from 'node:os'

/** On what the figures were measured, and with which clock. */
export function machine(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`
  return `Node ${process.version}, ${process.platform} ${process.arch}, ${processors}, ${process.env.BENCH_CLOCK} time`
}
