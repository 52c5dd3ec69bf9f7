"""Columns found from the white between them, where no rule divides them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.geometry import Area, around
from extract.lines import lines_of
from extract.words import Word

FIGURE = re.compile(r"[-+(£]*\d[\d,.]*\s*[%)]?|n/?a\.?|-+|–|\.\.|[↑↓→]|tbc", re.IGNORECASE)
SPACE = 0.55
"""Words nearer than this share of the type size belong to one entry."""
EDGE_SPACE = 0.42
"""Across a known column edge, less white than that keeps two entries apart."""
LEAST_GUTTER_POINTS = 5
CROSSED_SHARE = 0.15
FEW_ROWS = 4
LEAST_FILLED = 2
FILLED_SHARE = 0.25
OVERHANG = 0.35
PROSE_WORDS = 10
PROSE_SHARE = 0.55


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of a line that stand close together."""

    words: tuple[Word, ...]
    area: Area

    @property
    def text(self) -> str:
        """The words with spaces."""
        return " ".join(word.text for word in self.words)


def entries_of(words: Sequence[Word], xs: Sequence[float] = ()) -> list[list[Entry]]:
    """The entries of each line, left to right. `xs` are column edges, where they are known."""
    return [_entries(line.words, xs) for line in lines_of(words)]


def _entries(words: Sequence[Word], xs: Sequence[float]) -> list[Entry]:
    groups: list[list[Word]] = []
    for word in words:
        if groups and _beside(groups[-1][-1].area, word, xs):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Entry(tuple(group), around(word.area for word in group)) for group in groups]


def _beside(before: Area, word: Word, xs: Sequence[float]) -> bool:
    """Whether a word stands close enough to the one before to be read with it."""
    gap = word.area.x0 - before.x1
    edged = any(before.middle[0] < x < word.area.middle[0] for x in xs)
    return gap < (EDGE_SPACE if edged else SPACE) * word.size


def gutters(rows: Sequence[Sequence[Word]], area: Area) -> list[float]:
    """Where white runs down through nearly all rows: the middle of each gap, left to right.

    Rows of running prose do not count, and a few rows, such as grouped headings, may cross.
    """
    lined = [entries_of(row) for row in rows if row]
    counted = [row for row in lined if not is_prose(row, area)]
    if len(counted) < LEAST_FILLED:
        return []
    covered = _coverage(counted, area)
    most = max(int(CROSSED_SHARE * len(counted)), int(len(counted) >= FEW_ROWS))
    found = [(start + end) / 2 + area.x0 for start, end in _white(covered, most)]
    return _filled(found, counted)


def is_prose(row: Sequence[Sequence[Entry]], area: Area) -> bool:
    """Whether a row is a comment or heading that runs across the columns."""
    if any(len(line) > 1 for line in row):
        return False
    widest = max((entry.area.width for line in row for entry in line), default=0.0)
    words = sum(len(entry.words) for line in row for entry in line)
    return widest > PROSE_SHARE * area.width and words >= PROSE_WORDS


def _coverage(rows: Sequence[Sequence[Sequence[Entry]]], area: Area) -> list[int]:
    """For each point across, how many rows have an entry there."""
    covered = [0] * (int(area.width) + 2)
    for row in rows:
        touched: set[int] = set()
        for line in row:
            for entry in line:
                first, last = int(entry.area.x0 - area.x0), int(entry.area.x1 - area.x0)
                touched.update(range(max(first, 0), min(last, len(covered) - 1) + 1))
        for point in touched:
            covered[point] += 1
    return covered


def _white(covered: list[int], most: int) -> list[tuple[int, int]]:
    """Runs of points that at most `most` rows touch, away from the two sides."""
    runs: list[tuple[int, int]] = []
    start = None
    for point, count in enumerate([*covered, most + 1]):
        if count <= most:
            start = point if start is None else start
        elif start is not None:
            if point - start >= LEAST_GUTTER_POINTS and start > 0 and point < len(covered):
                runs.append((start, point))
            start = None
    return runs


def _filled(found: list[float], rows: Sequence[Sequence[Sequence[Entry]]]) -> list[float]:
    """Drop gutters that set off a column which hardly any row fills."""
    least = max(LEAST_FILLED, int(FILLED_SHARE * len(rows)))
    kept = list(found)
    for gutter in found:
        right = min((other for other in kept if other > gutter), default=float("inf"))
        left = max((other for other in kept if other < gutter), default=float("-inf"))
        if _rows_between(rows, gutter, right) < least or _rows_between(rows, left, gutter) < least:
            kept.remove(gutter)
    return kept


def _rows_between(rows: Sequence[Sequence[Sequence[Entry]]], left: float, right: float) -> int:
    return sum(
        any(left <= entry.area.middle[0] <= right for line in row for entry in line) for row in rows
    )


def boxes_of(rows: Sequence[tuple[Area, Sequence[Word]]], xs: Sequence[float]) -> list[Area]:
    """Cell boxes of rows cut at the column edges; an entry that crosses an edge keeps its width."""
    boxes: list[Area] = []
    for area, words in rows:
        spans = _spans(words, xs, area)
        col = 0
        while col < len(xs) - 1:
            last = next((end for start, end in spans if start == col), col)
            boxes.append(Area(xs[col], area.top, xs[last + 1], area.bottom))
            col = last + 1
    return boxes


def _spans(words: Sequence[Word], xs: Sequence[float], area: Area) -> list[tuple[int, int]]:
    """The first and last column of each cell of a row that needs more than one."""
    lined = entries_of(words, xs)
    if is_prose(entries_of(words), area):
        return [(0, len(xs) - 2)]
    spans: list[tuple[int, int]] = []
    for first, last in sorted(reach(entry, xs) for line in lined for entry in line):
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        else:
            spans.append((first, last))
    return spans


def reach(entry: Entry, xs: Sequence[float]) -> tuple[int, int]:
    """The first and last column that an entry stands in; hanging over an edge does not count."""
    area = entry.area
    shares = [
        (col, (min(area.x1, right) - max(area.x0, left)))
        for col, (left, right) in enumerate(zip(xs, xs[1:], strict=False))
    ]
    least = [
        col for col, shared in shares if shared > OVERHANG * min(area.width, xs[col + 1] - xs[col])
    ]
    nearest = max(shares, key=lambda share: share[1])[0]
    return min(least, default=nearest), max(least, default=nearest)
