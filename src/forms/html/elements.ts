/** How an element takes part in the layout, unless its own style says another thing. */
export type Display = 'block' | 'inline' | 'none'

/** Elements that stand on lines of their own. A button does not in a browser; but it is no part of the text that it stands in. */
const BLOCKS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section ' +
    'select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
)

/** Elements whose content a browser does not display. What stands in `noscript` is for browsers that run no scripts. */
const NEVER_DISPLAYED: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'annotation annotation-xml area audio base canvas col colgroup datalist defs desc embed iframe input link meta ' +
    'metadata mjx-assistive-mml noembed noframes noscript object param rp script source style symbol template title track video'
  ).split(' '),
)

/** Elements without content and without an end tag. */
const VOID: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements that say something of words inside of a text. All other inline elements may be parts that only stand in a row. */
const TEXT_LEVEL: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark math q rt ruby s samp strike strong sub sup svg ' +
    'tt u var wbr'
  ).split(' '),
)

/** Elements that hold one text, whose inline parts are no row: `<h3>Tiny<span>NeRF</span></h3>`. */
const TEXTS: ReadonlySet<string> = /* @__PURE__ */ new Set('h1 h2 h3 h4 h5 h6 p pre'.split(' '))

/** Things to click or to choose from: the site's own, never part of what it says. */
const CONTROLS: ReadonlySet<string> = /* @__PURE__ */ new Set('button select textarea summary'.split(' '))

/** What a browser makes of an element by its name. */
export function displayOf(name: string): Display {
  if (BLOCKS.has(name)) return 'block'
  return NEVER_DISPLAYED.has(name) ? 'none' : 'inline'
}

export function isVoid(name: string): boolean {
  return VOID.has(name)
}

export function isTextLevel(name: string): boolean {
  return TEXT_LEVEL.has(name)
}

export function holdsOneText(name: string): boolean {
  return TEXTS.has(name)
}

export function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name)
}

export function isControl(name: string): boolean {
  return CONTROLS.has(name)
}
