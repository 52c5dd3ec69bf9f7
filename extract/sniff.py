"""Which kind of document some bytes are, told from the content before the name."""

import re
from pathlib import PurePosixPath

from extract.encoding import decode
from schemas.document import MediaType

PDF_MAGIC = b"%PDF-"
PDF_MAGIC_WITHIN = 1024
"""Readers accept a PDF whose header stands in the first kilobyte (ISO 32000, annex H)."""

BINARY_STARTS = (
    b"\x1f\x8b",  # gzip
    b"PK\x03\x04",  # zip, docx, xlsx
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0",  # older Word and Excel
    b"\x89PNG",
    b"\xff\xd8\xff",  # JPEG
    b"GIF8",
    b"II*\x00",
    b"MM\x00*",
    b"7z\xbc\xaf",
    b"{\\rtf",
    b"%!PS",
)
HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".aspx", ".asp", ".php", ".shtml"})
TEXT_SUFFIXES = frozenset({"", ".txt", ".text"})
HTML_HEAD = re.compile(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
HTML_TAG = re.compile(r"<(?:title|meta|table|div|p|h[1-6]|ul|span|br|a)\b[^<>]*>", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
WRAPPED = re.compile(r"\s*(?:MIME-Version|From|Return-Path|Message-ID):\s", re.IGNORECASE)
"""A message, such as a web page saved in one file with its pictures."""
HEAD_BYTES = 4096


def media_type(data: bytes, name: str) -> MediaType | None:
    """The kind of document, or None where it is not one that is read here."""
    if PDF_MAGIC in data[: PDF_MAGIC_WITHIN + len(PDF_MAGIC)]:
        return "application/pdf"
    if data.startswith(BINARY_STARTS):
        return None
    suffix = PurePosixPath(name.lower()).suffix
    if suffix == ".pdf" and PDF_MAGIC in data[:65536]:
        return "application/pdf"
    return _kind_of_text(decode(data[:HEAD_BYTES], cut=True).text, suffix)


def _kind_of_text(head: str, suffix: str) -> MediaType | None:
    if WRAPPED.match(head):
        return None
    is_page = HTML_HEAD.search(head) is not None
    if CONTROL.search(head.replace("\0", "") if is_page else head):
        return None
    if is_page:
        return "text/html"
    if suffix in HTML_SUFFIXES or (suffix == ".pdf" and HTML_TAG.search(head)):
        return "text/html"
    return "text/plain" if suffix in TEXT_SUFFIXES else None
