"""A sketch of a document that has no coordinates: its blocks in reading order, tables as grids."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from PIL import Image, ImageDraw, ImageFont

from extract.swatches import CELL, HEADER, INK, KINDS, PAPER, SPAN, TABLE, Colour, draw_marks
from extract.symbols import SIGN
from schemas.document import Cell, Document, Passage, Table

WIDTH = 1100
EDGE = 20
LETTERS = 13
LINE = 17
TALLEST = 3000
"""Pixels of a sketch before the next begins."""
WIDEST_COLUMN, NARROWEST_COLUMN = 320, 36
MOST_LINES = 12
PLAIN = str.maketrans("–—‘’“”•", "--''\"\"*")
"""Signs that the picture's letters may lack."""
INTRODUCTION = (
    "This document has no coordinates. Its blocks stand in reading order, "
    "each table as a grid of its cells."
)


def sketches(document: Document) -> Iterator[tuple[int, Image.Image]]:
    """Sketches with their numbers, from 1; nothing where there is nothing to show."""
    tiles = [
        _passage(block) if isinstance(block, Passage) else _Sketch(block).picture()
        for block in document.blocks
    ]
    sheet: list[Image.Image] = []
    number = 1
    for tile in tiles:
        if sheet and sum(one.height for one in sheet) + tile.height > TALLEST:
            yield number, _sheet(sheet)
            sheet, number = [], number + 1
        sheet.append(tile)
    if sheet:
        yield number, _sheet(sheet)


def _sheet(tiles: Sequence[Image.Image]) -> Image.Image:
    width = max(WIDTH, *(tile.width for tile in tiles)) + 2 * EDGE
    tops = list(accumulate((tile.height + 8 for tile in tiles), initial=2 * LINE + EDGE))
    made = Image.new("RGB", (width, tops[-1] + EDGE), PAPER)
    pen = ImageDraw.Draw(made)
    font = ImageFont.load_default(LETTERS)
    pen.text((EDGE, EDGE // 2), INTRODUCTION, fill=INK, font=font)
    x = float(EDGE)
    named: dict[str, Colour] = {"table": TABLE, "spanning cell": SPAN}
    named.update(KINDS)
    for name, colour in named.items():
        pen.text((x, EDGE // 2 + LINE), name, fill=colour, font=font)
        x += pen.textlength(name, font=font) + 14
    for tile, top in zip(tiles, tops, strict=False):
        made.paste(tile, (EDGE, top))
    return made


def _passage(passage: Passage) -> Image.Image:
    lines = _wrapped(passage.line, WIDTH - 24)
    made = Image.new("RGB", (WIDTH, LINE * len(lines) + 6), PAPER)
    pen = ImageDraw.Draw(made)
    colour = KINDS[passage.kind]
    pen.rectangle((0, 0, 4, made.height), fill=colour)
    for at, line in enumerate(lines):
        font = ImageFont.load_default(LETTERS)
        pen.text((12 + 16 * (passage.kind == "item"), 2 + at * LINE), line, fill=INK, font=font)
    return made


@dataclass(frozen=True)
class _Sketch:
    """One table as a picture: columns as wide, rows as high as their words need."""

    table: Table

    def picture(self) -> Image.Image:
        """The table with its number, caption and cells."""
        lefts = list(accumulate(self._widths, initial=0))
        tops = list(accumulate(self._heights, initial=LINE + 6))
        made = Image.new("RGB", (lefts[-1] + 6, tops[-1] + 6), PAPER)
        pen = ImageDraw.Draw(made, "RGBA")
        for cell in self.table.cells:
            x1, bottom = lefts[cell.col + cell.col_span], tops[cell.row + cell.row_span]
            place = (lefts[cell.col] + 2, tops[cell.row] + 1, x1, bottom - 1)
            self._cell(pen, cell, place)
        pen.rectangle((0, LINE + 5, made.width - 3, made.height - 4), outline=TABLE, width=2)
        named = f"table {self.table.number}: {self.table.method}"
        caption = f" - {self.table.caption}" if self.table.caption else ""
        pen.text((2, 2), named + caption, fill=TABLE, font=ImageFont.load_default(LETTERS))
        return made

    def _cell(self, pen: ImageDraw.ImageDraw, cell: Cell, place: tuple[int, int, int, int]) -> None:
        spans = cell.row_span > 1 or cell.col_span > 1
        header = cell.header or cell.row < self.table.header_rows
        fill = (*HEADER, 40) if header else None
        pen.rectangle(place, outline=SPAN if spans else CELL, fill=fill, width=1 + spans)
        font = ImageFont.load_default(LETTERS)
        for at, line in enumerate(self._lines(cell)):
            pen.text((place[0] + 4, place[1] + 2 + at * LINE), line, fill=INK, font=font)
        draw_marks(pen, place, cell)

    def _lines(self, cell: Cell) -> list[str]:
        wide = sum(self._widths[cell.col : cell.col + cell.col_span])
        lines = _wrapped(SIGN.sub("", cell.text), wide - 10)
        return lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], "…"]

    @cached_property
    def _widths(self) -> list[int]:
        widths = [NARROWEST_COLUMN] * self.table.columns
        for cell in self.table.cells:
            if cell.col_span == 1:
                needed = max((_length(line) for line in cell.text.split("\n")), default=0) + 12
                widths[cell.col] = min(max(widths[cell.col], round(needed)), WIDEST_COLUMN)
        return widths

    @cached_property
    def _heights(self) -> list[int]:
        heights = [LINE + 6] * self.table.rows
        for cell in self.table.cells:
            if cell.row_span == 1:
                foot = LINE if cell.marks or cell.fill else 0
                needed = LINE * len(self._lines(cell)) + 6 + foot
                heights[cell.row] = max(heights[cell.row], needed)
        return heights


def _length(words: str) -> float:
    return ImageFont.load_default(LETTERS).getlength(words[:200])


def _wrapped(text: str, wide: float) -> list[str]:
    """Lines that fit, broken at spaces."""
    lines: list[str] = []
    for printed in text.split("\n"):
        line = ""
        for word in printed.translate(PLAIN).split():
            longer = f"{line} {word}".strip()
            if line and _length(longer) > wide:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines
