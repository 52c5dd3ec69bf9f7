"""Cells from drawn rules and fills: where lines cross, and which crossings are joined.

The merging of edges and their crossings are pdfplumber's; the search for cells and their grouping
are the same idea with an index, because its own take seconds on a dense page.
"""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import Any

from pdfplumber.table import edges_to_intersections, merge_edges

from extract.geometry import Area
from extract.sheet import Sheet

SNAP_POINTS = 3
CROSS_POINTS = 3
SHORTEST_POINTS = 3
MOST_EDGES = 20_000
MOST_CROSSINGS = 60_000

Edge = dict[str, Any]
Point = tuple[float, float]


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
    edges = _merged(_edges(sheet))
    closing = _closing(edges)
    crossings = edges_to_intersections(_merged(edges + closing), CROSS_POINTS, CROSS_POINTS)
    if len(crossings) > MOST_CROSSINGS:
        raise TooManyRulesError(len(crossings))
    level = [
        Area(edge["x0"], edge["top"], edge["x1"], edge["bottom"])
        for edge in edges
        if edge["orientation"] == "h"
    ]
    return Drawn(_tables(_cells(crossings)), level, [edge["top"] for edge in closing])


def _edges(sheet: Sheet) -> list[Edge]:
    edges = []
    for rule in sheet.rules:
        x, y = rule.middle
        if rule.width >= rule.height:
            edges.append(_edge(rule.x0, y, rule.x1, y, "h"))
        else:
            edges.append(_edge(x, rule.top, x, rule.bottom, "v"))
    for x0, top, x1, bottom in sheet.frames:
        edges += [_edge(x0, top, x1, top, "h"), _edge(x0, bottom, x1, bottom, "h")]
        edges += [_edge(x0, top, x0, bottom, "v"), _edge(x1, top, x1, bottom, "v")]
    if len(edges) > MOST_EDGES:
        raise TooManyRulesError(len(edges))
    return edges


def _edge(x0: float, top: float, x1: float, bottom: float, way: str) -> Edge:
    return {
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "width": x1 - x0,
        "height": bottom - top,
        "orientation": way,
    }


def _merged(edges: list[Edge]) -> list[Edge]:
    joined = merge_edges(edges, SNAP_POINTS, SNAP_POINTS, SNAP_POINTS, SNAP_POINTS)
    return [edge for edge in joined if max(edge["width"], edge["height"]) >= SHORTEST_POINTS]


def _closing(edges: list[Edge]) -> list[Edge]:
    """A level rule where several upright ones end together on nothing.

    A table that is broken by the foot of a page is often left open there.
    """
    level = [edge for edge in edges if edge["orientation"] == "h"]
    ends: dict[float, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge["orientation"] == "v":
            for side in ("top", "bottom"):
                ends[round(edge[side])].append(edge)
    closing = []
    for y, meeting in sorted(ends.items()):
        x0, x1 = min(edge["x0"] for edge in meeting), max(edge["x0"] for edge in meeting)
        if x1 - x0 > SHORTEST_POINTS * 10 and not any(
            _runs_along(rule, y, x0, x1) for rule in level
        ):
            closing.append(_edge(x0, float(y), x1, float(y), "h"))
    return closing


def _runs_along(rule: Edge, y: float, x0: float, x1: float) -> bool:
    near = abs(rule["top"] - y) <= CROSS_POINTS + 1
    return near and bool(rule["x0"] < x1 and rule["x1"] > x0)


def _cells(crossings: dict[Point, dict[str, list[Edge]]]) -> list[Area]:
    """The smallest closed rectangle to the right of and below each crossing."""
    upright = {point: {id(edge) for edge in met["v"]} for point, met in crossings.items()}
    level = {point: {id(edge) for edge in met["h"]} for point, met in crossings.items()}
    rows: dict[float, list[float]] = defaultdict(list)
    columns: dict[float, list[float]] = defaultdict(list)
    for x, y in sorted(crossings):
        rows[y].append(x)
        columns[x].append(y)
    found = (_cell(point, rows, columns, upright, level) for point in sorted(crossings))
    return [cell for cell in found if cell is not None]


def _cell(
    point: Point,
    rows: dict[float, list[float]],
    columns: dict[float, list[float]],
    upright: dict[Point, set[int]],
    level: dict[Point, set[int]],
) -> Area | None:
    x0, top = point
    rights = [x for x in _after(rows[top], x0) if level[x, top] & level[point]]
    for bottom in _after(columns[x0], top):
        if not upright[x0, bottom] & upright[point]:
            break
        for x1 in rights:
            corner = (x1, bottom)
            if (
                corner in upright
                and upright[corner] & upright[x1, top]
                and level[corner] & level[x0, bottom]
            ):
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
