"""The scale at the side of a chart: figures that rise evenly and stand evenly."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extract.geometry import Area, around
from extract.lines import Line, lines_of
from extract.words import Word

LEAST_MARKS = 5
TICK = re.compile(r"-?[\d,]*\.?\d+%?")
EVEN_POINTS = 1.5
FOOT_LINES, NEAR_LINES, SHARED_SHARE = 2.5, 4.0, 0.7
"""How far above the foot of a chart, or below it, its scale may stand, in heights of it, and how
much of it that spans."""


def is_axis(words: Sequence[Word]) -> bool:
    """Whether a cell holds such a scale. Years and numbered lines rise by one: they are none."""
    return any(
        _is_even(ticks[at : at + LEAST_MARKS])
        for ticks in _columns(words)
        for at in range(len(ticks) - LEAST_MARKS + 1)
    )


def level_axes(words: Sequence[Word]) -> list[Area]:
    """The scales that run along the foot of a chart: `0% 10% 20% …`."""
    ticks = [word for word in words if TICK.fullmatch(word.text)]
    if len(ticks) < LEAST_MARKS:
        return []
    return [around([word.area for word in line.words]) for line in lines_of(ticks) if _rises(line)]


def stands_on(area: Area, axes: Sequence[Area], boxes: Sequence[Area]) -> bool:
    """Whether something is the inside of a chart: a scale as wide stands at its foot.

    It is its last line, right below it, or farther down in the same of the boxes that are drawn.
    """
    return any(
        axis.top >= area.bottom - FOOT_LINES * axis.height
        and min(area.x1, axis.x1) - max(area.x0, axis.x0) >= SHARED_SHARE * area.width
        and (
            axis.top - area.bottom <= NEAR_LINES * axis.height
            or any(box.holds(area.middle) and box.holds(axis.middle) for box in boxes)
        )
        for axis in axes
    )


def _rises(line: Line) -> bool:
    """Whether the figures of a line rise from 0 by one step, not of one, and stand evenly."""
    ticks = line.words
    if len(ticks) < LEAST_MARKS:
        return False
    steps = [_value(after) - _value(before) for before, after in pairwise(ticks)]
    gaps = [after.area.middle[0] - before.area.middle[0] for before, after in pairwise(ticks)]
    rises = (
        _value(ticks[0]) == 0
        and steps[0] > 0
        and steps[0] != 1
        and max(steps) - min(steps) <= 0.01 * steps[0]
    )
    return rises and max(gaps) - min(gaps) <= EVEN_POINTS


def _columns(words: Sequence[Word]) -> list[list[Word]]:
    """The figures that end at the same place, top to bottom."""
    ticks = [word for word in words if TICK.fullmatch(word.text)]
    if len(ticks) < LEAST_MARKS:
        return []
    columns: dict[int, list[Word]] = defaultdict(list)
    for word in sorted(ticks, key=_top):
        columns[round(word.area.x1 / EVEN_POINTS)].append(word)
    return list(columns.values())


def _is_even(ticks: Sequence[Word]) -> bool:
    """Whether the figures fall evenly and stand evenly, in line with one another."""
    steps = [_value(above) - _value(below) for above, below in pairwise(ticks)]
    gaps = [_top(below) - _top(above) for above, below in pairwise(ticks)]
    falls = steps[0] > 0 and steps[0] != 1 and max(steps) - min(steps) <= 0.01 * steps[0]
    return falls and max(gaps) - min(gaps) <= EVEN_POINTS and min(gaps) > 0


def _top(word: Word) -> float:
    return word.area.top


def _value(word: Word) -> float:
    return float(word.text.rstrip("%").replace(",", "") or 0)
