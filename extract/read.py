"""The door: bytes of a report in, a Document out, whatever the bytes hold."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from hashlib import sha256

from extract.exhausted import out_of_memory
from extract.html import read_html
from extract.pagewise import Pagewise
from extract.pdf import read_pdf
from extract.plain import read_plain
from extract.sniff import media_type
from schemas.document import Document, DocumentStatus, MediaType, Source
from schemas.issues import Issue

LEAST_WORDS = 150
"""A web page without tables and with fewer words is no report but a log-in or error page."""

Reader = Callable[[bytes, Source], Document]


def read(data: bytes, name: str, pagewise: Pagewise | None = None) -> Document:
    """Read one report. `name` is the path within the folder given; only its suffix matters here.

    Bad input gives a Document whose status and issues say what is wrong. `pagewise` is told of
    each page of a PDF as it is read, and may know some of them from a reader that was stopped.

    Raises:
        MemoryError: the document needs more memory than there is.
    """
    printable = name.encode("utf-8", "backslashreplace").decode("utf-8")
    source = Source(sha256(data).hexdigest(), printable, media_type(data, name), len(data))
    if not data.strip(b"\0 \t\r\n"):
        return _refused(source, "empty", "The file has no content.")
    if source.media_type is None:
        return _refused(source, "wrong_type", "The content is not a PDF, a web page or plain text.")
    readers: dict[MediaType, Reader] = {
        "application/pdf": partial(read_pdf, pagewise=pagewise),
        "text/html": read_html,
        "text/plain": read_plain,
    }
    document = _guarded(data, source, readers[source.media_type])
    misnamed = source.media_type == "text/html" and name.lower().endswith(".pdf")
    return _doubted(document) if misnamed else document


def _doubted(document: Document) -> Document:
    """A web page that goes by the name of a PDF: a report, or what a site says instead of one."""
    words = sum(len(passage.text.split()) for passage in document.passages)
    if not document.tables and words < LEAST_WORDS:
        message = "The content is a web page of few words, not a PDF."
        return _refused(document.source, "wrong_type", message)
    said = Issue("misnamed", "The content is a web page, though its name is that of a PDF.")
    return replace(document, issues=(*document.issues, said))


def _guarded(data: bytes, source: Source, reader: Reader) -> Document:
    try:
        return reader(data, source)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the document boundary
        if out_of_memory(error):
            raise MemoryError from error
        reason = " ".join(str(error).split())[:200]
        return _refused(source, "corrupt", f"{type(error).__name__}: {reason}")


def _refused(source: Source, code: DocumentStatus, message: str) -> Document:
    return Document(source, code, issues=(Issue(code, message),))
