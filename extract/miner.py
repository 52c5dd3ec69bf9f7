"""The second opinion: a page as pdfminer reads it, for when pdfium finds nothing or nonsense.

It is some ten times slower, so it is asked for single pages only.
"""

import io
import logging
from collections.abc import Iterator
from math import atan2, degrees
from typing import Any

import numpy as np

from extract.cleaning import clean
from extract.colour import hex_colour
from extract.drawing import Picture
from extract.geometry import Area
from extract.glyphs import Glyphs
from extract.inks import Ink, aslant, directions
from extract.sheet import Sheet, sheet_of
from extract.strokes import Stroke
from extract.symbols import symbol
from extract.turning import level_baselines

Drawn = dict[str, Any]


class SecondOpinion:
    """Opens the document once, and only when asked. Close it when done."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf: Any = None

    def count(self) -> int:
        """How many pages pdfminer finds. Raises what pdfminer raises."""
        return len(self._opened().pages)

    def sheet(self, number: int) -> Sheet:
        """One page, counting from 1. Raises what pdfminer raises, and IndexError past the end."""
        page = self._opened().pages[number - 1]
        try:
            return _sheet(page)
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the document."""
        if self._pdf is not None:
            self._pdf.close()

    def _opened(self) -> Any:
        if self._pdf is None:
            import pdfplumber  # slow to load, and most papers need no second opinion

            logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
            self._pdf = pdfplumber.open(io.BytesIO(self._data))
        return self._pdf


def _sheet(page: Any) -> Sheet:
    visible = Area(*page.cropbox)
    pictures = [Picture(_area(image, visible)) for image in page.images]
    strokes = list(_strokes(page, visible))
    glyphs = _glyphs(page.chars, visible)
    return sheet_of(page.page_number, visible.width, visible.height, glyphs, strokes, pictures)


def _glyphs(chars: list[Drawn], visible: Area) -> Glyphs:
    texts = [symbol(clean(char["text"]), char["fontname"]) for char in chars]
    meanings = tuple(sorted(set(texts)))
    number = {meaning: at for at, meaning in enumerate(meanings)}
    return Glyphs(
        meanings,
        np.array([number[text] for text in texts], np.int64),
        boxes=np.array([_area(char, visible) for char in chars], float).reshape(-1, 4),
        owners=np.arange(len(chars)),
        inks=tuple(_ink(char, visible) for char in chars),
    )


def _ink(char: Drawn, visible: Area) -> Ink:
    area = _area(char, visible)
    a, b = (char.get("matrix") or (1.0, 0.0))[:2]
    angle = np.array([degrees(atan2(b, a)) % 360])
    way = directions(angle)
    x, y = _foot(area, int(way[0]))
    return Ink(
        font=str(char["fontname"]),
        size=float(char["size"]),
        direction=int(way[0]),
        skewed=bool(aslant(angle)[0]),
        baseline=float(level_baselines(np.array([x]), np.array([y]), way)[0]),
        colour=hex_colour(char.get("non_stroking_color")),
    )


def _foot(area: Area, way: int) -> tuple[float, float]:
    """A point below the letter, on the side where its line is."""
    x, y = {0: (area.x0, area.bottom), 90: (area.x1, area.bottom), 180: (area.x1, area.top)}.get(
        way, (area.x0, area.top)
    )
    return x, y


def _strokes(page: Any, visible: Area) -> Iterator[Stroke]:
    for drawn in (*page.lines, *page.rects, *page.curves):
        area = _area(drawn, visible)
        filled = bool(drawn["fill"])
        corners = tuple((x - visible.x0, y - visible.top) for x, y in drawn.get("pts") or ())
        if drawn["object_type"] == "rect":
            corners = _corners(area)
        yield Stroke(
            area,
            line=drawn["object_type"] == "line",
            rectangle=drawn["object_type"] == "rect",
            curved=drawn["object_type"] == "curve" and len(corners) > 4,
            fill=hex_colour(drawn.get("non_stroking_color")) if filled else None,
            stroked=bool(drawn["stroke"]),
            corners=corners,
        )


def _corners(area: Area) -> tuple[tuple[float, float], ...]:
    x0, top, x1, bottom = area
    return (x0, top), (x1, top), (x1, bottom), (x0, bottom)


def _area(drawn: Drawn, visible: Area) -> Area:
    sides = (float(drawn[side]) for side in ("x0", "top", "x1", "bottom"))
    return Area(*sides).moved(-visible.x0, -visible.top)
