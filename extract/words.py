"""Characters as drawn become words: spaces found, doubled bold undone."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import atan2, degrees
from typing import Any

from extract.cleaning import clean
from extract.colour import hex_colour
from extract.geometry import Area, around
from extract.symbols import symbol

GAP = 0.16
"""A gap of this share of the type size is a space; kerning stays below it."""
OVERLAP = 0.5
ABUT = 0.05
SMALLER = 0.86
DOUBLE_POINTS = 1.0
SKEW_DEGREES = 10
BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)

Char = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word. `direction` is where its text runs, in degrees anticlockwise.

    `note` is a footnote sign that clings to it and is not in `text`; sizes are in points. `mark`
    is the number of the marked content it belongs to, in a tagged PDF.
    """

    text: str
    area: Area
    size: float
    bold: bool = False
    colour: str | None = None
    direction: int = 0
    baseline: float = 0.0
    note: str = ""
    mark: int | None = None


@dataclass(slots=True)
class _Run:
    """Characters that are being joined into a word, in coordinates in which the text is level."""

    direction: int
    baseline: float
    size: float
    areas: list[Area] = field(default_factory=list)
    chars: list[Char] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    closed: bool = False


def words_of(chars: Iterable[Char]) -> list[Word]:
    """The words that these characters spell, in the order drawn."""
    runs = _rejoined(list(_runs(_single(chars))))
    return [_word(run) for run in runs]


def skewed(char: Char) -> bool:
    """Whether a character stands aslant, as a watermark does."""
    return abs((_angle(char) + 45) % 90 - 45) > SKEW_DEGREES


def _angle(char: Char) -> float:
    matrix = char.get("matrix") or (1, 0, 0, 1, 0, 0)
    return degrees(atan2(matrix[1], matrix[0]))


def _single(chars: Iterable[Char]) -> Iterator[Char]:
    """Each character once: bold is sometimes made by drawing the same one twice."""
    seen: dict[tuple[str, int, int], list[Char]] = defaultdict(list)
    for char in chars:
        column, row = int(char["x0"] // 2), int(char["top"] // 2)
        near = min(DOUBLE_POINTS, 0.12 * char["size"])
        others = (
            other
            for over in (-1, 0, 1)
            for down in (-1, 0, 1)
            for other in seen.get((char["text"], column + over, row + down), ())
        )
        if not any(_same_place(char, other, near) for other in others):
            seen[char["text"], column, row].append(char)
            yield char


def _same_place(char: Char, other: Char, near: float) -> bool:
    apart = max(abs(char["x0"] - other["x0"]), abs(char["top"] - other["top"]))
    return bool(apart <= near)


def _runs(chars: Iterable[Char]) -> Iterator[_Run]:
    current: _Run | None = None
    for char in chars:
        text = symbol(clean(char["text"]), char["fontname"])
        if not text.strip():
            if current is not None and (text or char["text"].strip("\0")):
                current.closed = True
            continue
        direction = round(_angle(char) / 90) * 90 % 360
        area = Area(char["x0"], char["top"], char["x1"], char["bottom"]).turned(direction)
        baseline = _baseline(char, direction)
        if current is None or not _goes_on(current, direction, baseline, area):
            if current is not None:
                yield current
            current = _Run(direction, baseline, area.height)
        current.areas.append(area)
        current.chars.append(char)
        current.texts.append(text)
    if current is not None:
        yield current


def _baseline(char: Char, direction: int) -> float:
    matrix = char.get("matrix") or (1, 0, 0, 1, char["x0"], -char["bottom"])
    return float({0: -matrix[5], 90: matrix[4], 180: matrix[5], 270: -matrix[4]}[direction])


def _goes_on(run: _Run, direction: int, baseline: float, area: Area) -> bool:
    """Whether a character that stands here belongs to the word that is being read."""
    if run.closed or direction != run.direction:
        return False
    smaller, larger = sorted((run.size, area.height))
    if abs(baseline - run.baseline) > 0.1 * larger or smaller < SMALLER * larger:
        return False
    gap = area.x0 - run.areas[-1].x1
    return bool(-OVERLAP * larger <= gap <= GAP * larger)


def _rejoined(runs: list[_Run]) -> list[_Run]:
    """Words whose pieces were drawn out of order, put together where they touch."""
    order = sorted(
        range(len(runs)),
        key=lambda at: (runs[at].direction, round(runs[at].baseline), runs[at].areas[0].x0),
    )
    gone: set[int] = set()
    for before, after in zip(order, order[1:], strict=False):
        left, right = runs[before], runs[after]
        if before + 1 != after and _touch(left, right):
            right.areas[:0], right.chars[:0], right.texts[:0] = left.areas, left.chars, left.texts
            gone.add(before)
    return [run for at, run in enumerate(runs) if at not in gone]


def _touch(left: _Run, right: _Run) -> bool:
    if left.closed or left.direction != right.direction or abs(left.size - right.size) > 0.1:
        return False
    gap = right.areas[0].x0 - left.areas[-1].x1
    return abs(left.baseline - right.baseline) < 0.5 and abs(gap) <= ABUT * left.size


def _word(run: _Run) -> Word:
    fonts = Counter(str(char["fontname"]) for char in run.chars)
    area = around(Area(char["x0"], char["top"], char["x1"], char["bottom"]) for char in run.chars)
    return Word(
        text="".join(run.texts),
        area=area,
        size=run.size,
        bold=BOLD.search(fonts.most_common(1)[0][0]) is not None,
        colour=hex_colour(run.chars[0].get("non_stroking_color")),
        direction=run.direction,
        baseline=run.baseline,
        mark=run.chars[0].get("mcid"),
    )
