import { aliases } from './aliases.js'

/** The id that stands for `id` in data: its canonical id where it is an alias, else itself. */
export function canonicalId(id: string): string {
  return Object.hasOwn(aliases, id) ? (aliases[id] as string) : id
}
