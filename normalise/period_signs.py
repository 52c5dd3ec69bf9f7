"""What a text must have for a form of a period to be looked for in it.

A form is a long pattern, and most sentences have none of the things that most forms need. Each
sign is found in every text that a form which needs it can match; it may be found in others too.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from normalise.word_patterns import either
from schemas.catalogue.vocabulary import PeriodWords

Sign = Literal["month", "numeric day", "day", "two years", "quarter"]
"""A month by its name; `31/03/2019`; either of these; `2021/22`; a quarter by number or word."""

_NUMERIC_DAY = re.compile(r"\d[/.-]\d{1,2}[/.-]\d")
_TWO_YEARS = re.compile(r"\d\s?[-/]\s?\d|\d{6}")


@dataclass(frozen=True)
class PeriodSigns:
    """Finds signs with the catalogue's words of time."""

    words: PeriodWords

    def of(self, text: str) -> frozenset[Sign]:
        """The signs of a text whose dashes are hyphens."""
        found = {sign for sign, pattern in self._patterns if pattern.search(text) is not None}
        return frozenset(found | {"day"} if found & {"month", "numeric day"} else found)

    @cached_property
    def _patterns(self) -> tuple[tuple[Sign, re.Pattern[str]], ...]:
        quarter = either(self.words.quarter)
        return (
            ("month", re.compile(rf"(?:{either(self.words.months)})\b", re.IGNORECASE)),
            ("numeric day", _NUMERIC_DAY),
            ("two years", _TWO_YEARS),
            (
                "quarter",
                re.compile(rf"(?:{quarter})\.?s?\s?[1-4]|quarter|qtr", re.IGNORECASE),
            ),
        )
