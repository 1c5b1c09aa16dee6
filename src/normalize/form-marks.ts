import { anyOf } from '../source/any-of.js'

/** What such marks begin with. Most values hold nothing of it, and to look for the marks themselves takes five times as long. */
const SIGN = /[[\]⟨*=<_]|--/
/** The same of those that only a value begins with: in the pattern they would take as long as all the others together. */
const BEGINNINGS = '#•◦▪0123456789'

/** Marks of forms in which crawlers deliver pages, where no reader has taken them off. No name and no title of the site holds them. */
const FORM_MARK = anyOf(
  // `A Title](/paper/1)`
  /\]\(/u,
  // `[[3]A Title`
  /^\[\[/u,
  // `[A Title][3]`
  /\]\[\d/u,
  // `A Title[3]`
  /\[\d{1,4}\]/u,
  // `A Title [/paper/1]`, `A Title[https://…]`
  /\[(?:\/|https?:)/u,
  // `A Title⟨3⟩`
  /⟨\d+⟩/u,
  // `**A Title`
  /\*{2,}/u,
  // `A Title ===`
  /={3,}/u,
  // `A Title ----`
  /-{4,}/u,
  // `## A Title`
  /^#{1,6} /u,
  // `• A Title`
  /^[•◦▪*] /u,
  // `3. A Title`
  /^\d{1,3}\. \p{Lu}/u,
  // `A Title</a>`, `<s>A Title`
  /<\/[a-z]|^<[a-z]/u,
  // `*Marsh* Birds`, `_Marsh Birds_`
  /(?<!\S)([*_])(?=[\p{L}\p{N}])[^*_\n]{1,80}\1(?![\p{L}\p{N}])/u,
)

/** Each begins with the backslash, which V8 then looks for first. What a writer of Markdown, or of a string in a program, put a backslash in front of: no abstract of arXiv has such. */
const ESCAPE = anyOf(
  // `A\* search`, `0.8\\!`
  /\\\*|\\\\!/u,
  // `N\u00e4chte`, `N\xc3\xa4chte`
  /\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}/u,
  // `Trams \"at night\".`; not `M\"obius and G\"odel`
  /\\(?<!\p{L}\\)"[^"\\\n]{1,80}(?<=[\p{L}\p{N}.,!?])\\"(?!\p{L})/u,
  // `the driver\'s rosters`, as 2 of 18,747 abstracts have it
  /\\(?<=\p{L}\\)'(?:s|t|re|ve|ll|d|m)\b/u,
  // `in small towns\. We`, `https:\/\/trams.example`
  /\\(?<=\p{L}\\)\.(?=\s|$)|\\(?<=:\\)\/\\\//u,
)
/** `O\&M`, `C\+\+`: in Markdown the author may have put it there, too. */
const ESCAPE_OR_LATEX = /\\[&+]/

export function escapeIn(value: string, isMarkdown: boolean): string | null {
  if (!value.includes('\\')) return null
  return ESCAPE.exec(value)?.[0] ?? (isMarkdown ? (ESCAPE_OR_LATEX.exec(value)?.[0] ?? null) : null)
}

/** The first mark in a value; null where it holds none. */
export function formMarkIn(value: string): string | null {
  return SIGN.test(value) || BEGINNINGS.includes(value.charAt(0)) ? (FORM_MARK.exec(value)?.[0] ?? null) : null
}
