/** An author page in another form than that of the site’s text, with the same data. */
export type InForm = (page: string) => string

/** The blocks of a paper: its meta line and title, its names, its abstract. */
const BLOCKS_OF_PAPER = 3

/** As most extractors write Markdown: a heading for the page and for each title, links round titles and names. */
export const asMarkdown: InForm = (page) => {
  const [owner = '', figures = '', count = '', ...blocks] = page.split('\n\n')
  return [`# ${owner}`, figures, `## ${count}`, ...blocks.map((block, i) => markdownBlock(block, i))].join('\n\n')
}

function markdownBlock(block: string, i: number): string {
  if (i % BLOCKS_OF_PAPER === 0) return block.replace(/\n(.+)/, (_, title) => `\n\n### [${title}](${paperPath(i)})`)
  return i % BLOCKS_OF_PAPER === 1 ? linkedNames(block, (name, path) => `[${name}](${path})`) : block
}

/** As a site may print it: an element for each part, links round titles and names. */
export const asHtml: InForm = (page) => {
  const [owner = '', figures = '', count = '', ...blocks] = page.split('\n\n')
  const header = `<h1>${owner}</h1>${figures.split('\n').map(inElement('div')).join('')}<h2>${count}</h2>`
  return `<!doctype html><html><body><main>${header}${blocks.map(htmlBlock).join('\n')}</main></body></html>`
}

function htmlBlock(block: string, i: number): string {
  if (i % BLOCKS_OF_PAPER === 0) {
    const [meta = '', title = ''] = block.split('\n')
    return `<article><div>${chips(meta)}</div><h3><a href="${paperPath(i)}">${title}</a></h3>`
  }
  if (i % BLOCKS_OF_PAPER === 1)
    return inElement('div')(linkedNames(block, (name, path) => `<a href="${path}">${name}</a>`))
  return `${inElement('p')(block)}</article>`
}

/** Hard-wrapped at 80 columns, as html-to-text, lynx and w3m print it. */
export const wrapped: InForm = (page) => page.replace(/(?=.{81})(.{1,80}) /g, '$1\n')

/** With one character that was decoded wrong. */
export const damaged: InForm = (page) => page.replace('. ', '.\ufffd ')

/** `52.4LGSep 20, 2024Code` → `<span>52.4</span><span>LG</span>…` */
function chips(meta: string): string {
  const parts = /^(\d+\.\d)?([A-Z]{2})(.+?\d)(Code)?$/.exec(meta)?.slice(1) ?? [meta]
  return parts
    .filter((part) => part !== undefined)
    .map(inElement('span'))
    .join('')
}

function inElement(name: string): (text: string) => string {
  return (text) => `<${name}>${text}</${name}>`
}

function paperPath(i: number): string {
  return `/paper/2409.${String(10_000 + i).padStart(5, '0')}`
}

/** The names in front of `et al.` and of the institutions, each in a link. */
function linkedNames(line: string, link: (name: string, path: string) => string): string {
  const [names = ''] = line.split(/ et al\.| · /)
  const linked = names.split(', ').map((name, i) => link(name, `/author/${i + 1}`))
  return linked.join(', ') + line.slice(names.length)
}
