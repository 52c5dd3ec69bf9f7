"""Two tables that stand side by side, with nothing drawn to tell them apart."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.geometry import around
from extract.lines import Line
from extract.stacks import span_of
from extract.zones import Strip, strip_of

if TYPE_CHECKING:
    from extract.aligned import Setting

LEAST_COLUMNS = 2


def side_by_side(setting: "Setting") -> float | None:
    """Where a second table begins: at a column of names under the first column's header again."""
    stacks = setting.stacks
    heads = _heads(setting)
    for at in range(LEAST_COLUMNS, len(stacks) - LEAST_COLUMNS + 1):
        figures_both_sides = any(col < at for col in setting.figures) and any(
            col > at for col in setting.figures
        )
        if at in setting.figures or not figures_both_sides:
            continue
        if heads.get(0) and heads.get(0) == heads.get(at):
            return (stacks[at - 1].x1 + stacks[at].x0) / 2
    return None


def _heads(setting: "Setting") -> dict[int, str]:
    """What stands lowest over each column."""
    heads: dict[int, str] = {}
    for row in setting.head:
        for strip in row.strips:
            for entry in strip.entries:
                first, last = span_of(entry, setting.stacks)
                if first == last:
                    heads[first] = entry.text.lower()
    return heads


def halves(zone: Sequence[Strip], x: float) -> tuple[list[Strip], list[Strip]]:
    """The lines left and right of a place."""
    left = [_part(strip, x, right=False) for strip in zone]
    right = [_part(strip, x, right=True) for strip in zone]
    return [part for part in left if part], [part for part in right if part]


def _part(strip: Strip, x: float, *, right: bool) -> Strip | None:
    words = tuple(word for word in strip.line.words if (word.area.middle[0] > x) is right)
    return strip_of(Line(words, around(word.area for word in words))) if words else None
