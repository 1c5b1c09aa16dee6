import { AsyncIterReader, type BaseAsyncIterReader, type StatusAndHeaders, StatusAndHeadersParser } from 'warcio'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Whether a line with its end holds nothing. */
export function isBlankLine(line: Uint8Array): boolean {
  return line.every((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN)
}

/** Reads a status line and headers down to the blank line below them; null where there are none, or they do not end. */
export async function readHeaders(
  reader: Pick<BaseAsyncIterReader, 'readlineRaw'>,
  first: Uint8Array | null,
): Promise<StatusAndHeaders | null> {
  const lines: Uint8Array[] = []
  for (let line = first; ; line = await reader.readlineRaw()) {
    if (line === null) return null
    lines.push(line)
    if (isBlankLine(line)) break
  }
  // All at once: warcio overlooks a blank line that comes in pieces.
  const whole = new AsyncIterReader([Buffer.concat(lines)], null)
  return new StatusAndHeadersParser().parse(whole, { headersClass: Headers })
}
