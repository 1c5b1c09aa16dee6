/** What is known of an element by its name. */
export interface ElementKind {
  readonly name: string
  /** How it takes part in the layout, unless its own style says another thing. */
  readonly display: 'block' | 'inline' | 'none'
  /** Whether it has no content and no end tag. */
  readonly isVoid: boolean
  /** Whether its tags open and close nothing: the elements are there anyway. */
  readonly isTransparent: boolean
  /** Whether it says something of words inside of a text. Other inline elements may be parts that only stand in a row. */
  readonly isTextLevel: boolean
  /** Whether it holds one text, so that inline parts of it are no row: `<h3>Tiny<span>NeRF</span></h3>`. */
  readonly holdsOneText: boolean
  readonly isHeading: boolean
  /** Whether it is something to click or to choose from: the site's own, never part of what it says. */
  readonly isControl: boolean
  readonly isPreformatted: boolean
  /** Whether it is of another language than HTML, where `/>` ends an element. */
  readonly isForeign: boolean
  /** Whether it is a part of a table, whose end is its own matter. */
  readonly isTablePart: boolean
  /** Whether content inside of it leaves the elements outside alone: no end tag reaches across. */
  readonly isScope: boolean
  readonly endsParagraph: boolean
  /** Whether the start of another element may end it: `<li>` by `<li>`. */
  readonly mayEndUnsaid: boolean
}

/** Elements that stand on lines of their own. A button does not in a browser; but it is no part of the text that it stands in. */
const BLOCKS = names(
  'address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td textarea tfoot th thead tr ul',
)

/** Elements whose content a browser does not display. What stands in `noscript` is for browsers that run no scripts. */
const NEVER_DISPLAYED = names(
  'annotation annotation-xml area audio base canvas col colgroup datalist defs desc embed iframe input link meta ' +
    'metadata mjx-assistive-mml noembed noframes noscript object param rp script source style symbol template title track ' +
    'video',
)

const TEXT_LEVEL = names(
  'abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark math q rt ruby s samp strike strong sub sup svg ' +
    'tt u var wbr',
)

const VOID = names('area base br col embed hr img input link meta param source track wbr')
const TRANSPARENT = names('html head body')
const HEADINGS = names('h1 h2 h3 h4 h5 h6')
const CONTROLS = names('button select textarea summary')
const PREFORMATTED = names('pre textarea')
const FOREIGN = names('svg math')
const TABLE_PARTS = names('table caption thead tbody tfoot tr td th template')
const MAY_END_UNSAID = names('a button caption dd dt li optgroup option p tbody td tfoot th thead tr')
const SCOPES = names('td th caption table template object')

/** Blocks that leave an open paragraph open. */
const IN_PARAGRAPHS = names('button select textarea option optgroup caption tbody td tfoot th thead tr legend')

const KNOWN: ReadonlyMap<string, ElementKind> = /* @__PURE__ */ new Map(
  [BLOCKS, NEVER_DISPLAYED, TEXT_LEVEL, VOID, TRANSPARENT, names('a img label path small span time')]
    .flatMap((some) => [...some])
    .map((name) => [name, toKind(name)]),
)

/** An element that HTML does not know is an inline element like `span`. */
export function kindOf(name: string): ElementKind {
  return KNOWN.get(name) ?? toKind(name)
}

function toKind(name: string): ElementKind {
  const display = BLOCKS.has(name) ? 'block' : NEVER_DISPLAYED.has(name) ? 'none' : 'inline'
  return {
    name,
    display,
    isVoid: VOID.has(name),
    isTransparent: TRANSPARENT.has(name),
    isTextLevel: TEXT_LEVEL.has(name),
    holdsOneText: HEADINGS.has(name) || name === 'p' || name === 'pre',
    isHeading: HEADINGS.has(name),
    isControl: CONTROLS.has(name),
    isPreformatted: PREFORMATTED.has(name),
    isForeign: FOREIGN.has(name),
    isTablePart: TABLE_PARTS.has(name),
    isScope: SCOPES.has(name),
    mayEndUnsaid: MAY_END_UNSAID.has(name),
    endsParagraph: display === 'block' && !IN_PARAGRAPHS.has(name),
  }
}

/** The names in a list. */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
