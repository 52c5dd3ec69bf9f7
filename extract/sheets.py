"""The pages of one PDF as sheets, by two readers.

pdfium reads every page. Where it can open none, finds no text or nonsense, pdfminer is asked for a
second opinion on that page, and the better of the two is kept.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2

from extract.cleaning import title
from extract.exhausted import out_of_memory
from extract.fastpage import read_page
from extract.garble import nonsense, sense, unknown
from extract.miner import SecondOpinion
from extract.openpage import PageError
from extract.sheet import Sheet
from extract.sight import Painter, seen_only


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of an open document; `document` is None where only pdfminer can open it."""

    document: pypdfium2.PdfDocument | None
    second: SecondOpinion
    painter: Painter | None

    def count(self) -> int:
        """How many pages there are."""
        return self.second.count() if self.document is None else len(self.document)

    def title(self) -> str | None:
        """What the file says its title is; None where it says it in broken letters."""
        if self.document is None:
            return None
        try:
            return title(self.document.get_metadata_value("Title"))
        except UnicodeDecodeError:
            return None

    def sheet(self, number: int) -> tuple[Sheet, int]:
        """A page, counting from 1, and how many words were left out because nobody sees them.

        Raises:
            Exception: neither reader can read it.
        """
        if self.document is None or self.painter is None:
            return self.second.sheet(number), 0
        return seen_only(_better(self.document, number, self.second), self.painter)


@contextmanager
def sheets_of(data: bytes, *, by_pdfium: bool = True) -> Iterator[Sheets]:
    """Open the pages of a PDF, and close them afterwards."""
    second = SecondOpinion(data)
    document = pypdfium2.PdfDocument(data) if by_pdfium else None
    try:
        yield Sheets(document, second, None if document is None else Painter(document))
    finally:
        if document is not None:
            document.close()
        second.close()


def _better(document: pypdfium2.PdfDocument, number: int, second: SecondOpinion) -> Sheet:
    """The page as pdfium reads it, or as pdfminer does where that says more."""
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
        if out_of_memory(error):
            raise MemoryError from error
        return None
