"""Which indicators a paragraph names in its running words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from normalise.word_patterns import either
from schemas.catalogue.fold import fold

LEAST_WORDS = 3
"""Words of a name that is one wherever it stands; shorter ones are words of every paper."""

_MEASURE = re.compile(
    r"^(?:the )?(?:total |average |overall )?(?:numbers?|percent|proportion|rate|volume) of "
    r"(?:all |the )?| (?:percent|number|no|rate)$"
)


@dataclass(frozen=True)
class Mentions:
    """Finds the names of a paper's indicators in its sentences.

    `number_words` gives the value of numbers in words: `within one day` is `within 1 day`.
    """

    names: tuple[str, ...]
    number_words: Mapping[str, float]

    def of(self, text: str) -> list[str]:
        """The indicators that a text names, in its order; of names in one another, the longest.

        The measure need not be said: `children in care with health checks up to date` names the
        percentage of them.
        """
        found = (self._by_wording[m.group()] for m in self._pattern.finditer(self._words_of(text)))
        return list(dict.fromkeys(name for name in found if name is not None))

    def _words_of(self, text: str) -> str:
        words = fold(text).split()
        numbers = (self.number_words.get(word) for word in words)
        plain = (w if n is None else f"{n:g}" for w, n in zip(words, numbers, strict=True))
        return " ".join(plain)

    @cached_property
    def _by_wording(self) -> dict[str, str | None]:
        """Indicators by the wordings that name them; None where a wording is that of several."""
        wordings: dict[str, str | None] = {}
        for name in self.names:
            whole = self._words_of(name)
            wordings[whole] = name
        for name in self.names:
            short = _MEASURE.sub("", self._words_of(name))
            if short != self._words_of(name):
                wordings[short] = None if wordings.get(short, name) != name else name
        return {wording: name for wording, name in wordings.items() if _is_telling(wording)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        if not self._by_wording:
            return re.compile(r"(?!)")
        return re.compile(rf"(?<!\S)(?:{either(self._by_wording)})(?!\S)")


def mentions(names: Iterable[str], number_words: Mapping[str, float]) -> Mentions:
    """The mentions of indicators by these printed names."""
    return Mentions(tuple(dict.fromkeys(names)), number_words)


def _is_telling(wording: str) -> bool:
    return len(wording.split()) >= LEAST_WORDS
