"""Columns where nothing is drawn: entries that stand over one another.

Narrow entries make the columns; a wide one that would tie two of them together spans them, unless
so many do that they were one column all along.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract.gutters import Entry
from extract.zones import Strip

TOUCH = 0.1
"""Share of the type size by which two entries must overlap to stand over one another."""
BRIDGED_SHARE = 0.2
LEAST_LINES = 2
FEW_LINES = 4
SPAN_SHARE = 0.3


@dataclass(slots=True)
class Stack:
    """The entries of one column: from where to where they reach, and in which lines they stand."""

    x0: float
    x1: float
    lines: set[int] = field(default_factory=set)

    def takes(self, entry: Entry, line: int) -> None:
        """Make room for an entry."""
        self.x0, self.x1 = min(self.x0, entry.area.x0), max(self.x1, entry.area.x1)
        self.lines.add(line)


def stacks_of(strips: Sequence[Strip]) -> list[Stack]:
    """The columns of these lines from left to right; fewer than two mean that there are none.

    Lines with figures make them, where there are any: a heading over two columns may be narrow.
    """
    seeds = [(number, strip) for number, strip in enumerate(strips) if strip.is_seed]
    telling = [seed for seed in seeds if seed[1].figures] or seeds
    others = [seed for seed in seeds if not seed[1].figures] if telling is not seeds else []
    touch = TOUCH * min((strip.size for _, strip in seeds), default=1.0)
    stacks: list[Stack] = []
    wide = _stack(telling, stacks, touch)
    _stack(others, stacks, touch)
    stacks = _joined(sorted(stacks, key=lambda stack: stack.x0), wide, len(telling))
    stacks = _supported(stacks, len(seeds), seeds[0][0] if seeds else 0)
    for number, strip in enumerate(strips):
        if not strip.is_seed:
            _widened(stacks, strip, number, touch)
    return stacks


def _stack(
    seeds: Sequence[tuple[int, Strip]], stacks: list[Stack], touch: float
) -> list[tuple[Entry, int]]:
    """Put the entries of lines on stacks, the narrowest first; those that lie over several."""
    wide: list[tuple[Entry, int]] = []
    entries = [(entry, number) for number, strip in seeds for entry in strip.entries]
    for entry, line in sorted(entries, key=lambda one: one[0].area.width):
        over = [stack for stack in stacks if _over(stack, entry, touch)]
        if len(over) > 1:
            wide.append((entry, line))
            continue
        if not over:
            over = [Stack(entry.area.x0, entry.area.x1)]
            stacks += over
        over[0].takes(entry, line)
    return wide


def _over(stack: Stack, entry: Entry, touch: float) -> bool:
    return min(stack.x1, entry.area.x1) - max(stack.x0, entry.area.x0) > touch


def _joined(stacks: Sequence[Stack], wide: Sequence[tuple[Entry, int]], lines: int) -> list[Stack]:
    """Neighbours that too many wide entries tie together, or that overlap, as one."""
    most = max(1, int(BRIDGED_SHARE * lines))
    joined: list[Stack] = []
    for stack in stacks:
        before = joined[-1] if joined else None
        if before is not None and (
            stack.x0 < before.x1 or len(_bridging(before, stack, wide)) > most
        ):
            before.x1 = max(before.x1, stack.x1)
            before.lines |= stack.lines
        else:
            joined.append(stack)
    return joined


def _bridging(left: Stack, right: Stack, wide: Sequence[tuple[Entry, int]]) -> set[int]:
    return {line for entry, line in wide if entry.area.x0 < left.x1 and entry.area.x1 > right.x0}


def _supported(stacks: list[Stack], lines: int, first: int) -> list[Stack]:
    """Without stacks of one stray entry, unless it heads an empty column."""
    if lines <= FEW_LINES:
        return stacks
    kept = list(stacks)
    for stack in stacks:
        if len(stack.lines) < LEAST_LINES and first not in stack.lines and len(kept) > 1:
            kept.remove(stack)
            near = min(kept, key=lambda other: max(other.x0 - stack.x1, stack.x0 - other.x1))
            near.x0, near.x1 = min(near.x0, stack.x0), max(near.x1, stack.x1)
    return kept


def _widened(stacks: Sequence[Stack], strip: Strip, number: int, touch: float) -> None:
    """Make room for lines with one entry where it keeps to one column."""
    for entry in strip.entries:
        over = [stack for stack in stacks if _over(stack, entry, touch)]
        if len(over) == 1:
            over[0].takes(entry, number)


def narrowed(stacks: Sequence[Stack], body: Sequence[Strip]) -> list[Stack]:
    """The columns as wide as their entries in these lines are; those without any stay as wide."""
    own: list[list[Entry]] = [[] for _ in stacks]
    for strip in body:
        for entry in strip.entries:
            first, last = span_of(entry, stacks)
            if first == last:
                own[first].append(entry)
    return [
        Stack(min(e.area.x0 for e in entries), max(e.area.x1 for e in entries), stack.lines)
        if entries
        else stack
        for stack, entries in zip(stacks, own, strict=True)
    ]


def edges_of(stacks: Sequence[Stack], strips: Sequence[Strip]) -> list[float]:
    """The lines between columns, and the two sides: in the white, and beyond leaders of dots."""
    led = [strip.led for strip in strips if strip.led]
    edges = [stacks[0].x0 - 1]
    for left, right in pairwise(stacks):
        dots = max((end for end in led if left.x1 < end < right.x0), default=left.x1)
        edges.append((max(dots, left.x1) + right.x0) / 2)
    return [*edges, stacks[-1].x1 + 1]


def span_of(entry: Entry, stacks: Sequence[Stack]) -> tuple[int, int]:
    """The first and last column over which an entry stands."""
    left, _, right, _ = entry.area
    width = right - left
    under: list[int] = []
    nearest, most = 0, -math.inf
    for at, stack in enumerate(stacks):
        x0, x1 = stack.x0, stack.x1
        share = (x1 if x1 < right else right) - (x0 if x0 > left else left)
        if share > most:
            nearest, most = at, share
        if share > SPAN_SHARE * (width if width < x1 - x0 else x1 - x0):
            under.append(at)
    return (under[0], under[-1]) if under else (nearest, nearest)
