"""What a figure is of, in the sentence's own words: the shortest that name the measure alone."""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.periods import Periods
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

LONGEST = 260
"""Characters of a wording that can name an indicator."""

_GAP = "periodgap"
"""Stands where a period stood while a wording is trimmed."""

_OPENING = re.compile(
    r"^(?:the|our|all of the|all|a|an|of|that|this|these|both|its|some|and|with)\s+", re.IGNORECASE
)
_FIGURES_IN_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]*\d[^()\[\]]*[)\]](?!\w)|\s?[(\[]\W*[)\]]")
_MEASURE = re.compile(
    r"^(?:the\s)?(?P<measure>percentage|proportion|rate|numbers?|per ?cent|average|%|total number|"
    r"volume)\s(?:of|for)\s(?P<rest>.+)$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:^\W*|[;:.]\s)(?P<words>[^;:.]{3,160}?)\s?(?::|\s[-–—])\s?(?:\w+\s){0,2}\(?$"
)
_NAMED_VALUE = re.compile(
    r"(?:^|[,;:.]\s)(?P<words>(?:[^,;:.]{3,60}\s[-–]\s)?[^,;:.]*\b(?:rate|performance|average|total|score|stability|outturn|figure|percentage|timeliness|turnover|sickness|level))\s\(?$",
    re.IGNORECASE,
)
_BARE_MEASURE = re.compile(
    r"(?:the\s|our\s|this\s)?(?:(?:latest|current|in[ -]month|monthly|quarterly|annual)\s)?"
    r"(?:performance|rate|average|total|score|outturn|figure|percentage|level)$",
    re.IGNORECASE,
)
_PER_POPULATION = re.compile(
    r"^\s?per\s(?:1,?000|10,?000|100,?000|100?k)\b(?:\sof\b)?", re.IGNORECASE
)
_MAY_DATE = re.compile(r"\d|quarter|qtr", re.IGNORECASE)
_UNCLOSED = re.compile(r"\s?[(\[][^()\[\]]*$")
_AUXILIARY = re.compile(
    r"(?<=\w)\s(?:were|was|are|is|had been|have been|has been)\s"
    r"(?=(?:not\s|\w+ly\s)?(?:[\w-]+(?:ed|en|eld|de|id|nt|ght|wn|et)|in|on|within|subject|at|up|under)\b)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\s(?:who\s)?(?:said|say|stated|reported|agreed|told us|indicated)\s(?:that\s)?they\s",
    re.IGNORECASE,
)
"""`residents said that they were satisfied`: what was said is what is measured."""

_AT_ONCE = re.compile(r"^\W*(?:however, |but )?at (?:around |about |just )?$", re.IGNORECASE)
"""`At 71%, attainment at Key Stage 1 improved`: what the figure is of comes after it."""

_RATE_TAIL = re.compile(
    r",?\s(?:a|the|with a|at a)\s(?:rate|total|figure|average|ratio)$", re.IGNORECASE
)
_BREAKS = re.compile(
    r",?\s(?:and|but|while|whilst|whereas|with|however)\s|[;:]\s|,\s|\s[-–—]\s|\.\s", re.IGNORECASE
)


