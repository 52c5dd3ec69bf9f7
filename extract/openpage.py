"""One page of a PDF, open: its size, how it is turned, and where its points are shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_void_p, cast
from dataclasses import dataclass
from typing import Any

import numpy as np

from extract import pdfium
from extract.geometry import Area
from extract.pdfium import Floats, Handle

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: x' = ax + cy + e, y' = bx + dy + f (ISO 32000, 8.3.4)."""

WIDEST_POINTS = 20_000.0
"""Pages larger than this are taken for a broken page box; 200 inches is the format's own limit."""


class PageError(Exception):
    """A page that pdfium cannot open."""


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page that is open in pdfium. `quarters` counts clockwise quarter turns when shown.

    Places are points from the top left corner of the page as shown; `to_shown` maps the file's
    own coordinates to them.
    """

    number: int
    handle: Handle
    text: Handle
    width: float
    height: float
    quarters: int
    to_shown: Matrix

    def boxes(self, corners: Floats) -> Floats:
        """Boxes as shown: rows of x0, top, x1, bottom from rows of any two corners' x, y, x, y."""
        a, b, c, d, e, f = self.to_shown
        first, second, third, fourth = corners[:, 0], corners[:, 1], corners[:, 2], corners[:, 3]
        xs = a * first + c * second + e, a * third + c * fourth + e
        ys = b * first + d * second + f, b * third + d * fourth + f
        return np.stack(
            (np.minimum(*xs), np.minimum(*ys), np.maximum(*xs), np.maximum(*ys)), axis=1
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file's own coordinates as shown."""
        a, b, c, d, e, f = self.to_shown
        return a * x + c * y + e, b * x + d * y + f

    def area(self, x0: float, y0: float, x1: float, y1: float) -> Area:
        """A rectangle of the file's own coordinates as shown."""
        (left, top), (right, bottom) = self.point(x0, y0), self.point(x1, y1)
        return Area(min(left, right), min(top, bottom), max(left, right), max(top, bottom))


@contextmanager
def opened(document: Any, number: int) -> Iterator[OpenPage]:
    """Open a page of a pypdfium2 document, counting from 1, and close it afterwards.

    Raises:
        PageError: pdfium cannot load it.
    """
    handle = pdfium.load_page(cast(document.raw, c_void_p).value, number - 1)
    if not handle:
        raise PageError("pdfium cannot load the page")
    text = pdfium.load_text(handle)
    try:
        if not text:
            raise PageError("pdfium cannot read the text of the page")
        yield _page(number, handle, text)
    finally:
        if text:
            pdfium.close_text(text)
        pdfium.close_page(handle)


def _page(number: int, handle: Handle, text: Handle) -> OpenPage:
    edges = pdfium.FloatRoom(4)
    pdfium.bounding_box(handle, edges.at(0))
    left, top, right, bottom = edges.read()
    if not (0 < right - left <= WIDEST_POINTS and 0 < top - bottom <= WIDEST_POINTS):
        raise PageError("its page box has no sensible size")
    quarters = pdfium.rotation(handle) % 4
    wide, high = right - left, top - bottom
    if quarters % 2:
        wide, high = high, wide
    to_shown = {
        0: (1.0, 0.0, 0.0, -1.0, -left, top),
        1: (0.0, 1.0, 1.0, 0.0, -bottom, -left),
        2: (-1.0, 0.0, 0.0, 1.0, right, -bottom),
        3: (0.0, -1.0, -1.0, 0.0, top, right),
    }[quarters]
    return OpenPage(number, handle, text, wide, high, quarters, to_shown)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """One matrix that does what `inner` and then `outer` do."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
