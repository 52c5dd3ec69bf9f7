"""Figures of one sentence that cannot all be right: `decreased from 20% to 20%`.

They are kept as printed; which of them is wrong, nobody but the council can say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from normalise.prose.facts import Fact
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose


@dataclass(frozen=True)
class Contradictions:
    """Tells with the catalogue's words."""

    words: Prose

    def of(self, clause: str, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
        """The figures, of before and of now, that did not change as their clause says.

        Only where the clause goes one way, and gives one figure of before and one of now.
        """
        rising, falling = (p.search(clause) is not None for p in (self._rising, self._falling))
        before = [f for f in facts if f.reason == "earlier" and f.measure == "actual"]
        now = [f for f in facts if f.reason == "level" and f.measure in ("actual", "count")]
        if rising == falling or len(before) != 1 or len(now) != 1:
            return
        one, two = before[0], now[0]
        alike = one.subject == two.subject and one.quantity.unit == two.quantity.unit
        grown = two.quantity.value - one.quantity.value
        if alike and (grown <= 0 if rising else grown >= 0) and self._from_to(clause, one, two):
            yield one, two

    def _from_to(self, clause: str, one: Fact, two: Fact) -> bool:
        """`from 18% in March to 19%`, and the way that it goes is said before the first of them."""
        lead = clause[: one.quantity.start]
        between = clause[one.quantity.end : two.quantity.start]
        changes = self._rising.search(lead) or self._falling.search(lead)
        straight = _FROM.search(lead) is not None and _TO.search(between) is not None
        return changes is not None and straight

    @cached_property
    def _rising(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.rising)})\b", re.IGNORECASE)

    @cached_property
    def _falling(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.falling)})\b", re.IGNORECASE)


_FROM = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)
_TO = re.compile(r"\bto\s(?:\w+\s){0,2}$", re.IGNORECASE)
