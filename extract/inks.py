"""How each stretch of text on a page is set: font, size, where it runs, colour, clip."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from extract import bulk, pdfium
from extract.clips import clip_of
from extract.geometry import Area
from extract.openpage import OpenPage
from extract.pdfium import Floats, Handle
from extract.turning import level_baselines

SKEW_DEGREES = 10
UNPAINTED_MODES = frozenset({3, 7})
"""Text rendering modes that paint nothing (ISO 32000, table 106)."""
SAME = 0.01


class Ink(NamedTuple):
    """How one stretch of text is set; sizes in points, as shown.

    `direction` is where the text runs, in degrees anticlockwise, the nearest of 0, 90, 180 and 270;
    `skewed` says that it stands aslant, as a watermark does. `baseline` is where it stands when it
    is turned level. `mark` numbers the marked content of a tagged PDF. `clip` is the part of the
    page that the file lets be seen of it, where that is not all.
    """

    font: str
    size: float
    direction: int = 0
    skewed: bool = False
    baseline: float = 0.0
    colour: str | None = None
    mark: int | None = None
    painted: bool = True
    clip: Area | None = None


def inks_of(
    page: OpenPage, handles: Sequence[Handle], firsts: Sequence[int], *, tagged: bool
) -> tuple[Ink, ...]:
    """How text objects are set; `firsts` are the places of one character of each.

    `tagged` asks for the numbers of marked content too.
    """
    drawn = bulk.char_matrices(page.text, firsts)
    sizes = bulk.text_sizes(handles)
    angles = _angles(page, drawn, sizes)
    ways = directions(angles)
    a, b, c, d, e, f = page.to_shown
    x, y = drawn[:, 4], drawn[:, 5]
    feet = level_baselines(a * x + c * y + e, b * x + d * y + f, ways)
    marks = map(pdfium.content_mark, handles) if tagged else (-1 for _ in handles)
    return tuple(
        map(
            Ink,
            _fonts(handles),
            (np.abs(sizes) * np.hypot(drawn[:, 2], drawn[:, 3])).tolist(),
            ways.tolist(),
            aslant(angles).tolist(),
            feet.tolist(),
            bulk.fill_colours(handles),
            (mark if mark >= 0 else None for mark in marks),
            (mode not in UNPAINTED_MODES for mode in map(pdfium.text_mode, handles)),
            _clips(page, handles, drawn),
        )
    )


def _angles(page: OpenPage, drawn: Floats, sizes: Floats) -> Floats:
    """Where each runs as shown, in degrees anticlockwise; type of a negative size runs back."""
    across, along, down, up, _, _ = page.to_shown
    ways = np.where(sizes < 0, -1.0, 1.0)
    right = ways * (across * drawn[:, 0] + down * drawn[:, 1])
    rise = -ways * (along * drawn[:, 0] + up * drawn[:, 1])
    angles: Floats = np.degrees(np.arctan2(rise, right)) % 360
    return angles


def directions(angles: Floats) -> pdfium.Numbers:
    """The nearest of 0 (to the right), 90 (up), 180 and 270 to each angle."""
    return (np.rint(angles / 90) * 90).astype(np.int64) % 360


def aslant(angles: Floats) -> pdfium.Flags:
    """Whether each angle is that of a text which stands aslant."""
    return np.abs((angles + 45) % 90 - 45) > SKEW_DEGREES


def _fonts(handles: Sequence[Handle]) -> list[str]:
    fonts = list(map(pdfium.text_font, handles))
    names = {font: pdfium.font_name(font) if font else "" for font in set(fonts)}
    return [names[font] for font in fonts]


def _clips(page: OpenPage, handles: Sequence[Handle], drawn: Floats) -> list[Area | None]:
    """Their clips, where their own coordinates are the page's: those of a form are not known."""
    clips = list(map(pdfium.clip_path, handles))
    found: list[Area | None] = [None] * len(handles)
    clipped = [at for at, count in enumerate(map(pdfium.count_clips, clips)) if count > 0]
    if not clipped:
        return found
    own = bulk.matrices([handles[at] for at in clipped])
    same = np.abs(own - drawn[clipped]).max(axis=1) < SAME
    for at, is_same in zip(clipped, same.tolist(), strict=True):
        found[at] = clip_of(page, clips[at]) if is_same else None
    return found
