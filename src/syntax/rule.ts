import Parsimmon from 'parsimmon'
import type { Range } from './nodes.js'

/** A rule of the grammar: what may stand at a place of a page, and the node that comes of it. */
export type Rule<T> = Parsimmon.Parser<T>

declare module 'parsimmon' {
  interface Parser<T> {
    /** What a parser does with a page at a place. Parsimmon’s types leave it out; its version is pinned. */
    _(page: string, at: number): Parsimmon.Reply<T>
  }
}

export const { alt, seqMap } = Parsimmon

/*
 * Parsimmon merges what two replies expected unless the later one looked further, and would spend most of its time with
 * that. Nobody reads it here. So a success has looked as far as its own end, a refusal to a negative place of its own, a
 * later rule's further than an earlier one's, and an absent part a step beyond its place, likewise.
 */
const NOTHING: string[] = []
const STEPS = 64
const FIRST_REFUSAL = -1e9
let refusals = FIRST_REFUSAL
let absences = 0

export function taken<T>(index: number, value: T): Parsimmon.Reply<T> {
  return { status: true, index, value, furthest: (index * STEPS) as -1, expected: NOTHING }
}

export function refusal(): Parsimmon.Reply<never> {
  return { status: false, index: -1, value: null, furthest: refusals++ as -1, expected: NOTHING } as never
}

function absence(): (index: number) => Parsimmon.Reply<null> {
  const step = 1 + (absences++ % (STEPS - 1))
  return (index) => ({ status: true, index, value: null, furthest: (index * STEPS + step) as -1, expected: NOTHING })
}

/** Where something ends that begins at a place; -1 where it does not stand there. */
export type EndOf = (page: string, start: number) => number

/** The end of what a sticky pattern matches. */
export function matching(pattern: RegExp): EndOf {
  return (page, start) => {
    pattern.lastIndex = start
    return pattern.test(page) ? pattern.lastIndex : -1
  }
}

const LINE_FEED = 0x0a
const NO_GAP: EndOf = (_page, end) => end

/** What a pattern matches. `gap` tells how far the next part may stand from it; the gap is no part of the range. */
export function word(pattern: RegExp, gap: EndOf = NO_GAP): Rule<Range> {
  const endOf = matching(pattern)
  const refused = refusal()
  // Many parts of a line are absent at its end. Not to ask there for what never stands there saves 3 % of a page; to find
  // that out when the rule is made would compile all patterns at once, which is a tenth of an import.
  let mayStandAtLineEnd: boolean | null = null
  return Parsimmon((page, start) => {
    mayStandAtLineEnd ??= endOf('\n', 0) >= 0
    if (!mayStandAtLineEnd && page.charCodeAt(start) === LINE_FEED) return refused
    const end = endOf(page, start)
    return end < 0 ? refused : taken(gap(page, end), { start, end })
  })
}

/** Nothing, whatever stands there. */
export const nothing: Rule<null> = Parsimmon((_page, index) => nothingAt(index))
const nothingAt = absence()

/** A rule, or nothing. */
export function optional<T>(rule: Rule<T>): Rule<T | null> {
  const absent = absence()
  return Parsimmon((page, index): Parsimmon.Reply<T | null> => {
    const reply = rule._(page, index)
    return reply.status ? reply : absent(index)
  })
}

/** A rule whose node counts only where it passes. */
export function where<T>(rule: Rule<T>, passes: (node: T, page: string) => boolean): Rule<T> {
  const refused = refusal()
  return Parsimmon((page, at) => {
    const reply = rule._(page, at)
    return !reply.status || passes(reply.value, page) ? reply : refused
  })
}

/** `rule`, where `other` does not stand. */
export function unless<T>(other: Rule<unknown>, rule: Rule<T>): Rule<T> {
  const refused = refusal()
  return Parsimmon((page, at) => {
    const reply = rule._(page, at)
    return reply.status && other._(page, at).status ? refused : reply
  })
}

