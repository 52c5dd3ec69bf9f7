"""What the words beside a sign of a key mean: a status, none, or a direction of travel."""

import re
from dataclasses import dataclass
from functools import cached_property

from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import LegendWords

_NUMBER = re.compile(r"\d+(?:\.\d+)?(?: percent(?:age points?)?| points?| pp)?\b")
_IDLE = re.compile(r"\b(?:the|a|an|has|have|had|been|is|was|are|were|our|its|this|we|annual|set)\b")


@dataclass(frozen=True)
class KeyMeanings:
    """Tells meanings with the phrases of the catalogue."""

    words: LegendWords

    def told(self, meaning: str) -> str | None:
        """The status or `none` that a meaning tells, or `way` for a direction; else None."""
        plain = self._plain(meaning)
        named = next((w for w in plain.split()[:2] if w in self.colours), None)
        status = next((status for said, status in self._phrases if said in plain), None)
        return status or (named and "colour") or ("way" if self.way(meaning) else None)

    def way(self, meaning: str) -> str | None:
        """The word of a direction of travel that a meaning holds first, in lower case."""
        padded = f" {fold(meaning)} "
        places = ((padded.find(f" {word} "), -len(word), word) for word in self.words.ways)
        found = sorted(place for place in places if place[0] >= 0)
        return found[0][2] if found else None

    def _plain(self, meaning: str) -> str:
        """A meaning folded, without small words, each number `n`: ` within n of target `."""
        bare = _NUMBER.sub("n", fold(meaning))
        return f" {' '.join(_IDLE.sub(' ', bare).split())} "

    @cached_property
    def colours(self) -> frozenset[str]:
        """Words of colours that may be signs."""
        return frozenset(map(fold, self.words.colours))

    @cached_property
    def _phrases(self) -> list[tuple[str, str]]:
        """Phrases of meaning and the status that each tells, the longest first."""
        found = [(f" {p} ", status) for status, said in self.words.meanings.items() for p in said]
        return sorted(found, key=lambda pair: (-len(pair[0]), pair))
