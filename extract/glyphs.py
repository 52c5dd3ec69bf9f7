"""The characters of one page, with how each stretch of them is set."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import atan2, degrees, hypot

import numpy as np

from extract import bulk, pdfium
from extract.cleaning import UNKNOWN, clean
from extract.clips import clip_of
from extract.geometry import Area
from extract.openpage import Matrix, OpenPage
from extract.pdfium import Codes, Floats, Handle, Numbers
from extract.symbols import symbol
from extract.turning import level_baseline, turned

SKEW_DEGREES = 10
UNPAINTED_MODES = frozenset({3, 7})
"""Text rendering modes that paint nothing (ISO 32000, table 106)."""
LEAST_HIGH, MOST_HIGH = 0.5, 2.0
"""Shares of the type size between which a font's own height is believed."""
RISE, FALL = 0.75, 0.25
"""How far letters reach above and below the line where the font does not say."""
SAME = 0.01
CODE_BITS = 21
LAST_CODE = (1 << CODE_BITS) - 1
"""Unicode numbers need 21 bits."""
HYPHENS = frozenset("\x02\ufffe")
"""What pdfium puts for a hyphen at the end of a line."""


@dataclass(frozen=True)
class Ink:
    """How one stretch of text is set; sizes in points, as shown.

    `angle` is where the text runs, in degrees anticlockwise; `baseline` is where it stands when
    it is turned level. `mark` numbers the marked content of a tagged PDF. `clip` is the part of
    the page that the file lets be seen of it, where that is not all.
    """

    font: str
    size: float
    angle: float = 0.0
    baseline: float = 0.0
    colour: str | None = None
    mark: int | None = None
    painted: bool = True
    clip: Area | None = None

    @cached_property
    def direction(self) -> int:
        """The nearest of 0 (to the right), 90 (up), 180 and 270."""
        return round(self.angle / 90) * 90 % 360

    @cached_property
    def skewed(self) -> bool:
        """Whether it stands aslant, as a watermark does."""
        return abs((self.angle + 45) % 90 - 45) > SKEW_DEGREES


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
    setting = _Setting(page, tagged)
    starts = drawn[begins].tolist()
    inks = tuple(map(setting.ink, handles[begins].tolist(), starts))
    owners = np.cumsum(begins) - 1
    codes = bulk.char_codes(page.text, count)[drawn]
    boxes = page.boxes(bulk.char_boxes(page.text, count)[drawn])
    meanings, kinds = _read(page, codes, drawn, owners, inks)
    return Glyphs(meanings, kinds, _believed(boxes, owners, inks), owners, inks)


class _Setting:
    """Asks pdfium how text objects of one page are set; each font and object once."""

    def __init__(self, page: OpenPage, tagged: bool) -> None:
        self._page = page
        self._tagged = tagged
        self._fonts: dict[Handle, str] = {}
        self._inks: dict[Handle, Ink] = {}
        self._numbers = pdfium.FloatRoom(7)

    def ink(self, handle: Handle, first: int) -> Ink:
        """How a text object is set; `first` is the place of one of its characters."""
        if handle not in self._inks:
            self._inks[handle] = self._asked(handle, first)
        return self._inks[handle]

    def _asked(self, handle: Handle, first: int) -> Ink:
        numbers = self._numbers
        pdfium.char_matrix(self._page.text, first, numbers.at(0))
        pdfium.text_size(handle, numbers.at(6))
        a, b, c, d, e, f, size = numbers.read()
        angle = self._angle(a, b, size)
        mark = pdfium.content_mark(handle) if self._tagged else -1
        return Ink(
            font=self._font(pdfium.text_font(handle)),
            size=abs(size) * hypot(c, d),
            angle=angle,
            baseline=level_baseline(self._page.point(e, f), angle),
            colour=pdfium.colour_of(handle),
            mark=mark if mark >= 0 else None,
            painted=pdfium.text_mode(handle) not in UNPAINTED_MODES,
            clip=self._clip(handle, (a, b, c, d, e, f)),
        )

    def _angle(self, a: float, b: float, size: float) -> float:
        """Where the text runs as shown, in degrees anticlockwise."""
        across, along, down, up, _, _ = self._page.to_shown
        way = -1.0 if size < 0 else 1.0
        return degrees(atan2(-way * (along * a + up * b), way * (across * a + down * b))) % 360

    def _font(self, font: Handle | None) -> str:
        if font is None:
            return ""
        if font not in self._fonts:
            self._fonts[font] = pdfium.font_name(font)
        return self._fonts[font]

    def _clip(self, handle: Handle, drawn: Matrix) -> Area | None:
        """Its clip, if its own coordinates are the page's: those of a form are not known here."""
        clip = pdfium.clip_path(handle)
        if pdfium.count_clips(clip) < 1:
            return None
        own = pdfium.matrix_of(handle)
        same = all(abs(one - other) < SAME for one, other in zip(own, drawn, strict=True))
        return clip_of(self._page, clip) if same else None


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
