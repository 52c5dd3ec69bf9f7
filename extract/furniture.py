"""Running headers and footers: lines that come back near the edge of page after page."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extract.parts import Piece, Text

EDGE_SHARE = 0.12
LEAST_PAGES = 2
NUMBER = re.compile(r"\d+|\b[ivxl]+\b")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*#\s*[-–]?(?:\s*(?:of|/)\s*#)?", re.IGNORECASE)


def running(pieces: Sequence[Piece], heights: Mapping[int, float]) -> dict[int, str]:
    """`header` or `footer` for the texts (by `id`) that run from page to page.

    Two pages are enough when both texts stand at the same height; a lone page number is one too.
    """
    places: dict[tuple[str, str], list[Text]] = defaultdict(list)
    for piece in pieces:
        if isinstance(piece, Text) and (kind := _edge(piece, heights)):
            places[kind, _folded(piece)].append(piece)
    kinds: dict[int, str] = {}
    for (kind, folded), texts in places.items():
        if _repeats(texts, len(heights)) or PAGE_NUMBER.fullmatch(folded):
            kinds.update({id(text): kind for text in texts})
    return kinds


def _edge(text: Text, heights: Mapping[int, float]) -> str | None:
    height = heights.get(text.page) or 1.0
    if text.box.bottom <= EDGE_SHARE * height:
        return "header"
    return "footer" if text.box.top >= (1 - EDGE_SHARE) * height else None


def _folded(text: Text) -> str:
    return NUMBER.sub("#", text.paragraph.text.lower()).strip()


def _repeats(texts: Sequence[Text], pages: int) -> bool:
    """Whether enough pages carry it, at heights that agree."""
    on = {text.page for text in texts}
    if len(on) < LEAST_PAGES or (pages > 6 and len(on) < 3):
        return False
    tops = sorted(text.box.top for text in texts)
    middle = tops[len(tops) // 2]
    return sum(abs(top - middle) <= 12 for top in tops) >= 0.5 * len(tops)
