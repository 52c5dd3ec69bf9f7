"""Which lines of a table with nothing drawn make one row: names and comments wrap over lines."""

from collections.abc import Sequence

from extract.gutters import Entry
from extract.stacks import Stack, span_of
from extract.zones import Strip, is_figure

UNEVEN = 0.25
"""A share of the type size: when white differs by more, the wider parts the rows."""
TIGHT = 0.75
SPARE = 1.0
FIGURED = 0.5
LEAST_TOLD = 2
LEAST_BLOCKS = 3
LEFT_POINTS = 3.0

Rows = list[list[Strip]]


def figured(strips: Sequence[Strip], stacks: Sequence[Stack]) -> set[int]:
    """The columns that hold figures, by most of what stands alone in them; never the first."""
    told = [0] * len(stacks)
    values = [0] * len(stacks)
    begun = next((at for at, strip in enumerate(strips) if strip.figures), len(strips))
    for strip in strips[begun:]:
        for entry in strip.entries:
            first, last = span_of(entry, stacks)
            if first == last:
                told[first] += 1
                values[first] += is_figure(entry)
    return {
        at
        for at in range(1, len(stacks))
        if told[at] and values[at] >= FIGURED * told[at] and values[at] > 0
    }


def rows_of(strips: Sequence[Strip], stacks: Sequence[Stack], figures: set[int]) -> Rows:
    """The lines of a table's body as rows, top to bottom."""
    if not strips:
        return []
    anchors = [_is_anchor(strip, stacks, figures) for strip in strips]
    blocks = _blocks(list(zip(strips, anchors, strict=True)))
    rows: Rows = []
    for block in blocks:
        told = sum(anchor for _, anchor in block)
        if told <= 1 or (not figures and len(blocks) >= LEAST_BLOCKS):
            rows += _one_row(block)
        else:
            rows += _by_lines(block, stacks)
    return rows


def _is_anchor(strip: Strip, stacks: Sequence[Stack], figures: set[int]) -> bool:
    """Whether a line has a figure in a column of figures; without such, one in most columns."""
    if figures:
        spans = [(entry, span_of(entry, stacks)) for entry in strip.entries]
        return any(first == last and first in figures for _, (first, last) in spans)
    return len(strip.entries) > max(1, len(stacks) // 2)


def _blocks(marked: Sequence[tuple[Strip, bool]]) -> list[list[tuple[Strip, bool]]]:
    """Lines cut where the white between them is clearly wider than elsewhere."""
    gaps = _gaps([strip for strip, _ in marked])
    widest = _widest_within(gaps, UNEVEN * marked[0][0].size)
    blocks = [[marked[0]]]
    for line, gap in zip(marked[1:], gaps, strict=True):
        if gap > widest:
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _widest_within(gaps: Sequence[float], uneven: float) -> float:
    """The most white that lines of one row leave; no limit where all white is alike.

    Lines that overlap (figures half way down a wrapped name) are one row whatever the rest is.
    """
    white = [gap for gap in gaps if gap > 0]
    if white and max(white) - min(white) > uneven:
        return min(white) + uneven
    return 0.0 if len(white) < len(gaps) else float("inf")


def _gaps(strips: Sequence[Strip]) -> list[float]:
    """The white above each line but the first, under all that stands above it."""
    gaps = []
    reach = strips[0].area.bottom
    for strip in strips[1:]:
        gaps.append(strip.area.top - reach)
        reach = max(reach, strip.area.bottom)
    return gaps


def _one_row(block: Sequence[tuple[Strip, bool]]) -> Rows:
    """A block with one line of figures at most: one row, with a bold heading above it apart."""
    strips = [strip for strip, _ in block]
    head = 0
    while head < len(strips) - 1 and _heads(strips[head], strips[head + 1]):
        head += 1
    return [[strip] for strip in strips[:head]] + [strips[head:]]


def _heads(strip: Strip, below: Strip) -> bool:
    return len(strip.entries) == 1 and strip.line.bold and not below.entries[0].words[0].bold


def _by_lines(block: Sequence[tuple[Strip, bool]], stacks: Sequence[Stack]) -> Rows:
    """A row for each line, but for those that go on from the one above or into the one below."""
    rows: Rows = []
    held: list[Strip] = []
    for at, (strip, anchor) in enumerate(block):
        before = rows[-1] if rows else None
        if not anchor and not held and before is not None and goes_on(before, strip, stacks):
            before.append(strip)
            continue
        below = block[at + 1] if at + 1 < len(block) else None
        if not anchor and below is not None and goes_on([*held, strip], below[0], stacks):
            held.append(strip)
            continue
        rows.append([*held, strip])
        held = []
    return rows + ([held] if held else [])


def goes_on(above: Sequence[Strip], strip: Strip, stacks: Sequence[Stack]) -> bool:
    """Whether a line wraps on from the lines of a row: the last had no room for its first word."""
    if strip.area.top - above[-1].area.bottom > TIGHT * strip.size:
        return False
    told = 0
    for entry in strip.entries:
        col, last = span_of(entry, stacks)
        if is_figure(entry) and col:
            continue
        before = _above(above, col, stacks)
        if col != last or before is None or not _wraps(before, entry, stacks[col]):
            return False
        if not col and len(strip.entries) == 1 and _is_remark(entry, above, stacks):
            return False
        told += 1
    return told > 0


def _is_remark(entry: Entry, above: Sequence[Strip], stacks: Sequence[Stack]) -> bool:
    """Whether a line below names is a sentence of its own, where no name is a sentence."""
    names = [e.text for strip in above for e in strip.entries if span_of(e, stacks) == (0, 0)]
    whole = entry.text[:1].isupper() and len(entry.words) > LEAST_TOLD
    return whole and entry.text.endswith(".") and not any(n.endswith(".") for n in names)


def _above(above: Sequence[Strip], col: int, stacks: Sequence[Stack]) -> Entry | None:
    """The nearest entry of a column in the lines above."""
    found = [
        entry for strip in above for entry in strip.entries if span_of(entry, stacks) == (col, col)
    ]
    return found[-1] if found else None


def _wraps(before: Entry, entry: Entry, stack: Stack) -> bool:
    """Whether an entry reads on from the one above it in its column."""
    if before.words[0].bold != entry.words[0].bold:
        return False
    if entry.text[:1].islower() or before.text.endswith((",", "-", "–", "/", "&", "(")):
        return True
    room = stack.x1 - before.area.x1
    full = entry.words[0].area.width + SPARE * 0.3 * entry.words[0].size > room
    return full and len(before.words) > LEAST_TOLD and abs(_sides(before, entry)) < LEFT_POINTS


def _sides(before: Entry, entry: Entry) -> float:
    """How differently two entries are set: the least of left sides, middles, right sides."""
    one, other = before.area, entry.area
    return min(abs(one.x0 - other.x0), abs(one.middle[0] - other.middle[0]), abs(one.x1 - other.x1))
