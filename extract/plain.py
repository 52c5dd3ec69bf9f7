"""Plain-text exports: paragraphs, bullets, and tables whose columns are kept by tabs or spaces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.captions import captioned
from extract.cleaning import one_line
from extract.encoding import decode
from extract.spaced import SpacedTable, spaced_table
from extract.symbols import signs
from schemas.document import Block, Cell, Document, Mark, Page, Passage, PassageKind, Source, Table
from schemas.issues import Issue

BULLET = re.compile(r"\s*(?:[-–—*•·◦▪o]\s+)+(?=\S)")
LONGEST_HEADING = 120
LEAST_COLUMNS = 2
MOST_PROSE_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line cut at its tabs."""

    fields: tuple[str, ...]

    @property
    def tabbed(self) -> bool:
        """Whether the line has tabs, even with nothing after them."""
        return len(self.fields) >= LEAST_COLUMNS

    @property
    def empty(self) -> bool:
        """Whether nothing is printed on it."""
        return not any(self.fields)

    @property
    def words(self) -> int:
        """How many words are printed on it."""
        return sum(len(field.split()) for field in self.fields)


def read_plain(data: bytes, source: Source) -> Document:
    """Read a text export."""
    decoded = decode(data)
    lines = re.split(r"\r\n?|\n|\f", decoded.text)
    rows = [_row(line) for line in lines]
    blocks, placed = _blocks(rows, lines)
    words = sum(row.words for row in rows)
    issues = []
    if decoded.doubt is not None:
        issues.append(Issue("encoding_guessed", f"{decoded.doubt}: read as {decoded.encoding}."))
    if not blocks:
        issues.append(Issue("no_text", "It has no text."))
    return Document(
        source=source,
        status="ok" if blocks else "no_text",
        pages=(Page(1, 0.0, 0.0, words, placed),) if blocks else (),
        blocks=tuple(captioned(blocks)),
        issues=tuple(issues),
    )


def _row(line: str) -> Row:
    return Row(tuple(one_line(field) for field in line.split("\t")))


def _blocks(rows: Sequence[Row], lines: Sequence[str]) -> tuple[list[Block], int]:
    """The blocks, and how many words are in them, bullet signs counted."""
    blocks: list[Block] = []
    section: str | None = None
    tables = passages = at = placed = plain_until = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if end > at:
            tables += 1
            blocks.append(_table(rows[at:end], tables, section))
            placed += sum(row.words for row in rows[at:end])
            at = end
            continue
        spaced = spaced_table(lines, at) if at >= plain_until else SpacedTable([], plain_until)
        plain_until = max(plain_until, spaced.end)
        if spaced.rows:
            tables += 1
            blocks.append(_of_spaces(spaced, tables, section))
            placed += sum(row.words for row in rows[at : spaced.end])
            at = spaced.end
            continue
        if not rows[at].empty:
            passages += 1
            placed += rows[at].words
            passage = _passage(rows, at, passages)
            section = passage.text if passage.kind == "heading" else section
            blocks.append(passage)
        at += 1
    return blocks, placed


def _table_end(rows: Sequence[Row], start: int) -> int:
    """The line after the last of a table that begins here; `start` where none does.

    Lines with a single field belong to it only when tabbed lines follow them.
    """
    if not rows[start].tabbed or rows[start].empty:
        return start
    end = at = start
    between = 0
    while at < len(rows) and not (rows[at].empty and not rows[at].tabbed):
        if rows[at].tabbed:
            end, between = at + 1, 0
        else:
            between += 1
            if between > MOST_PROSE_BETWEEN:
                break
        at += 1
    printed = sum(len([field for field in row.fields if field]) > 1 for row in rows[start:end])
    return end if printed else start


def _table(rows: Sequence[Row], number: int, section: str | None) -> Table:
    columns = _columns(rows)
    cells = [cell for row, line in enumerate(rows) for cell in _cells(line, row, columns)]
    return Table(
        number=number,
        page=1,
        cells=tuple(cells),
        section=section,
        method="tabs",
        reason=f"{len(rows)} lines with tabs",
    )


def _of_spaces(spaced: SpacedTable, number: int, section: str | None) -> Table:
    columns = max(len(row.fields) for row in spaced.rows)
    cells = [
        Cell(row, col, field, col_span=columns if line.across else 1, marks=_marks(field))
        for row, line in enumerate(spaced.rows)
        for col, field in enumerate(line.fields)
    ]
    return Table(
        number=number,
        page=1,
        cells=tuple(cells),
        section=section,
        method="spaces",
        reason=f"{len(spaced.rows)} rows in columns kept by spaces",
    )


def _columns(rows: Sequence[Row]) -> int:
    """Up to the last column in which anything is printed."""
    return max((at + 1 for row in rows for at, field in enumerate(row.fields) if field), default=1)


def _cells(line: Row, row: int, columns: int) -> list[Cell]:
    """A line's fields; one that is alone on its line stands across the table."""
    printed = [at for at, field in enumerate(line.fields) if field]
    if printed == [0] and (not line.tabbed or len(line.fields) >= columns):
        return [Cell(row, 0, line.fields[0], col_span=columns, marks=_marks(line.fields[0]))]
    fields = [*line.fields[:columns], *[""] * (columns - len(line.fields))]
    return [Cell(row, col, field, marks=_marks(field)) for col, field in enumerate(fields)]


def _marks(field: str) -> tuple[Mark, ...]:
    return tuple(Mark("glyph", sign) for sign in signs(field))


def _passage(rows: Sequence[Row], at: int, number: int) -> Passage:
    text = " ".join(field for field in rows[at].fields if field)
    if bullet := BULLET.match(text):
        return Passage(number, 1, "item", text[bullet.end() :], 1)
    kind: PassageKind = "heading" if _is_heading(rows, at, text) else "paragraph"
    return Passage(number, 1, kind, text, 1 if kind == "heading" else 0)


def _is_heading(rows: Sequence[Row], at: int, text: str) -> bool:
    """A short line by itself that starts like a title and does not end like a sentence."""
    alone = at + 1 >= len(rows) or rows[at + 1].empty or rows[at + 1].tabbed
    start = text.lstrip("0123456789.() ")[:1]
    ends_open = text.endswith((".", ";", ",", "?", "!"))
    short = len(text) <= LONGEST_HEADING and len(text.split()) <= 15
    return alone and short and not ends_open and start.isupper()
