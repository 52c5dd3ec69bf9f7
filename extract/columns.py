"""Reading order outside tables: one column, or several side by side with a gap between."""

from collections.abc import Sequence

from extract.geometry import around
from extract.lines import Line, lines_of
from extract.words import Word

GUTTER_POINTS = 10.0
LEAST_LINES = 4
LEAST_WORDS_A_LINE = 2.5
LEAST_SHARE = 0.15
MOST_PEELED = 8
SAME_LINE_POINTS = 1.5
ALIGNED_SHARE = 0.6
"""Where this share of the lines stand side by side, it is a form or list, unless it is prose."""


def columns_of(words: Sequence[Word]) -> list[list[Line]]:
    """Lines grouped by column, in the order in which they are read."""
    return _cut(lines_of(words))


def _cut(lines: list[Line]) -> list[list[Line]]:
    """What stands above the columns, each column, and what stands below them."""
    if not lines:
        return []
    found = _columned(lines) if _gapped(lines) else None
    if found is None:
        return [lines]
    start, end, gutter = found
    words = [word for line in lines[start:end] for word in line.words]
    left = lines_of([word for word in words if word.area.middle[0] < gutter])
    right = lines_of([word for word in words if word.area.middle[0] >= gutter])
    above = [lines[:start]] if start else []
    return above + _cut(left) + _cut(right) + _cut(lines[end:])


def _gapped(lines: Sequence[Line]) -> bool:
    """A quick look: whether enough lines have a wide gap in them to make columns likely."""
    gapped = sum(
        any(
            after.area.x0 - before.area.x1 >= GUTTER_POINTS
            for before, after in zip(line.words, line.words[1:], strict=False)
        )
        for line in lines
    )
    return gapped >= LEAST_LINES


def _columned(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """From which line to which there are columns, and where the gutter is.

    Lines are peeled off above and below; a gutter runs through all that can never be peeled.
    """
    core = lines[MOST_PEELED:-MOST_PEELED]
    if core and not _gaps([word for line in core for word in line.words]):
        return None
    tops = range(min(MOST_PEELED, len(lines)))
    ends = range(len(lines), max(len(lines) - MOST_PEELED, 0), -1)
    for peeled in range(2 * MOST_PEELED):
        for start in tops:
            end = len(lines) - (peeled - start)
            if end not in ends or end - start < LEAST_LINES:
                continue
            gutter = _gutter([word for line in lines[start:end] for word in line.words])
            if gutter is not None:
                return start, end, gutter
    return None


def _gutter(words: list[Word]) -> float | None:
    """The middle of an upright gap with a column on either side."""
    for left, right in _gaps(words):
        middle = (left + right) / 2
        one = [word for word in words if word.area.x1 <= middle]
        other = [word for word in words if word.area.x0 >= middle]
        if _wide_enough(one, other) and _are_columns(lines_of(one), lines_of(other)):
            return middle
    return None


def _gaps(words: list[Word]) -> list[tuple[float, float]]:
    """Upright strips that no word touches, widest first."""
    gaps = []
    reach: float | None = None
    for word in sorted(words, key=lambda word: word.area.x0):
        if reach is not None and word.area.x0 - reach >= GUTTER_POINTS:
            gaps.append((reach, word.area.x0))
        reach = word.area.x1 if reach is None else max(reach, word.area.x1)
    return sorted(gaps, key=lambda gap: gap[0] - gap[1])


def _wide_enough(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether each side is more than a row of bullets or numbers."""
    if min(len(one), len(other)) < LEAST_LINES:
        return False
    left, right = around(word.area for word in one), around(word.area for word in other)
    return min(left.width, right.width) >= LEAST_SHARE * (right.x1 - left.x0)


def _are_columns(one: list[Line], other: list[Line]) -> bool:
    if min(len(one), len(other)) < LEAST_LINES:
        return False
    left, right = around(line.area for line in one), around(line.area for line in other)
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    if shared < 0.6 * min(left.height, right.height):
        return False
    return _is_prose(one, other) or not _aligned(one, other)


def _is_prose(one: Sequence[Line], other: Sequence[Line]) -> bool:
    words = (sum(len(line.words) for line in side) / len(side) for side in (one, other))
    return min(words) >= LEAST_WORDS_A_LINE + 1.5


def _aligned(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether most lines of the shorter side stand beside one of the other."""
    fewer, more = sorted((one, other), key=len)
    bases = [line.words[0].baseline for line in more]
    beside = sum(
        any(abs(line.words[0].baseline - base) <= SAME_LINE_POINTS for base in bases)
        for line in fewer
    )
    return beside >= ALIGNED_SHARE * len(fewer)
