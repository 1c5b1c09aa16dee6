import { getSystemErrorMap } from 'node:util'

/** Why the system refused to read or write, in its own words and without the path: `no such file or directory`. */
export function systemErrorText(error: unknown): string {
  const { errno, message } = error as NodeJS.ErrnoException
  const [, text] = (errno !== undefined && getSystemErrorMap().get(errno)) || []
  return text ?? message
}
