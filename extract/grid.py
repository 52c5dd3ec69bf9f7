"""Cell boxes become rows and columns with spans."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from extract.geometry import Area, clusters
from extract.words import Word, inside

SAME_EDGE_POINTS = 2.0


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands in the grid, and the area it has on the page."""

    row: int
    col: int
    row_span: int
    col_span: int
    area: Area


@dataclass(frozen=True, slots=True)
class Grid:
    """Every edge that any cell has, from left to right and top to bottom, and the cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spots: tuple[Spot, ...]

    @property
    def area(self) -> Area:
        """What the whole grid covers."""
        return Area(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.xs) - 1


def grid_of(boxes: Sequence[Area]) -> Grid:
    """The grid whose lines are all the edges of these boxes."""
    xs = clusters((x for box in boxes for x in (box.x0, box.x1)), SAME_EDGE_POINTS)
    ys = clusters((y for box in boxes for y in (box.top, box.bottom)), SAME_EDGE_POINTS)
    spots: list[Spot] = []
    taken: set[tuple[int, int]] = set()
    for box in sorted(boxes, key=lambda box: (box.space, box)):
        spot = _spot(box, xs, ys)
        slots = set(slots_of(spot))
        if slots and not slots & taken:
            taken |= slots
            spots.append(spot)
    return Grid(tuple(xs), tuple(ys), tuple(sorted(spots, key=lambda spot: (spot.row, spot.col))))


def slots_of(spot: Spot) -> Iterable[tuple[int, int]]:
    """Every row and column that a cell covers."""
    return product(
        range(spot.row, spot.row + spot.row_span), range(spot.col, spot.col + spot.col_span)
    )


def _spot(box: Area, xs: list[float], ys: list[float]) -> Spot:
    row, col = _nearest(ys, box.top), _nearest(xs, box.x0)
    return Spot(row, col, _nearest(ys, box.bottom) - row, _nearest(xs, box.x1) - col, box)


def _nearest(edges: list[float], edge: float) -> int:
    at = bisect_right(edges, edge)
    if at == len(edges) or (at and edge - edges[at - 1] <= edges[at] - edge):
        return at - 1
    return at


def words_by_spot(grid: Grid, words: Iterable[Word]) -> dict[Spot, list[Word]]:
    """The words of each cell, by their centres; a word in a gap of the grid gets a cell of its own.

    Words whose centre lies outside the grid are left out.
    """
    owners = {slot: spot for spot in grid.spots for slot in slots_of(spot)}
    held: dict[Spot, list[Word]] = {spot: [] for spot in grid.spots}
    ys, xs, last_row, last_column = grid.ys, grid.xs, grid.rows - 1, grid.columns - 1
    for word in inside(words, grid.area):
        left, top, right, bottom = word.area
        row = bisect_right(ys, (top + bottom) / 2) - 1
        col = bisect_right(xs, (left + right) / 2) - 1
        slot = (row if row < last_row else last_row, col if col < last_column else last_column)
        if slot not in owners:
            owners[slot] = _bare(grid, slot)
            held[owners[slot]] = []
        held[owners[slot]].append(word)
    return held


def _bare(grid: Grid, slot: tuple[int, int]) -> Spot:
    row, col = slot
    area = Area(grid.xs[col], grid.ys[row], grid.xs[col + 1], grid.ys[row + 1])
    return Spot(row, col, 1, 1, area)


def without_slivers(boxes: Sequence[Area], words: Sequence[Word]) -> list[Area]:
    """Boxes too thin to hold any text are gaps between neighbours: give them up."""
    thinnest = min((word.size for word in words), default=6.0) * 0.6
    return [
        box
        for box in boxes
        if min(box.width, box.height) >= thinnest
        or any(box.holds(word.area.middle) for word in words)
    ]
