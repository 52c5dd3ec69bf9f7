"""Telling reports from the other files that lie beside them."""

from pathlib import Path

from runner.files import SPECIAL, Sketch
from schemas.folders import Place
from schemas.issues import Issue

DOCUMENT_SUFFIXES = frozenset({".pdf", ".html", ".htm", ".xhtml", ".txt"})
OTHER_KIND = Issue("not_read", "It is of a kind that is not read.")


def is_document(place: Place, found: Sketch | Issue) -> bool:
    """Whether a file is to be read: a report by its content, or something named like one."""
    if found is SPECIAL:
        return False
    if Path(place.path).suffix.lower() in DOCUMENT_SUFFIXES:
        return True
    from extract.sniff import media_type  # slow to load: only where a name does not tell

    return isinstance(found, Sketch) and media_type(found.head, place.path) is not None
