"""PDF: pages opened one by one, read, closed; then put together as one document."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pdfplumber
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from extract.assemble import assembled
from extract.cleaning import UNKNOWN, title
from extract.opening import noted, opened, rewritten
from extract.pagewise import Pagewise, with_cause
from extract.parts import Piece, pieces_of, texts_of
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


def read_pdf(data: bytes, source: Source, pagewise: Pagewise | None = None) -> Document:
    """Read a PDF. A page that cannot be read is an issue; the others are kept.

    `pagewise` is told of each page, and may know some of them already.

    Raises:
        Exception: the whole file cannot be opened; the caller makes a `corrupt` of it.
    """
    file = opened(data)
    if file.locked:
        locked = Issue("password_required", "The file opens only with a password.")
        return Document(source, "password_required", issues=(locked,))
    attempts = list(_attempts(file.data, source, file.pages, pagewise or Pagewise()))
    best = min(attempts, key=_loss)
    repaired = file.repaired or (len(attempts) > 1 and best is not attempts[0])
    return noted(with_cause(best), repaired=repaired, restricted=file.restricted)


def _attempts(data: bytes, source: Source, expected: int, pagewise: Pagewise) -> Iterator[Document]:
    """The file as it is; and where pages are missing, as pdfium writes it again."""
    first, error = _attempt(data, source, expected, pagewise)
    if first is not None:
        yield first
    mended = None
    if expected and (first is None or len(first.pages) < expected or _loss(first)):
        mended = rewritten(data)
    second = None
    if mended is not None:
        second, _ = _attempt(mended, source, expected, pagewise, " of the mended file")
    if second is not None:
        yield second
    if first is None and second is None and error is not None:
        raise error


def _loss(document: Document) -> int:
    """How many pages have nothing to show; an earlier attempt wins a draw."""
    return sum(issue.code == "page_unreadable" for issue in document.issues)


def _attempt(
    data: bytes, source: Source, expected: int, pagewise: Pagewise, attempt: str = ""
) -> tuple[Document | None, Exception | None]:
    painter = Painter(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            stated = title(pdf.metadata.get("Title"))
            of = len(pdf.pages)
            leaves = [
                pagewise.page(attempt, page.page_number, of, partial(_safe_leaf, page, painter))
                for page in pdf.pages
            ]
        pagewise.done()
        return assembled(source, stated, leaves, expected), None
    except (PdfminerException, MalformedPDFException, TypeError, ValueError, LookupError) as error:
        if any(isinstance(one, MemoryError) for one in (*error.args, error.__cause__)):
            raise MemoryError from error
        return None, error
    finally:
        painter.close()


def _safe_leaf(page: Any, painter: Painter) -> Leaf:
    try:
        return _leaf(page, painter)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the page boundary
        if any(isinstance(one, MemoryError) for one in (*error.args, error.__cause__)):
            raise MemoryError from error
        return _unreadable(page.page_number, error)
    finally:
        page.close()


def _leaf(page: Any, painter: Painter) -> Leaf:
    drawn = sheet_of(page)
    sheet, hidden = seen_only(drawn, page, painter)
    pieces, issues = _pieces(sheet)
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


def _pieces(sheet: Sheet) -> tuple[list[Piece], list[Issue]]:
    try:
        return pieces_of(sheet), []
    except TooManyRulesError:
        message = "The page is a drawing with too many lines to look for tables; its text is kept."
        return list(texts_of(sheet, sheet.words)), [
            Issue("table_unreadable", message, page=sheet.number)
        ]


def _unreadable(number: int, error: Exception) -> Leaf:
    message = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return Leaf(number, issues=(Issue("page_unreadable", message, page=number),), failed=True)
