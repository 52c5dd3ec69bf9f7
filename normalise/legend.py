"""What a paper's own key says that its colours, letters and symbols mean.

It goes before the catalogue's usual meaning, within that paper; a sign to which the key gives two
meanings keeps the usual one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from normalise.key_entries import Entry
from normalise.key_meanings import KeyMeanings
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Statuses as Vocabulary
from schemas.findings import Rag
from schemas.issues import Issue

_WITHIN = re.compile(
    r"(?:within|up to|less than|no(?:t)? more than)\s(\d+(?:\.\d+)?)\s?(?:%|per ?cent|percentage)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Legend:
    """What a paper's key says, by sign.

    `rags` has None for a sign that is no status (`Grey = data only`); `ways` are words of
    direction for signs that are no arrows, `arrows` what an arrow's `up` or `down` means.
    `amber_within` is how far amber figures fall short of their target at most, as a share.
    `passages` and `tables` are the numbers of those that are the key; `issues` what is odd in it.
    """

    rags: Mapping[str, Rag | None] = field(default_factory=dict)
    colours: Mapping[str, Rag | None] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    arrows: Mapping[str, str] = field(default_factory=dict)
    amber_within: float | None = None
    passages: frozenset[int] = frozenset()
    tables: frozenset[int] = frozenset()
    issues: tuple[Issue, ...] = ()

    def says(self, printed: str) -> bool:
        """Whether the key explains a sign as a status."""
        return sign_of(printed) in self.rags


NO_LEGEND = Legend()


def sign_of(printed: str) -> str:
    """One spelling of a sign: a letter and a glyph as printed, a word folded."""
    bare = printed.strip(" .()[]\n\t").replace("\ufe0f", "")
    return bare if len(bare) == 1 else fold(bare) or bare


@dataclass
class Learning:
    """Gathers what a key's entries say; a sign of two meanings is left to the catalogue."""

    words: Vocabulary
    arrows: Mapping[str, str]
    said: dict[str, dict[str, set[str | None]]] = field(default_factory=dict)
    amber: set[float] = field(default_factory=set)

    def learn(self, entry: Entry) -> None:
        """What one entry says of its signs and colours."""
        told = self._meanings.told(entry.meaning)
        way = self._meanings.way(entry.meaning)
        arrow = next((self.arrows[sign] for sign in entry.signs if sign in self.arrows), None)
        if arrow is not None and way is not None:
            self._note("arrows", arrow, way)
        elif told == "way" and not self._colour(entry):
            for sign in entry.signs:
                self._note("ways", sign_of(sign), way)
        else:
            self._learn_status(entry, told)

    def _learn_status(self, entry: Entry, told: str | None) -> None:
        status = None if told == "none" else self._colour(entry) or told
        if status in ("colour", "way"):
            return
        for sign in entry.signs:
            self._note("rags", sign_of(sign), status)
        for colour in entry.colours:
            self._note("colours", colour, status)
        within = _WITHIN.search(entry.meaning)
        if status == "amber" and within is not None:
            self.amber.add(float(within[1]) / 100)

    def _colour(self, entry: Entry) -> str | None:
        """The status whose colour an entry names: among its signs, else as its meaning begins."""
        words = (*entry.signs, *fold(entry.meaning).split()[:2])
        return next((named for word in words if (named := self._colours.get(fold(word)))), None)

    @cached_property
    def _meanings(self) -> KeyMeanings:
        return KeyMeanings(self.words.legend)

    @cached_property
    def _colours(self) -> dict[str, str]:
        """The colours that are statuses: `yellow` is amber."""
        signs = self.words.rag.items()
        named = {fold(word): status for status, sign in signs for word in sign.words}
        known = map(fold, self.words.legend.colours)
        return {word: named[word] for word in known if word in named}

    def _note(self, kind: str, sign: str, meaning: str | None) -> None:
        self.said.setdefault(kind, {}).setdefault(sign, set()).add(meaning)

    def legend(self, passages: frozenset[int], tables: frozenset[int]) -> Legend:
        """All that was learnt."""
        sure = {kind: dict(_sure(signs)) for kind, signs in self.said.items()}
        return Legend(
            cast(dict[str, Rag | None], sure.get("rags", {})),
            cast(dict[str, Rag | None], sure.get("colours", {})),
            cast(dict[str, str], sure.get("ways", {})),
            cast(dict[str, str], sure.get("arrows", {})),
            self.amber.pop() if len(self.amber) == 1 else None,
            passages,
            tables,
            tuple(self._doubled()),
        )

    def _doubled(self) -> Iterator[Issue]:
        for kind in ("rags", "colours", "ways"):
            for sign, meanings in self.said.get(kind, {}).items():
                if len(meanings) > 1:
                    several = " and ".join(sorted(str(m or "no status") for m in meanings))
                    message = f"The key says that `{sign}` is {several}; its usual meaning stands."
                    yield Issue("legend_conflict", message, value=sign)


def _sure(signs: Mapping[str, set[str | None]]) -> Iterator[tuple[str, str | None]]:
    return ((sign, next(iter(said))) for sign, said in signs.items() if len(said) == 1)
