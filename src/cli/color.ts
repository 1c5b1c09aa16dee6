/** Whether to paint what goes to a stream: only on a terminal that knows colours, and not where NO_COLOR is set. */
export function wantsColor(stream: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb'
}
