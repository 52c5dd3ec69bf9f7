"""Cells from drawn rules and fills: where lines cross, and which crossings are joined."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from extract.edges import Edge, bridging, closing_ends, closing_sides, merged
from extract.geometry import Area
from extract.sheet import Sheet

CROSS_POINTS = 3
MOST_EDGES = 20_000
MOST_CROSSINGS = 60_000

Point = tuple[float, float]
Crossings = Mapping[Point, tuple[set[int], set[int]]]
"""At each point the numbers of the level edges and of the upright edges that meet there."""


class TooManyRulesError(Exception):
    """A page with more rules than any table has: a drawing or a map."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the rules of a page make: the cells of each table, top table first.

    `level` are the level rules as merged; `closed` the heights at which an open end was closed.
    """

    tables: list[list[Area]]
    level: list[Area]
    closed: list[float]


def drawn(sheet: Sheet) -> Drawn:
    """Read the rules and fills of a page.

    Raises:
        TooManyRulesError: the page is a drawing.
    """
    level, upright = _edges(sheet)
    level, upright = merged(level), merged(upright)
    level = merged([*level, *bridging(level, upright, sheet.words)])
    rules = [Area(edge.start, edge.at, edge.end, edge.at) for edge in level]
    ends = closing_ends(level, upright)
    level = merged([*level, *ends])
    upright = merged([*upright, *closing_sides(level, upright)])
    cells = _cells(_crossings(level, upright))
    return Drawn(_tables(cells), rules, [edge.at for edge in ends])


def _edges(sheet: Sheet) -> tuple[list[Edge], list[Edge]]:
    """The level and the upright edges that rules and the sides of frames are."""
    if len(sheet.rules) + 4 * len(sheet.frames) > MOST_EDGES:
        raise TooManyRulesError(len(sheet.rules))
    level: list[Edge] = []
    upright: list[Edge] = []
    for rule in sheet.rules:
        x, y = rule.middle
        if rule.width >= rule.height:
            level.append(Edge(y, rule.x0, rule.x1))
        else:
            upright.append(Edge(x, rule.top, rule.bottom))
    for x0, top, x1, bottom in sheet.frames:
        level += [Edge(top, x0, x1), Edge(bottom, x0, x1)]
        upright += [Edge(x0, top, bottom), Edge(x1, top, bottom)]
    return level, upright


def _crossings(level: Sequence[Edge], upright: Sequence[Edge]) -> Crossings:
    """Every point at which a level and an upright edge meet.

    Raises:
        TooManyRulesError: there are more than any table has.
    """
    heights = [edge.at for edge in level]
    met: dict[Point, tuple[set[int], set[int]]] = {}
    for number, edge in enumerate(upright):
        first = bisect_left(heights, edge.start - CROSS_POINTS)
        last = bisect_right(heights, edge.end + CROSS_POINTS)
        for other in range(first, last):
            if level[other].start - CROSS_POINTS <= edge.at <= level[other].end + CROSS_POINTS:
                met.setdefault((edge.at, level[other].at), (set(), set()))
                met[edge.at, level[other].at][0].add(other)
                met[edge.at, level[other].at][1].add(number)
        if len(met) > MOST_CROSSINGS:
            raise TooManyRulesError(len(met))
    return met


def _cells(crossings: Crossings) -> list[Area]:
    """The smallest closed rectangle to the right of and below each crossing."""
    rows: dict[float, list[float]] = defaultdict(list)
    columns: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        rows[y].append(x)
        columns[x].append(y)
    found = (_cell(point, rows, columns, crossings) for point in sorted(crossings))
    return [cell for cell in found if cell is not None]


def _cell(
    point: Point,
    rows: Mapping[float, list[float]],
    columns: Mapping[float, list[float]],
    crossings: Crossings,
) -> Area | None:
    x0, top = point
    along, down = crossings[point]
    rights = _after(rows[top], x0)
    for bottom in _after(columns[x0], top):
        below, left = crossings[x0, bottom]
        if not left & down:
            break
        for x1 in rights:
            if not crossings[x1, top][0] & along:
                continue
            corner = crossings.get((x1, bottom))
            if corner is not None and corner[1] & crossings[x1, top][1] and corner[0] & below:
                return Area(x0, top, x1, bottom)
    return None


def _after(places: list[float], place: float) -> list[float]:
    return places[bisect_right(places, place) :]


def _tables(cells: list[Area]) -> list[list[Area]]:
    """Cells that share corners belong together."""
    leaders = list(range(len(cells)))
    owners: dict[Point, int] = {}
    for number, cell in enumerate(cells):
        for corner in product((cell.x0, cell.x1), (cell.top, cell.bottom)):
            other = owners.setdefault(corner, number)
            leaders[_leader(leaders, other)] = _leader(leaders, number)
    groups: dict[int, list[Area]] = defaultdict(list)
    for number, cell in enumerate(cells):
        groups[_leader(leaders, number)].append(cell)
    return sorted(groups.values(), key=lambda group: min((cell.top, cell.x0) for cell in group))


def _leader(leaders: list[int], number: int) -> int:
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number
