"""Words that scanning damaged: a letter lost, added or misread, or a Greek one for its look-alike.

Only a word that neither the catalogue nor English has is mended, only to a word of the catalogue
that lies a single letter away, and never a number or a negation; not where two words lie as near
(`sutable`: suitable, stable). What the mended wording means is then for its facets.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from normalise.english import english
from normalise.lost_spaces import LostSpaces
from normalise.wording import Wording, Wordings
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator

LEAST_LETTERS = 5
MOST_MENDED = 2
"""Shorter words lie too near one another; a name with more strange words is another name."""

_LOOK_ALIKES = str.maketrans(
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456"
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406",
    "aikvoptuxABEZHIKMNOPTYXaeopcyxiABEKMHOPCTXI",
)
"""Greek and Cyrillic letters by the Latin ones that they look like."""


@dataclass(frozen=True)
class Repairs:
    """Mends words by those that the catalogue uses."""

    catalogue: Catalogue
    wordings: Wordings

    def mend(self, printed: str, wording: Wording) -> str | None:
        """The wording with its damaged words mended, or None where there are none."""
        latin = fold(printed.translate(_LOOK_ALIKES))
        words = self._spaces.parted(latin).split()
        strange = [word for word in words if self._is_strange(word)]
        if len(strange) > MOST_MENDED or len(strange) * 3 > len(words):
            return None
        mended = {word: self._neighbour(word) for word in strange}
        if any(neighbour is None for neighbour in mended.values()):
            return None
        whole = " ".join(mended.get(word) or word for word in words)
        return whole if whole != wording.folded else None

    def _is_strange(self, word: str) -> bool:
        long = len(word) >= LEAST_LETTERS and word.isalpha()
        known = word in self._known or self.wordings.knows(word)
        return long and not known and word not in english()

    def _neighbour(self, word: str) -> str | None:
        """The known word that is one letter away, in whichever of its forms; None for several."""
        near = {known for key in _shortened(word) for known in self._near.get(key, ())}
        forms = [known for known in sorted(near) if OSA.distance(word, known) == 1]
        return forms[0] if len({self.wordings.stem(form) for form in forms}) == 1 else None

    @cached_property
    def _spaces(self) -> LostSpaces:
        return LostSpaces(self.wordings, self._known)

    @cached_property
    def _near(self) -> dict[str, frozenset[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for word in {*self._known, *self.wordings.vocabulary}:
            if len(word) >= LEAST_LETTERS and word.isalpha():
                for key in _shortened(word):
                    found[key].add(word)
        return {key: frozenset(words) for key, words in found.items()}

    @cached_property
    def _known(self) -> frozenset[str]:
        texts = [text for one in self.catalogue.indicators.values() for text in _texts(one)]
        texts += [word for theme in self.catalogue.themes.values() for word in theme.words]
        return frozenset(word for text in texts for word in fold(text).split())


def _texts(indicator: Indicator) -> Iterator[str]:
    yield from (indicator.name, indicator.definition)
    yield from (*indicator.aliases, *indicator.weak_aliases, *indicator.qualifiers)
    yield from (text for text in (indicator.population, indicator.denominator) if text)


def _shortened(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: words one letter apart share one."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))
