import { diagnosticCodes } from '../index.js'
import type { Given } from './read-given.js'

/** A page to begin with. */
export interface Example extends Given {
  readonly name: string
}

const AUTHOR = `Mila Ostrander

NI
h-index3
2papers
41citations
Novelty54%
AI Score52

2 Papers

52.4LGSep 20, 2024Code
Marsh Frogs Counted by Ear

Mila Ostrander, Jonas Vik et al.

We place microphones in three marshes and fit a field to what they hear, which costs less than before.

CLApr 22
Night Trams and Their Drivers

Mila Ostrander, Jonas Vik

Night trams share their drivers with day trams, so a timetable that ignores sleep is wrong before it is printed.
`

const MARKDOWN = `# [Mila Ostrander](https://scholarfeed.example/author/88676)

NI
h-index3
1paper

## 1 Paper

LGSep 20, 2024[Code](https://github.com/example/frogs)

### [Marsh Frogs Counted by Ear](https://scholarfeed.example/paper/2409.13931)

[Mila Ostrander](/author/88676), [Jonas Vik](/author/5)

We place microphones in three marshes and fit a field to what they hear, which costs less than before.
`

const HTML = `<!doctype html>
<title>Mila Ostrander</title>
<h1>Mila Ostrander</h1>
<div>NI</div>
<div>h-index<b>3</b></div>
<div><b>1</b>paper</div>
<h2>1 Paper</h2>
<article>
  <div><span>LG</span><span>Sep 20, 2024</span></div>
  <h3><a href="/paper/2409.13931">Marsh Frogs Counted by Ear</a></h3>
  <p><a href="/author/88676">Mila Ostrander</a>, <a href="/author/5">Jonas Vik</a></p>
  <p>We place microphones in three marshes and fit a field to what they hear.</p>
</article>
`

/** A page of each form, and the example of each diagnostic. */
export function examples(): Example[] {
  const forms = { 'An author page': AUTHOR, 'As Markdown': MARKDOWN, 'As HTML': HTML }
  const ofForms = Object.entries(forms).map(
    ([name, text]): Example => ({ name, text, form: 'auto', kind: 'auto', scrapedAt: '2026-05-01', url: '' }),
  )
  const ofCodes = Object.entries(diagnosticCodes).flatMap(([code, { example }]): Example[] => {
    const { kind, text, options } = example
    // A record is no page, and a form that the library refuses in a text is read here.
    if (kind === 'record' || code === 'unread-form') return []
    return [
      {
        name: `The diagnostic ${code}`,
        text,
        form: 'auto',
        kind,
        scrapedAt: options.scrapedAt ?? '',
        url: options.url ?? '',
      },
    ]
  })
  return [...ofForms, ...ofCodes]
}
