"""Words into lines, and lines into the text of a paragraph or a cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extract.geometry import Area, around
from extract.notes import SUPERSCRIPT
from extract.words import Word

LEVEL_SHARE = 0.55
HYPHENATED = re.compile(r"[A-Za-z]-$")
YEAR_DASH = re.compile(r"\b(?:19|20)\d\d[-–]$")
BROKEN_FIGURE = re.compile(r"(?:^|\s)\d{1,3}(?:,\d{3})*,(\d{0,2})$")
LONGEST_FIGURE = 20
"""Characters at the end of a line in which a figure may be broken."""
FIGURE_REST = re.compile(r"\d{1,3}(?=%?$)")


@dataclass(frozen=True)
class Line:
    """Words that stand side by side, left to right. What is made out of them is kept."""

    words: tuple[Word, ...]
    area: Area

    @cached_property
    def text(self) -> str:
        """The words with single spaces; note signs as superscripts."""
        return " ".join(spoken(word) for word in self.words)

    @cached_property
    def size(self) -> float:
        """The type size of most of the characters, in points."""
        if len({word.size for word in self.words}) == 1:
            return round(self.words[0].size, 1)
        sizes: dict[float, int] = {}
        for word in self.words:
            size = round(word.size, 1)
            sizes[size] = sizes.get(size, 0) + len(word.text)
        return max(sizes, key=lambda size: (sizes[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether every word of letters is bold."""
        lettered = [word for word in self.words if any(char.isalnum() for char in word.text)]
        return bool(lettered) and all(word.bold for word in lettered)


def spoken(word: Word) -> str:
    """A word as text, with its note sign as superscript so that it cannot pass for a digit."""
    return word.text + word.note.translate(SUPERSCRIPT)


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Lines from top to bottom, of words that all run level.

    A word stands beside the tallest of a line, and not below it, where the two share enough height.
    """
    if len(words) == 1:
        return [Line((words[0],), words[0].area)]
    rows: list[list[Word]] = []
    top = bottom = tallest = 0.0
    for word in _level_then_left(words):
        _, upper, _, lower = word.area
        high = lower - upper
        shared = (bottom if bottom < lower else lower) - (top if top > upper else upper)
        if rows and shared > LEVEL_SHARE * (tallest if tallest < high else high):
            rows[-1].append(word)
            if high <= tallest:
                continue
        else:
            rows.append([word])
        top, bottom, tallest = upper, lower, high
    return [_line(row) for row in rows]


def _line(row: list[Word]) -> Line:
    if len(row) == 1:
        return Line((row[0],), row[0].area)
    row.sort(key=_left)
    return Line(tuple(row), around([word.area for word in row]))


def _level_then_left(words: Sequence[Word]) -> list[Word]:
    areas = [word.area for word in words]
    order = sorted([(area[1] + area[3], area[0], at) for at, area in enumerate(areas)])
    return [words[at] for _, _, at in order]


def _left(word: Word) -> float:
    return word.area[0]


def joined(lines: Sequence[str]) -> str:
    """Lines as running text. A hyphen at the end of a line stays, with no space after it."""
    text = ""
    for line in lines:
        text += line if not text or _belongs(text, line) else " " + line
    return text


def _belongs(text: str, line: str) -> bool:
    """Whether a line break fell inside a word, a span of years or a figure."""
    if HYPHENATED.search(text) and line[:1].islower():
        return True
    if YEAR_DASH.search(text) and line[:1].isdigit():
        return True
    if line.startswith("%") and text[-1].isdigit():
        return True
    rest = FIGURE_REST.match(line)
    broken = None if rest is None else BROKEN_FIGURE.search(text[-LONGEST_FIGURE:])
    return broken is not None and rest is not None and len(broken[1]) + len(rest[0]) == 3
