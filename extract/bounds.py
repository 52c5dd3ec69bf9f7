"""A web page cut down to what can be read in time, before it is parsed; most are left as they are.

Parsers take time by the square of the depth of a page and of the attributes of one element, so a
page of a few kilobytes can hold them up for minutes. Words are kept wherever that is possible.
"""

import re
from collections import Counter
from collections.abc import Iterator

from schemas.issues import Issue

MOST_ELEMENTS = 60_000
"""Elements of one page that are read; a long report as one page has some 30,000."""
MOST_DEPTH = 3000
"""How many elements of one kind may be open at once; pages made by programs reach some hundreds."""
MOST_ATTRIBUTES = 1000
LONG_TAG = 5 * MOST_ATTRIBUTES

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b([^<>]*)>")
ATTRIBUTE = re.compile(r"""\s[^\s"'=<>/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?""")
CLOSES_ITSELF = frozenset(
    {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
    | {"dd", "dt", "li", "option", "p", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
"""Elements that need no closing tag: where they begin anew they are no deeper."""


def bounded(text: str) -> tuple[str, list[Issue]]:
    """The page, or as much of it as can be read, and what is to be said of that."""
    text = _changed(text, list(_changes(text)))
    end = _end(text)
    if end == len(text):
        return text, []
    said = f"Only the first {MOST_ELEMENTS:,} elements of the page are read."
    return text[:end], [Issue("too_large", said, page=1)]


def _end(text: str) -> int:
    """Where the elements begin that are too many; the end where there are none."""
    if text.count("<") <= MOST_ELEMENTS:
        return len(text)
    opened = (tag.start() for tag in TAG.finditer(text) if not tag[1])
    for number, start in enumerate(opened):
        if number == MOST_ELEMENTS:
            return start
    return len(text)


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Tags that nest too deep or say too much: from where to where, and what stands there then."""
    depth: Counter[str] = Counter()
    for tag in TAG.finditer(text):
        name = tag[2].lower()
        if name not in CLOSES_ITSELF and not tag[3].endswith("/"):
            too_deep = depth[name] > MOST_DEPTH if tag[1] else depth[name] >= MOST_DEPTH
            depth[name] = max(0, depth[name] - 1) if tag[1] else depth[name] + 1
            if too_deep:
                yield tag.start(), tag.end(), " "
                continue
        if len(tag[3]) > LONG_TAG:
            said = ATTRIBUTE.findall(tag[3])
            if len(said) > MOST_ATTRIBUTES:
                kept = "".join(said[:MOST_ATTRIBUTES])
                yield tag.start(), tag.end(), f"<{tag[1]}{tag[2]}{kept}>"


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    pieces, done = [], 0
    for start, end, instead in changes:
        pieces += [text[done:start], instead]
        done = end
    return "".join([*pieces, text[done:]])
