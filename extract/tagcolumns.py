"""In which column a tagged cell stands: empty cells are often left out of the tags."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.geometry import Area

Areas = Mapping["TaggedCell", Area | None]
Reach = tuple[float, float]


@dataclass(frozen=True, slots=True)
class TaggedCell:
    """A cell's place by the tags, and the marks of the content that belongs to it."""

    row: int
    col: int
    row_span: int
    col_span: int
    marks: frozenset[int]
    header: bool


def columned(areas: Areas, columns: int) -> dict[TaggedCell, Area | None]:
    """The cells in the columns where their words stand, row by row.

    Rows that have all of their cells show where the columns are; the cells of the others keep
    their order and go where their left side, middle or right side fits best.
    """
    whole = {row for row in _rows(areas) if _end(areas, row) == columns}
    reaches = [_reach(areas, whole, col) for col in range(columns)]
    placed: dict[TaggedCell, Area | None] = {}
    for row in _rows(areas):
        cells = [cell for cell in areas if cell.row == row]
        if row in whole or any(reach is None for reach in reaches):
            placed.update({cell: areas[cell] for cell in cells})
            continue
        starts = _best(cells, areas, [reach for reach in reaches if reach is not None])
        for cell, start in zip(cells, starts, strict=True):
            placed[replace(cell, col=start)] = areas[cell]
    return placed


def _rows(areas: Areas) -> list[int]:
    return sorted({cell.row for cell in areas})


def _end(areas: Areas, row: int) -> int:
    return max(cell.col + cell.col_span for cell in areas if cell.row == row)


def _reach(areas: Areas, whole: set[int], col: int) -> Reach | None:
    own = [
        area
        for cell, area in areas.items()
        if area is not None and cell.row in whole and cell.col == col and cell.col_span == 1
    ]
    if not own:
        return None
    return min(area.x0 for area in own), max(area.x1 for area in own)


def _best(cells: Sequence[TaggedCell], areas: Areas, reaches: Sequence[Reach]) -> list[int]:
    """The columns in which cells begin, in order, that lie nearest to their words."""

    @cache
    def chosen(at: int, free: int) -> tuple[float, tuple[int, ...]]:
        if at == len(cells):
            return 0.0, ()
        wide = cells[at].col_span
        needed = sum(cell.col_span for cell in cells[at:])
        options = [(float("inf"), tuple(cell.col for cell in cells[at:]))]
        for start in range(free, len(reaches) - needed + 1):
            cost, rest = chosen(at + 1, start + wide)
            options.append((_apart(areas[cells[at]], reaches, start, wide) + cost, (start, *rest)))
        return min(options)

    return list(chosen(0, 0)[1])


def _apart(area: Area | None, reaches: Sequence[Reach], start: int, wide: int) -> float:
    """How far words stand from a column: by the side or the middle that fits best."""
    if area is None:
        return 0.0
    left, right = reaches[start][0], reaches[start + wide - 1][1]
    middle = abs(area.middle[0] - (left + right) / 2)
    return min(abs(area.x0 - left), middle, abs(area.x1 - right))
