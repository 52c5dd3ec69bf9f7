"""Every word of a page ends in a cell, a passage or a named discard.

The words are counted again by other readers (pdfium's text of the page, the text of the page's
elements), not by our own counters alone.
"""

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
from selectolax.lexbor import LexborHTMLParser

from extract import read
from extract.listing import listed
from schemas.document import Document

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
READ = {".pdf", ".html", ".txt"}
FIXTURES = [p for p in sorted((ROOT / "fixtures" / "reports").iterdir()) if p.suffix in READ]
REPORTS = sorted(
    path
    for folder in ("reports", "seeds", "gold/narrative/html")
    for path in (SHARED / folder).glob("*")
    if path.suffix in READ
)
PAPERS = sorted((SHARED / "corpus").rglob("*.pdf"))
WRITTEN = re.compile(r"[^\W_]")
"""Letters and digits: readers differ on bullets, signs and the spaces between letters."""
UNSEEN = "script, style, template, noscript, head, iframe, object, datalist"
LOST_SHARE = 0.005
"""Characters on which two readers of one page may differ: glyphs without a name, ligatures."""
DISCARDS = {"hidden_text", "site_furniture", "aslant_text"}
"""The issues that name what was left out on purpose, and say how many words."""
COUNTED = re.compile(r"\d+")
LONGEST_WORD = 12
"""Letters of the words left out, on average, at most."""


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_no_word_of_a_fixture_is_lost(path: Path) -> None:
    assert_kept(path)


@pytest.mark.skipif(not REPORTS, reason="the reports are not beside this checkout")
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_no_word_of_a_report_is_lost(path: Path) -> None:
    assert_kept(path)


@pytest.mark.slow
@pytest.mark.skipif(not PAPERS, reason="the papers are not beside this checkout")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_no_word_of_a_paper_is_lost(path: Path) -> None:
    assert_kept(path)


def assert_kept(path: Path) -> None:
    content = path.read_bytes()
    document = read(content, path.name)
    assert document.status in {"ok", "no_text"}
    assert [page for page in document.pages if page.words != page.placed] == []
    ours, theirs = Counter(said(document)), Counter(printed(document, content))
    slack = LOST_SHARE * theirs.total()
    assert (ours - theirs).total() <= slack, "it holds what is not on its page"
    assert (theirs - ours).total() <= slack + LONGEST_WORD * left_out(document)


def left_out(document: Document) -> int:
    """How many words the document says that it has left out."""
    told = [issue.message for issue in document.issues if issue.code in DISCARDS]
    return sum(int(count[0]) for message in told if (count := COUNTED.match(message)))


def said(document: Document) -> str:
    """What the cells and passages say, with headers as often as printed, and notes of cells."""
    texts = [passage.text for passage in document.passages]
    texts += [cell["text"] for part in listed(document) for cell in part["cells"]]
    for table in document.tables:
        texts += [table.caption or ""] if document.source.media_type == "text/html" else []
        texts += [m.name for cell in table.cells for m in cell.marks if m.kind == "note"]
    return written(" ".join(texts))


def printed(document: Document, content: bytes) -> str:
    """What another reader finds on the pages."""
    if document.source.media_type == "application/pdf":
        return written(text_by_pdfium(content))
    if document.source.media_type == "text/html":
        page = LexborHTMLParser(content)
        for node in page.css(UNSEEN):
            node.decompose()
        return written(page.body.text(separator=" ") if page.body is not None else "")
    return written(content.decode("utf-8", "replace"))


def text_by_pdfium(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def written(text: str) -> str:
    """Letters and digits alone: ligatures, raised figures and small capitals as plain ones."""
    return "".join(WRITTEN.findall(unicodedata.normalize("NFKC", text).casefold()))
