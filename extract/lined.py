"""Rows of HTML tables that hold several rows of figures, one a line, taken apart.

Word makes such tables: every cell of a row holds a paragraph for each indicator.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from schemas.document import Cell

FIGURE = re.compile(r"[-+£<>~]?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|[a-z]{1,4})?", re.IGNORECASE)
LEAST_LINES = 2
Lines = Mapping[tuple[int, int], Sequence[str]]


def rows_apart(cells: Sequence[Cell], lines: Lines, header_rows: int) -> list[Cell]:
    """The cells with rows of lines taken apart; `lines` are those of each cell by its place."""
    found: list[Cell] = []
    down = 0
    for row in sorted({cell.row for cell in cells}):
        own = [cell for cell in cells if cell.row == row]
        count = 1 if row < header_rows else _count(own, cells, lines)
        for cell in own:
            made = _apart(cell, lines[cell.row, cell.col], count)
            found += [replace(part, row=part.row + down) for part in made]
        down += count - 1
    return found


def _count(own: Sequence[Cell], cells: Sequence[Cell], lines: Lines) -> int:
    """How many rows a row is: as many as each of its cells has lines, names beside figures."""
    row = own[0].row
    crossed = any(c.row < row < c.row + c.row_span for c in cells)
    if crossed or any(cell.row_span > 1 for cell in own):
        return 1
    filled = [lines[cell.row, cell.col] for cell in own if lines[cell.row, cell.col]]
    count = max(map(len, filled), default=1)
    many = [said for said in filled if len(said) == count]
    figures = [said for said in many if all(FIGURE.fullmatch(line) for line in said)]
    names = [said for said in many if said not in figures]
    spanning = [said for said in filled if said not in many]
    if count < LEAST_LINES or len(spanning) > 1 or any(len(said) > 1 for said in spanning):
        return 1
    return count if figures and names and not any(map(_goes_on, names)) else 1


def _goes_on(said: Sequence[str]) -> bool:
    """Whether a line goes on with the words of the line above, as of a wrapped name."""
    return any(line[:1].islower() for line in said)


def _apart(cell: Cell, lines: Sequence[str], count: int) -> list[Cell]:
    """A cell's lines as cells below one another; one that has fewer spans them all."""
    if count == 1:
        return [cell]
    if lines and len(lines) < count:
        return [replace(cell, row_span=count)]
    marks = [(mark,) for mark in cell.marks] if len(cell.marks) == count else [cell.marks] * count
    texts = lines or [""] * count
    return [
        replace(cell, row=cell.row + down, text=text, marks=mark)
        for down, (text, mark) in enumerate(zip(texts, marks, strict=True))
    ]
