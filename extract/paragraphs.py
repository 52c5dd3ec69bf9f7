"""Lines into paragraphs: by the space between them, indents, bullets and changes of type."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extract.geometry import Area, around
from extract.lines import Line, joined
from extract.symbols import BULLETS, DASHES, STATUS_SIGNS

WIDER_GAP = 0.45
"""Extra space between lines, as a share of the type size, that begins a new paragraph."""
TAB_GAP = 0.6
"""An item number stands apart from its text; a figure that begins a line does not."""
PARTED_GAP = 4.0
"""Shares of the type size; justified lines have less white than that between words."""
SHORT_SHARE = 0.75
ITEM_NUMBER = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)")
SENTENCE_END = re.compile(r"[.!?:;]['\")\u2019\u201d]*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read as one. `bullet` is true where a sign or number begins it."""

    text: str
    area: Area
    size: float
    bold: bool
    words: int
    bullet: bool = False


def paragraphs_of(lines: Sequence[Line], *, in_cell: bool = False) -> list[Paragraph]:
    """Lines of one column, top to bottom, as paragraphs."""
    if not lines:
        return []
    measure = _Measure(lines, in_cell)
    groups: list[list[Line]] = [[lines[0]]]
    for line in lines[1:]:
        if measure.breaks(groups[-1], line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_paragraph(group, in_cell) for group in groups]


class _Measure:
    """What is usual in this column: its left and right edges and the space between lines."""

    def __init__(self, lines: Sequence[Line], in_cell: bool) -> None:
        self.in_cell = in_cell
        self.left = min(line.area.x0 for line in lines)
        self.right = max(line.area.x1 for line in lines)
        self.size = median(line.size for line in lines)
        gaps = [below.area.top - above.area.bottom for above, below in pairs(lines)]
        close = [gap for gap in gaps if gap < 0.9 * self.size]
        self.gap = min(median(close), 0.6 * self.size) if close else 0.3 * self.size
        self.prose = not in_cell or self.right - self.left > 30 * self.size

    def breaks(self, group: list[Line], line: Line) -> bool:
        """Whether a line begins a new paragraph."""
        above = group[-1]
        gap = line.area.top - above.area.bottom
        if gap > self.gap + WIDER_GAP * line.size or gap < -3 * line.size:
            return True
        if is_bullet(line) or abs(line.size - above.size) > 0.12 * above.size:
            return True
        return self.prose and self._breaks_prose(group, line)

    def _breaks_prose(self, group: list[Line], line: Line) -> bool:
        above = group[-1]
        if above.bold != line.bold:
            return above.bold or not line.text[:1].islower()
        if self.in_cell and _is_parted(above) and not _is_parted(line):
            return True
        if self._runs_full(above):
            return False
        if SENTENCE_END.search(above.text):
            return True
        return line.text[:1].isupper() and above.area.x1 < self._first_word_fits(line)

    def _runs_full(self, line: Line) -> bool:
        return line.area.x1 >= self.right - (self.right - self.left) * (1 - SHORT_SHARE)

    def _first_word_fits(self, line: Line) -> float:
        """A line above that ends left of this had room for this line's first words."""
        return self.right - 3 * line.words[0].area.width - 4 * line.size


def pairs(lines: Sequence[Line]) -> list[tuple[Line, Line]]:
    """Each line with the next."""
    return list(zip(lines, lines[1:], strict=False))


def _is_parted(line: Line) -> bool:
    """Whether white parts a line into entries, as no line of running text is: `Latest: 71   …`."""
    size = line.size
    return any(
        after.area[0] - before.area[2] > PARTED_GAP * size for before, after in pairwise(line.words)
    )


def is_bullet(line: Line) -> bool:
    """Whether a bullet sign or an item number stands before the text."""
    first = line.words[0]
    if first.text in BULLETS:
        return len(line.words) == 1 or first.text not in DASHES or _dashed(line)
    if len(line.words) < 2 or ITEM_NUMBER.fullmatch(first.text) is None:
        return False
    return _tabbed(line)


def _dashed(line: Line) -> bool:
    """Whether a dash begins an item; before a figure it may be a minus."""
    return _tabbed(line) or (line.words[0].text != "o" and line.words[1].text[:1].isupper())


def _tabbed(line: Line) -> bool:
    """Whether the first word stands apart from the rest."""
    first, second = line.words[:2]
    return second.area.x0 - first.area.x1 > TAB_GAP * first.size


def _strips(line: Line, in_cell: bool) -> bool:
    """Whether the sign before the text is only a bullet; a dash in a cell may be a value."""
    sign = line.words[0].text
    if len(line.words) < 2 or sign not in BULLETS:
        return False
    return not (in_cell and (sign in DASHES or sign in STATUS_SIGNS))


def _paragraph(lines: list[Line], in_cell: bool) -> Paragraph:
    bullet = is_bullet(lines[0])
    texts = [line.text for line in lines]
    if bullet and _strips(lines[0], in_cell):
        texts[0] = texts[0].partition(" ")[2]
    longest = max(lines, key=lambda line: len(line.text))
    return Paragraph(
        text=joined(texts),
        area=around(line.area for line in lines),
        size=longest.size,
        bold=all(line.bold for line in lines),
        words=sum(len(line.words) for line in lines),
        bullet=bullet,
    )
