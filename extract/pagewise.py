"""Pages read one by one, so that what was read before a reader died or was stopped is not lost.

Whoever reads a document where it may be killed tells through this what is begun and hands out each
page as it is done. Given back to another reader, those pages are not read again, and the page that
killed the first is passed over, with an issue.
"""

import pickle
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from schemas.document import Document, DocumentStatus
from schemas.issues import Issue

if TYPE_CHECKING:
    from extract.pdf import Leaf

MOST_PAGES = 5000
"""Pages of one document that are read; the longest packs of papers have some 1,500."""

FASTEST = 1
"""Pages are packed, for the program holds those of documents at work; speed is what counts."""


def _nothing(*_said: object) -> None:
    """Where nobody listens."""


@dataclass(slots=True)
class Pagewise:
    """What is known of a document's pages before it is read, and who is told of each.

    `known` are pages read before, by their step (`page 7`), and `lost` those at which a reader was
    lost, each with an issue. `begin` is told each step and how many pages there are, `keep` is
    given each page as bytes for `pages_of`, and `late` says that no further page is to be begun.
    """

    known: Mapping[str, "Leaf"] = field(default_factory=dict)
    lost: Mapping[str, Issue] = field(default_factory=dict)
    begin: Callable[[str, int], object] = _nothing
    keep: Callable[[bytes], object] | None = None
    late: Callable[[], bool] = lambda: False
    most_pages: int = MOST_PAGES
    passed: int | None = None

    def page(self, attempt: str, number: int, of: int, read: Callable[[], "Leaf"]) -> "Leaf":
        """One page: as it was read before, or read now by `read`; or an issue in its place."""
        from extract.pdf import Leaf

        step = f"page {number}{attempt}"
        if step in self.known:
            return self.known[step]
        if step in self.lost:
            return Leaf(number, issues=(self.lost[step],), failed=True)
        if number > self.most_pages or self.late():
            return Leaf(number, issues=self._pass_over(number, of), failed=True)
        self.begin(step, of)
        leaf = read()
        if self.keep is not None:
            self.keep(zlib.compress(pickle.dumps((step, leaf)), FASTEST))
        return leaf

    def done(self) -> None:
        """Say that there are no more pages, and that they are being put together."""
        self.begin("all pages", 0)

    def _pass_over(self, number: int, of: int) -> tuple[Issue, ...]:
        """Once for all pages that are not begun."""
        if self.passed is not None and self.passed <= number:
            return ()
        self.passed = number
        if number > self.most_pages:
            said = f"Only its first {self.most_pages:,} pages are read."
            return (Issue("too_large", said, page=number),)
        said = f"Pages {number:,} to {of:,} were not read, for lack of time."
        return (Issue("timeout", said, page=number),)


def pages_of(kept: Iterable[bytes]) -> dict[str, "Leaf"]:
    """Pages by their step, from what an earlier reader of the same document handed out."""
    return dict(pickle.loads(zlib.decompress(piece)) for piece in kept)


def with_cause(document: Document) -> Document:
    """A document of which nothing could be read has the status of what stopped its reader."""
    causes: dict[str, DocumentStatus] = {
        "timeout": "timeout",
        "memory_limit": "memory_limit",
        "crashed": "crashed",
    }
    found = [causes[issue.code] for issue in document.issues if issue.code in causes]
    if document.status != "corrupt" or not found:
        return document
    return Document(document.source, found[0], pages=document.pages, issues=document.issues)
