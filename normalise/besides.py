"""Words that may stand within a name and tell no part of it: `missed scheduled bin collections`.

Each indicator lists its own under `besides`, each theme under `setting`: what is said of every
fly-tip may tell one kind of collection. Here they leave a wording whose phrases they part.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from normalise.wording import Wordings
from schemas.catalogue.models import Catalogue


@dataclass(frozen=True, slots=True)
class Shortened:
    """A folded wording without words that stand beside some indicator; the stems of these."""

    name: str
    left_out: frozenset[str]


@dataclass(frozen=True)
class Besides:
    """Leaves words out of wordings, and knows of which indicators they may be left out."""

    catalogue: Catalogue
    wordings: Wordings

    def without(self, folded: str) -> Shortened | None:
        """A wording without unknown words of any indicator's list; None where it has none."""
        kept, left_out = list[str](), set[str]()
        for word in folded.split():
            stem = self.wordings.stem(word)
            if stem in self._all and not self.wordings.knows(word):
                left_out.add(stem)
            else:
                kept.append(word)
        return Shortened(" ".join(kept), frozenset(left_out)) if left_out else None

    def may_leave_out(self, indicator_id: str, words: frozenset[str]) -> bool:
        """Whether all the words are among those of an indicator."""
        return words <= self._of[indicator_id]

    @cached_property
    def _of(self) -> dict[str, frozenset[str]]:
        themes = self.catalogue.themes
        return {
            one.id: self._stems(one.besides)
            | self._stems(themes[one.theme].setting if one.theme in themes else ())
            for one in self.catalogue.indicators.values()
        }

    def _stems(self, said: Iterable[str]) -> frozenset[str]:
        """The single words among them; half of a phrase may tell more than the whole."""
        return frozenset(self.wordings.stem(word.lower()) for word in said if " " not in word)

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset().union(*self._of.values())
