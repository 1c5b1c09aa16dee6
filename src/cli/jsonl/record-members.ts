/** A key of a JSON object with its value, and both as they are written. */
export interface Member {
  readonly key: string
  readonly writtenKey: string
  readonly writtenValue: string
}

const BRACKET_OR_QUOTE = /["[\]{}]/g
const END_OF_WORD = /[\s,}]/g
const NOT_BLANK = /[^ \t\r\n]/g

/**
 * The members of a JSON object, as they are written: what is passed on from here is passed on exactly, be it a number
 * that JavaScript cannot hold. The text must be JSON and an object, as `JSON.parse` has found. Linear in the text.
 */
export function membersOf(object: string): Member[] {
  const members: Member[] = []
  let at = find(NOT_BLANK, object, object.indexOf('{') + 1)
  while (object[at] !== '}') {
    const keyEnd = endOfString(object, at)
    const start = find(NOT_BLANK, object, object.indexOf(':', keyEnd) + 1)
    const end = endOfValue(object, start)
    const writtenKey = object.slice(at, keyEnd)
    members.push({ key: JSON.parse(writtenKey), writtenKey, writtenValue: object.slice(start, end) })
    at = find(NOT_BLANK, object, end)
    if (object[at] === ',') at = find(NOT_BLANK, object, at + 1)
  }
  return members
}

/** Members as they are written. */
export function writtenMembers(members: readonly Member[]): string[] {
  return members.map(({ writtenKey, writtenValue }) => `${writtenKey}:${writtenValue}`)
}

/** The members without what stands at a key, or at a path of keys with dots between, as `parsePages` leaves it out. */
export function membersWithout(members: readonly Member[], field: string): readonly Member[] {
  if (members.some(({ key }) => key === field)) return members.filter(({ key }) => key !== field)
  const dot = field.indexOf('.')
  if (dot < 0) return members
  const [first, rest] = [field.slice(0, dot), field.slice(dot + 1)]
  return members.map((member) => {
    if (member.key !== first || !member.writtenValue.startsWith('{')) return member
    const kept = membersWithout(membersOf(member.writtenValue), rest)
    return { ...member, writtenValue: `{${writtenMembers(kept).join(',')}}` }
  })
}

function endOfValue(json: string, start: number): number {
  if (json[start] === '"') return endOfString(json, start)
  if (json[start] !== '{' && json[start] !== '[') return find(END_OF_WORD, json, start)
  let depth = 1
  let at = start + 1
  while (depth > 0) {
    at = find(BRACKET_OR_QUOTE, json, at)
    if (json[at] === '"') {
      at = endOfString(json, at)
    } else {
      depth += json[at] === '{' || json[at] === '[' ? 1 : -1
      at += 1
    }
  }
  return at
}

/** Behind the quote that closes the string. */
function endOfString(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1)
  while (isEscaped(json, quote)) quote = json.indexOf('"', quote + 1)
  return quote + 1
}

/** Whether an odd number of backslashes stands before. */
function isEscaped(json: string, at: number): boolean {
  let before = at
  while (json[before - 1] === '\\') before -= 1
  return (at - before) % 2 === 1
}

/** What is sought is there, or the text would be no JSON. */
function find(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return (pattern.exec(text) as RegExpExecArray).index
}
