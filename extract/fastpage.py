"""A page of a PDF as pdfium gives it, made a sheet."""

from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

from extract.glyphs import glyphs_of
from extract.icons import pictures_of
from extract.opened import OpenPage, opened
from extract.paths import Image, Stroke, TooManyObjectsError, drawn_on
from extract.sheet import Sheet, sheet_of
from extract.tagged import tagged_tables
from extract.tags import figures, tree_of


@dataclass(slots=True)
class _Drawn:
    strokes: list[Stroke] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    letters: bool = False
    crowded: bool = False


def read_page(document: pypdfium2.PdfDocument, number: int) -> Sheet:
    """Read one page, counting from 1, and close it again.

    Raises:
        PageError: pdfium cannot load the page.
    """
    with opened(document, number) as page:
        tree = tree_of(page.handle) if is_tagged(document) else []
        drawn = _drawn(page)
        glyphs = glyphs_of(page, tagged=bool(tree))
        return sheet_of(
            number,
            page.width,
            page.height,
            glyphs,
            drawn.strokes,
            pictures_of(drawn.images, page, document, figures(tree)),
            tagged_tables(tree),
            crowded=drawn.crowded,
            mute=drawn.letters and not any(text.strip() for text in glyphs.texts),
        )


def is_tagged(document: pypdfium2.PdfDocument) -> bool:
    """Whether the file says that it has a tag tree."""
    return bool(raw.FPDFCatalog_IsTagged(document))


def _drawn(page: OpenPage) -> _Drawn:
    drawn = _Drawn()
    try:
        for thing in drawn_on(page):
            if thing is None:
                drawn.letters = True
            elif isinstance(thing, Image):
                drawn.images.append(thing)
            else:
                drawn.strokes.append(thing)
    except TooManyObjectsError:
        drawn.crowded = True
    return drawn
