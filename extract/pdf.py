"""PDF: pages opened one by one, read, closed; then put together as one document.

pdfium reads the pages. Where it finds no page, no text or nonsense, pdfminer is asked for a second
opinion on that page, and the better of the two is kept.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import pypdfium2

from extract.assemble import assembled
from extract.cleaning import title
from extract.fastpage import read_page
from extract.garble import nonsense, sense, unknown
from extract.miner import SecondOpinion
from extract.opening import Opened, noted, opened, rewritten
from extract.openpage import PageError
from extract.pagewise import Pagewise, with_cause
from extract.parts import Piece, pieces_of, texts_of
from extract.ruled import TooManyRulesError
from extract.sheet import Sheet
from extract.sight import Painter, seen_only
from schemas.document import Document, Source
from schemas.issues import Issue

BY_SECOND, OF_MENDED = " by the second reader", " of the mended file"
"""Which attempt a page was read in, beside its number."""


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

    Raises:
        Exception: the whole file cannot be opened; the caller makes a `corrupt` of it.
    """
    file = opened(data)
    if file.locked:
        locked = Issue("password_required", "The file opens only with a password.")
        return Document(source, "password_required", issues=(locked,))
    attempts = list(_attempts(file, source, pagewise or Pagewise()))
    best = min(attempts, key=_loss)
    repaired = file.repaired or best is not attempts[0]
    return noted(with_cause(best), repaired=repaired, restricted=file.restricted)


def _attempts(file: Opened, source: Source, pagewise: Pagewise) -> Iterator[Document]:
    """The file as it is; and where pages are lost, as pdfium writes it again."""
    if not file.pages:
        yield _by_second(file.data, source, pagewise)
        return
    first = _attempt(file.data, source, pagewise)
    yield first
    mended = rewritten(file.data) if _loss(first) else None
    if mended is not None:
        yield _attempt(mended, source, pagewise, OF_MENDED)


def _loss(document: Document) -> int:
    """How many pages have nothing to show; an earlier attempt wins a draw."""
    return sum(issue.code == "page_unreadable" for issue in document.issues)


def _attempt(data: bytes, source: Source, pagewise: Pagewise, attempt: str = "") -> Document:
    second = SecondOpinion(data)
    document = pypdfium2.PdfDocument(data)
    painter = Painter(document)

    def sheet(number: int) -> tuple[Sheet, int]:
        return seen_only(_better(document, number, second), painter)

    try:
        leaves = _each(len(document), pagewise, attempt, sheet)
        return assembled(source, _title(document), leaves, len(document))
    finally:
        document.close()
        second.close()


def _title(document: pypdfium2.PdfDocument) -> str | None:
    """What the file says its title is; None where it says it in broken letters."""
    try:
        return title(document.get_metadata_value("Title"))
    except UnicodeDecodeError:
        return None


def _by_second(data: bytes, source: Source, pagewise: Pagewise) -> Document:
    """A file that only pdfminer can open."""
    second = SecondOpinion(data)
    try:
        count = second.count()
        leaves = _each(count, pagewise, BY_SECOND, lambda number: (second.sheet(number), 0))
        return assembled(source, None, leaves, count)
    finally:
        second.close()


def _each(
    count: int, pagewise: Pagewise, attempt: str, sheet: Callable[[int], tuple[Sheet, int]]
) -> list[Leaf]:
    """Every page, each told of as it is begun and done."""
    leaves = [
        pagewise.page(attempt, number, count, partial(_guarded, number, sheet))
        for number in range(1, count + 1)
    ]
    pagewise.done()
    return leaves


def _better(document: pypdfium2.PdfDocument, number: int, second: SecondOpinion) -> Sheet:
    """The page as pdfium reads it, or as pdfminer does where that says more.

    Raises:
        PageError: neither can read it.
    """
    try:
        first = read_page(document, number)
    except PageError as error:
        other = _asked(second, number)
        if other is None:
            raise error
        return other
    if not (first.mute or unknown(first.words) or nonsense(first.words)):
        return first
    other = _asked(second, number)
    if other is None or not other.words:
        return first
    return max(first, other, key=lambda sheet: sense(sheet.words))


def _asked(second: SecondOpinion, number: int) -> Sheet | None:
    """What pdfminer makes of a page; None where it fails."""
    try:
        return second.sheet(number)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the page boundary of another library
        if _out_of_memory(error):
            raise MemoryError from error
        return None


def _guarded(number: int, sheet: Callable[[int], tuple[Sheet, int]]) -> Leaf:
    try:
        return _leaf(*sheet(number))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the page boundary
        if _out_of_memory(error):
            raise MemoryError from error
        return _unreadable(number, error)


def _out_of_memory(error: Exception) -> bool:
    return any(isinstance(one, MemoryError) for one in (*error.args, error.__cause__))


def _leaf(sheet: Sheet, hidden: int) -> Leaf:
    pieces, issues = _pieces(sheet)
    return Leaf(
        number=sheet.number,
        width=round(sheet.width, 2),
        height=round(sheet.height, 2),
        words=len(sheet.words) + sheet.skewed,
        discarded=sheet.skewed,
        pieces=tuple(pieces),
        pictures=bool(sheet.pictures),
        issues=(*issues, *_hidden(sheet, hidden), *_aslant(sheet), *_garbled(sheet)),
    )


def _hidden(sheet: Sheet, hidden: int) -> list[Issue]:
    if not hidden:
        return []
    message = f"{hidden} words are printed where nobody can see them; they were left out."
    return [Issue("hidden_text", message, page=sheet.number)]


def _aslant(sheet: Sheet) -> list[Issue]:
    if not sheet.skewed:
        return []
    message = f"{sheet.skewed} words stand aslant, as a watermark does; they were left out."
    return [Issue("aslant_text", message, page=sheet.number)]


def _garbled(sheet: Sheet) -> list[Issue]:
    """Glyphs that the font does not name, where they are more than a stray few."""
    glyphs = unknown(sheet.words)
    if glyphs:
        message = f"{glyphs} characters have no meaning that the file gives."
    elif nonsense(sheet.words):
        message = "The letters that the file gives spell nothing, so no table is read from them."
    else:
        return []
    return [Issue("garbled_text", message, page=sheet.number)]


def _pieces(sheet: Sheet) -> tuple[list[Piece], list[Issue]]:
    try:
        if sheet.crowded:
            raise TooManyRulesError
        if nonsense(sheet.words):
            return list(texts_of(sheet, sheet.words)), []
        return pieces_of(sheet), []
    except TooManyRulesError:
        message = "The page is a drawing with too many lines to look for tables; its text is kept."
        return list(texts_of(sheet, sheet.words)), [
            Issue("table_unreadable", message, page=sheet.number)
        ]


def _unreadable(number: int, error: Exception) -> Leaf:
    message = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return Leaf(number, issues=(Issue("page_unreadable", message, page=number),), failed=True)
