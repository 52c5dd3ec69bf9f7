"""PDF: pages opened one by one, read, closed; then put together as one document."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pdfplumber
import pypdfium2
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.assemble import assembled
from extract.cleaning import UNKNOWN, title
from extract.parts import Piece, pieces_of, texts_of
from extract.rival import Rival
from extract.ruled import TooManyRulesError
from extract.sheet import Sheet, sheet_of
from extract.sight import Painter, seen_only
from schemas.document import Document, Source
from schemas.issues import Issue


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page as read: its size and word count, its blocks, and what went wrong."""

    number: int
    width: float = 0.0
    height: float = 0.0
    words: int = 0
    discarded: int = 0
    pieces: tuple[Piece, ...] = ()
    pictures: bool = False
    issues: tuple[Issue, ...] = ()
    failed: bool = False


def read_pdf(data: bytes, source: Source) -> Document:
    """Read a PDF. A page that cannot be read is an issue; the others are kept.

    Raises:
        Exception: the whole file cannot be opened; the caller makes a `corrupt` of it.
    """
    expected = _pages_by_pdfium(data)
    if expected is None:
        locked = Issue("password_required", "The file opens only with a password.")
        return Document(source, "password_required", issues=(locked,))
    return min(_attempts(data, source, expected), key=_loss)


def _attempts(data: bytes, source: Source, expected: int) -> Iterator[Document]:
    """The file as it is; and where pages are missing, as pdfium writes it again."""
    first, error = _attempt(data, source, expected)
    if first is not None:
        yield first
    mended = None
    if expected and (first is None or len(first.pages) < expected):
        mended = _rewritten(data)
    if mended is not None:
        second, _ = _attempt(mended, source, expected)
        if second is not None:
            yield second
        first = first or second
    if first is None and error is not None:
        raise error


def _loss(document: Document) -> int:
    """How many pages have nothing to show; an earlier attempt wins a draw."""
    return sum(issue.code == "page_unreadable" for issue in document.issues)


def _attempt(
    data: bytes, source: Source, expected: int
) -> tuple[Document | None, Exception | None]:
    painter, rival = Painter(data), Rival(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            stated = title(pdf.metadata.get("Title"))
            leaves = list(_leaves(pdf, painter, rival))
        return assembled(source, stated, leaves, expected), None
    except (PdfminerException, MalformedPDFException, TypeError, ValueError, LookupError) as error:
        if any(isinstance(one, MemoryError) for one in (*error.args, error.__cause__)):
            raise MemoryError from error
        return None, error
    finally:
        painter.close()


def _rewritten(data: bytes) -> bytes | None:
    """The file as pdfium saves it, which mends broken object tables and missing page sizes.

    None where pdfium cannot do it either.
    """
    document = pypdfium2.PdfDocument(data)
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


def _pages_by_pdfium(data: bytes) -> int | None:
    """How many pages pdfium sees: 0 where it cannot open the file, None where it is locked."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return None if "password" in str(error).lower() else 0
    try:
        return len(document)
    finally:
        document.close()


def _leaves(pdf: Any, painter: Painter, rival: Rival) -> Iterator[Leaf]:
    for page in pdf.pages:
        try:
            yield _leaf(page, painter, rival)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  the page boundary
            if any(isinstance(one, MemoryError) for one in (*error.args, error.__cause__)):
                raise MemoryError from error
            yield _unreadable(page.page_number, error)
        finally:
            page.close()


def _leaf(page: Any, painter: Painter, rival: Rival) -> Leaf:
    drawn = sheet_of(page)
    sheet, hidden = seen_only(drawn, page, painter)
    pieces, issues = _pieces(sheet, rival)
    return Leaf(
        number=sheet.number,
        width=round(sheet.width, 2),
        height=round(sheet.height, 2),
        words=len(sheet.words) + sheet.skewed,
        discarded=sheet.skewed,
        pieces=tuple(pieces),
        pictures=bool(sheet.pictures),
        issues=(*issues, *_hidden(sheet, hidden), *_garbled(sheet)),
    )


def _hidden(sheet: Sheet, hidden: int) -> list[Issue]:
    if not hidden:
        return []
    message = f"{hidden} words are printed where nobody can see them; they were left out."
    return [Issue("hidden_text", message, page=sheet.number)]


def _garbled(sheet: Sheet) -> list[Issue]:
    """Glyphs that the font does not name, where they are more than a stray few."""
    unknown = sum(word.text.count(UNKNOWN) for word in sheet.words)
    if unknown < max(3, 0.01 * sum(len(word.text) for word in sheet.words)):
        return []
    message = f"{unknown} characters have no meaning that the file gives."
    return [Issue("garbled_text", message, page=sheet.number)]


def _pieces(sheet: Sheet, rival: Rival) -> tuple[list[Piece], list[Issue]]:
    try:
        return pieces_of(sheet, rival), []
    except TooManyRulesError:
        message = "The page is a drawing with too many lines to look for tables; its text is kept."
        return list(texts_of(sheet, sheet.words)), [
            Issue("table_unreadable", message, page=sheet.number)
        ]


def _unreadable(number: int, error: Exception) -> Leaf:
    message = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return Leaf(number, issues=(Issue("page_unreadable", message, page=number),), failed=True)
