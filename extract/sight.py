"""Text that a reader of the page does not see: off the page, unpainted, or white on white.

White letters and invisible ones are common and mostly harmless: header bands are white on dark,
scans carry an unpainted text layer over the picture. So in doubt the page is painted and the place
looked at: text is hidden only where nothing at all can be seen.
"""

from collections.abc import Sequence
from dataclasses import replace

import pypdfium2

from extract.colour import near_white
from extract.geometry import Area
from extract.sheet import Sheet
from extract.words import Word, inside

MOST_PIXELS = 12_000_000
FLAT = 10
"""Grey levels: where darkest and lightest differ by less, there is nothing to see."""


def seen_only(sheet: Sheet, painter: "Painter") -> tuple[Sheet, int]:
    """The sheet without the words that nobody sees, and how many those are."""
    shown = inside(sheet.words, Area(0, 0, sheet.width, sheet.height))
    colours = {word.colour for word in shown}
    pale = {colour for colour in colours if colour is not None and near_white(colour)}
    doubted = [
        word for word in shown if word.doubted or (word.colour in pale and _is_bare(word, sheet))
    ]
    if doubted:
        hidden = painter.unseen(sheet, doubted)
        shown = [word for word in shown if id(word) not in hidden]
    gone = len(sheet.words) - len(shown)
    return (replace(sheet, words=tuple(shown)) if gone else sheet), gone


def _is_bare(word: Word, sheet: Sheet) -> bool:
    """Whether nothing dark that we know of is drawn under a word."""
    under = [fill for fill in sheet.fills if fill.area.holds(word.area.middle)]
    return not under or near_white(under[-1].colour)


class Painter:
    """Paints pages of an open document when asked."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    def unseen(self, sheet: Sheet, words: Sequence[Word]) -> set[int]:
        """The `id` of each word at whose place there is nothing to see on the painted page."""
        page = self._document[sheet.number - 1]
        try:
            scale = min(1.5, (MOST_PIXELS / max(sheet.width * sheet.height, 1)) ** 0.5)
            picture = page.render(scale=scale, grayscale=True)
        finally:
            page.close()
        pixels, stride = bytes(picture.buffer), picture.stride
        size = picture.width, picture.height
        boxes = {id(word): sheet.box(word.area) for word in words}
        return {
            name
            for name, box in boxes.items()
            if _is_flat(pixels, stride, size, Area(box.x0, box.top, box.x1, box.bottom), scale)
        }


def _is_flat(pixels: bytes, stride: int, size: tuple[int, int], area: Area, scale: float) -> bool:
    """Whether all pixels of an area look the same. A place off the picture is flat."""
    left, right = max(int(area.x0 * scale), 0), min(int(area.x1 * scale) + 1, size[0])
    first, last = max(int(area.top * scale), 0), min(int(area.bottom * scale) + 1, size[1])
    if left >= right or first >= last:
        return True
    rows = [pixels[row * stride + left : row * stride + right] for row in range(first, last)]
    return max(map(max, rows)) - min(map(min, rows)) < FLAT
