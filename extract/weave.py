"""HTML tables: rows, cells and spans as a browser lays them out."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from extract.badges import classes
from extract.css import Styles
from extract.inline import BREAK, Content, content_of
from extract.lined import rows_apart
from extract.tabular import Kind, cells_of, gone_from, kind_of, rows_of
from extract.tree import attribute, children, tag_of, words_in
from schemas.document import Cell, Mark

MOST_COLUMNS_SPANNED = 1000
MOST_ROWS_SPANNED = 65_534
"""The caps of the HTML standard, section 4.9.11."""
MOST_SLOTS = 500_000
SHORT_CELL_WORDS = 12
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
    method: str = "html"


def woven(table: LexborNode, styles: Styles, skip: Callable[[LexborNode], bool]) -> Woven:
    """Lay out a data table."""
    rows = [row for row in rows_of(table, styles) if _counts(row[2], styles)]
    loom = _Loom([group for group, _, _ in rows])
    cells: list[Cell] = []
    lines: dict[tuple[int, int], list[str]] = {}
    words = hidden = 0
    for number, (_, section, row) in enumerate(rows):
        lost = sum(words_in(cell) for cell in gone_from(row, styles))
        words, hidden = words + lost, hidden + lost
        for node in cells_of(row, styles):
            place = loom.place(node, number)
            content = content_of(node, styles, skip)
            words, hidden = words + content.words, hidden + content.hidden
            fill = _colour(node, row, styles)
            content.marks += [] if fill else classes(node)
            header = section == "head" or kind_of(node, styles) == "header"
            cells.append(_cell(place, content, fill, header=header))
            lines[place.row, place.col] = content.broken
    cells = _narrowed(_with_classes_that_tell(cells))
    header_rows = _header_rows(cells, [section for _, section, _ in rows])
    title = caption_of(table, styles, skip)
    return Woven(
        cells=tuple(rows_apart(cells, lines, header_rows)),
        header_rows=header_rows,
        caption=_caption(table, title),
        words=words + (title.words if title is not None else 0),
        hidden=hidden,
        limited=loom.limited,
    )


def _counts(row: LexborNode, styles: Styles) -> bool:
    """Whether a row is shown. Word ends tables with an empty row that only sets their widths."""
    sizes_only = attribute(row, "height") == "0" and not words_in(row)
    return not styles.is_hidden(row) and not sizes_only


def _caption(table: LexborNode, title: Content | None) -> str | None:
    """What the caption says, else the name that the table has for those who do not see it."""
    named = " ".join(title.lines) if title is not None else ""
    return named or " ".join((attribute(table, "aria-label") or "").split()) or None


def _with_classes_that_tell(cells: list[Cell]) -> list[Cell]:
    """Style classes that most cells have say nothing of one of them."""
    borne = Counter(mark for cell in cells for mark in set(cell.marks) if mark.kind == "class")
    usual = {mark for mark, count in borne.items() if 2 * count > len(cells)}
    return [
        replace(cell, marks=tuple(mark for mark in cell.marks if mark not in usual))
        for cell in cells
    ]


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

    def __init__(self, groups: list[int]) -> None:
        """`groups` are the numbers of the groups that the rows belong to, from the top."""
        ends = {group: row + 1 for row, group in enumerate(groups)}
        self.ends = [ends[group] for group in groups]
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
        most = self.ends[row] - row
        high = self._span(node, "rowspan", MOST_ROWS_SPANNED) or most
        place = self._fitted(_Place(row, self._col, min(high, most), wide or 1))
        for col in range(place.col, place.col + place.col_span):
            self._busy[col] = row + place.row_span
        self._col += place.col_span
        return place

    def _span(self, node: LexborNode, name: str, most: int) -> int:
        """The span as a number; 1 where it is none. A row span of 0 means all that follow."""
        printed = attribute(node, name) or attribute(node, f"aria-{name}") or ""
        match = NUMBER.match(printed)
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


def _cell(place: _Place, content: Content, fill: str | None, *, header: bool) -> Cell:
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


def _header_rows(cells: list[Cell], sections: list[Kind]) -> int:
    """The rows of the head, or the leading rows of header cells; a corner may be empty."""
    marked = sections.count("head")
    if marked:
        return marked
    for row in range(len(sections)):
        own = [cell for cell in cells if cell.row == row]
        if not all(cell.header or not (cell.text or cell.col) for cell in own):
            return row
    return 0
