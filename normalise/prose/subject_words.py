"""The patterns by which wordings are found and trimmed, made of the catalogue's words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

GAP = "periodgap"
"""Stands where a period stood while a wording is trimmed."""

_AND_SO = r"(?:and|but|while|whilst|whereas|with|however,?)"
_AUXILIARIES = r"has|have|had|was|were|is|are"
_BEFORE_MOVE = rf"{_AUXILIARIES}|which|and|but|then|an?|the|this"


@dataclass(frozen=True)
class SubjectWords:
    """Patterns of the words around what a figure is of."""

    words: Prose
    months: Iterable[str]

    @cached_property
    def change_alone(self) -> re.Pattern[str]:
        """A change alone before a figure: `An increase on`."""
        change = either(self.words.change)
        return caseless(
            rf"^\W*(?:an?\s|the\s)?(?:\w+\s)?(?:{change})\s(?:on|from|compared|over|since|against)\b"
        )

    @cached_property
    def share(self) -> re.Pattern[str]:
        """`two thirds of`, `nearly six in ten` before what the share is of."""
        parts = r"\w+\s(?:in|out\sof)\s(?:three|four|five|ten)"
        return caseless(
            rf"^{self._hedged}(?:(?:{either(self.words.shares)})\sof\s(?:the\s|our\s)?|{parts}\s)"
        )

    @cached_property
    def bearer(self) -> re.Pattern[str]:
        """A noun that what follows `with a` belongs to."""
        bearers = either((*self.words.things, *self.words.goes_on_with))
        return caseless(rf"\b(?:{bearers})$")

    @cached_property
    def unborne(self) -> re.Pattern[str]:
        """What follows `with a` where it tells of a figure."""
        return caseless(rf"\s?(?:\d|(?:{either(self.words.not_borne)})\b)")

    @cached_property
    def doing(self) -> re.Pattern[str]:
        """`The contact centre answered`: who, and what was done to the things that follow."""
        who = r"(?:^|[,;.]\s|\b(?:that|and|while|whilst)\s)(?P<who>[\w'’ -]{2,60}?)"
        done = either(self.words.acted)
        return caseless(rf"{who}\s(?:has\s|have\s|had\s)?(?P<done>{done})\s{self._hedged}$")

    @cached_property
    def done(self) -> re.Pattern[str]:
        """What was done to a noun: `visits completed`."""
        return caseless(rf"\s(?:(?P<done>{either(self.words.done)})|{either(self.words.timely)})\b")

    @cached_property
    def month(self) -> re.Pattern[str]:
        """The name of a month."""
        return caseless(rf"\b(?:{either(self.months)})\b(?!\s\d)")

    @cached_property
    def month_alone(self) -> re.Pattern[str]:
        """A month that is named without its year: `in December`."""
        names = either(month for month in self.months if len(month) > 3)
        return re.compile(rf"(?<=\b(?i:in|of|by)\s)(?=[A-Z])(?i:{names})\b(?!\s?\d)")

    @cached_property
    def aside(self) -> re.Pattern[str]:
        """What only dates a wording; the comma before a new clause is kept."""
        before = either(self.words.before_periods)
        relative = either((*self.words.previous_year, *self.words.whole_year))
        dated = rf"(?:(?:{before})\s+(?:the\s)?)+(?:{GAP}(?:\sand\s{GAP})?)"
        return caseless(
            rf",?\s?\b(?:{either(self.words.asides)}|{dated}|{relative})\b(?:,(?!\s{_AND_SO}\s))?"
            rf"|,?\s?[(]?{GAP}[)]?"
        )

    @cached_property
    def stop(self) -> re.Pattern[str]:
        """Where a wording ends."""
        follows = (
            rf"(?:{either(self.words.stops_after_comma)}|\w+ing|\d[\d.,]*\s?(?:%|per\scent))\b"
        )
        return caseless(rf";\s|\.\s|,\s(?={follows})|,?\s\(?(?:{either(self.words.stops)})(?!\w)")

    @cached_property
    def not_stop(self) -> re.Pattern[str]:
        """What opens as the end of a wording and is none: `below standard`."""
        return caseless(rf"\s?(?:{either(self.words.not_stops)})\b")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """Words that a wording does not end with."""
        return caseless(
            rf"(?<!\bor)(?<!\band)\s(?:{either((*self.words.tails, *self.words.hedges))})$"
        )

    @cached_property
    def verb_end(self) -> re.Pattern[str]:
        """A verb that joins a noun to the figure after it: `is currently about`."""
        verb = rf"(?:{self._adverb}\s)?(?:{either(self.words.verbs)})\s(?:{self._adverb}\s)?"
        return caseless(rf"(?:\s|^){verb}{self._hedged}$")

    @cached_property
    def moved(self) -> re.Pattern[str]:
        """`has increased over the year from`, `an increase in X to`: where a level is reached."""
        moves = either((*self.words.change, *self.words.kept))
        return caseless(
            rf",?(?:\s|^)(?:(?:{_BEFORE_MOVE})\s)*(?:{self._adverb}\s|slight\s|static\s|stable\s)*"
            rf"(?:{moves})\b(?!\sin\b)[^;.]{{0,70}}?\b(?:to|from|at|of)\s{self._hedged}$"
        )

    @cached_property
    def _adverb(self) -> str:
        """`currently`, `also`; but not `family`."""
        nouns = either(self.words.not_adverbs)
        return rf"(?:(?!(?:{nouns})\b)\w+ly|{either(self.words.adverbs)})"

    @cached_property
    def _hedged(self) -> str:
        return rf"(?:(?:{either(self.words.hedges)})\s)*"

    @cached_property
    def grown(self) -> re.Pattern[str]:
        """`increase in Fostering to`."""
        noun = r"(?P<words>(?!\d)[^;:.]{3,120}?)"
        return caseless(
            rf"\b(?:{either(self.words.change)})\s(?:in|of)\s{noun}\s(?:to|from)\s{self._hedged}$"
        )

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """What a sentence says before it comes to its subject."""
        told = either((*self.words.telling, *self.words.showing))
        return caseless(
            rf"(?:^|\s)(?:{told})(?:\s\w+)?\s?that\s|[.;]\s|\s[-–—]\s|,\s{_AND_SO}\s|:\s"
        )

    @cached_property
    def source(self) -> re.Pattern[str]:
        """`Local, unvalidated data show that there is`: who shows it is not what is shown."""
        there = r"(?:\sthat)?(?:\sthere\b(?:\s(?:is|are|was|were|has been|have been)\b)?)?"
        return caseless(
            rf"^(?:[\w'’,()-]+\s){{0,6}}?(?:{either(self.words.sources)})\s"
            rf"(?:\(?(?:for\s|in\s|from\s|on\s)?[\w/-]*\d[\w/-]*\)?\s)?(?:{either(self.words.showing)})\b{there}\s?"
        )

    @cached_property
    def lead_in(self) -> re.Pattern[str]:
        """Openings of a sentence before what it is about."""
        return caseless(rf"(?:{either(self.words.lead_ins)})(?!\w),?\s?")

    @cached_property
    def changing(self) -> re.Pattern[str]:
        """Where a noun is left for what became of it: ` has fallen to`; a gap is a noun."""
        auxiliary = rf"(?:(?:{_AUXILIARIES}|continues? to|continued to)\s)?(?:{self._adverb}\s)?"
        moves = [word for word in self.words.change if word not in self.words.measured]
        change = either((*moves, "remained", "remains"))
        return caseless(rf",?\s{auxiliary}(?:{change})\b.*$")

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """Words that only point back, or to nothing: `this`, `the figure`, `there`."""
        return caseless(rf"(?:{either(self.words.pronouns)})?")

    @cached_property
    def predicate(self) -> re.Pattern[str]:
        """The verb that ends a noun."""
        return caseless(rf"\s(?:{either(self.words.predicates)})\b")

    @cached_property
    def finite(self) -> re.Pattern[str]:
        """A verb that two nouns can share."""
        return caseless(rf"\s(?:{either(self.words.finite)})\s")

    @cached_property
    def opens(self) -> re.Pattern[str]:
        """A verb right after a figure: ` were completed`, ` of these had`."""
        verbs = [w for w in self.words.predicates if w not in ("looked", "open", "known")]
        them = r"of\s(?:these|those|them|whom|which|this|the\stotal|this\snumber)"
        return caseless(
            rf"^\)?\s(?:(?:{them}|{self._adverb}|not|had|have)\s)?(?:{either(verbs)})\b"
        )


def caseless(pattern: str) -> re.Pattern[str]:
    """A pattern that holds in any case."""
    return re.compile(pattern, re.IGNORECASE)
