"""Edges of cells: drawn rules put together from their pieces, and open ends closed."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from extract.words import Word

SNAP_POINTS = 3
SHORTEST_POINTS = 3
LEAST_SIDE_POINTS = 8
LEAST_OPEN_RULES = 2
LEAST_BROKEN_RULES = 3
WORDED_SHARE = 0.5


class Edge(NamedTuple):
    """A level or upright edge: where it stands, and from where to where it runs, in points."""

    at: float
    start: float
    end: float


def merged(edges: Sequence[Edge]) -> list[Edge]:
    """Edges of one kind with those in line joined; too short ones are gone. Sorted by place."""
    whole: list[Edge] = []
    for row in _in_line(edges):
        at = sum(edge.at for edge in row) / len(row)
        start, end = row[0].start, row[0].end
        for edge in row[1:]:
            if edge.start > end + SNAP_POINTS:
                whole.append(Edge(at, start, end))
                start, end = edge.start, edge.end
            end = max(end, edge.end)
        whole.append(Edge(at, start, end))
    return [edge for edge in whole if edge.end - edge.start >= SHORTEST_POINTS]


def _in_line(edges: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Edges at nearly the same place, each row of them in the order in which they run."""
    row: list[Edge] = []
    for edge in sorted(edges):
        if row and edge.at - row[-1].at > SNAP_POINTS:
            yield sorted(row, key=attrgetter("start"))
            row = []
        row.append(edge)
    if row:
        yield sorted(row, key=attrgetter("start"))


def closing_ends(level: Sequence[Edge], upright: Sequence[Edge]) -> list[Edge]:
    """A level edge where several upright ones end together on nothing.

    A table that is broken by the foot of a page is often left open there.
    """
    ends: dict[float, list[Edge]] = defaultdict(list)
    for edge in upright:
        for end in (edge.start, edge.end):
            ends[round(end)].append(edge)
    closing = []
    for y, meeting in sorted(ends.items()):
        x0, x1 = min(edge.at for edge in meeting), max(edge.at for edge in meeting)
        if x1 - x0 > SHORTEST_POINTS * 10 and not any(_along(rule, y, x0, x1) for rule in level):
            closing.append(Edge(float(y), x0, x1))
    return closing


def _along(rule: Edge, at: float, start: float, end: float) -> bool:
    return abs(rule.at - at) <= SNAP_POINTS + 1 and rule.start < end and rule.end > start


def closing_sides(level: Sequence[Edge], upright: Sequence[Edge]) -> list[Edge]:
    """An upright edge where level ones that others cross run on and end together on nothing.

    Many tables have rules between their columns and none at their sides.
    """
    places = [edge.at for edge in upright]
    crossing = {rule: _crossing(rule, upright, places) for rule in level}
    closing = []
    for start in (True, False):
        for rules in _ending_together([rule for rule in level if crossing[rule]], start=start):
            end = sum(_end(rule, start=start) for rule in rules) / len(rules)
            beyond = [rule for rule in rules if _runs_on(rule, end, crossing[rule])]
            for linked in _linked(beyond, crossing):
                closing.append(Edge(end, linked[0].at, linked[-1].at))
    return closing


def _crossing(rule: Edge, upright: Sequence[Edge], places: Sequence[float]) -> list[Edge]:
    """The upright edges that a level one meets; `places` are where they stand."""
    first = bisect_left(places, rule.start - SNAP_POINTS)
    last = bisect_right(places, rule.end + SNAP_POINTS)
    return [
        edge
        for edge in upright[first:last]
        if edge.start - SNAP_POINTS <= rule.at <= edge.end + SNAP_POINTS
    ]


def _end(rule: Edge, *, start: bool) -> float:
    return rule.start if start else rule.end


def _ending_together(rules: Sequence[Edge], *, start: bool) -> Iterator[list[Edge]]:
    together: list[Edge] = []
    for rule in sorted(rules, key=lambda rule: _end(rule, start=start)):
        if together and _end(rule, start=start) - _end(together[-1], start=start) > SNAP_POINTS:
            yield together
            together = []
        together.append(rule)
    if together:
        yield together


def _runs_on(rule: Edge, end: float, crossing: Sequence[Edge]) -> bool:
    """Whether the end of a rule stands well away from every upright edge."""
    return all(abs(edge.at - end) >= LEAST_SIDE_POINTS for edge in crossing)


def _linked(rules: Sequence[Edge], crossing: dict[Edge, list[Edge]]) -> Iterator[list[Edge]]:
    """Rules from top to bottom that one upright edge after another ties together."""
    linked: list[Edge] = []
    reach = 0.0
    for rule in sorted(rules):
        if linked and rule.at > reach + SNAP_POINTS:
            if len(linked) >= LEAST_OPEN_RULES:
                yield linked
            linked, reach = [], 0.0
        linked.append(rule)
        reach = max(reach, *(edge.end for edge in crossing[rule]))
    if len(linked) >= LEAST_OPEN_RULES:
        yield linked


def bridging(
    level: Sequence[Edge], upright: Sequence[Edge], words: Sequence[Word]
) -> Iterator[Edge]:
    """Level edges for a column between two upright ones that the rules on either side leave out.

    Two tables side by side leave such a gap as well, but nothing is printed in it.
    """
    places = [edge.at for edge in upright]
    gaps: dict[tuple[int, int], list[Edge]] = defaultdict(list)
    for before, after in pairwise(level):
        gap = Edge(before.at, before.end, after.start)
        if before.at == after.at and _stands(gap.start, places) and _stands(gap.end, places):
            gaps[round(gap.start), round(gap.end)].append(gap)
    for broken in gaps.values():
        if len(broken) >= LEAST_BROKEN_RULES and _is_worded(broken, words):
            yield from broken


def _stands(x: float, places: Sequence[float]) -> bool:
    """Whether an edge stands at about this place."""
    at = bisect_left(places, x - SNAP_POINTS)
    return at < len(places) and places[at] <= x + SNAP_POINTS


def _is_worded(gaps: Sequence[Edge], words: Sequence[Word]) -> bool:
    """Whether words stand in most bands of the gap."""
    heights = [gap.at for gap in gaps]
    bands = {
        bisect_right(heights, y)
        for x, y in (word.area.middle for word in words)
        if gaps[0].start < x < gaps[0].end and heights[0] < y < heights[-1]
    }
    return len(bands) >= WORDED_SHARE * (len(heights) - 1)
