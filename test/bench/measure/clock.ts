/**
 * What times are taken with. The clock on the wall is what a user sees; on a machine that is busy with other things
 * `--processor-time` counts only what this process got, all its threads together.
 */
export const now: () => number = process.env.BENCH_CLOCK === 'processor' ? processorTime : () => performance.now()

/** The milliseconds for which this process has kept a processor busy. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
