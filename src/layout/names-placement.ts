import type { Range } from '../syntax/nodes.js'
import { type Block, splitBlock, textOf } from './blocks.js'
import { endsInNames, isAuthorLine, isHalfLine, isNameList, isParagraph, isProse, mayBeGlued } from './kinds-of-text.js'
import { beginsSmall, isContinued, isShort, isTooWideToBeWrapped, readWrapping, type Wrapping } from './wrapping.js'

/** How a paper prints its title and names: on lines apart, glued on one line, without title, or not to be told alone. */
export type NamesPlacement = 'apart' | 'perhaps-apart' | 'glued' | 'untitled' | 'undecided'

/** Blank lines around a paper's blocks. */
export interface Spacing {
  /** Whether they stand between its blocks. */
  readonly isSpaced: boolean
  /** Whether one stands where the title should. */
  readonly isTitleSkipped: boolean
}

/** Tells from a paper's own blocks where its names stand. */
export function placeNames(page: string, blocks: readonly Block[], spacing: Spacing): NamesPlacement {
  const [first, second, third] = blocks
  if (first === undefined) return 'undecided'
  const firstText = textOf(page, first)
  const secondText = second === undefined ? null : textOf(page, second)
  if (secondText !== null && (isTitleNamesAbstract(page, blocks) || !isProse(secondText))) {
    const isGlued = endsInNames(firstText) && !endsInNames(secondText)
    const isFollowed = third !== undefined && (spacing.isSpaced || isProse(textOf(page, third)))
    // Hardly a title ends in `et al.`: what stands below is `huggingface` or `Follow`, unless it is names.
    const areNamesBelow = isNameList(firstText) || isAuthorLine(secondText)
    if (isFollowed) return isGlued && !areNamesBelow ? 'glued' : 'apart'
    return isGlued ? 'glued' : 'perhaps-apart'
  }
  if (isNameList(firstText) || (spacing.isTitleSkipped && isAuthorLine(firstText) && !mayBeGlued(firstText)))
    return 'untitled'
  return endsInNames(firstText) ? 'glued' : 'undecided'
}

/** Whether a paper has at least three blocks and the second may be its author line: what a page prints. */
function isTitleNamesAbstract(page: string, [, second, third]: readonly Block[]): boolean {
  return second !== undefined && third !== undefined && mayBeNames(page, second)
}

/** Whether a line between a title and an abstract may hold names: it is no running text, or too short for that. */
export function mayBeNames(page: string, line: Range): boolean {
  const text = textOf(page, line)
  return isHalfLine(text) || !isProse(text)
}

/**
 * Puts back a blank line that was lost on one side of the author line, so that it is a block of its own again. A wrapped
 * title or abstract looks the same but for its lines: they are full, and are no names.
 */
export function separateNames(page: string, blocks: readonly Block[], wrapping: Wrapping | null): readonly Block[] {
  const [first, second, ...others] = blocks
  if (first === undefined || (first.lines.length === 1 && second?.lines.length === 1)) return blocks
  if (second !== undefined && !isProse(textOf(page, second))) return blocks
  const lastLine = first.lines.at(-1)
  const before = first.lines.at(-2)
  const isBreak = before !== undefined && lastLine !== undefined && isMeantBreak(page, before, lastLine, wrapping)
  const isUnwrapped = second?.lines.some((line) => isTooWideToBeWrapped(page, line)) ?? false
  // Above an abstract that was not wrapped, or was so that the line had room left, no title goes on in another line, and
  // none is glued to a name: `JuneHyoung Kwon`.
  const isSure = isUnwrapped || (before !== undefined && wrapping !== null && hasRoom(before, wrapping))
  const isApart = isBreak && isSure && isAuthorLine(textOf(page, lastLine))
  if (isApart || (isBreak && isNamesLine(page, lastLine, before))) {
    return [...splitBlock(first, first.lines.length - 1), ...blocks.slice(1)]
  }
  const [line, next] = second?.lines ?? []
  if (second === undefined || line === undefined || next === undefined) return blocks
  // Where the title is missing, the names stand in its place.
  if (endsInNames(textOf(page, first))) return blocks
  const text = textOf(page, line)
  const isFullLine = wrapping !== null && !hasRoom(line, wrapping)
  // `…, Mila Ostrander, Ida` / `Example`, with room left above the abstract: the rest of a name
  if (isFullLine && second.lines.length > 2 && hasRoom(next, wrapping) && isAuthorLine(`${text} ${textOf(page, next)}`))
    return [first, ...splitBlock(second, 2), ...others]
  const isMeant = isMeantBreak(page, line, next, wrapping)
  const isNames = isMeant ? isNamesLine(page, line, line) : isNameList(text)
  // Above an abstract that was not wrapped, or a line that had room left, a short line is one of its own, whatever names it
  // holds: `Li, Bo Ye`
  const isOwn = isTooWideToBeWrapped(page, next) || (wrapping !== null && hasRoom(line, wrapping))
  const isAbove = isOwn && isMeant && isHalfLine(text) && !beginsSmall(page, next)
  // The title stands above, so that none is glued to a name with two capitals in it: `Ida LLExample et al.`
  if (isNames || isAbove || (endsInNames(text) && isAuthorLine(text))) {
    return [first, ...splitBlock(second, 1), ...others]
  }
  return blocks
}

