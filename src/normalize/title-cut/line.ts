import { Abstract } from './abstract.js'
import { type CommaItem, lastCommaItems, MOST_NAMES } from './comma-items.js'
import type { GluedPaper } from './contract.js'

/** A glued line that is to be cut. */
export class Line {
  readonly text: string
  readonly truncated: boolean
  readonly items: readonly CommaItem[]
  /** The first item that may hold the cut: with "et al." there are three names, and it lies in the third from the end. */
  readonly firstOpen: number

  private read: Abstract | null = null

  constructor(private readonly paper: GluedPaper) {
    this.text = paper.text
    this.truncated = paper.truncated
    this.items = lastCommaItems(this.text)
    this.firstOpen = this.truncated ? this.items.length - 1 : 0
  }

  get abstract(): Abstract {
    this.read ??= new Abstract(this.paper)
    return this.read
  }

  /** "et al." stands after fewer names than are printed then. */
  get hasTooFewNames(): boolean {
    return this.truncated && this.items.length < MOST_NAMES
  }
}
