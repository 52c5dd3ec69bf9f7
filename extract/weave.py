"""HTML tables: rows, cells and spans as a browser lays them out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from extract.css import Styles
from extract.inline import BREAK, Content, content_of
from extract.tree import attribute, children, tag_of
from schemas.document import Cell, Mark

MOST_COLUMNS_SPANNED = 1000
MOST_ROWS_SPANNED = 65_534
"""The caps of the HTML standard, section 4.9.11."""
MOST_SLOTS = 500_000
SHORT_CELL_WORDS = 12
SECTIONS = {"thead": 0, "tbody": 1, "tfoot": 2}
NUMBER = re.compile(r"\s*(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Woven:
    """A table as read from HTML. `words` counts those of its text nodes."""

    cells: tuple[Cell, ...]
    header_rows: int
    caption: str | None
    words: int
    hidden: int
    limited: bool


def rows_of(table: LexborNode) -> list[tuple[str, LexborNode]]:
    """The table's own rows with their section, head first and foot last."""
    rows: list[tuple[str, LexborNode]] = []
    for child in children(table):
        tag = tag_of(child)
        if tag == "tr":
            rows.append(("tbody", child))
        elif tag in SECTIONS:
            rows += [(tag, row) for row in children(child) if tag_of(row) == "tr"]
    return sorted(rows, key=lambda row: SECTIONS[row[0]])


def cells_of(row: LexborNode) -> list[LexborNode]:
    """The cells of a row."""
    return [cell for cell in children(row) if tag_of(cell) in {"td", "th"}]


def woven(table: LexborNode, styles: Styles, skip: Callable[[LexborNode], bool]) -> Woven:
    """Lay out a data table."""
    rows = [row for row in rows_of(table) if not styles.is_hidden(row[1])]
    loom = _Loom(len(rows))
    cells: list[Cell] = []
    words = hidden = 0
    for number, (section, row) in enumerate(rows):
        for node in cells_of(row):
            place = loom.place(node, number)
            content = content_of(node, styles, skip)
            words, hidden = words + content.words, hidden + content.hidden
            cells.append(_cell(place, node, content, _colour(node, row, styles), section))
    cells = _narrowed(cells)
    title = caption_of(table, styles, skip)
    return Woven(
        cells=tuple(cells),
        header_rows=_header_rows(cells, [section for section, _ in rows]),
        caption=" ".join(title.lines) or None if title is not None else None,
        words=words + (title.words if title is not None else 0),
        hidden=hidden,
        limited=loom.limited,
    )


def caption_of(
    table: LexborNode, styles: Styles, skip: Callable[[LexborNode], bool]
) -> Content | None:
    """What the caption element says."""
    found = next((child for child in children(table) if tag_of(child) == "caption"), None)
    return None if found is None else content_of(found, styles, skip)


@dataclass(frozen=True, slots=True)
class _Place:
    row: int
    col: int
    row_span: int
    col_span: int


class _Loom:
    """Which columns are still taken by cells from rows above."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.limited = False
        self._busy: dict[int, int] = {}
        self._slots = 0
        self._row = -1
        self._col = 0

    def place(self, node: LexborNode, row: int) -> _Place:
        """Where the next cell of this row goes."""
        if row != self._row:
            self._row, self._col = row, 0
        while self._busy.get(self._col, 0) > row:
            self._col += 1
        wide = self._span(node, "colspan", MOST_COLUMNS_SPANNED)
        high = self._span(node, "rowspan", MOST_ROWS_SPANNED) or self.rows - row
        place = self._fitted(_Place(row, self._col, min(high, self.rows - row), wide or 1))
        for col in range(place.col, place.col + place.col_span):
            self._busy[col] = row + place.row_span
        self._col += place.col_span
        return place

    def _span(self, node: LexborNode, name: str, most: int) -> int:
        """The span as a number; 1 where it is none. A row span of 0 means all that follow."""
        match = NUMBER.match(attribute(node, name) or "")
        number = int(match[1]) if match is not None else 1
        if number > most:
            self.limited = True
        return min(number, most)

    def _fitted(self, place: _Place) -> _Place:
        """A cell that would make the grid absurdly large covers only its own slot."""
        self._slots += place.row_span * place.col_span
        if self._slots <= MOST_SLOTS:
            return place
        self.limited = True
        return _Place(place.row, place.col, 1, 1)


def _cell(
    place: _Place, node: LexborNode, content: Content, fill: str | None, section: str
) -> Cell:
    header = section == "thead" or tag_of(node) == "th"
    return Cell(
        row=place.row,
        col=place.col,
        text=cell_lines(content, header=header),
        row_span=place.row_span,
        col_span=place.col_span,
        fill=fill,
        header=header,
        marks=_marks(content.marks),
    )


def cell_lines(content: Content, *, header: bool) -> str:
    """Text of a cell. A forced break in a name or header is only there for its looks."""
    text = "\n".join(content.lines)
    short = header or len(text.split()) <= SHORT_CELL_WORDS
    broken = " ".join(text.split()) if header else text.replace(BREAK, " " if short else "\n")
    return "\n".join(" ".join(line.split()) for line in broken.split("\n") if line.strip())


def _marks(marks: list[Mark]) -> tuple[Mark, ...]:
    """A glyph whose element gives its colour was seen twice: the coloured one stays."""
    coloured = [mark.name for mark in marks if mark.kind == "glyph" and mark.colour]
    kept = []
    for mark in marks:
        if mark.kind == "glyph" and mark.colour is None and mark.name in coloured:
            coloured.remove(mark.name)
            continue
        kept.append(mark)
    return tuple(kept)


def _colour(node: LexborNode, row: LexborNode, styles: Styles) -> str | None:
    return styles.background(node) or styles.background(row)


def _narrowed(cells: list[Cell]) -> list[Cell]:
    """Spans cut to the columns in which some cell begins: `colspan=100` only means all of them."""
    columns = max((cell.col for cell in cells), default=0) + 1
    return [replace(cell, col_span=min(cell.col_span, columns - cell.col)) for cell in cells]


def _header_rows(cells: list[Cell], sections: list[str]) -> int:
    """The rows of the head, or the leading rows that are all header cells."""
    marked = sections.count("thead")
    if marked:
        return marked
    for row in range(len(sections)):
        if not all(cell.header for cell in cells if cell.row == row):
            return row
    return 0
