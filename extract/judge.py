"""Which of several readings of the same area of a page is kept, and why.

A reading is believed for what it explains: figures that stand one to a cell, words that are not
torn from their neighbours, columns that hold one kind of thing, and another reader that agrees.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from extract.axes import is_axis
from extract.found import Found, Method
from extract.geometry import Area
from extract.grid import Grid, Spot, words_by_spot
from extract.gutters import FIGURE, SPACE, entries_of
from extract.lines import lines_of
from extract.words import Word, inside

READERS: dict[Method, str] = {
    "tags": "its own tags",
    "rules": "drawn rules",
    "bands": "level rules and shading",
    "alignment": "the white between its columns",
    "camelot": "camelot, asked as a second opinion",
}
"""The readers in the order in which they are believed where the evidence is the same."""
UNDRAWN = frozenset({"alignment", "camelot"})
LEAST_SCORE = 0.6
ALIKE_SHARE = 0.7
SHARED_SHARE = 0.2
SAME_PLACE_POINTS = 6.0
LEAST_COLUMNS = 2
HEAPED, TORN, MISSED, ALIKE, AGREED = 1.0, 1.5, 0.5, 0.1, 0.1
"""What each kind of evidence weighs: figures heaped in a cell, words torn apart, words that only a
rival explains, columns of one kind, another reader that sees the same columns."""


@dataclass(frozen=True)
class Case:
    """A reading with the words it is about."""

    found: Found
    words: Sequence[Word]
    agreeing: tuple[Method, ...] = field(default=())
    missed: float = 0.0
    """The share of the words it is about, and its rivals are about, that it leaves out."""

    @cached_property
    def held(self) -> dict[Spot, list[Word]]:
        """The words of each cell."""
        return words_by_spot(self.found.grid, self.words)

    @cached_property
    def heaped(self) -> float:
        """The share of figures that share their cell with another."""
        counts = [_figures(words) for words in self.held.values()]
        return sum(count for count in counts if count > 1) / max(sum(counts), 1)

    @cached_property
    def torn(self) -> float:
        """The share of words that a column edge tears from the one before."""
        cells = {id(word): spot for spot, words in self.held.items() for word in words}
        inside = [word for word in self.words if id(word) in cells and word.direction == 0]
        near = [
            (before, after)
            for line in lines_of(inside)
            for before, after in pairwise(line.words)
            if after.area.x0 - before.area.x1 < SPACE * min(before.size, after.size)
            and not (_is_figure(before) and _is_figure(after))
        ]
        apart = sum(cells[id(before)] != cells[id(after)] for before, after in near)
        return apart / max(len(inside), 1)

    @cached_property
    def alike(self) -> int:
        """How many columns hold one kind of thing: figures, or words."""
        return sum(_is_alike(kinds) for kinds in self._kinds)

    @cached_property
    def _kinds(self) -> list[list[bool]]:
        """For each column, whether each filled cell of its own is a figure."""
        kinds: list[list[bool]] = [[] for _ in range(self.found.grid.columns)]
        for spot, words in self.held.items():
            if words and spot.col_span == 1:
                kinds[spot.col].append(all(_is_figure(word) for word in words))
        return kinds

    @property
    def score(self) -> float:
        """How well the evidence bears this reading out; 1 is all that can be asked."""
        columns = self.found.grid.columns
        if columns < LEAST_COLUMNS:
            return 0.0
        return (
            1.0
            - ALIKE
            - AGREED
            - HEAPED * self.heaped
            - TORN * self.torn
            - MISSED * self.missed
            + ALIKE * self.alike / max(sum(map(bool, self._kinds)), 1)
            + AGREED * bool(self.agreeing)
        )

    @property
    def is_believable(self) -> bool:
        """Whether it may stand; what is drawn does so unless the axis of a chart is in it."""
        if self.found.method in UNDRAWN:
            return self.score >= LEAST_SCORE
        return not any(is_axis(words) for words in self.held.values())

    @property
    def reason(self) -> str:
        """Why it was kept, in a sentence."""
        grid = self.found.grid
        parts = [f"{grid.rows} rows by {grid.columns} columns told by {READERS[self.found.method]}"]
        parts.append(f"{self.alike} of {grid.columns} columns hold one kind of thing")
        if self.heaped:
            parts.append(f"{self.heaped:.0%} of figures share a cell")
        if self.torn:
            parts.append(f"{self.torn:.0%} of words are torn from the one before")
        if self.agreeing:
            parts.append(
                "the columns agree with " + " and ".join(READERS[m] for m in self.agreeing)
            )
        return "; ".join(parts) + "."


def judged(candidates: Iterable[Found], words: Sequence[Word]) -> list[Found]:
    """One reading for each area, with its reason: the best-supported first."""
    cases = [Case(found, inside(words, found.grid.area)) for found in candidates]
    heard = [
        replace(case, agreeing=_agreeing(case, cases), missed=_missed(case, cases))
        for case in cases
    ]
    order = list(READERS)
    ranked = sorted(heard, key=lambda case: (-round(case.score, 2), order.index(case.found.method)))
    kept: list[Case] = []
    for case in ranked:
        if not any(over(case.found.grid.area, other.found.grid.area) for other in kept):
            kept.append(case)
    return [replace(case.found, reason=case.reason) for case in kept if case.is_believable]


def _missed(case: Case, cases: Sequence[Case]) -> float:
    """The share of words that rivals with columns explain and this reading does not."""
    own = {id(word) for word in case.words}
    every = set(own)
    for other in cases:
        rival = other.found.grid.columns >= LEAST_COLUMNS
        if rival and over(case.found.grid.area, other.found.grid.area):
            every |= {id(word) for word in other.words}
    return 1 - len(own) / max(len(every), 1)


def _agreeing(case: Case, cases: Sequence[Case]) -> tuple[Method, ...]:
    """The other readers that see the same columns in the same place."""
    return tuple(
        other.found.method
        for other in cases
        if other is not case
        and over(case.found.grid.area, other.found.grid.area)
        and _same_columns(case.found.grid, other.found.grid)
    )


def _same_columns(one: Grid, other: Grid) -> bool:
    if one.columns != other.columns:
        return False
    inner = zip(one.xs[1:-1], other.xs[1:-1], strict=True)
    return all(abs(a - b) <= SAME_PLACE_POINTS for a, b in inner)


def over(one: Area, other: Area) -> bool:
    """Whether two areas are about the same part of the page."""
    return one.shared(other) > SHARED_SHARE * min(one.space, other.space)


def _is_figure(word: Word) -> bool:
    return FIGURE.fullmatch(word.text) is not None and any(char.isdigit() for char in word.text)


def _figures(words: Sequence[Word]) -> int:
    """How many figures a cell holds; thousands set apart by spaces are one."""
    if len(words) < 2 or sum(_is_figure(word) for word in words) < 2:
        return sum(_is_figure(word) for word in words)
    entries = [entry for line in entries_of(words) for entry in line]
    return sum(all(_is_figure(word) for word in entry.words) for entry in entries)


def _is_alike(kinds: Sequence[bool]) -> bool:
    """Whether most cells of a column are of one kind; its heading may be another."""
    body = kinds[1:] or kinds
    return bool(body) and max(sum(body), len(body) - sum(body)) >= ALIKE_SHARE * len(body)