/** Whether a line leaves room for a word that is rather long. */
function hasRoom({ start, end }: Range, { width }: Wrapping): boolean {
  return end - start + LONG_WORD < width
}

const LONG_WORD = 12

/**
 * A title and its names as two blocks, where the last line is the owner of the page, or on a page that has no more than a
 * line break between those of its other papers: that line is the names, whatever they look like, if it was not wrapped.
 */
export function partLikeOthers(
  page: string,
  blocks: readonly Block[],
  areOthersParted: boolean,
  owner: Range | null,
): readonly Block[] | null {
  const [first, second] = blocks
  const [before, last] = first?.lines.slice(-2) ?? []
  if (first === undefined || second === undefined || before === undefined || last === undefined) return null
  const isOwner = owner !== null && textOf(page, last).toLowerCase() === textOf(page, owner).toLowerCase()
  const isMeant = areOthersParted && isMeantBreak(page, before, last, readWrapping(page, second.lines))
  return isOwner || isMeant ? [...splitBlock(first, first.lines.length - 1), ...blocks.slice(1)] : null
}

/** Whether a line ends where it was meant to: it is not full, and no name goes on behind its comma. */
function isMeantBreak(page: string, line: Range, next: Range, wrapping: Wrapping | null): boolean {
  return page.charAt(line.end - 1) !== ',' && !isContinued(page, line, next, wrapping)
}

/** Names alone on a line; a single one only where `before`, the line that would run on into it, is too short for that. */
function isNamesLine(page: string, line: Range, before: Range | undefined): boolean {
  const text = textOf(page, line)
  return isNameList(text) || (before !== undefined && isShort(before) && isAuthorLine(text))
}

/**
 * A title and its names as two blocks, where nothing but a line break is between them, and the first name looks like the
 * end of a title with a name glued to it: `JuneHyoung Kwon, Ida Example`. Only for papers of a page that prints them apart.
 */
export function partAtLine(page: string, blocks: readonly Block[]): readonly Block[] | null {
  const [first, ...others] = blocks
  if (first === undefined) return null
  // The names take as few lines as they can: the last of a title may read like the beginning of a name.
  for (let at = first.lines.length - 1; at > 0; at--) {
    const [title, names] = splitBlock(first, at)
    const text = textOf(page, names)
    if (isAuthorLine(text) && (text.includes(',') || endsInNames(text))) return [title, names, ...others]
  }
  return null
}

/** Decides what a paper alone left open, by what the papers around it are. */
export function settlePlacement(
  page: string,
  { placement, blocks }: { placement: NamesPlacement; blocks: readonly Block[] },
  isCompact: boolean,
): NamesPlacement {
  if (placement === 'apart' || placement === 'glued') return placement
  if (!isCompact) return placement === 'perhaps-apart' ? 'apart' : placement
  const [first] = blocks
  const isAbstractAlone = blocks.length === 1 && first !== undefined && isParagraph(textOf(page, first))
  return isAbstractAlone ? 'undecided' : 'glued'
}
