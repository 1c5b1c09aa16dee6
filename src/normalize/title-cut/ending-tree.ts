/** Words of ASCII letters and signs, as a tree from their last unit to their first, in one table. */
export interface EndingTree {
  /** The column of each ASCII unit; 0 for those that no word holds. */
  readonly columns: Uint8Array
  readonly width: number
  /** The node behind each node and column; 0 where no word goes on so. */
  readonly nodes: Uint16Array
  /** Whether a word ends in front of the node. */
  readonly isWord: Uint8Array
}

const ASCII = 0x80

/** Plants the tree of some words, which stand in one string with blanks between them. */
export function plantEndings(words: string): EndingTree {
  const all = words.split(' ')
  const columns = new Uint8Array(ASCII)
  let width = 1
  let units = 1
  for (const word of all) {
    units += word.length
    for (let at = 0; at < word.length; at++)
      if (columns[word.charCodeAt(at)] === 0) columns[word.charCodeAt(at)] = width++
  }
  const nodes = new Uint16Array(units * width)
  const isWord = new Uint8Array(units)
  let last = 0
  for (const word of all) {
    let node = 0
    for (let at = word.length - 1; at >= 0; at--) {
      const branch = node * width + (columns[word.charCodeAt(at)] as number)
      if (nodes[branch] === 0) nodes[branch] = ++last
      node = nodes[branch] as number
    }
    isWord[node] = 1
  }
  return { columns, width, nodes, isWord }
}

/** Whether the stretch of `text` ends in one of the words. */
export function endsInOne(tree: EndingTree, text: string, start: number, end: number): boolean {
  let node = 0
  for (let at = end - 1; at >= start; at--) {
    node = stepTo(tree, node, text.charCodeAt(at))
    if (node === 0) return false
    if (tree.isWord[node] === 1) return true
  }
  return false
}

/** Whether the stretch of `text` is one of the words. */
export function isOne(tree: EndingTree, text: string, start: number, end: number): boolean {
  let node = 0
  for (let at = end - 1; at >= start; at--) {
    node = stepTo(tree, node, text.charCodeAt(at))
    if (node === 0) return false
  }
  return node > 0 && tree.isWord[node] === 1
}

/** The same whatever the case of the ASCII letters; the words of the tree are in small letters. */
export function isOneInAnyCase(tree: EndingTree, text: string, start: number, end: number): boolean {
  let node = 0
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at)
    node = stepTo(tree, node, code >= 65 && code <= 90 ? code + 32 : code)
    if (node === 0) return false
  }
  return node > 0 && tree.isWord[node] === 1
}

function stepTo(tree: EndingTree, node: number, code: number): number {
  if (code >= ASCII) return 0
  const column = tree.columns[code] as number
  return column === 0 ? 0 : (tree.nodes[node * tree.width + column] as number)
}
