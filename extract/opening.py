"""A PDF opened by pdfium before it is read: does it open, how many pages has it, is it whole?"""

import io
from dataclasses import dataclass, replace

import pypdfium2
from pypdfium2 import raw

from extract.repair import with_new_table
from schemas.document import Document
from schemas.issues import Issue

UNPROTECTED = -1
"""What pdfium gives as the security handler of a file that has none."""


PAGE_LOST = frozenset({"page_unreadable", "timeout", "memory_limit", "crashed"})


@dataclass(frozen=True, slots=True)
class Opened:
    """A PDF as pdfium sees it. `pages` is 0 where it cannot be opened, `data` what is to be read.

    `locked`: only a password opens it; `restricted`: it opens, and its owner forbids copying or the
    like; `repaired`: `data` is not the file, whose table of objects was broken, but made from it.
    """

    data: bytes
    pages: int = 0
    locked: bool = False
    restricted: bool = False
    repaired: bool = False


def opened(data: bytes) -> Opened:
    """Look into a PDF; one that does not open is given a new table of its objects."""
    seen = _seen(data)
    if seen.pages or seen.locked:
        return seen
    listed = with_new_table(data)
    mended = None if listed is None else rewritten(listed)
    return seen if mended is None else replace(_seen(mended), repaired=True)


def _seen(data: bytes) -> Opened:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Opened(data, locked="password" in str(error).lower())
    try:
        restricted = raw.FPDF_GetSecurityHandlerRevision(document) != UNPROTECTED
        return Opened(data, len(document), restricted=restricted)
    finally:
        document.close()


def rewritten(data: bytes) -> bytes | None:
    """The file as pdfium saves it, which mends broken object tables and missing page sizes.

    None where pdfium cannot do it.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return None
    try:
        for page in document:
            page.set_mediabox(*page.get_mediabox())
            page.close()
        mended = io.BytesIO()
        document.save(mended)
        return mended.getvalue()
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def noted(document: Document, *, repaired: bool, restricted: bool) -> Document:
    """The document with what is to be known of its file.

    A page of a mended file that is bare has lost its content, which may lie in the part of the file
    that is missing.
    """
    found = []
    if repaired:
        found.append(Issue("repaired", "The file is damaged; it was read as pdfium mended it."))
        document = _with_losses(document)
    if restricted:
        said = "It opens without a password, but its owner restricted copying or changing it."
        found.append(Issue("restricted", said))
    return replace(document, issues=(*document.issues, *found)) if found else document


def _with_losses(document: Document) -> Document:
    bare = [page.number for page in document.pages if not page.words]
    if len(bare) == len(document.pages):
        gone = Issue("corrupt", "Nothing that its pages showed is left in the damaged file.")
        return replace(document, status="corrupt", issues=(gone,))
    told = {issue.page for issue in document.issues if issue.code in PAGE_LOST}
    said = "Nothing that the page showed is left in the damaged file."
    lost = [Issue("page_unreadable", said, number) for number in bare if number not in told]
    if not lost:
        return document
    return replace(document, status="partial", issues=(*document.issues, *lost))
