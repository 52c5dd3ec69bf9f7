"""The characters of one page, with how each stretch of them is set."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extract import bulk, pdfium
from extract.cleaning import UNKNOWN, clean
from extract.inks import Ink, inks_of
from extract.openpage import OpenPage
from extract.pdfium import Codes, Floats, Numbers
from extract.symbols import symbol
from extract.turning import turned

LEAST_HIGH, MOST_HIGH = 0.5, 2.0
"""Shares of the type size between which a font's own height is believed."""
RISE, FALL = 0.75, 0.25
"""How far letters reach above and below the line where the font does not say."""
CODE_BITS = 21
LAST_CODE = (1 << CODE_BITS) - 1
"""Unicode numbers need 21 bits."""
HYPHENS = frozenset("\x02\ufffe")
"""What pdfium puts for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters in the order drawn: `kinds`, `boxes` and `owners` are parallel.

    A character says `meanings[kind]`, which may be empty (a control), a space, or several letters.
    `boxes` has the columns x0, top, x1, bottom, in points as shown. `owners` says which of the
    `inks` it is set in.
    """

    meanings: tuple[str, ...]
    kinds: Numbers
    boxes: Floats
    owners: Numbers
    inks: tuple[Ink, ...]

    @property
    def say_nothing(self) -> bool:
        """Whether none of them shows anything that can be read."""
        return not any(meaning.strip() for meaning in self.meanings)


def glyphs_of(page: OpenPage, *, tagged: bool) -> Glyphs:
    """Read the characters of a page. `tagged` asks for the numbers of marked content too."""
    count = max(pdfium.count_chars(page.text), 0)
    handles = bulk.char_owners(page.text, count)
    drawn = np.flatnonzero(handles)
    handles = handles[drawn]
    begins = np.diff(handles, prepend=np.uint64(0)) != 0
    inks = inks_of(page, handles[begins].tolist(), drawn[begins].tolist(), tagged=tagged)
    owners = np.cumsum(begins) - 1
    codes = bulk.char_codes(page.text, count)[drawn]
    boxes = page.boxes(bulk.char_boxes(page.text, count)[drawn])
    meanings, kinds = _read(page, codes, drawn, owners, inks)
    return Glyphs(meanings, kinds, _believed(boxes, owners, inks), owners, inks)


def _read(
    page: OpenPage, codes: Codes, places: Numbers, owners: Numbers, inks: Sequence[Ink]
) -> tuple[tuple[str, ...], Numbers]:
    """What the characters say; each character of a font is made out once."""
    names = sorted({ink.font for ink in inks})
    fonts = np.array([names.index(ink.font) for ink in inks], np.int64)
    keys = fonts[owners] << CODE_BITS | codes if len(codes) else np.empty(0, np.int64)
    every, first, kinds = np.unique(keys, return_index=True, return_inverse=True)
    meanings = (
        _meaning(page, chr(code & LAST_CODE), names[code >> CODE_BITS], int(places[at]))
        for code, at in zip(every.tolist(), first.tolist(), strict=True)
    )
    return tuple(meanings), kinds


def _meaning(page: OpenPage, printed: str, font: str, place: int) -> str:
    """A character as text; the unknown sign where the file does not say what its glyph means."""
    said = "-" if printed in HYPHENS else symbol(clean(printed), font)
    nameless = said == printed and pdfium.has_no_meaning(page.text, place) == 1
    return UNKNOWN if nameless and said.strip() else said


def _believed(boxes: Floats, owners: Numbers, inks: Sequence[Ink]) -> Floats:
    """Boxes of a sane height: some fonts say that their letters have none, or are huge."""
    if not len(boxes):
        return boxes
    sizes = np.array([ink.size for ink in inks])[owners]
    ways = np.array([ink.direction for ink in inks])[owners]
    feet = np.array([ink.baseline for ink in inks])[owners]
    level = turned(boxes, ways)
    high = level[:, 3] - level[:, 1]
    odd = (high < LEAST_HIGH * sizes) | (high > MOST_HIGH * sizes)
    if not odd.any():
        return boxes
    level[odd, 1] = feet[odd] - RISE * sizes[odd]
    level[odd, 3] = feet[odd] + FALL * sizes[odd]
    return turned(level, (360 - ways) % 360)
