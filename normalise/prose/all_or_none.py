"""Words that say all or nothing of what is counted: `all children in care had …`, `no child …`.

`All` is a figure only where a service says what was done for each: `all complaints were answered`,
never `all schools are working with us` or `all children should be safe`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from normalise.prose.quantity import Quantity
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

WHOLE = 100.0
"""Per cent that `all` and `every` stand for."""

_OPENING = r"(?:^|[;:,.]\s|\band\s|\bthat\s)"
_FEW_WORDS = r"(?:(?!further|other)[\w'’-]+\s){0,3}?"
_PLAIN = r"(?:(?!\s(?:should|must|will|would|can|could|may|might|are|is|needs?|if)\b)[^,;.]){0,90}?"
_VERBS = r"(?:had|has|have|was|were|is|are|received|waited|left|did)"
_DATED = r"(?:\b(?:in|during|over|for|at|this|last)\b[^,;.]{0,30})"


@dataclass(frozen=True)
class AllOrNone:
    """Finds the words with the catalogue's words."""

    words: Prose

    def find(self, text: str) -> Iterator[Quantity]:
        """The quantities that a text gives by such words: nought of a count, or 100 per cent."""
        for pattern in (self._none, self._there_were_none):
            for found in pattern.finditer(text):
                yield _quantity(found, 0.0, None)
        for found in self._all.finditer(text):
            yield _quantity(found, WHOLE, "percent")

    @cached_property
    def _none(self) -> re.Pattern[str]:
        """`no child had ceased`, `none of the homes inspected was rated poor`: nought."""
        nothing, things = either(self.words.nothing), either(self.words.things)
        said = r"(?:\s(?:who|that|which|in|with|on)\s\w+|\s[\w-]+ed(?:\s[\w-]+){0,4}?)?"
        return re.compile(
            rf"{_OPENING}(?P<said>{nothing})(?=\s{_FEW_WORDS}(?:{things})"
            rf"(?:\s(?:in\s\w+))?{said}\s{_VERBS}\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _there_were_none(self) -> re.Pattern[str]:
        """`There were no serious incidents in the quarter`: nought, where a time is told."""
        things, times = either(self.words.things), either((*self.words.asides, "at the end of"))
        return re.compile(
            rf"\bthere\s(?:was|were|have\sbeen|has\sbeen|had\sbeen)\s(?P<said>no)"
            rf"(?=\s{_FEW_WORDS}(?:{things})\b[^;.]*?\b(?:{times})\b)",
            re.IGNORECASE,
        )

    @cached_property
    def _all(self) -> re.Pattern[str]:
        """`all children in care had an allocated social worker`."""
        everything, things = either(self.words.everything), either(self.words.things)
        done = either((*self.words.done, *self.words.timely))
        fulfilled = rf"(?:were|was|have\sbeen|had\sbeen|has\sbeen)\s(?:\w+ly\s)?(?:{done})"
        held = r"(?:had|received)\s(?:an?|their|at\sleast|up|annual)"
        return re.compile(
            rf"{_OPENING}(?P<said>{everything})(?=\s(?:\d[\d,]*\s)?{_FEW_WORDS}(?:{things})\b"
            rf"{_PLAIN}\s(?:{fulfilled}|{held})\b)",
            re.IGNORECASE,
        )


def _quantity(found: re.Match[str], value: float, unit: str | None) -> Quantity:
    return Quantity(found["said"], value, found.start("said"), found.end("said"), unit, worded=True)
