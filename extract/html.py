"""Web pages: content told from the site around it, then blocks in reading order."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from extract.bounds import bounded
from extract.captions import captioned
from extract.cleaning import title
from extract.css import Styles
from extract.encoding import decode
from extract.flow import Flow, Said
from extract.site import links_of, main_of
from extract.tiles import tiles_in
from extract.tree import attribute, words_in
from extract.weave import Woven
from schemas.document import Block, Document, Page, Passage, Source, Table
from schemas.issues import Issue

ISO_DATE = re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d")
REASONS = {
    "html": "a table element",
    "card": "one of several alike boxes with figures",
    "terms": "a list of labels and figures",
}
PUBLISHED = (
    "meta[property='article:published_time']",
    "meta[name='DC.date']",
    "meta[name='dc.date']",
    "meta[name='DC.date.issued']",
    "meta[name='DCTERMS.issued']",
    "meta[name='dcterms.issued']",
    "meta[name='dcterms.date']",
    "meta[name='DCTERMS.date']",
    "meta[itemprop='datePublished']",
)
TITLES = (
    ("title", None),
    ("meta[property='og:title']", "content"),
    ("meta[name='DC.title']", "content"),
    ("meta[name='dcterms.title']", "content"),
)


def read_html(data: bytes, source: Source) -> Document:
    """Read a web page. Nothing that it links to is fetched."""
    decoded = decode(data, declares=True)
    text, cut = bounded(decoded.text)
    page = LexborHTMLParser(text)
    body = page.body
    issues = [Issue("encoding_guessed", f"{decoded.doubt}: read as {decoded.encoding}.")]
    issues = [*cut] if decoded.doubt is None else [*issues, *cut]
    if body is None:
        return Document(source, "no_text", issues=(*issues, Issue("no_text", "It has no body.")))
    main = main_of(page, body)
    styles = Styles(page, len(text))
    flow = Flow(styles, words_in(main), tiles_in(main, styles))
    flow.read(main)
    blocks, trouble = _numbered(flow.blocks)
    words = words_in(body)
    placed = sum(block.words for block in flow.blocks) + flow.furniture + _outside(flow, body, main)
    site = flow.furniture + words_in(body) - words_in(main)
    issues += trouble + _hidden(flow) + _of_the_site(site) + _unplaced(words, placed)
    return Document(
        source=source,
        status=("partial" if cut else "ok") if blocks else "no_text",
        title=_title(page),
        published=_published(page),
        links=links_of(page, main),
        pages=(Page(1, 0.0, 0.0, words, placed),),
        blocks=tuple(captioned(blocks)),
        issues=tuple(issues if blocks else [*issues, Issue("no_text", "It has no text.")]),
    )


def _outside(flow: Flow, body: LexborNode, main: LexborNode) -> int:
    """Words of the site around the content, and words in tables that count as hidden already."""
    in_tables = sum(block.hidden for block in flow.blocks if isinstance(block, Woven))
    return words_in(body) - words_in(main) + flow.hidden - in_tables


def _numbered(found: list[Said | Woven]) -> tuple[list[Block], list[Issue]]:
    blocks: list[Block] = []
    issues: list[Issue] = []
    section: str | None = None
    tables = passages = 0
    for block in found:
        if isinstance(block, Woven):
            if not block.cells:
                continue
            tables += 1
            blocks.append(_table(block, tables, section))
            if block.limited:
                issues.append(Issue("span_limited", "A cell claims an absurd span.", 1, tables))
            continue
        passages += 1
        section = block.text if block.kind == "heading" else section
        blocks.append(Passage(passages, 1, block.kind, block.text, block.level))
    return blocks, issues


def _table(woven: Woven, number: int, section: str | None) -> Table:
    return Table(
        number=number,
        page=1,
        cells=woven.cells,
        caption=woven.caption,
        section=section,
        method=woven.method,
        reason=REASONS[woven.method],
        header_rows=woven.header_rows,
    )


def _hidden(flow: Flow) -> list[Issue]:
    if not flow.hidden:
        return []
    return [Issue("hidden_text", f"{flow.hidden} words are not shown to a reader.", 1)]


def _of_the_site(words: int) -> list[Issue]:
    if not words:
        return []
    return [Issue("site_furniture", f"{words} words are of the site around the page.", 1)]


def _unplaced(words: int, placed: int) -> list[Issue]:
    if words == placed:
        return []
    return [Issue("words_unplaced", f"{words - placed} words are in no block.", 1)]


def _title(page: LexborHTMLParser) -> str | None:
    for selector, name in TITLES:
        node = page.css_first(selector)
        if node is not None:
            stated = title(node.text() if name is None else attribute(node, name))
            if stated is not None:
                return stated
    return None


def _published(page: LexborHTMLParser) -> str | None:
    for selector in PUBLISHED:
        node = page.css_first(selector)
        match = ISO_DATE.search(attribute(node, "content") or "") if node is not None else None
        if match is not None:
            return match[0]
    return None
