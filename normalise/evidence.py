"""What kind of thing a cell holds, whatever its heading says."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from normalise.lexicon import Lexicon
from normalise.places import Places
from schemas.document import Cell

Kind = Literal[
    "empty",
    "missing",
    "figure",
    "rag",
    "direction",
    "period",
    "frequency",
    "unit",
    "polarity",
    "data_status",
    "place",
    "text",
    "note",
]

LONG_TEXT = 60
"""Characters from which a cell reads as a sentence."""

REMEMBERED = 4096
"""Texts of which the kind is remembered."""


@dataclass(frozen=True)
class Evidence:
    """Tells the kind of cells, with the readers of words and the areas of one document."""

    lexicon: Lexicon
    places: Places

    def kind(self, cell: Cell) -> Kind:
        """The kind of one cell: the most particular that fits."""
        text = cell.text.strip()
        if not text:
            return self._drawn(cell)
        return self._short(text) if len(text) <= LONG_TEXT else "note"

    def kinds(self, cells: Iterable[Cell]) -> Counter[Kind]:
        """How many cells there are of each kind."""
        return Counter(self.kind(cell) for cell in cells)

    def _drawn(self, cell: Cell) -> Kind:
        statuses = self.lexicon.statuses
        if statuses.rag(cell)[0] is not None:
            return "rag"
        return "direction" if statuses.direction(cell) is not None else "empty"

    @cached_property
    def _short(self) -> Callable[[str], Kind]:
        """Tells the kind of a short text; the same few stand in many cells, and are asked often."""
        return lru_cache(REMEMBERED)(self._kind_of)

    def _kind_of(self, text: str) -> Kind:
        lexicon, statuses = self.lexicon, self.lexicon.statuses
        if lexicon.numbers.read(text).kind in ("missing", "suppressed"):
            return "missing"
        if statuses.rag_word(text) is not None:
            return "rag"
        if statuses.arrow(text) is not None:
            return "direction"
        if lexicon.numbers.is_figure(text) and not lexicon.periods.is_period(text):
            return "figure"
        kinds: tuple[tuple[Kind, bool], ...] = (
            ("period", lexicon.periods.is_period(text)),
            ("unit", lexicon.units.exact(text) is not None),
            ("frequency", statuses.frequency(text) is not None),
            ("direction", statuses.direction_word(text) is not None),
            ("polarity", statuses.polarity(text) is not None),
            ("data_status", statuses.is_settled(text) or statuses.data_status(text) is not None),
            ("place", self.places.find(text) is not None),
        )
        return next((kind for kind, fits in kinds if fits), "text")
