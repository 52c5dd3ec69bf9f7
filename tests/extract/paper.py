"""Small papers drawn on the spot: only what a test needs, nothing from a real report."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract import read
from schemas.document import Document

Draw = Callable[[Canvas], None]
WIDTH, HEIGHT = A4


def drawn(*pages: Draw) -> Document:
    """Draw pages, one function each, and read them back."""
    return read(pdf_of(*pages), "paper.pdf")


def pdf_of(*pages: Draw, **options: object) -> bytes:
    """The bytes of a PDF with these pages."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def text(canvas: Canvas, x: float, top: float, words: str, size: float = 10, bold: bool = False):
    """Print words with their baseline a little above `top` plus their size."""
    canvas.setFillColor(colors.black)
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, HEIGHT - top - size, words)


def ruled(
    canvas: Canvas,
    top: float,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float] = (180, 80, 80, 80),
    height: float = 20,
    left: float = 60,
) -> None:
    """A table with every rule drawn; None in a row joins the cell to the one before."""
    for number, row in enumerate(rows):
        y = HEIGHT - top - number * height
        x = left
        at = 0
        while at < len(row):
            wide = widths[at]
            after = at + 1
            while after < len(row) and row[after] is None:
                wide += widths[after]
                after += 1
            canvas.setStrokeColor(colors.black)
            canvas.rect(x, y - height, wide, height, stroke=1, fill=0)
            text(canvas, x + 4, top + number * height + 4, row[at])
            x, at = x + wide, after


def grid(document: Document, number: int = 1) -> list[list[str]]:
    """The texts of a table by rows, for reading in a test."""
    table = document.tables[number - 1]
    rows: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append(cell.text)
    return rows
