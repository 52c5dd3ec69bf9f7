"""Tables with level rules or striped rows but few or no upright rules.

Web pages rule only the lines between rows, and shade the header or every other row. Rows are then
the bands between the level rules; columns are those that the shaded cells show, or the white.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from extract.geometry import Area, around, clusters
from extract.grid import SAME_EDGE_POINTS
from extract.gutters import boxes_of, entries_of, gutters, is_prose, reach
from extract.rowsplit import Row, held_by, rows_in
from extract.words import Word, inside

SAME_END_POINTS = 4.0
LEAST_RULES = 3
LEAST_WIDTH_POINTS = 60.0
LARGER_TYPE = 1.25
WIDER_SPACE = 2.0
SPARE_POINTS = 5.0
MOST_CROSSING = 0.2
BIT_SHARE = 0.5
SNAP_POINTS = 14.0


@dataclass(frozen=True, slots=True)
class Banded:
    """The cells of a table, and which of the drawn tables have become part of it."""

    boxes: list[Area]
    absorbed: tuple[int, ...]


def banded(
    rules: Sequence[Area], tables: Sequence[Sequence[Area]], words: Sequence[Word]
) -> Iterator[Banded]:
    """Tables between level rules that begin and end at the same places.

    `tables` are the cells of those found by their drawn cells; often only a header is.
    """
    for stack in _stacks(rules):
        for bands in _runs(stack, words):
            whole = around(bands)
            inside = [at for at, boxes in enumerate(tables) if _lies_in(boxes, whole)]
            bits = [at for at, boxes in enumerate(tables) if _is_bit_of(boxes, whole)]
            drawn = [box for at in inside for box in tables[at]]
            boxes = _boxes(bands, drawn, [box for at in bits for box in tables[at]], words)
            if boxes:
                yield Banded(boxes, (*inside, *bits))


def _stacks(rules: Sequence[Area]) -> list[list[Area]]:
    stacks: list[list[Area]] = []
    for rule in sorted(rules, key=lambda rule: (rule.top, rule.x0)):
        stack = next((stack for stack in stacks if _same_ends(stack[-1], rule)), None)
        if stack is None:
            stacks.append([rule])
        else:
            stack.append(rule)
    return [
        stack
        for stack in stacks
        if len(stack) >= LEAST_RULES and stack[0].width >= LEAST_WIDTH_POINTS
    ]


def _same_ends(one: Area, other: Area) -> bool:
    return max(abs(one.x0 - other.x0), abs(one.x1 - other.x1)) <= SAME_END_POINTS


def _runs(stack: Sequence[Area], words: Sequence[Word]) -> list[list[Area]]:
    """Bands that follow one another, cut where what stands between is no row of a table."""
    bands = [
        Area(stack[0].x0, above.top, stack[0].x1, below.top)
        for above, below in zip(stack, stack[1:], strict=False)
    ]
    near = inside(words, around(bands))
    rows = held_by(bands, near)
    strangers = _Strangers(rows)
    runs: list[list[Area]] = [[]]
    for band, held in rows:
        if not held or strangers.hold(band, held):
            runs.append([])
        else:
            runs[-1].append(band)
    return [run for run in runs if len(run) >= LEAST_RULES - 1]


class _Strangers:
    """Tells what stands between two tables: larger type, or more white than cells leave."""

    def __init__(self, rows: Sequence[Row]) -> None:
        filled = [(band, inside) for band, inside in rows if inside]
        self.size = median([word.size for _, inside in filled for word in inside] or [10.0])
        self.above = median([_white_above(band, inside) for band, inside in filled] or [0.0])
        self.below = median([_white_below(band, inside) for band, inside in filled] or [0.0])

    def hold(self, band: Area, inside: Sequence[Word]) -> bool:
        """Whether a band is no row of the table."""
        if min(word.size for word in inside) > LARGER_TYPE * self.size:
            return True
        above = WIDER_SPACE * max(self.above, 0.0) + SPARE_POINTS
        below = WIDER_SPACE * max(self.below, 0.0) + SPARE_POINTS
        return _white_above(band, inside) > above or _white_below(band, inside) > below


def _white_above(band: Area, inside: Sequence[Word]) -> float:
    return min(word.area.top for word in inside) - band.top


def _white_below(band: Area, inside: Sequence[Word]) -> float:
    return band.bottom - max(word.area.bottom for word in inside)


def _lies_in(boxes: Sequence[Area], whole: Area) -> bool:
    area = around(boxes)
    return area.shared(whole) >= 0.8 * area.space and _same_ends(area, whole)


def _is_bit_of(boxes: Sequence[Area], whole: Area) -> bool:
    """Whether drawn cells are a few of a table's: two shaded cells in each of its rows."""
    area = around(boxes)
    return area.shared(whole) >= 0.8 * area.space and area.width < BIT_SHARE * whole.width


def _boxes(
    bands: Sequence[Area], drawn: Sequence[Area], bits: Sequence[Area], words: Sequence[Word]
) -> list[Area]:
    """The cells of the bands that have none, with those that are drawn; none where all are.

    Where the white shows more columns than the drawn cells do (a header on one shaded strip, two
    shaded cells in a row), it tells the columns, and drawn sides put them in their place.
    """
    whole = around(bands)
    free = {band for band in bands if not any(_covers(box, band) for box in drawn)}
    if not free:
        return []
    near = inside(words, whole)
    in_bands = {band: rows_in(band, held) for band, held in held_by(bands, near)}
    rows = [row for band in bands if band in free for row in in_bands[band]]
    edges = _sides(drawn)
    every = [row for band in bands for row in in_bands[band]]
    cuts = gutters([inside for _, inside in every], whole)
    if len(cuts) + 2 > len(edges):
        sides = [*edges, *_sides(bits)]
        return _cut_at([_nearest(cut, sides) for cut in cuts], every, whole)
    fits = _crossing(rows, edges, whole) <= MOST_CROSSING
    return [*drawn, *boxes_of(rows, edges)] if fits else []


def _sides(boxes: Sequence[Area]) -> list[float]:
    return clusters([x for box in boxes for x in (box.x0, box.x1)], SAME_EDGE_POINTS)


def _nearest(cut: float, sides: Sequence[float]) -> float:
    """The drawn side that a cut in the white stands for, or the cut."""
    near = min(sides, key=lambda side: abs(side - cut), default=cut)
    return near if abs(near - cut) <= SNAP_POINTS else cut


def _covers(box: Area, band: Area) -> bool:
    return box.top <= band.middle[1] <= box.bottom


def _crossing(rows: Sequence[Row], edges: Sequence[float], whole: Area) -> float:
    """The share of entries that do not keep to one column; rows of prose do not count."""
    entries = [
        entry
        for _, inside in rows
        if not is_prose(entries_of(inside), whole)
        for line in entries_of(inside, edges)
        for entry in line
    ]
    across = sum(len(set(reach(entry, edges))) > 1 for entry in entries)
    return across / max(len(entries), 1)


def divided(bands: Sequence[Area], words: Sequence[Word]) -> list[Area]:
    """Bands cut into cells at the white between columns; nothing where there are none."""
    whole = around(bands)
    rows = [row for band in bands for row in rows_in(band, words)]
    return _cut_at(gutters([inside for _, inside in rows], whole), rows, whole)


def _cut_at(cuts: Sequence[float], rows: Sequence[Row], whole: Area) -> list[Area]:
    if not cuts or sum(bool(inside) for _, inside in rows) < 2:
        return []
    return boxes_of(rows, [whole.x0, *cuts, whole.x1])
