"""Bands between rules cut into rows where one band holds many."""

from bisect import bisect_right
from collections.abc import Sequence

from extract.geometry import Area
from extract.gutters import FIGURE, entries_of
from extract.lines import Line, lines_of
from extract.words import Word, inside

LEAST_LINES = 3
UNEVEN = 0.25
MOSTLY = 0.7

Row = tuple[Area, Sequence[Word]]


def rows_in(band: Area, words: Sequence[Word]) -> list[Row]:
    """A band as one row, or as many where each of its lines is one with figures."""
    held = inside(words, band)
    lines = lines_of(held)
    groups = _by_white(lines) if len(lines) >= LEAST_LINES else []
    told = sum(_has_figures(group) for group in groups)
    if len(groups) < LEAST_LINES - 1 or told < MOSTLY * len(groups):
        return [(band, held)]
    edges = [
        band.top,
        *(
            (above[-1].area.bottom + below[0].area.top) / 2
            for above, below in zip(groups, groups[1:], strict=False)
        ),
        band.bottom,
    ]
    return [
        (Area(band.x0, top, band.x1, bottom), [word for line in group for word in line.words])
        for group, top, bottom in zip(groups, edges, edges[1:], strict=False)
    ]


def held_by(bands: Sequence[Area], words: Sequence[Word]) -> list[Row]:
    """The bands, one under the other, with the words whose middle lies in them or on their edge."""
    tops = [2 * band.top for band in bands]
    held: list[list[Word]] = [[] for _ in bands]
    for word in words:
        middle = word.area[1] + word.area[3]
        at = bisect_right(tops, middle) - 1
        while at >= 0 and 2 * bands[at].bottom >= middle:
            held[at].append(word)
            at -= 1
    return list(zip(bands, held, strict=True))


def _has_figures(group: Sequence[Line]) -> bool:
    """Whether a row has a name and, beside it, a figure."""
    entries = entries_of([word for line in group for word in line.words])
    return any(FIGURE.fullmatch(entry.text.strip()) for line in entries for entry in line[1:])


def _by_white(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines as rows: where the white between lines is of two kinds, the wider parts the rows."""
    gaps = [
        below.area.top - above.area.bottom for above, below in zip(lines, lines[1:], strict=False)
    ]
    uneven = max(gaps) - min(gaps) > UNEVEN * lines[0].size
    widest = (max(gaps) + min(gaps)) / 2 if uneven else min(gaps) - 1
    groups = [[lines[0]]]
    for line, gap in zip(lines[1:], gaps, strict=True):
        if gap > widest:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
