"""A page of a PDF as pdfium gives it, made a sheet."""

import pypdfium2
from pypdfium2 import raw

from extract.glyphs import glyphs_of
from extract.icons import pictures_of
from extract.openpage import opened
from extract.paths import drawn_on
from extract.sheet import Sheet, sheet_of
from extract.tagged import tagged_tables
from extract.tags import figures, tree_of


def read_page(document: pypdfium2.PdfDocument, number: int) -> Sheet:
    """Read one page, counting from 1, and close it again.

    Raises:
        PageError: pdfium cannot load the page.
    """
    with opened(document, number) as page:
        tree = tree_of(page.handle) if is_tagged(document) else []
        drawn = drawn_on(page)
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
            mute=drawn.letters and glyphs.say_nothing,
        )


def is_tagged(document: pypdfium2.PdfDocument) -> bool:
    """Whether the file says that it has a tag tree."""
    return bool(raw.FPDFCatalog_IsTagged(document))
