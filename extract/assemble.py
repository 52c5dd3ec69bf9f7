"""Pages put together: running lines told apart, tables joined, headings and captions found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.captions import captioned
from extract.furniture import running
from extract.headings import typography
from extract.overleaf import carried_over
from extract.parts import Part, Piece, Text
from extract.stitch import Joined, stitched
from schemas.document import Block, Document, DocumentStatus, Page, Source
from schemas.issues import Issue

if TYPE_CHECKING:
    from extract.pdf import Leaf


def assembled(
    source: Source, title: str | None, leaves: Sequence["Leaf"], expected: int
) -> Document:
    """A document of these pages. `expected` is how many another reader counted."""
    pieces = [piece for leaf in leaves for piece in leaf.pieces]
    kinds = running(pieces, {leaf.number: leaf.height for leaf in leaves})
    flow = carried_over(stitched(pieces, kinds), kinds)
    blocks, issues = _blocks(flow, kinds)
    pages = tuple(_page(leaf) for leaf in leaves)
    trouble = [issue for leaf in leaves for issue in leaf.issues]
    trouble += _lost(leaves, expected) + _pictures(leaves) + _unplaced(pages) + issues
    return Document(
        source=source,
        status=_status(leaves, expected),
        title=title,
        pages=pages,
        blocks=tuple(captioned(blocks)),
        issues=tuple(trouble),
    )


def _blocks(
    pieces: Sequence[Text | Joined], kinds: dict[int, str]
) -> tuple[list[Block], list[Issue]]:
    """Number tables and passages, and tie headings and captions to tables."""
    type_of = typography([piece for piece in pieces if isinstance(piece, Text)], kinds)
    blocks: list[Block] = []
    issues: list[Issue] = []
    section: str | None = None
    tables = passages = 0
    for piece in pieces:
        if isinstance(piece, Joined):
            tables += 1
            blocks.append(piece.table(tables, section))
            issues += piece.issues(tables)
            continue
        passages += 1
        passage = type_of.passage(piece, passages, kinds)
        if passage.kind == "heading":
            section = passage.text
        blocks.append(passage)
    return blocks, issues


def _page(leaf: "Leaf") -> Page:
    placed = leaf.discarded + sum(_words(piece) for piece in leaf.pieces)
    return Page(leaf.number, leaf.width, leaf.height, leaf.words, placed)


def _words(piece: Piece) -> int:
    return piece.words if isinstance(piece, Part) else piece.paragraph.words


def _unplaced(pages: Sequence[Page]) -> list[Issue]:
    return [
        Issue("words_unplaced", f"{page.words - page.placed} words are in no block.", page.number)
        for page in pages
        if page.placed != page.words
    ]


def _lost(leaves: Sequence["Leaf"], expected: int) -> list[Issue]:
    missing = range(len(leaves) + 1, expected + 1)
    return [
        Issue("page_unreadable", "The page is in the file but could not be reached.", page=number)
        for number in missing[:100]
    ]


def _pictures(leaves: Sequence["Leaf"]) -> list[Issue]:
    """Pages that are pictures, and a document on which nothing at all is printed."""
    found = [
        Issue("no_text", "The page is a picture.", page=leaf.number)
        for leaf in leaves
        if not leaf.words and leaf.pictures
    ]
    if not leaves:
        found.append(Issue("corrupt", "It has no pages."))
    elif not found and not any(leaf.words or leaf.failed for leaf in leaves):
        found.append(Issue("no_text", "No page has any text."))
    return found


def _status(leaves: Sequence["Leaf"], expected: int) -> DocumentStatus:
    if not leaves or all(leaf.failed for leaf in leaves):
        return "corrupt"
    if not any(leaf.words for leaf in leaves):
        return "corrupt" if any(leaf.failed for leaf in leaves) else "no_text"
    lost = len(leaves) < expected or any(leaf.failed for leaf in leaves)
    return "partial" if lost else "ok"