/** Nothing, where `rule` stands next. (Parsimmon’s own changes the reply it gets, which here is shared.) */
export function ahead(rule: Rule<unknown>): Rule<null> {
  const refused = refusal()
  const absent = absence()
  return Parsimmon((page, at) => (rule._(page, at).status ? absent(at) : refused))
}

/** `seqMap` for what each paper has. Parsimmon’s own makes and merges three replies for each, which costs 7 % of a page. */
export const sequence: typeof seqMap = (...members: unknown[]) => {
  const toNode = members.pop() as (...nodes: unknown[]) => never
  const rules = members as Rule<unknown>[]
  return Parsimmon((page, start): Parsimmon.Reply<never> => {
    const nodes = new Array(rules.length)
    let at = start
    for (let i = 0; i < rules.length; i++) {
      const reply = (rules[i] as Rule<unknown>)._(page, at)
      if (!reply.status) return reply
      nodes[i] = reply.value
      at = reply.index
    }
    return taken(at, toNode(...nodes))
  })
}

/**
 * `rule` again and again, as long as it stands there and takes something. Parsimmon’s own makes and merges two replies more
 * each time, and throws where a rule takes nothing.
 */
export function many<T>(rule: Rule<T>): Rule<T[]> {
  return Parsimmon((page, start): Parsimmon.Reply<T[]> => {
    let reply = rule._(page, start)
    if (!reply.status) return taken(start, [])
    // Most lists hold one node. One that begins empty has room for 17 as soon as it holds one.
    const nodes = [reply.value]
    let at = reply.index
    for (reply = rule._(page, at); reply.status && reply.index > at; reply = rule._(page, at)) {
      nodes.push(reply.value)
      at = reply.index
    }
    return taken(at, nodes)
  })
}

/** `rule` again and again, up to where `end` stands or nothing more does; then that. */
export function upTo<E, T>(end: Rule<E>, rule: Rule<T>): Rule<{ readonly before: T[]; readonly end: E | null }> {
  return Parsimmon((page, start): Parsimmon.Reply<{ before: T[]; end: E | null }> => {
    const before: T[] = []
    for (let at = start; ; ) {
      const last = end._(page, at)
      if (last.status) return taken(last.index, { before, end: last.value })
      const next = rule._(page, at)
      if (!next.status) return taken(at, { before, end: null })
      before.push(next.value)
      at = next.index
    }
  })
}

/** Runs a rule over the beginning of a text. (`.parse` would build a parser and hash the text each time.) */
export function begin<T>(rule: Rule<T>, text: string): Parsimmon.Success<T> & { readonly index: number } {
  const reply = rule._(text, 0)
  if (!reply.status) throw new Error('the grammar refused a text')
  return reply as never
}

/** Runs a rule that accepts every text over the whole of it. */
export function run<T>(rule: Rule<T>, text: string): T {
  const { index, value } = begin(rule, text)
  if (index !== text.length) throw new Error('the grammar refused the end of a text')
  return value
}

/** What a rule makes of a text; null where it does not accept all of it. */
export function accept<T>(rule: Rule<T>, text: string): T | null {
  const reply = rule._(text, 0)
  return reply.status && reply.index === text.length ? reply.value : null
}

/** Runs a rule for one line over a line of a page. One that was hard-wrapped stands on several, and is read as one. */
export function runOnLine<T extends Range>(rule: Rule<T>, page: string, { start, end }: Range): T {
  const reply = rule._(page, start)
  if (reply.status && reply.value.end === end) return reply.value
  return moved(run(rule, page.slice(start, end).replaceAll('\n', ' ')), start)
}

/** A node with all its offsets moved on. */
export function moved<T>(node: T, by: number): T {
  if (typeof node === 'number') return (node + by) as T
  if (Array.isArray(node)) return node.map((part) => moved(part, by)) as T
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, moved(part, by)])) as T
}
