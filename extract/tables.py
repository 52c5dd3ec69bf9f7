"""The tables of a page: drawn ones first, then those that only alignment shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extract.aligned import divided, loose, packed_columns, striped
from extract.geometry import Area, around
from extract.grid import Grid, grid_of, without_slivers
from extract.ruled import Drawn, drawn
from extract.sheet import Sheet
from extract.words import Word

Method = Literal["rules", "bands", "alignment"]
LEAST_BANDS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """The grid of a table and how it was found. An open side is one that no rule closes."""

    grid: Grid
    method: Method
    open_top: bool = False
    open_bottom: bool = False


def tables_on(sheet: Sheet) -> list[Found]:
    """Every table of a page, none inside or across another.

    Raises:
        TooManyRulesError: the page is a drawing.
    """
    page = drawn(sheet)
    found = [_ruled(boxes, page, sheet.words) for boxes in page.tables]
    rest = _outside(sheet.words, [table.grid.area for table in found])
    for boxes in striped(page.level, rest):
        found.append(Found(grid_of(boxes), "bands"))
    rest = _outside(rest, [table.grid.area for table in found])
    for boxes in loose(rest):
        found.append(Found(grid_of(boxes), "alignment"))
    return _apart(found)


def _ruled(boxes: list[Area], page: Drawn, words: Sequence[Word]) -> Found:
    area = around(boxes)
    inside = [word for word in words if area.holds(word.area.middle)]
    grid = grid_of(without_slivers(boxes, inside))
    method: Method = "rules"
    if grid.columns == 1 and grid.rows >= LEAST_BANDS:
        cut = divided([spot.area for spot in grid.spots], inside)
        if cut:
            grid, method = grid_of(cut), "bands"
    elif grid.columns > 1:
        grid = grid_of(packed_columns(grid, inside))
    return Found(grid, method, _open(page, area.top), _open(page, area.bottom))


def _open(page: Drawn, y: float) -> bool:
    return any(abs(y - closed) <= 2 for closed in page.closed)


def _outside(words: Sequence[Word], areas: Sequence[Area]) -> list[Word]:
    return [word for word in words if not any(area.holds(word.area.middle) for area in areas)]


def _apart(found: list[Found]) -> list[Found]:
    """Drop a table that lies over one found before it."""
    kept: list[Found] = []
    for table in found:
        area = table.grid.area
        if all(area.shared(other.grid.area) <= 0.05 * area.space for other in kept):
            kept.append(table)
    return kept
