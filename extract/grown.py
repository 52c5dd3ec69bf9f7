"""Rows beside a table that no rule closes: a header above the first rule, a last row below."""

from collections.abc import Sequence
from itertools import pairwise

from extract.captions import CAPTION
from extract.geometry import Area, around
from extract.grid import Grid
from extract.gutters import boxes_of, entries_of, is_prose, reach
from extract.lines import Line, lines_of
from extract.words import Word, outside

NEAR = 1.3
CLOSE = 0.4
"""Shares of the type size: how far a row may stand off, and the lines of one row apart."""
MOST_LINES = 6
LEAST_FILLED = 0.6
MOST_ACROSS = 0.34
SIDE_POINTS = 6.0
WIDER = 1.5


def grown(grid: Grid, words: Sequence[Word]) -> list[Area]:
    """Boxes for rows right above and below the grid whose entries stand in its columns."""
    if grid.columns < 3:
        return []
    area = grid.area
    lines = lines_of(outside(words, [area]))
    above = [line for line in reversed(lines) if line.area.bottom <= area.top + 2]
    below = [line for line in lines if line.area.top >= area.bottom - 2]
    boxes = _rows(grid, above, up=True, most=1)
    return boxes + _rows(grid, below, up=False, most=len(below))


def _rows(grid: Grid, lines: list[Line], *, up: bool, most: int) -> list[Area]:
    boxes: list[Area] = []
    edge = grid.area.top if up else grid.area.bottom
    while lines and most > 0:
        block = _block(lines, edge, up=up)
        row = around(line.area for line in block) if block else None
        if row is None or not _fits(grid, block, row):
            break
        far = row.top - 1 if up else row.bottom + 1
        band = Area(grid.xs[0], min(edge, far), grid.xs[-1], max(edge, far))
        boxes += boxes_of([(band, _words(block))], grid.xs)
        lines, edge, most = lines[len(block) :], far, most - 1
    return boxes


def _block(lines: Sequence[Line], edge: float, *, up: bool) -> list[Line]:
    """The lines nearest to the edge that stand close together: one row, wrapped or not."""
    block: list[Line] = []
    for line in lines[:MOST_LINES]:
        gap = edge - line.area.bottom if up else line.area.top - edge
        if gap > (CLOSE if block else NEAR) * line.size:
            break
        block.append(line)
        edge = line.area.top if up else line.area.bottom
    return block


def _fits(grid: Grid, block: Sequence[Line], row: Area) -> bool:
    """Whether the entries fill most columns and keep to them."""
    if row.x0 < grid.area.x0 - SIDE_POINTS or row.x1 > grid.area.x1 + SIDE_POINTS:
        return False
    if is_prose(entries_of(_words(block)), row) or CAPTION.match(block[-1].text):
        return False
    if not all(_stands_apart(line, grid.xs) for line in block):
        return False
    lined = entries_of(_words(block), grid.xs)
    reached = [reach(entry, grid.xs) for line in lined for entry in line]
    filled = {first for first, last in reached if first == last}
    across = sum(first != last for first, last in reached)
    return len(filled) >= LEAST_FILLED * grid.columns and across <= MOST_ACROSS * len(reached)


def _stands_apart(line: Line, xs: Sequence[float]) -> bool:
    """Whether the white at column edges is wider than any within a cell: in prose it is not."""
    within, across = 0.0, float("inf")
    for before, after in pairwise(line.words):
        gap = after.area.x0 - before.area.x1
        if any(before.area.middle[0] < x < after.area.middle[0] for x in xs):
            across = min(across, gap)
        else:
            within = max(within, gap)
    return across >= WIDER * within


def _words(block: Sequence[Line]) -> list[Word]:
    return [word for line in block for word in line.words]
