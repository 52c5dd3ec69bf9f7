"""Columns that only the white between figures shows: in a drawn column, or with nothing drawn."""

from collections.abc import Sequence
from statistics import median

from extract.geometry import Area, around
from extract.grid import Grid
from extract.gutters import FIGURE, boxes_of, entries_of, gutters, mostly_figures
from extract.lines import Line, lines_of
from extract.words import Word

LEAST_LOOSE_ROWS = 3
WIDE_GAP = 1.4
MOST_LINE_GAP = 4.0
FIGURES_SHARE = 0.6


def packed_columns(grid: Grid, words: Sequence[Word]) -> list[Area]:
    """The grid's boxes, with columns cut where one drawn column holds several of figures."""
    boxes: list[Area] = []
    for col in range(grid.columns):
        own = [spot.area for spot in grid.spots if spot.col == col and spot.col_span == 1]
        cuts = _packed_cuts(own, words)
        boxes += [piece for area in own for piece in _sliced(area, cuts)]
    return boxes + [spot.area for spot in grid.spots if spot.col_span > 1]


def _packed_cuts(areas: Sequence[Area], words: Sequence[Word]) -> list[float]:
    rows = [[word for word in words if area.holds(word.area.middle)] for area in areas]
    rows = [row for row in rows if row]
    entries = [line for row in rows for line in entries_of(row)]
    figures = sum(FIGURE.fullmatch(entry.text) is not None for line in entries for entry in line)
    several = sum(len(line) > 1 for line in entries)
    if len(rows) < LEAST_LOOSE_ROWS or several < 0.7 * len(rows):
        return []
    if figures < FIGURES_SHARE * sum(len(line) for line in entries):
        return []
    return gutters(rows, around(areas))


def _sliced(area: Area, cuts: Sequence[float]) -> list[Area]:
    xs = [area.x0, *cuts, area.x1]
    return [
        Area(left, area.top, right, area.bottom) for left, right in zip(xs, xs[1:], strict=False)
    ]


def loose(words: Sequence[Word]) -> list[list[Area]]:
    """Tables with nothing drawn: runs of lines whose entries stand in columns of figures."""
    tables = []
    for run in _runs(lines_of([word for word in words if word.direction == 0])):
        boxes = _loose_boxes(run)
        if boxes:
            tables.append(boxes)
    return tables


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Consecutive lines with wide gaps in them, no more than a line or two apart."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        gapped = len(_wide(line)) > 1
        near = bool(runs[-1]) and (
            line.area.top - runs[-1][-1].area.bottom < MOST_LINE_GAP * line.size
        )
        if gapped and (near or not runs[-1]):
            runs[-1].append(line)
        else:
            runs.append([line] if gapped else [])
    return [run for run in runs if len(run) >= LEAST_LOOSE_ROWS]


def _wide(line: Line) -> list[list[Word]]:
    """A line cut where the gap is wider than any between words of a sentence."""
    groups: list[list[Word]] = []
    for word in line.words:
        if groups and word.area.x0 - groups[-1][-1].area.x1 < WIDE_GAP * word.size:
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def _loose_boxes(run: Sequence[Line]) -> list[Area]:
    words = [word for line in run for word in line.words]
    if not mostly_figures(entries_of(words)):
        return []
    area = around(line.area for line in run)
    cuts = gutters([line.words for line in run], area)
    if not cuts or not _agrees(run, len(cuts) + 1):
        return []
    half = median(line.area.height for line in run) * 0.15
    edges = [area.top - half]
    edges += [
        (above.area.bottom + below.area.top) / 2 for above, below in zip(run, run[1:], strict=False)
    ]
    edges.append(area.bottom + half)
    rows = [
        (Area(area.x0 - 1, top, area.x1 + 1, bottom), line.words)
        for line, top, bottom in zip(run, edges, edges[1:], strict=False)
    ]
    return boxes_of(rows, [area.x0 - 1, *cuts, area.x1 + 1])


def _agrees(run: Sequence[Line], columns: int) -> bool:
    """Whether most lines have an entry in most columns: chart labels do not."""
    full = sum(len(_wide(line)) >= 0.6 * columns for line in run)
    return columns >= 3 and full >= 0.7 * len(run)
