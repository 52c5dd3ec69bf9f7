"""Drawn boxes that hold several cells: rows and columns that only the white inside them shows.

Some tables rule each column but not the rows in it, or each row but not the columns.
"""

from collections.abc import Sequence
from itertools import pairwise

from extract.axes import is_axis
from extract.geometry import Area, around
from extract.grid import Grid, Spot, grid_of, words_by_spot
from extract.gutters import entries_of, reach
from extract.packed import packed_columns
from extract.rowsplit import rows_in
from extract.words import Word

LEAST_SPREAD = 0.5
NAMED_SHARE = 0.7


def opened(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid with such boxes cut into the cells that they hold; a framed chart stays whole."""
    if grid.columns < 2:
        return grid
    held = words_by_spot(grid, words)
    if any(is_axis(inside) for inside in held.values()):
        return grid
    boxes = [piece for spot in grid.spots for piece in _spread(spot, grid, held[spot])]
    spread = _with(grid, boxes)
    rows = [box for row in range(spread.rows) for box in _rows(spread, row, words)]
    rowed = _with(spread, rows)
    return _with(rowed, packed_columns(rowed, words))


def _with(grid: Grid, boxes: Sequence[Area]) -> Grid:
    """The grid of these boxes: the same one where none of its own has been cut."""
    return grid if len(boxes) == len(grid.spots) else grid_of(boxes)


def _spread(spot: Spot, grid: Grid, words: Sequence[Word]) -> list[Area]:
    """A box over several columns as one for each, where its words keep to those columns."""
    area, xs = spot.area, grid.xs[spot.col : spot.col + spot.col_span + 1]
    if spot.col_span == 1 or spot.row_span > 1:
        return [area]
    lines = entries_of(words, xs)
    reached = [reach(entry, xs) for line in lines for entry in line]
    alone = {first for first, last in reached if first == last}
    if len(lines) != 1 or len(alone) < max(2, LEAST_SPREAD * spot.col_span):
        return [area]
    if len(alone) < len(reached):
        return [area]
    return [Area(left, area.top, right, area.bottom) for left, right in pairwise(xs)]


def _rows(grid: Grid, row: int, words: Sequence[Word]) -> list[Area]:
    """The boxes that begin in a row, cut where each of its lines is a row with figures."""
    begun = [spot for spot in grid.spots if spot.row == row]
    single = [spot.area for spot in begun if spot.row_span == 1]
    others = [spot.area for spot in begun if spot.row_span > 1]
    if len(single) < 2:
        return single + others
    band = around(single)
    rows = rows_in(band, words)
    if len(rows) == 1 or not _are_named(rows, single[0]):
        return single + others
    cut = [Area(box.x0, part.top, box.x1, part.bottom) for box in single for part, _ in rows]
    return cut + others


def _are_named(rows: Sequence[tuple[Area, Sequence[Word]]], first: Area) -> bool:
    """Whether nearly every row has something in the first column."""
    named = sum(any(first.holds(word.area.middle) for word in inside) for _, inside in rows)
    return named >= NAMED_SHARE * len(rows)
