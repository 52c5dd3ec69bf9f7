"""The patterns of wordings that end in the name of a value: a rate, a score, the performance."""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.prose.subject_words import caseless
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose


@dataclass(frozen=True)
class ValueWords:
    """Patterns of the names of values."""

    words: Prose

    @cached_property
    def named_value(self) -> re.Pattern[str]:
        """`Fostering - the re-referral rate (`: a noun that ends in the name of a value."""
        return caseless(
            rf"(?:^|[,;:.]\s)(?P<words>(?:[^,;:.]{{3,60}}\s[-–]\s)?[^,;:.]*"
            rf"\b(?:{either(self.words.valued)}))\s\(?$"
        )

    @cached_property
    def had_value(self) -> re.Pattern[str]:
        """`The survey had a response rate of`: the survey response rate."""
        return caseless(
            rf"^(?P<noun>[\w'’ -]+?)\s(?:had|has)\s(?:an?|the)\s"
            rf"(?P<value>(?:[\w-]+\s){{0,3}}(?:{either(self.words.valued)}))$"
        )

    @cached_property
    def bare_measure(self) -> re.Pattern[str]:
        """A measure without a thing: `the latest performance`."""
        when = r"(?:the\s|our\s|this\s)?(?:(?:latest|current|in[ -]month|\w+ly|annual)\s)?"
        bare = either(word for word in self.words.valued if word in self.words.hollow)
        return caseless(rf"{when}(?:{bare})$")
