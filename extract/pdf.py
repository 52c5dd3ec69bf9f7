"""PDF: pages opened one by one, read, closed; then put together as one document."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from extract.assemble import assembled
from extract.exhausted import out_of_memory
from extract.garble import nonsense, unknown
from extract.opening import Opened, noted, opened, rewritten
from extract.pagewise import Pagewise, with_cause
from extract.parts import Piece, pieces_of, texts_of
from extract.rival import Rival
from extract.ruled import TooManyRulesError
from extract.sheet import Sheet
from extract.sheets import Sheets, sheets_of
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
        with sheets_of(file.data, by_pdfium=False) as sheets:
            yield _attempt(sheets, source, pagewise, BY_SECOND, Rival(file.data))
        return
    with sheets_of(file.data) as sheets:
        first = _attempt(sheets, source, pagewise, "", Rival(file.data))
    yield first
    mended = rewritten(file.data) if _loss(first) else None
    if mended is not None:
        with sheets_of(mended) as sheets:
            yield _attempt(sheets, source, pagewise, OF_MENDED, Rival(mended))


def _loss(document: Document) -> int:
    """How many pages have nothing to show; an earlier attempt wins a draw."""
    return sum(issue.code == "page_unreadable" for issue in document.issues)


def _attempt(
    sheets: Sheets, source: Source, pagewise: Pagewise, attempt: str, rival: Rival
) -> Document:
    """Every page, each told of as it is begun and done, put together."""
    count = sheets.count()
    leaves = [
        pagewise.page(attempt, number, count, partial(_guarded, sheets, number, rival))
        for number in range(1, count + 1)
    ]
    pagewise.done()
    return assembled(source, sheets.title(), leaves, count)


def _guarded(sheets: Sheets, number: int, rival: Rival) -> Leaf:
    try:
        sheet, hidden = sheets.sheet(number)
        return _leaf(sheet, hidden, rival)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the page boundary
        if out_of_memory(error):
            raise MemoryError from error
        return _unreadable(number, error)


def _leaf(sheet: Sheet, hidden: int, rival: Rival) -> Leaf:
    meaningless = nonsense(sheet.words)
    pieces, issues = _pieces(sheet, rival, meaningless=meaningless)
    return Leaf(
        number=sheet.number,
        width=round(sheet.width, 2),
        height=round(sheet.height, 2),
        words=len(sheet.words) + sheet.skewed,
        discarded=sheet.skewed,
        pieces=tuple(pieces),
        pictures=bool(sheet.pictures),
        issues=(
            *issues,
            *_hidden(sheet, hidden),
            *_aslant(sheet),
            *_garbled(sheet, meaningless=meaningless),
        ),
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


def _garbled(sheet: Sheet, *, meaningless: bool) -> list[Issue]:
    """Glyphs that the font does not name, where they are more than a stray few."""
    glyphs = unknown(sheet.words)
    if glyphs:
        message = f"{glyphs} characters have no meaning that the file gives."
    elif meaningless:
        message = "The letters that the file gives spell nothing, so no table is read from them."
    else:
        return []
    return [Issue("garbled_text", message, page=sheet.number)]


def _pieces(sheet: Sheet, rival: Rival, *, meaningless: bool) -> tuple[list[Piece], list[Issue]]:
    try:
        if sheet.crowded:
            raise TooManyRulesError
        if meaningless:
            return list(texts_of(sheet, sheet.words)), []
        return pieces_of(sheet, rival), []
    except TooManyRulesError:
        message = "The page is a drawing with too many lines to look for tables; its text is kept."
        return list(texts_of(sheet, sheet.words)), [
            Issue("table_unreadable", message, page=sheet.number)
        ]


def _unreadable(number: int, error: Exception) -> Leaf:
    message = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
    return Leaf(number, issues=(Issue("page_unreadable", message, page=number),), failed=True)
