"""Tables without upright rules: rows from level rules, bands or lines, columns from the white."""

import re
from collections.abc import Sequence
from statistics import median

from extract.geometry import Area, around
from extract.grid import Grid
from extract.gutters import boxes_of, entries_of, gutters
from extract.lines import Line, lines_of
from extract.words import Word

FIGURE = re.compile(r"[-+(£]*\d[\d,.]*\s*[%)]?|n/?a\.?|-+|–|\.\.|[↑↓→]|tbc", re.IGNORECASE)
FIGURE_SHARE = 0.5
LEAST_LOOSE_ROWS = 3
SAME_END_POINTS = 4
WIDE_GAP = 1.4
MOST_LINE_GAP = 4.0


def striped(rules: Sequence[Area], words: Sequence[Word]) -> list[list[Area]]:
    """Tables between level rules that all begin and end at the same place."""
    tables = []
    for stack in _stacks(rules):
        bands = [
            Area(stack[0].x0, above.top, stack[0].x1, below.top)
            for above, below in zip(stack, stack[1:], strict=False)
        ]
        boxes = divided(bands, words)
        if boxes:
            tables.append(boxes)
    return tables


def _stacks(rules: Sequence[Area]) -> list[list[Area]]:
    stacks: list[list[Area]] = []
    for rule in sorted(rules, key=lambda rule: (rule.top, rule.x0)):
        for stack in stacks:
            last = stack[-1]
            ends = abs(last.x0 - rule.x0), abs(last.x1 - rule.x1)
            if max(ends) <= SAME_END_POINTS:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) >= 3 and stack[0].width > 60]


def divided(bands: Sequence[Area], words: Sequence[Word]) -> list[Area]:
    """Bands cut into cells at the white between columns; nothing where there are none."""
    whole = around(bands)
    rows: list[tuple[Area, list[Word]]] = []
    for band in bands:
        inside = [word for word in words if band.holds(word.area.middle)]
        rows += _split_lines(band, inside)
    cuts = gutters([inside for _, inside in rows], whole)
    if not cuts or sum(bool(inside) for _, inside in rows) < 2:
        return []
    return boxes_of(rows, [whole.x0, *cuts, whole.x1])


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
    if figures < 0.8 * sum(len(line) for line in entries):
        return []
    return gutters(rows, around(areas))


def _sliced(area: Area, cuts: Sequence[float]) -> list[Area]:
    xs = [area.x0, *cuts, area.x1]
    return [
        Area(left, area.top, right, area.bottom) for left, right in zip(xs, xs[1:], strict=False)
    ]


def _split_lines(band: Area, words: list[Word]) -> list[tuple[Area, list[Word]]]:
    """A band that holds many rows with nothing drawn between them, cut at its lines."""
    lines = lines_of(words)
    entries = entries_of(words)
    several = sum(len(line) > 1 for line in entries)
    if len(lines) < 3 or several < 0.7 * len(lines) or not _figures(entries):
        return [(band, words)]
    edges = [band.top]
    edges += [
        (above.area.bottom + below.area.top) / 2
        for above, below in zip(lines, lines[1:], strict=False)
    ]
    edges.append(band.bottom)
    return [
        (Area(band.x0, top, band.x1, bottom), list(line.words))
        for line, top, bottom in zip(lines, edges, edges[1:], strict=False)
    ]


def _figures(entries: Sequence[Sequence[object]]) -> bool:
    """Whether most entries after the first of each line are figures."""
    later = [getattr(entry, "text", "") for line in entries for entry in line[1:]]
    figures = sum(FIGURE.fullmatch(text.strip()) is not None for text in later)
    return bool(later) and figures >= FIGURE_SHARE * len(later)


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
    if not _figures(entries_of(words)):
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
