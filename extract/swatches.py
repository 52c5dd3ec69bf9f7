"""Colours of the pictures that show what was read, and the marks of a cell as we read them."""

import unicodedata
from collections.abc import Mapping

from PIL import ImageColor, ImageDraw, ImageFont

from schemas.document import Cell, Mark

Colour = tuple[int, ...]
Pixels = tuple[float, float, float, float]

PAPER: Colour = (255, 255, 255)
INK: Colour = (30, 30, 30)
TABLE: Colour = (200, 0, 140)
CELL: Colour = (40, 90, 230)
SPAN: Colour = (240, 130, 0)
HEADER: Colour = (0, 180, 200)
KINDS: Mapping[str, Colour] = {
    "heading": (200, 30, 30),
    "paragraph": (0, 130, 60),
    "item": (110, 150, 0),
    "caption": (140, 60, 200),
    "note": (120, 90, 40),
    "header": (130, 130, 130),
    "footer": (130, 130, 130),
}
SWATCH = 9
SMALL = 10
LONGEST_NAME = 24


def draw_marks(pen: ImageDraw.ImageDraw, place: Pixels, cell: Cell) -> None:
    """A cell's fill as a swatch in its lower right corner, and its marks named along its foot."""
    x0, _, x1, bottom = place
    if cell.fill is not None:
        pen.rectangle(
            (x1 - SWATCH - 2, bottom - SWATCH - 2, x1 - 2, bottom - 2),
            fill=ImageColor.getrgb(cell.fill),
            outline=INK,
        )
    x = x0 + 2
    for mark in cell.marks:
        x = _draw_mark(pen, x, bottom - SMALL - 3, mark, x1 - SWATCH)


def _draw_mark(pen: ImageDraw.ImageDraw, x: float, y: float, mark: Mark, end: float) -> float:
    """One mark from `x` on, its name cut at `end`; returns where the next may begin."""
    font = ImageFont.load_default(SMALL)
    if mark.colour is not None:
        box = (x, y + 1, x + SWATCH, y + 1 + SWATCH)
        colour = ImageColor.getrgb(mark.colour)
        draw = pen.ellipse if mark.name == "circle" else pen.rectangle
        draw(box, fill=colour, outline=INK)
        x += SWATCH + 2
    name = _printable(mark.name)[:LONGEST_NAME]
    while len(name) > 1 and x + pen.textlength(name, font=font) > end:
        name = name[:-1]
    pen.rectangle((x, y, x + pen.textlength(name, font=font) + 2, y + SMALL + 2), fill=PAPER)
    pen.text((x + 1, y), name, fill=TABLE, font=font)
    return x + pen.textlength(name, font=font) + 5


def _printable(name: str) -> str:
    """A sign by its name, since the picture's letters may not have it: `up` for an arrow."""
    if len(name) == 1 and not name.isascii():
        return unicodedata.name(name, name).lower().removesuffix(" arrow").replace("wards", "")
    return name
