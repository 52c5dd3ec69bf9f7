"""Tables with nothing drawn: lines whose entries stand over one another in columns."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from extract.columns import columns_of
from extract.geometry import Area, around
from extract.gutters import Entry
from extract.headrows import HeadRow, head_rows
from extract.lines import Line, lines_of
from extract.looks import looks_like_a_table
from extract.sides import halves, side_by_side
from extract.stacks import Stack, edges_of, narrowed, span_of, stacks_of
from extract.words import Word
from extract.wrapped import figured, goes_on, rows_of
from extract.zones import Strip, strip_of, zones

HEAD_GAP = 1.1
ROW_GAP = 1.1
"""How far off a header may be: in type sizes, or in the widest white between rows of the body."""
MOST_HEAD_LINES = 8
MOST_CUTS = 4
SIDE_POINTS = 1.0
LOOSE_GAP = 0.9
LEAST_REMARKS = 2
LEAST_TITLE_LINES = 2
LEAST_LONE_FIGURES = 3
REMARK_GAP = 0.5

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Setting:
    """A table as it is set: its columns, its header lines, and its body by rows."""

    stacks: tuple[Stack, ...]
    figures: frozenset[int]
    head: tuple[HeadRow, ...]
    body: tuple[tuple[Strip, ...], ...]

    @property
    def strips(self) -> list[Strip]:
        """Every line, top to bottom."""
        heads = [strip for row in self.head for strip in row.strips]
        return heads + [strip for row in self.body for strip in row]


def loose(words: Sequence[Word], rules: Sequence[Area] = ()) -> list[list[Area]]:
    """The cells of each table that only the places of its words show.

    First lines over the whole page are looked at, then those of each column of text.
    """
    lines = lines_of([word for word in words if word.direction == 0])
    tables, rest = _tables_in(lines, rules)
    if len(rest) > 1:
        left = [word for line in rest for word in line.words]
        columns = columns_of(left)
        if len(columns) > 1:
            for column in columns:
                tables += _tables_in(column, rules)[0]
    return tables


def _tables_in(lines: Sequence[Line], rules: Sequence[Area]) -> tuple[list[list[Area]], list[Line]]:
    """The tables among these lines, and the lines that are in none."""
    tables: list[list[Area]] = []
    used: set[int] = set()
    for zone in zones([strip_of(line) for line in lines]):
        for setting in _settings(zone, rules, MOST_CUTS):
            tables.append(_boxes(setting))
            used |= {id(strip.line) for strip in setting.strips}
    return tables, [line for line in lines if id(line) not in used]


def _settings(zone: Sequence[Strip], rules: Sequence[Area], cuts: int) -> Iterator[Setting]:
    """The tables of a run of lines: one, or those of its parts where it makes none as a whole."""
    setting = _setting(zone, rules)
    parts = _parts(zone, setting)
    if setting is not None and not parts and looks_like_a_table(setting):
        yield setting
        parts = _beyond(zone, setting)
    elif not parts:
        at = _break(zone)
        parts = [zone[:at], zone[at:]] if at else []
    for part in parts:
        if cuts and sum(strip.is_seed for strip in part) > 1:
            yield from _settings(part, rules, cuts - 1)


def _parts(zone: Sequence[Strip], setting: Setting | None) -> list[Sequence[Strip]]:
    """The runs of lines that are tables of their own: side by side, or each under its header."""
    if setting is None:
        return []
    apart = side_by_side(setting)
    if apart is not None:
        return list(halves(zone, apart))
    at = _restart(zone, setting)
    return [zone[:at], zone[at:]] if at else []


def _restart(zone: Sequence[Strip], setting: Setting) -> int:
    """Where words between rows lead to another header: there the next table begins; else 0."""
    told = 0
    for at, strip in enumerate(zone):
        if _tells(strip, setting.stacks, setting.figures):
            told = at + 1
        elif (
            0 < told < at
            and strip.is_seed
            and not zone[at - 1].is_seed
            and (_is_header(strip, setting) or _differs(zone, told, at, len(setting.stacks)))
        ):
            return told
    return 0


def _differs(zone: Sequence[Strip], told: int, at: int, columns: int) -> bool:
    """Whether the lines above and below some words have fewer columns than all together."""
    counts = [len(stacks_of(part)) for part in (zone[:told], zone[told:])]
    return max(counts) < columns or (min(counts) < columns and at - told >= LEAST_TITLE_LINES)


def _is_header(strip: Strip, setting: Setting) -> bool:
    """Whether a line stands over several columns of figures without a figure in it."""
    heads = {span_of(entry, setting.stacks)[0] for entry in strip.entries}
    least = max(2, (len(setting.figures) + 1) // 2)
    return not strip.figures and len(heads & setting.figures) >= least


def _beyond(zone: Sequence[Strip], setting: Setting) -> list[Sequence[Strip]]:
    """The lines above and below a table."""
    strips = {id(strip) for strip in setting.strips}
    places = [at for at, strip in enumerate(zone) if id(strip) in strips]
    return [zone[: places[0]], zone[places[-1] + 1 :]]


def _break(zone: Sequence[Strip]) -> int:
    """Where a run of lines most likely falls apart: at the widest white; 0 where nowhere."""
    gaps = [below.area.top - above.area.bottom for above, below in pairwise(zone)]
    if not gaps or max(gaps) < LOOSE_GAP * zone[0].size:
        return 0
    return gaps.index(max(gaps)) + 1


def _setting(zone: Sequence[Strip], rules: Sequence[Area]) -> Setting | None:
    stacks = stacks_of(zone)
    if len(stacks) < 2:
        return None
    figures = figured(zone, stacks)
    fitting = [at for at, strip in enumerate(zone) if _columns(strip, stacks) > 1]
    telling = fitting[1:]
    if figures:
        telling = [at for at in fitting if _tells(zone[at], stacks, figures)]
    if not telling:
        return None
    start, end = _first(zone, telling[0], stacks), telling[-1] + 1
    top = _top(zone, start, end, stacks)
    if len(telling) == 1 and (top == start or len(figures) < LEAST_LONE_FIGURES):
        return None
    end = _end(zone, start, end, stacks)
    body = rows_of(zone[start:end], stacks, figures)
    return Setting(
        tuple(stacks),
        frozenset(figures),
        tuple(head_rows(zone[top:start], narrowed(stacks, zone[start:end]), rules)),
        tuple(tuple(row) for row in body),
    )


def _first(zone: Sequence[Strip], start: int, stacks: Sequence[Stack]) -> int:
    """The first line of the body: lone names right above the first figures are part of it."""
    while (
        start > 1
        and any(zone[at].is_seed for at in range(max(start - 1 - MOST_HEAD_LINES, 0), start - 1))
        and len(zone[start - 1].entries) == 1
        and span_of(zone[start - 1].entries[0], stacks)[0] == 0
    ):
        start -= 1
    return start


def _columns(strip: Strip, stacks: Sequence[Stack]) -> int:
    """In how many columns the entries of a line stand."""
    return len({span_of(entry, stacks)[0] for entry in strip.entries})


def _tells(strip: Strip, stacks: Sequence[Stack], figures: Set[int]) -> bool:
    """Whether a line has a figure in a column of figures."""
    return strip.figures > 0 and any(
        span_of(entry, stacks)[0] in figures for entry in strip.entries
    )


def _top(zone: Sequence[Strip], start: int, end: int, stacks: Sequence[Stack]) -> int:
    """The first line of the header that stands over the body, no further off than rows are."""
    top = start
    apart = max((_white(zone, at) for at in range(start + 1, end)), default=0.0)
    while top > max(start - MOST_HEAD_LINES, 0):
        strip = zone[top - 1]
        most = HEAD_GAP * strip.size * (2 if top == start and strip.is_seed else 1)
        if top == start and _is_over_columns(strip, stacks):
            most = max(most, ROW_GAP * apart)
        if _white(zone, top) > most:
            break
        if not _heads(strip, stacks):
            break
        top -= 1
    while top < start and not _is_over_columns(zone[top], stacks):
        top += 1
    return top


def _white(zone: Sequence[Strip], at: int) -> float:
    """The white above a line, in points."""
    return zone[at].area.top - zone[at - 1].area.bottom


def _heads(strip: Strip, stacks: Sequence[Stack]) -> bool:
    """Whether a line may be part of a header: words over columns, no sentence over them all."""
    if strip.is_prose:
        return False
    left, right = stacks[0].x0, stacks[-1].x1
    if strip.area.x0 < left - 2 * strip.size or strip.area.x1 > right + 2 * strip.size:
        return False
    wide = [entry for entry in strip.entries if _across(entry, stacks)]
    return not any(entry.area.x0 < stacks[0].x1 for entry in wide)


def _across(entry: Entry, stacks: Sequence[Stack]) -> bool:
    first, last = span_of(entry, stacks)
    return first != last


def _is_over_columns(strip: Strip, stacks: Sequence[Stack]) -> bool:
    """Whether a line heads any column but the first; a lone title over that is no header."""
    return any(span_of(entry, stacks)[1] > 0 for entry in strip.entries)


def _end(zone: Sequence[Strip], start: int, end: int, stacks: Sequence[Stack]) -> int:
    """Past the lines that go on from the last row, and past its remark where each row has one."""
    while end < len(zone) and not zone[end].is_prose and goes_on(zone[:end], zone[end], stacks):
        end += 1
    between = [strip for strip in zone[start:end] if strip.is_prose]
    if end == len(zone) or len(between) < LEAST_REMARKS or not _is_remark(zone[end], between):
        return end
    tight = between[0].size * REMARK_GAP
    end += 1
    while end < len(zone) and zone[end].area.top - zone[end - 1].area.bottom < tight:
        if len(zone[end].entries) > 1:
            break
        end += 1
    return end


def _is_remark(strip: Strip, remarks: Sequence[Strip]) -> bool:
    """Whether running text stands as other remarks do, and begins as they begin."""
    begun = {remark.line.words[0].text for remark in remarks}
    return strip.is_prose and strip.line.words[0].text in begun


def _boxes(setting: Setting) -> list[Area]:
    edges = edges_of(setting.stacks, setting.strips)
    edges[0] = min(edges[0], *(strip.area.x0 - SIDE_POINTS for strip in setting.strips))
    edges[-1] = max(edges[-1], *(strip.area.x1 + SIDE_POINTS for strip in setting.strips))
    rows: list[tuple[list[Strip], list[Span]]] = [
        (list(head.strips), list(head.spans)) for head in setting.head
    ]
    rows += [(list(row), _spans(row, setting.stacks)) for row in setting.body]
    areas = [around(strip.area for strip in strips) for strips, _ in rows]
    ys = [areas[0].top - SIDE_POINTS]
    ys += [(above.bottom + below.top) / 2 for above, below in pairwise(areas)]
    ys.append(areas[-1].bottom + SIDE_POINTS)
    return [
        Area(edges[first], top, edges[last + 1], bottom)
        for (_, spans), (top, bottom) in zip(rows, pairwise(ys), strict=True)
        for first, last in _filled(spans, len(setting.stacks))
    ]


def _spans(row: Sequence[Strip], stacks: Sequence[Stack]) -> list[Span]:
    if all(len(strip.entries) == 1 for strip in row) and row[0].is_prose:
        return [(0, len(stacks) - 1)]
    return [span_of(entry, stacks) for strip in row for entry in strip.entries]


def _filled(spans: Sequence[Span], columns: int) -> Iterator[Span]:
    """The spans from left to right, overlapping ones as one, and the empty cells between."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    col = 0
    while col < columns:
        span = next((span for span in merged if span[0] == col), (col, col))
        yield span
        col = span[1] + 1