@dataclass(frozen=True)
class Subjects:
    """Finds and trims wordings with the catalogue's words."""

    words: Prose
    periods: Periods

    def after_of(self, after: str) -> str | None:
        """`per cent of children referred were …`: what follows `of`."""
        found = re.match(r"\)?\s(?:\([^)]*\)\s)?of\s(?P<words>.+)", after, re.DOTALL)
        return None if found is None else self.trimmed(found["words"])

    def after(self, after: str) -> str | None:
        """`1375 early help episodes ended`: the words that follow, where they name a thing."""
        return self.trimmed(_PER_POPULATION.sub("", after))

    def before(self, before: str, after: str = "") -> str | None:
        """`the number of children in care was`: the noun of the words before, or None."""
        labelled = _LABELLED.search(before)
        at_once = _AT_ONCE.match(before)
        if at_once is not None and after:
            return self._noun(self._changing.split(self.trimmed(after) or "")[0])
        if labelled is not None and self._joint(before) is None:
            return self.label(before)
        grown = self._grown.search(before)
        if grown is not None:
            return self._noun(grown["words"])
        verb = self._joint(before)
        if verb is not None:
            return self._noun(before[: verb.start()])
        valued = _NAMED_VALUE.search(before)
        return self._bracketed(before) if valued is None else self._noun(valued["words"])

    def label(self, before: str) -> str | None:
        """What a colon or a dash parts from its figure: `Appeals allowed: 3 of 11`."""
        labelled = _LABELLED.search(before)
        named = None if labelled is None else self._noun(labelled["words"])
        return None if named is None or self._pronoun.fullmatch(named) else named

    def comes_at_once(self, before: str) -> bool:
        """Whether a figure comes before its name: `At 71%, attainment at Key Stage 1 improved`."""
        return _AT_ONCE.match(before) is not None

    def joined(self, before: str) -> str | None:
        """The noun that a verb joins to the figure, or None where no verb does."""
        verb = self._joint(before)
        grown = self._grown.search(before)
        if grown is not None or verb is None:
            return None if grown is None else self._noun(grown["words"])
        return self._noun(before[: verb.start()])

    def _joint(self, before: str) -> re.Match[str] | None:
        """The verb that joins a noun to its figure: `was`, `has risen over the year to`."""
        text = before.rstrip("(")
        return self._moved.search(text) or self._verb_end.search(text)

    def is_pronoun(self, before: str) -> bool:
        """Whether the words before a figure only point back: `this is`, `which was`."""
        verb = self._joint(before)
        return (
            verb is not None
            and self._pronoun.fullmatch(self._led(before[: verb.start()]).strip(" ,")) is not None
        )

    def measure_alone(self, before: str) -> bool:
        """Whether the words before a figure are a measure without a thing: `May performance`."""
        valued = _NAMED_VALUE.search(before)
        return (
            valued is not None
            and _BARE_MEASURE.match(
                self._month.sub("", self._without_time(valued["words"])).strip()
            )
            is not None
        )

    def opens_with_change(self, before: str) -> bool:
        """Whether the words before a figure are only those of a change: `An increase on`."""
        return self._change_alone.match(before) is not None

    @cached_property
    def _change_alone(self) -> re.Pattern[str]:
        change = either(self.words.change)
        return re.compile(
            rf"^\W*(?:an?\s|the\s)?(?:\w+\s)?(?:{change})\s(?:on|from|compared|over|since|against)\b",
            re.IGNORECASE,
        )

    def names_anew(self, before: str, after: str) -> bool:
        """Whether a figure beside another says for itself what it is of: `nationally, 12% of …`."""
        return re.match(r"\)?\s(?:of\s(?!which|whom|these))", after) is not None

    def _bracketed(self, before: str) -> str | None:
        """`School Health (750`: a name before a bracket."""
        if not before.rstrip().endswith("("):
            return None
        words = _BREAKS.split(before.rstrip(" ("))[-1]
        return self._noun(words)

    def _noun(self, words: str) -> str | None:
        led = self._led(words)
        if self._pronoun.fullmatch(led.strip(" ,.")):
            return None
        return self.trimmed(led, stops=False)

    def _led(self, words: str) -> str:
        """The words without their opening: times, `it was highlighted that`, an earlier clause."""
        text = self._without_time(words).strip(" ,.:;-–")
        text = self._lead.split(text)[-1]
        while (found := self._lead_in.match(text)) is not None and found.end():
            text = text[found.end() :].strip(" ,:-")
        kept = self._changing.split(text)[0]
        return kept if len(kept.split()) > 1 or not _OPENING.match(f"{kept} ") else text

    def trimmed(self, words: str, *, stops: bool = True) -> str | None:
        """A wording without times, asides and what follows its end; None where nothing is left."""
        text = _FIGURES_IN_BRACKETS.sub("", self._without_time(words))
        if stops:
            text = self._ended(text)
        previous = None
        text = _UNCLOSED.sub("", text.strip(" ,.:;-–")).strip(" ,.:;-–()")
        while previous != text:
            previous, text = text, _OPENING.sub("", text).strip(" ,.:;-–")
        text = self._share.sub("", self._tail.sub("", text).strip(" ,.:;-–"))
        text = _RATE_TAIL.sub("", text)
        if text.count("(") != text.count(")"):
            text = text.replace("(", "").replace(")", "")
        found = _MEASURE.match(text)
        if found is not None and found["measure"].casefold() in (
            "percentage",
            "%",
            "per cent",
            "percent",
        ):
            text = found["rest"]
        return text if text and len(text) <= LONGEST and re.search(r"[A-Za-z]{2}", text) else None

    @cached_property
    def _share(self) -> re.Pattern[str]:
        """`two thirds of` before what the share is of."""
        return re.compile(rf"^(?:{either(self.words.shares)})\sof\s(?:the\s|our\s)?", re.IGNORECASE)

    def _ended(self, words: str) -> str:
        """A wording up to the first word that ends it; `children with a plan` goes on."""
        for stop in self._stop.finditer(words):
            with_thing = stop.group().strip().casefold().startswith("with ")
            if not (with_thing and self._bears(words[: stop.start()], words[stop.end() :])):
                return words[: stop.start()]
        return words

    def _bears(self, before: str, after: str) -> bool:
        """Whether `with a` tells what its noun has: `adults with a learning disability`."""
        return self._bearer.search(before) is not None and not self._unborne.match(after)

    @cached_property
    def _bearer(self) -> re.Pattern[str]:
        bearers = either((*self.words.things, *self.words.goes_on_with))
        return re.compile(rf"\b(?:{bearers})$", re.IGNORECASE)

    @cached_property
    def _unborne(self) -> re.Pattern[str]:
        return re.compile(rf"\s?(?:\d|(?:{either(self.words.not_borne)})\b)", re.IGNORECASE)

    def shortened(self, subject: str) -> str:
        """The wording without its first auxiliary: `visits were completed in time`."""
        plain = _SAID.sub(" ", subject)
        return _AUXILIARY.sub(" ", plain, count=1) if len(plain.split()) > 2 else plain

    def head(self, subject: str) -> str:
        """The noun of a subject: what stands before its first verb."""
        found = self._predicate.search(subject)
        return (
            subject if found is None or found.start() < 3 else subject[: found.start()].strip(" ,")
        )

    def predicate(self, subject: str) -> str | None:
        """What a subject says of its noun, from the first verb on."""
        found = self._finite.search(subject)
        return None if found is None or found.start() < 3 else subject[found.start() :].strip()

    def done(self, subject: str) -> str | None:
        """What was done to the noun of a subject, where no other verb stands before it."""
        found = self._done.search(subject)
        return None if found is None else found["done"]

    @cached_property
    def _done(self) -> re.Pattern[str]:
        return re.compile(
            rf"\s(?P<done>{either((*self.words.done, *self.words.timely))})\b", re.IGNORECASE
        )

    def elliptic(self, after: str, previous: str) -> str | None:
        """A predicate that shares the noun before it: `and 0.5 per cent within 72 hours`."""
        own = self.trimmed(after)
        if own is None:
            return None
        first = own.split()[0].casefold()
        at = re.search(rf"\s{re.escape(first)}\s", previous, re.IGNORECASE)
        if (
            first in ("within", "in", "over", "between", "on", "for", "under", "at")
            and at is not None
        ):
            return f"{previous[: at.start()]} {own}"
        return f"{self.head(previous)} {own}"

    def opens_with_predicate(self, after: str) -> bool:
        """Whether the words after a figure open with a verb and not with what is counted."""
        return self._opens.match(after) is not None

    def _without_time(self, words: str) -> str:
        """Without what only dates a wording: `, as of December 2021,`, `during this quarter`."""
        marked = words
        if _MAY_DATE.search(words) is not None:
            marked = self.periods.without(words, mark=_GAP)
        for _ in range(2):
            marked = self._aside.sub(" ", marked)
        return " ".join(marked.replace(_GAP, " ").split())

    @cached_property
    def _month(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.periods.words.months)})\b(?!\s\d)", re.IGNORECASE)

    @cached_property
    def _aside(self) -> re.Pattern[str]:
        before = either(self.words.before_periods)
        relative = either((*self.words.previous_year, *self.words.whole_year))
        dated = rf"(?:(?:{before})\s+(?:the\s)?)+(?:{_GAP}(?:\sand\s{_GAP})?)"
        return re.compile(
            rf",?\s?\b(?:{either(self.words.asides)}|{dated}|{relative})\b,?|,?\s?[(]?{_GAP}[)]?",
            re.IGNORECASE,
        )

    @cached_property
    def _stop(self) -> re.Pattern[str]:
        return re.compile(
            rf";\s|\.\s|,\s(?=(?:and|with|which|a|an|the|but|or|up|down|this|that|it|in|of|against|as|from|compar\w+|target\w*|\w+ing|\d[\d.,]*\s?(?:%|per\scent))\b)|,?\s\(?(?:{either(self.words.stops)})(?!\w)",
            re.IGNORECASE,
        )

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        return re.compile(
            rf"\s(?:and|or|with|but|in|at|of|for|by|to|from|on|was|were|is|are|has|have|had|been|being|the|a|as|that|which|while|{either(self.words.hedges)})$",
            re.IGNORECASE,
        )

    @cached_property
    def _verb_end(self) -> re.Pattern[str]:
        hedges = either(self.words.hedges)
        adverbs = r"(?:\w+ly|also|now|still|again|well|then|just|therefore|on average)"
        return re.compile(
            rf"(?:\s|^)(?:{adverbs}\s)?(?:{either(self.words.verbs)})\s(?:{adverbs}\s)?(?:(?:{hedges})\s)*$",
            re.IGNORECASE,
        )

    @cached_property
    def _moved(self) -> re.Pattern[str]:
        """`has increased over the year from`, `an increase in X to`: where a level is reached."""
        change = either(self.words.change)
        return re.compile(
            rf",?(?:\s|^)(?:(?:has|have|had|was|were|is|are|which|and|but|then|an?|the|this)\s)*(?:\w+ly\s|since\s|also\s|now\s|then\s|further\s|slight\s|static\s|stable\s)*"
            rf"(?:{change}|remain\w*|peak\w*|st(?:an|oo)d\w*|continu\w+|static|stable|constant)\b(?!\sin\b)[^;.]{{0,70}}?\b(?:to|from|at|of)\s(?:(?:{either(self.words.hedges)})\s)*$",
            re.IGNORECASE,
        )

    @cached_property
    def _grown(self) -> re.Pattern[str]:
        """`increase in Fostering to`."""
        return re.compile(
            rf"\b(?:{either(self.words.change)})\s(?:in|of)\s(?P<words>[^;:.]{{3,120}}?)\s(?:to|from)\s(?:(?:{either(self.words.hedges)})\s)*$",
            re.IGNORECASE,
        )

    @cached_property
    def _lead(self) -> re.Pattern[str]:
        return re.compile(
            r"(?:^|\s)(?:highlighted|reported|noted|advised|informed|stated|explained|shows?|showed|indicated?|indicates|confirmed|said|revealed|report|heard|told)(?:\s\w+)?\s?that\s|[.;]\s|\s[-–—]\s|,\s(?:and|but|while|whilst|whereas|with|however,?)\s|:\s",
            re.IGNORECASE,
        )

    @cached_property
    def _lead_in(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{either(self.words.lead_ins)})(?!\w),?\s?", re.IGNORECASE)

    @cached_property
    def _changing(self) -> re.Pattern[str]:
        auxiliary = r"(?:has|have|had|was|were|is|are|continues? to|continued to)?\s?(?:\w+ly\s)?"
        change = either((*self.words.change, "remained", "remains"))
        return re.compile(rf",?\s{auxiliary}(?:{change})\b.*$", re.IGNORECASE)

    @cached_property
    def _pronoun(self) -> re.Pattern[str]:
        """Words that only point back, or to nothing: `this`, `the figure`, `there`."""
        return re.compile(rf"(?:{either(self.words.pronouns)})?", re.IGNORECASE)

    @cached_property
    def _predicate(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{either(self.words.predicates)})\b", re.IGNORECASE)

    @cached_property
    def _finite(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{either(self.words.finite)})\s", re.IGNORECASE)

    @cached_property
    def _opens(self) -> re.Pattern[str]:
        verbs = [w for w in self.words.predicates if w not in ("looked", "open", "known")]
        return re.compile(
            rf"^\)?\s(?:(?:of\s(?:these|those|them|whom|which|this|the\stotal|this\snumber)|\w+ly|also|not|had|have)\s)?(?:{either(verbs)})\b",
            re.IGNORECASE,
        )
