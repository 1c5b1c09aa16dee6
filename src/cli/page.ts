import { type ParseOptions, type ParseResult, type Profile, safeParseProfile } from '../index.js'

/** A page that was read: which kind it is, and what the library made of it. */
export type Page = { kind: 'profile' } & ParseResult<Profile>

/** Reads the text of a page. The one place that knows which kinds of pages there are. */
export function readPage(text: string, options: ParseOptions): Page {
  return { kind: 'profile', ...safeParseProfile(text, options) }
}
