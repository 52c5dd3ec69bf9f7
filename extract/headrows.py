"""Header lines over a table with nothing drawn: words stacked in one cell, groups over columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.geometry import Area
from extract.gutters import Entry
from extract.stacks import Stack, span_of
from extract.zones import Strip

UNDER_POINTS = 8.0
OVERHANG_POINTS = 4.0
SIDE_POINTS = 2.0
SIDE_COST = 10.0
"""What it costs to read an entry that shares a side with one column as standing over several."""
SKIPPED_POINTS = 4.0
"""What it costs to leave a column without a header cell."""
MOST_SPANNED = 12

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class HeadRow:
    """Lines that are one header row, and the columns over which each entry stands."""

    strips: tuple[Strip, ...]
    spans: tuple[Span, ...]


def head_rows(
    strips: Sequence[Strip], stacks: Sequence[Stack], rules: Sequence[Area]
) -> list[HeadRow]:
    """Header lines, top to bottom, as rows: a group over columns ends the row that it is in."""
    rows: list[HeadRow] = []
    for strip in strips:
        spans = tuple(_spans(strip, stacks, rules))
        if rows and _stacks_on(rows[-1], spans):
            above = rows.pop()
            merged = tuple(sorted({*above.spans, *spans}))
            rows.append(HeadRow((*above.strips, strip), merged))
        else:
            rows.append(HeadRow((strip,), spans))
    return rows


def _stacks_on(above: HeadRow, spans: Sequence[Span]) -> bool:
    """Whether a line goes on with the cells of the line above: no cell lies over two others."""
    return all(
        span == other or span[1] < other[0] or other[1] < span[0]
        for span in spans
        for other in above.spans
    ) and (any(span in above.spans for span in spans) or all(a == b for a, b in above.spans))


def _spans(strip: Strip, stacks: Sequence[Stack], rules: Sequence[Area]) -> list[Span]:
    """The columns of each entry of a header line: by a rule right below, or where it fits best."""
    entries = strip.entries
    options = [_options(entry, stacks, rules) for entry in entries]
    best: dict[int, tuple[float, list[Span]]] = {-1: (0.0, [])}
    for choices in options:
        after: dict[int, tuple[float, list[Span]]] = {}
        for end, (cost, spans) in best.items():
            for off, span in choices:
                skipped = span[0] - max(end, 0) - 1
                total = cost + off + SKIPPED_POINTS * max(skipped, 0)
                if span[0] > end and total < after.get(span[1], (float("inf"), []))[0]:
                    after[span[1]] = (total, [*spans, span])
        best = after
    ends = [
        (cost + SKIPPED_POINTS * (len(stacks) - 1 - end), spans)
        for end, (cost, spans) in best.items()
    ]
    return min(ends)[1] if ends else [span_of(entry, stacks) for entry in entries]


def _options(
    entry: Entry, stacks: Sequence[Stack], rules: Sequence[Area]
) -> list[tuple[float, Span]]:
    """The columns over which an entry may stand, each with how ill it fits, in points."""
    ruled = _ruled(entry, stacks, rules)
    if ruled is not None:
        return [(0.0, ruled)]
    first, last = span_of(entry, stacks)
    side = _aside(entry, stacks[first]) if first == last else float("inf")
    options = [(0.0 if side <= SIDE_POINTS else _off(entry, (first, last), stacks), (first, last))]
    for start in range(max(1, first - MOST_SPANNED), first + 1):
        for end in range(last, min(len(stacks), last + MOST_SPANNED)):
            if (start, end) != (first, last) and start != end:
                shifted = SIDE_COST if side <= SIDE_POINTS else 0.0
                options.append((_off(entry, (start, end), stacks) + shifted, (start, end)))
    return options


def _ruled(entry: Entry, stacks: Sequence[Stack], rules: Sequence[Area]) -> Span | None:
    """The columns that a rule right below an entry underlines, if they are several but not all."""
    for rule in rules:
        below = -2 <= rule.top - entry.area.bottom <= UNDER_POINTS
        if not below or rule.x0 > entry.area.x0 + 2 or rule.x1 < entry.area.x1 - 2:
            continue
        over = [
            at
            for at, stack in enumerate(stacks)
            if rule.x0 - OVERHANG_POINTS <= (stack.x0 + stack.x1) / 2 <= rule.x1 + OVERHANG_POINTS
        ]
        if 1 < len(over) < len(stacks):
            return over[0], over[-1]
    return None


def _off(entry: Entry, span: Span, stacks: Sequence[Stack]) -> float:
    """How far the middle of an entry is from the middle of these columns."""
    return abs((stacks[span[0]].x0 + stacks[span[1]].x1) / 2 - entry.area.middle[0])


def _aside(entry: Entry, stack: Stack) -> float:
    """How far an entry is from sharing its left side, middle or right side with a column."""
    middle = (stack.x0 + stack.x1) / 2
    return min(
        abs(entry.area.x0 - stack.x0),
        abs(entry.area.middle[0] - middle),
        abs(entry.area.x1 - stack.x1),
    )
