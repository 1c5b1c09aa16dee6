/** No text that is fuzzed is longer, in UTF-16 units. */
export const MOST_UNITS = 4096

/** What the fuzzing thread is at, in memory that the watching thread reads also while the other hangs. */
export class SharedInput {
  readonly memory: SharedArrayBuffer
  private readonly numbers: Int32Array
  private readonly units: Uint16Array

  constructor(memory = new SharedArrayBuffer(16 + 2 * MOST_UNITS)) {
    this.memory = memory
    this.numbers = new Int32Array(memory, 0, 4)
    this.units = new Uint16Array(memory, 16)
  }

  /** Tells that a text is about to be examined. */
  begin(text: string): void {
    for (let at = 0; at < text.length; at++) this.units[at] = text.charCodeAt(at)
    this.numbers[1] = text.length
    Atomics.add(this.numbers, 0, 1)
  }

  /** How many texts were begun. */
  get executions(): number {
    return Atomics.load(this.numbers, 0)
  }

  /** The text that was begun last. */
  get text(): string {
    return String.fromCharCode(...this.units.subarray(0, this.numbers[1]))
  }
}
