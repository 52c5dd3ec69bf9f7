"""Columns of figures that stand together in one drawn column."""

from collections.abc import Sequence
from itertools import pairwise

from extract.geometry import Area, around
from extract.grid import Grid, words_by_spot
from extract.gutters import FIGURE, entries_of, gutters
from extract.words import Word

LEAST_ROWS = 3
SEVERAL_SHARE = 0.7
FIGURES_SHARE = 0.6


def packed_columns(grid: Grid, words: Sequence[Word]) -> list[Area]:
    """The grid's boxes, with columns cut where one drawn column holds several of figures."""
    boxes: list[Area] = []
    held = words_by_spot(grid, words)
    for col in range(grid.columns):
        own = [spot for spot in grid.spots if spot.col == col and spot.col_span == 1]
        cuts = _cuts([held[spot] for spot in own], around(spot.area for spot in own)) if own else []
        boxes += [piece for spot in own for piece in _sliced(spot.area, cuts)]
    return boxes + [spot.area for spot in grid.spots if spot.col_span > 1]


def _cuts(cells: Sequence[Sequence[Word]], area: Area) -> list[float]:
    rows = [row for row in cells if row]
    if len(rows) < LEAST_ROWS or sum(len(row) > 1 for row in rows) < SEVERAL_SHARE * len(rows):
        return []
    entries = [line for row in rows for line in entries_of(row)]
    figures = sum(FIGURE.fullmatch(entry.text) is not None for line in entries for entry in line)
    several = sum(len(line) > 1 for line in entries)
    if several < SEVERAL_SHARE * len(rows):
        return []
    if figures < FIGURES_SHARE * sum(len(line) for line in entries):
        return []
    return gutters(rows, area)


def _sliced(area: Area, cuts: Sequence[float]) -> list[Area]:
    xs = [area.x0, *cuts, area.x1]
    return [Area(left, area.top, right, area.bottom) for left, right in pairwise(xs)]
