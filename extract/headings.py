"""Headings told by their type: larger or bolder than the body of the document."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.parts import Text
from schemas.document import Passage, PassageKind

LARGER = 1.12
LONGEST_HEADING = 160
LONGEST_BOLD = 120
DEEPEST = 6
NOTE = re.compile(r"(?:\*{1,3}|[†‡§⁰¹²³⁴-⁹]+)\s?\S")


@dataclass(frozen=True, slots=True)
class Typography:
    """The body's type size, and the ranks of the sizes used for headings."""

    body: float
    ranks: tuple[tuple[float, bool], ...]

    def passage(self, text: Text, number: int, kinds: Mapping[int, str]) -> Passage:
        """The text as a numbered passage."""
        kind, level = self._kind(text, kinds)
        return Passage(number, text.page, kind, text.paragraph.text, level, text.box)

    def _kind(self, text: Text, kinds: Mapping[int, str]) -> tuple[PassageKind, int]:
        running = kinds.get(id(text))
        if running is not None:
            return ("header" if running == "header" else "footer"), 0
        if is_note(text):
            return "note", 0
        if is_heading(text, self.body):
            return "heading", min(self.ranks.index(_look(text)) + 1, DEEPEST)
        return ("item", 1) if text.paragraph.bullet else ("paragraph", 0)


def typography(texts: Sequence[Text], kinds: Mapping[int, str]) -> Typography:
    """What the type of these texts says about their roles."""
    sizes: Counter[float] = Counter()
    for text in texts:
        if id(text) not in kinds:
            sizes[round(text.paragraph.size, 1)] += text.paragraph.words
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    looks = {_look(text) for text in texts if id(text) not in kinds and is_heading(text, body)}
    return Typography(body, tuple(sorted(looks, reverse=True)))


def is_heading(text: Text, body: float) -> bool:
    """Whether a paragraph looks like a heading beside a body of this size."""
    words = text.paragraph.text
    if len(words) > LONGEST_HEADING:
        return False
    if sum(map(str.isalpha, words)) < 0.5 * len("".join(words.split())):
        return False
    larger = text.paragraph.size >= LARGER * body
    if words.endswith((".", ";", ",")) and not larger:
        return False
    return larger or (text.paragraph.bold and len(words) <= LONGEST_BOLD)


def is_note(text: Text) -> bool:
    """Whether a paragraph explains a note sign: `* measured over three years`."""
    return NOTE.match(text.paragraph.text) is not None


def _look(text: Text) -> tuple[float, bool]:
    return round(text.paragraph.size * 2) / 2, text.paragraph.bold
