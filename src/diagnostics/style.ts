import type { Severity } from './severities.js'

/** What a piece of a rendered diagnostic is. */
export type Role = Severity | 'place' | 'code' | 'gutter' | 'label'

/** Paints a piece of text for its role. */
export type Paint = (role: Role, text: string) => string

/** The SGR parameters of each role: the eight basic colours and bold, which every terminal knows. */
const PARAMETERS: Record<Role, string> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  place: '1',
  code: '2',
  gutter: '2',
  label: '2',
}

/** Paints with SGR sequences, each closed where its text ends. */
export const inColor: Paint = (role, text) => `\u001b[${PARAMETERS[role]}m${text}\u001b[0m`

/** Leaves the text as it is. */
export const plain: Paint = (_role, text) => text
