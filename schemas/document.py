"""What is on the page: the values that `extract` makes and `normalise` reads.

Coordinates are points from the top left corner of the page as a reader sees it
(after un-rotation). HTML and plain text count as one page and have no boxes.
"""

from dataclasses import dataclass, field
from typing import Literal

from schemas.issues import Issue

MediaType = Literal["application/pdf", "text/html", "text/plain"]

PassageKind = Literal["heading", "paragraph", "item", "caption", "note", "header", "footer"]
"""`header` and `footer` are the running ones that repeat from page to page."""

MarkKind = Literal["shape", "glyph", "image", "class", "note"]
"""`note` is a footnote sign that clung to a figure; `class` is the style class of an element on a
web page, which often tells its colour; the others are drawn icons.
"""

DocumentStatus = Literal[
    "ok",
    "partial",
    "no_text",
    "password_required",
    "empty",
    "wrong_type",
    "corrupt",
    "too_large",
    "timeout",
    "memory_limit",
    "crashed",
    "unreadable",
    "duplicate",
]

READ_STATUSES: frozenset[DocumentStatus] = frozenset({"ok", "partial", "no_text", "duplicate"})
"""The statuses of a document that was read as far as it can be; any other is a failure."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its top left corner; pages count from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon in a cell: a small coloured shape, a symbol glyph, a picture, or a note sign.

    `name` is what it looks like (`circle`, `square`, `↑`), the alt text of a picture, the style
    class, or the printed sign of a note; `colour` is `#rrggbb` where there is one.
    """

    kind: MarkKind
    name: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. Rows and columns count from 0; a span covers what it covers.

    A value is never copied into the neighbours that a span covers. `header` is true where
    the source itself says so (an HTML `th` or `thead`, a header tag), not by our guess.
    """

    row: int
    col: int
    text: str
    row_span: int = 1
    col_span: int = 1
    box: Box | None = None
    fill: str | None = None
    header: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def line(self) -> str:
        """The text on one line, every run of white space one space."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it was meant: over several pages it is still one table.

    `number` counts from 1 through the document; `method` names the reader that found it and
    `reason` says why it was kept; `header_rows` are those that the source itself marks, else 0;
    `repeated_headers` counts header rows printed again on later pages and left out here.
    """

    number: int
    page: int
    cells: tuple[Cell, ...]
    boxes: tuple[Box, ...] = ()
    caption: str | None = None
    section: str | None = None
    method: str = ""
    reason: str = ""
    header_rows: int = 0
    repeated_headers: int = 0

    @property
    def rows(self) -> int:
        """How many rows the grid has."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @property
    def columns(self) -> int:
        """How many columns the grid has."""
        return max((cell.col + cell.col_span for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words that belongs to no table; `number` counts from 1 in reading order.

    `level` is 1 to 6 for a heading and the depth of nesting for an item, else 0.
    """

    number: int
    page: int
    kind: PassageKind
    text: str
    level: int = 0
    box: Box | None = None

    @property
    def line(self) -> str:
        """The text on one line, every run of white space one space."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size in points; `words` counts what was printed, `placed` what we put somewhere."""

    number: int
    width: float
    height: float
    words: int
    placed: int


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes a document was read from. `name` is the path within the folder given."""

    sha256: str
    name: str
    media_type: MediaType | None
    bytes: int


Block = Table | Passage


@dataclass(frozen=True, slots=True)
class Document:
    """A report as read: its blocks in reading order, and what went wrong on the way.

    `title` and `published` (ISO date) are those the file itself states; `links` are the web
    addresses that the document names as its own (canonical address, base, feed), never fetched.
    """

    source: Source
    status: DocumentStatus
    title: str | None = None
    published: str | None = None
    links: tuple[str, ...] = ()
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    issues: tuple[Issue, ...] = field(default=())

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Passage))
