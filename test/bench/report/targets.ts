import { figure, heading, table } from './table.js'

interface Target {
  readonly what: string
  readonly seen: number
  readonly most: number
  readonly unit: string
}

/** What the figures of a run are held against. A miss is reported, and is no failure of the bench. */
export class Targets {
  private readonly targets: Target[] = []

  /** Holds a figure against the most it should be. */
  hold(what: string, seen: number, most: number, unit = ''): void {
    if (!Number.isNaN(seen)) this.targets.push({ what, seen, most, unit })
  }

  /** Prints all of them. */
  print(): void {
    heading('Targets')
    table(
      ['what', 'seen', 'target', ''],
      this.targets.map(({ what, seen, most, unit }) => [
        what,
        `${figure(seen)}${unit}`,
        `≤ ${most}${unit}`,
        seen <= most ? 'met' : 'MISSED',
      ]),
    )
  }
}
