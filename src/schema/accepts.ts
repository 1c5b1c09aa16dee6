// Generated from the schemas of this folder by `npm run generate`; `npm test` fails where the two differ.
// Zod's own compiler makes the like at run time, for 7 kB of a bundle (min+gzip), 5 ms at the first page and
// `new Function`, which the policy of a browser's page may forbid.

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArrayOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  for (const item of value) if (!accepts(item)) return false
  return true
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isFilledString(value: unknown): boolean {
  return isString(value) && value !== ''
}

function isNumber(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

function isInteger(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && isNumber(value, least, most)
}

const DATE =
  /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/

function acceptsCategory(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'code' && key !== 'id' && key !== 'name' && key !== 'candidates') return false
  }
  return (
    isFilledString(value.code) &&
    (isFilledString(value.id) || value.id === null) &&
    (isFilledString(value.name) || value.name === null) &&
    isArrayOf(value.candidates, isFilledString)
  )
}

function acceptsPersonName(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'name' && key !== 'authorId') return false
  }
  return (
    isFilledString(value.name) &&
    (value.authorId === undefined || isFilledString(value.authorId) || value.authorId === null)
  )
}

function acceptsPaperDate(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (
      key !== 'text' &&
      key !== 'date' &&
      key !== 'year' &&
      key !== 'month' &&
      key !== 'day' &&
      key !== 'yearInferred'
    ) {
      return false
    }
  }
  return (
    isFilledString(value.text) &&
    ((isString(value.date) && DATE.test(value.date)) || value.date === null) &&
    (isInteger(value.year, 0, 9999) || value.year === null) &&
    isInteger(value.month, 1, 12) &&
    isInteger(value.day, 0, 99) &&
    typeof value.yearInferred === 'boolean'
  )
}

function acceptsPaper(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (
      key !== 'title' &&
      key !== 'authors' &&
      key !== 'authorsTruncated' &&
      key !== 'institutions' &&
      key !== 'categories' &&
      key !== 'date' &&
      key !== 'score' &&
      key !== 'hasCode' &&
      key !== 'abstract' &&
      key !== 'arxivId' &&
      key !== 'version' &&
      key !== 'codeUrl'
    ) {
      return false
    }
  }
  return (
    (isFilledString(value.title) || value.title === null) &&
    isArrayOf(value.authors, acceptsPersonName) &&
    typeof value.authorsTruncated === 'boolean' &&
    isArrayOf(value.institutions, isFilledString) &&
    isArrayOf(value.categories, acceptsCategory) &&
    (acceptsPaperDate(value.date) || value.date === null) &&
    (isNumber(value.score, 0, 100) || value.score === null) &&
    typeof value.hasCode === 'boolean' &&
    (isFilledString(value.abstract) || value.abstract === null) &&
    (value.arxivId === undefined || isFilledString(value.arxivId) || value.arxivId === null) &&
    (value.version === undefined || isInteger(value.version, 1, Number.MAX_SAFE_INTEGER) || value.version === null) &&
    (value.codeUrl === undefined || isFilledString(value.codeUrl) || value.codeUrl === null)
  )
}

function acceptsAuthor(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (
      key !== 'name' &&
      key !== 'primaryCategory' &&
      key !== 'hIndex' &&
      key !== 'paperCount' &&
      key !== 'citationCount' &&
      key !== 'noveltyPercent' &&
      key !== 'aiScore'
    ) {
      return false
    }
  }
  return (
    (isFilledString(value.name) || value.name === null) &&
    (acceptsCategory(value.primaryCategory) || value.primaryCategory === null) &&
    (isInteger(value.hIndex, 0, Number.MAX_SAFE_INTEGER) || value.hIndex === null) &&
    (isInteger(value.paperCount, 0, Number.MAX_SAFE_INTEGER) || value.paperCount === null) &&
    (isInteger(value.citationCount, 0, Number.MAX_SAFE_INTEGER) || value.citationCount === null) &&
    (isInteger(value.noveltyPercent, 0, 100) || value.noveltyPercent === null) &&
    (isInteger(value.aiScore, 0, 100) || value.aiScore === null)
  )
}

