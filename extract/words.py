"""Characters as drawn become words: spaces found, doubled bold undone."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from extract.geometry import Area, around
from extract.glyphs import Glyphs
from extract.inks import Ink
from extract.pdfium import Flags, Floats, Numbers
from extract.turning import turned

GAP = 0.16
"""A gap of this share of the type size is a space; kerning stays below it."""
OVERLAP = 0.5
ABUT = 0.05
SMALLER = 0.86
LEVEL = 0.1
DOUBLE_POINTS = 1.0
DOUBLE_SHARE = 0.12
BAND_POINTS = 2.0
BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)


class Word(NamedTuple):
    """A printed word. `direction` is where its text runs, in degrees anticlockwise.

    `note` is a footnote sign that clings to it and is not in `text`; sizes are in points. `mark`
    numbers its marked content, in a tagged PDF. `doubted`: the file says it is not painted.
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
    doubted: bool = False


def inside(words: Iterable[Word], area: Area) -> list[Word]:
    """The words whose middle lies in an area, or on its edge."""
    left, top, right, bottom = (2 * side for side in area)
    return [
        word
        for word in words
        if top <= (at := word.area)[1] + at[3] <= bottom and left <= at[0] + at[2] <= right
    ]


def outside(words: Iterable[Word], areas: Iterable[Area]) -> list[Word]:
    """The words whose middle lies in none of the areas."""
    left = list(words)
    for area in areas:
        gone = {id(word) for word in inside(left, area)}
        left = [word for word in left if id(word) not in gone]
    return left


@dataclass(frozen=True, slots=True)
class _Set:
    """Characters that show something, level, with how each is set; all parallel."""

    texts: list[str]
    boxes: Floats
    level: Floats
    owners: Numbers
    sizes: Floats
    baselines: Floats
    ways: Numbers
    after_space: Flags
    before_space: Flags


def words_of(glyphs: Glyphs, *, skewed: bool = False) -> list[Word]:
    """The words that the level characters spell, or the aslant ones, in the order drawn."""
    if not any(ink.skewed == skewed for ink in glyphs.inks):
        return []
    shown = _shown(glyphs, skewed)
    if not shown.texts:
        return []
    starts = np.flatnonzero(_begins(shown))
    ends = np.append(starts[1:], len(shown.texts))
    words = list(_words(shown, glyphs.inks, starts, ends))
    return _rejoined(words, shown, starts, ends)


def _shown(glyphs: Glyphs, skewed: bool) -> _Set:
    """The characters to be read, each once, and where spaces are printed between them."""
    aslant = np.array([ink.skewed for ink in glyphs.inks], dtype=bool)[glyphs.owners]
    blank = np.array([not said.strip() for said in glyphs.meanings], dtype=bool)[glyphs.kinds]
    spaced = np.array([said.isspace() for said in glyphs.meanings], dtype=bool)[glyphs.kinds]
    kept = np.flatnonzero(~blank & (aslant == skewed))
    kept = kept[_single(glyphs, kept)]
    spaces = np.cumsum(spaced)
    before = np.diff(spaces[kept], prepend=spaces[kept[:1]]) > 0
    boxes, owners = glyphs.boxes[kept], glyphs.owners[kept]
    ways = np.array([ink.direction for ink in glyphs.inks], np.int64)[owners]
    return _Set(
        texts=[glyphs.meanings[kind] for kind in glyphs.kinds[kept].tolist()],
        boxes=boxes,
        level=turned(boxes, ways),
        owners=owners,
        sizes=np.array([ink.size for ink in glyphs.inks])[owners],
        baselines=np.array([ink.baseline for ink in glyphs.inks])[owners],
        ways=ways,
        after_space=before,
        before_space=np.append(before[1:], False),
    )


