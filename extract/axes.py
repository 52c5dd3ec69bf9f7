"""The scale at the side of a chart: figures under one another, each as much less than the last."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from extract.words import Word

LEAST_MARKS = 5
TICK = re.compile(r"-?[\d,]*\.?\d+%?")
EVEN_POINTS = 1.5


def is_axis(words: Sequence[Word]) -> bool:
    """Whether a cell holds such a scale. Years and numbered lines rise by one: they are none."""
    return any(
        _is_even(ticks[at : at + LEAST_MARKS])
        for ticks in _columns(words)
        for at in range(len(ticks) - LEAST_MARKS + 1)
    )


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
