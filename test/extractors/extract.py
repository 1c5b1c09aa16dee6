"""`python extract.py <folder of pages> <file of results>`: the extractors of PyPI."""
import json
import os
import sys

import html2text
import trafilatura
from markdownify import markdownify

pages, results = sys.argv[1:]


def unwrapped(html):
    reader = html2text.HTML2Text()
    reader.body_width = 0
    return reader.handle(html)


EXTRACTORS = {
    "html2text": html2text.html2text,
    "html2text, not wrapped": unwrapped,
    "trafilatura": lambda html: trafilatura.extract(html, include_links=True, output_format="markdown") or "",
    "markdownify": lambda html: markdownify(html[html.index("<body") :], heading_style="ATX", strip=["script"]),
}

texts = {}
for page in os.listdir(pages):
    with open(os.path.join(pages, page), encoding="utf-8") as file:
        html = file.read()
    texts[page] = {name: extract(html) for name, extract in EXTRACTORS.items()}
with open(results, "w", encoding="utf-8") as file:
    json.dump(texts, file)