def _single(glyphs: Glyphs, kept: Numbers) -> Flags:
    """Which to keep so that each stands once: bold is sometimes made by drawing one twice.

    The two lie in one band of the page or in neighbouring ones, hence the second look with the
    bands moved by half.
    """
    once = np.ones(len(kept), dtype=bool)
    x, y = glyphs.boxes[kept, 0], glyphs.boxes[kept, 1]
    names = glyphs.kinds[kept]
    sizes = np.array([ink.size for ink in glyphs.inks])[glyphs.owners[kept]]
    near = np.minimum(DOUBLE_POINTS, DOUBLE_SHARE * sizes)
    for nudge in (0.0, 0.5):
        order = np.lexsort((x, np.floor(y / BAND_POINTS + nudge), names))
        one, other = order[:-1], order[1:]
        same = names[one] == names[other]
        same &= np.maximum(np.abs(x[one] - x[other]), np.abs(y[one] - y[other])) <= near[one]
        same &= glyphs.owners[kept[one]] != glyphs.owners[kept[other]]
        once[np.maximum(one, other)[same]] = False
    return once


def _begins(shown: _Set) -> Flags:
    """Where a new word begins. The letters that a ligature stands for share one box."""
    begins = np.ones(len(shown.texts), dtype=bool)
    smaller = np.minimum(shown.sizes[1:], shown.sizes[:-1])
    larger = np.maximum(shown.sizes[1:], shown.sizes[:-1])
    gap = shown.level[1:, 0] - shown.level[:-1, 2]
    goes_on = (shown.ways[1:] == shown.ways[:-1]) & ~shown.after_space[1:]
    goes_on &= np.abs(np.diff(shown.baselines)) <= LEVEL * larger
    goes_on &= smaller >= SMALLER * larger
    goes_on &= (gap >= -OVERLAP * larger) & (gap <= GAP * larger)
    pieces = (shown.boxes[1:] == shown.boxes[:-1]).all(axis=1)
    begins[1:] = ~(goes_on | (pieces & (shown.owners[1:] == shown.owners[:-1])))
    return begins


def _words(shown: _Set, inks: Sequence[Ink], starts: Numbers, ends: Numbers) -> Iterator[Word]:
    corners = np.concatenate(
        (
            np.minimum.reduceat(shown.boxes[:, :2], starts),
            np.maximum.reduceat(shown.boxes[:, 2:], starts),
        ),
        axis=1,
    ).tolist()
    bold = {font: BOLD.search(font) is not None for font in {ink.font for ink in inks}}
    owners = shown.owners.tolist()
    for corner, start, end in zip(corners, starts.tolist(), ends.tolist(), strict=True):
        ink, area = inks[owners[start]], Area(*corner)
        yield Word(
            "".join(shown.texts[start:end]),
            area,
            ink.size,
            bold[ink.font],
            ink.colour,
            ink.direction,
            ink.baseline,
            "",
            ink.mark,
            not ink.painted or (ink.clip is not None and not ink.clip.holds(area.middle)),
        )


def _rejoined(words: list[Word], shown: _Set, starts: Numbers, ends: Numbers) -> list[Word]:
    """Words whose pieces were drawn out of order, put together where they touch."""
    last = ends - 1
    ways, sizes, feet = shown.ways[starts], shown.sizes[starts], shown.baselines[starts]
    lefts, rights = shown.level[starts, 0], shown.level[last, 2]
    order = np.lexsort((lefts, np.round(feet), ways))
    one, other = order[:-1], order[1:]
    touch = (one + 1 != other) & ~shown.before_space[last[one]] & (ways[one] == ways[other])
    touch &= np.abs(sizes[one] - sizes[other]) <= 0.1
    touch &= np.abs(feet[one] - feet[other]) < 0.5
    touch &= np.abs(lefts[other] - rights[one]) <= ABUT * sizes[one]
    gone: set[int] = set()
    for at in np.flatnonzero(touch).tolist():
        before, after = int(one[at]), int(other[at])
        words[after] = _joined(words[before], words[after])
        gone.add(before)
    return [word for at, word in enumerate(words) if at not in gone]


def _joined(before: Word, after: Word) -> Word:
    return before._replace(text=before.text + after.text, area=around((before.area, after.area)))
