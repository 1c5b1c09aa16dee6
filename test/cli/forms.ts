/** The same page, which gives no diagnostic, in each form. */
export const TEXT = `Ottilie Brandkvist

LG
h-index3
1paper
7citations
Novelty54%
AI Score52

1 Paper

LGSep 20, 2024
Quiet Ferries and Their Timetables

Ottilie Brandkvist, Jorun Askeland

We describe how a timetable of quiet ferries may be found without asking each of their passengers when they want to go.
`

export const MARKDOWN = `# Ottilie Brandkvist

LG
h-index **3**
**1** paper
**7** citations
Novelty **54%**
AI Score **52**

## 1 Paper

LG Sep 20, 2024

### [Quiet Ferries and Their Timetables](/paper/2409.01234)

[Ottilie Brandkvist](/author/71), [Jorun Askeland](/author/72)

We describe how a timetable of quiet ferries may be found without asking each of their passengers when they want to go.
`

export const HTML = `<!doctype html>
<html><head><title>Ottilie Brandkvist</title></head><body>
<h1>Ottilie Brandkvist</h1>
<span>LG</span>
<div><span>h-index</span> <b>3</b></div>
<div><b>1</b> paper</div>
<div><b>7</b> citations</div>
<div><span>Novelty</span> <b>54%</b></div>
<div><span>AI Score</span> <b>52</b></div>
<h2>1 Paper</h2>
<article>
<div><span>LG</span><span>Sep 20, 2024</span></div>
<h3><a href="/paper/2409.01234">Quiet Ferries and Their Timetables</a></h3>
<p><a href="/author/71">Ottilie Brandkvist</a>, <a href="/author/72">Jorun Askeland</a></p>
<p>We describe how a timetable of quiet ferries may be found without asking each of their passengers when they want to go.</p>
</article>
</body></html>
`

/** The page's address. */
export const URL = 'https://scholarfeed.example/author/71'