function acceptsProfileSource(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'form' && key !== 'layout' && key !== 'url' && key !== 'authorId' && key !== 'scrapedAt') return false
  }
  return (
    (value.form === undefined || value.form === 'text' || value.form === 'markdown' || value.form === 'html') &&
    (value.layout === 'page' || value.layout === 'compact' || value.layout === 'mixed') &&
    (isString(value.url) || value.url === null) &&
    (isFilledString(value.authorId) || value.authorId === null) &&
    (isFilledString(value.scrapedAt) || value.scrapedAt === null)
  )
}

/** Whether a value is a Profile, or one as an earlier version stored it. */
export function acceptsProfile(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'source' && key !== 'author' && key !== 'papers') return false
  }
  return acceptsProfileSource(value.source) && acceptsAuthor(value.author) && isArrayOf(value.papers, acceptsPaper)
}

function acceptsPaperPageSource(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'form' && key !== 'layout' && key !== 'url' && key !== 'scrapedAt') return false
  }
  return (
    (value.form === undefined || value.form === 'text' || value.form === 'markdown' || value.form === 'html') &&
    (value.layout === undefined || value.layout === 'page' || value.layout === 'compact') &&
    (isString(value.url) || value.url === null) &&
    (isFilledString(value.scrapedAt) || value.scrapedAt === null)
  )
}

function acceptsPaperPageImpact(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (key !== 'topPercent' && key !== 'category' && key !== 'windowDays') return false
  }
  return (
    isNumber(value.topPercent, 0, 100) &&
    acceptsCategory(value.category) &&
    isInteger(value.windowDays, 1, Number.MAX_SAFE_INTEGER)
  )
}

/** Whether a value is a PaperPage, or one as an earlier version stored it. */
export function acceptsPaperPage(value: unknown): boolean {
  if (!isObject(value)) return false
  for (const key in value) {
    if (
      key !== 'source' &&
      key !== 'arxivId' &&
      key !== 'version' &&
      key !== 'categories' &&
      key !== 'date' &&
      key !== 'title' &&
      key !== 'score' &&
      key !== 'citationCount' &&
      key !== 'hIndex' &&
      key !== 'hasCode' &&
      key !== 'codeUrl' &&
      key !== 'venue' &&
      key !== 'originality' &&
      key !== 'impact' &&
      key !== 'significance' &&
      key !== 'summary' &&
      key !== 'abstract'
    ) {
      return false
    }
  }
  return (
    acceptsPaperPageSource(value.source) &&
    (isFilledString(value.arxivId) || value.arxivId === null) &&
    (isInteger(value.version, 1, Number.MAX_SAFE_INTEGER) || value.version === null) &&
    isArrayOf(value.categories, acceptsCategory) &&
    (acceptsPaperDate(value.date) || value.date === null) &&
    (isFilledString(value.title) || value.title === null) &&
    (isNumber(value.score, 0, 100) || value.score === null) &&
    (isInteger(value.citationCount, 0, Number.MAX_SAFE_INTEGER) || value.citationCount === null) &&
    (isInteger(value.hIndex, 0, Number.MAX_SAFE_INTEGER) || value.hIndex === null) &&
    typeof value.hasCode === 'boolean' &&
    (value.codeUrl === undefined || isFilledString(value.codeUrl) || value.codeUrl === null) &&
    (isFilledString(value.venue) || value.venue === null) &&
    (isFilledString(value.originality) || value.originality === null) &&
    (acceptsPaperPageImpact(value.impact) || value.impact === null) &&
    (isFilledString(value.significance) || value.significance === null) &&
    (isFilledString(value.summary) || value.summary === null) &&
    (isFilledString(value.abstract) || value.abstract === null)
  )
}
