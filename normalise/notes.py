"""Commentary in tables: comment cells, full-width comment rows, `COMMENTS: … ACTIONS: …`."""

import re
from collections.abc import Iterator

from normalise.lexicon import Lexicon
from schemas.findings import CommentKind

_LABEL = re.compile(r"(?:^|(?<=[\s.]))([A-Z][A-Za-z ]{3,40}?)\s*:(?:\s|$)")


def split_note(text: str, lexicon: Lexicon) -> Iterator[tuple[CommentKind, str]]:
    """The comments and actions of a note, each without its label.

    >>> list(split_note("COMMENTS: Down. ACTIONS: A panel meets.", lexicon))
    [('comment', 'Down.'), ('action', 'A panel meets.')]
    """
    kind: CommentKind = "comment"
    start = 0
    flat = " ".join(text.split())
    for found in _LABEL.finditer(flat):
        next_kind = _kind_of(found[1], lexicon)
        if next_kind is None:
            continue
        if flat[start : found.start()].strip():
            yield kind, flat[start : found.start()].strip()
        kind, start = next_kind, found.end()
    if flat[start:].strip():
        yield kind, flat[start:].strip()


def without_label(text: str, lexicon: Lexicon) -> str:
    """The words of a note alone, labels and all parts kept in order."""
    return " ".join(part for _, part in split_note(text, lexicon))


def _kind_of(label: str, lexicon: Lexicon) -> CommentKind | None:
    match = lexicon.headers.match(label)
    if match is None or not match.whole:
        return None
    kinds: dict[str, CommentKind] = {"commentary": "comment", "action": "action"}
    return kinds.get(match.role)
