"""What was read, drawn over the page it was read from, so that a person sees it at a glance.

Tables and their cells, spans, header cells, fills and marks; passages by their kind; a legend and
the page's issues below. A page without coordinates (HTML, plain text) is sketched instead.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from extract.sketch import sketches
from extract.swatches import CELL, HEADER, INK, KINDS, PAPER, SPAN, TABLE, Colour, draw_marks
from schemas.document import Box, Cell, Document, Passage, Table

SCALE = 1.6
"""Pixels to a point."""
MOST_PIXELS = 12_000_000
LEGEND_LINE = 20
LETTERS = 14
Pixels = tuple[float, float, float, float]


def pictures(document: Document, data: bytes) -> Iterator[tuple[int, Image.Image]]:
    """A picture of each page with its number, from 1. Nothing for a document without pages."""
    if document.source.media_type != "application/pdf":
        yield from sketches(document)
        return
    if not document.pages:
        return
    file = pypdfium2.PdfDocument(data)
    try:
        for number in range(1, len(file) + 1):
            yield number, _page_picture(file, number, document)
    finally:
        file.close()


def _page_picture(file: pypdfium2.PdfDocument, number: int, document: Document) -> Image.Image:
    page = file[number - 1]
    try:
        width, height = page.get_size()
        scale = min(SCALE, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
        picture = page.render(scale=scale).to_pil().convert("RGB")
    finally:
        page.close()
    _Overlay(picture, scale, number).draw(document)
    return _with_legend(picture, number, document)


@dataclass(frozen=True)
class _Overlay:
    """Draws on the picture of one page; `scale` is pixels to a point."""

    picture: Image.Image
    scale: float
    page: int

    def draw(self, document: Document) -> None:
        """Everything that was read on this page."""
        for passage in document.passages:
            if passage.box is not None and passage.box.page == self.page:
                self._passage(passage, passage.box)
        for table in document.tables:
            self._cells(table)
            for box in table.boxes:
                if box.page == self.page:
                    self._table(table, box)

    @property
    def _pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.picture, "RGBA")

    def _pixels(self, box: Box, shrink: float = 0.0) -> Pixels:
        x0, top = box.x0 * self.scale + shrink, box.top * self.scale + shrink
        x1, bottom = box.x1 * self.scale - shrink, box.bottom * self.scale - shrink
        return x0, top, max(x0, x1), max(top, bottom)

    def _passage(self, passage: Passage, box: Box) -> None:
        colour = KINDS[passage.kind]
        self._pen.rectangle(self._pixels(box, -1), outline=colour, fill=(*colour, 26), width=2)

    def _cells(self, table: Table) -> None:
        for cell in table.cells:
            if cell.box is not None and cell.box.page == self.page:
                self._cell(cell, cell.box, table)

    def _cell(self, cell: Cell, box: Box, table: Table) -> None:
        place = self._pixels(box, 1.5)
        spans = cell.row_span > 1 or cell.col_span > 1
        header = cell.header or cell.row < table.header_rows
        self._pen.rectangle(
            place,
            outline=SPAN if spans else CELL,
            fill=(*HEADER, 40) if header else None,
            width=2 if spans else 1,
        )
        draw_marks(self._pen, place, cell)

    def _table(self, table: Table, box: Box) -> None:
        place = self._pixels(box, -2)
        self._pen.rectangle(place, outline=TABLE, width=3)
        part = [b.page for b in table.boxes].index(self.page) + 1
        parts = f", part {part} of {len(table.boxes)}" if len(table.boxes) > 1 else ""
        _tag(self._pen, place, f"table {table.number}: {table.method}{parts}", TABLE)


def _tag(pen: ImageDraw.ImageDraw, place: Pixels, words: str, colour: Colour) -> None:
    """A label on the upper right corner of a box, where it hides least."""
    font = ImageFont.load_default(LETTERS)
    wide = pen.textlength(words, font=font) + 8
    x, y = max(place[2] - wide, 0), max(place[1] - LETTERS - 5, 0)
    pen.rectangle((x, y, x + wide, y + LETTERS + 5), fill=colour)
    pen.text((x + 4, y + 1), words, fill=PAPER, font=font)


def _with_legend(picture: Image.Image, number: int, document: Document) -> Image.Image:
    """The picture with a legend below, and one line of what went wrong on the page."""
    issues = Counter(issue.code for issue in document.issues if issue.page == number)
    page = next((page for page in document.pages if page.number == number), None)
    told = [f"{code} ({count})" for code, count in sorted(issues.items())]
    counted = f"{page.placed} of {page.words} words placed" if page is not None else "not read"
    made = Image.new("RGB", (picture.width, picture.height + 3 * LEGEND_LINE), PAPER)
    made.paste(picture, (0, 0))
    pen = ImageDraw.Draw(made)
    font = ImageFont.load_default(LETTERS)
    _legend(pen, picture.height + 2, picture.width)
    line = f"page {number}: {counted}; issues: {', '.join(told) or 'none'}"
    pen.text((6, picture.height + 2 * LEGEND_LINE + 1), line, fill=INK, font=font)
    return made


def _legend(pen: ImageDraw.ImageDraw, top: float, width: float) -> None:
    font = ImageFont.load_default(LETTERS)
    named: dict[str, Colour] = {
        "table": TABLE,
        "cell": CELL,
        "spanning cell": SPAN,
        "header cell": HEADER,
    }
    named.update(KINDS)
    x, y = 6.0, top
    for name, colour in named.items():
        wide = 16 + pen.textlength(name, font=font) + 14
        if x + wide > width:
            x, y = 6.0, y + LEGEND_LINE
        pen.rectangle((x, y + 3, x + 12, y + 15), outline=colour, width=3)
        pen.text((x + 16, y + 1), name, fill=INK, font=font)
        x += wide
