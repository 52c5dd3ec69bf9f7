"""What a figure is of, in the sentence's own words: the shortest that name the measure alone."""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.periods import Periods
from normalise.prose.subject_words import GAP, SubjectWords
from normalise.prose.value_words import ValueWords
from schemas.catalogue.vocabulary import Prose

LONGEST = 260
"""Characters of a wording that can name an indicator."""

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
_PER_POPULATION = re.compile(
    r"^\s?per\s(?:1,?000|10,?000|100,?000|100?k)\b(?:\sof\b)?", re.IGNORECASE
)
_MAY_DATE = re.compile(r"\d|quarter|qtr", re.IGNORECASE)
_UNCLOSED = re.compile(r"\s?[(\[][^()\[\]]*$")
_AUXILIARY = re.compile(
    r"(?<=\w)(?:\s(?:that|which|who))?\s(?:were|was|are|is|had been|have been|has been)\s"
    r"(?=(?:not\s|\w+ly\s)?(?:[\w-]+(?:ed|en|eld|de|id|nt|ght|wn|et|ing)|in|on|within|subject|at|up|under)\b)",
    re.IGNORECASE,
)
_POINTING_END = re.compile(r",\s(?:which|this|that|it)\s?$", re.IGNORECASE)
_OPENING_AUXILIARY = re.compile(
    r"^(?:were|was|are|is|had been|have been|has been)\s(?=\w)", re.IGNORECASE
)
_PLACES_AND_TIMES = ("within", "in", "over", "between", "on", "for", "under", "at")
_OF_THEM = re.compile(
    r"^\)?\s(?:\([^)]*\)\s)?of\s(?:these|those|them|whom|which)\s(?=\w)", re.IGNORECASE
)
_SAID = re.compile(
    r"\s(?:who\s)?(?:said|say|stated|reported|agreed|told us|indicated)\s(?:that\s)?they\s",
    re.IGNORECASE,
)
"""`residents said that they were satisfied`: what was said is what is measured."""

_AT_ONCE = re.compile(r"^\W*(?:however, |but )?at (?:around |about |just )?$", re.IGNORECASE)
"""`At 71%, attainment at Key Stage 1 improved`: what the figure is of comes after it."""

_RATE_TAIL = re.compile(
    r",?\s(?:a|the|with a|at a|(?:took|takes|taking|for|is|was)\san)\s"
    r"(?:rate|total|figure|average|ratio)$",
    re.IGNORECASE,
)
_IS_TAKING = re.compile(r"\s(?:is|are|was|were|has been)$", re.IGNORECASE)
_BREAKS = re.compile(
    r",?\s(?:and|but|while|whilst|whereas|with|however)\s|[;:]\s|,\s|\s[-–—]\s|\.\s", re.IGNORECASE
)


@dataclass(frozen=True)
class Subjects:
    """Finds and trims wordings with the catalogue's words."""

    words: Prose
    periods: Periods

    @cached_property
    def patterns(self) -> SubjectWords:
        """The patterns of the catalogue's words."""
        return SubjectWords(self.words, tuple(self.periods.words.months))

    @cached_property
    def values(self) -> ValueWords:
        """The patterns of the names of values."""
        return ValueWords(self.words)

    def after_of(self, after: str) -> str | None:
        """`per cent of children referred were …`: what follows `of`."""
        found = re.match(r"\)?\s(?:\([^)]*\)\s)?of\s(?P<words>.+)", after, re.DOTALL)
        return None if found is None else self.trimmed(found["words"])

    def after(self, after: str) -> str | None:
        """`1375 early help episodes ended`: the words that follow, where they name a thing."""
        return self.trimmed(_PER_POPULATION.sub("", after))

    def before(self, before: str, after: str = "") -> str | None:
        """`the number of children in care was`: the noun of the words before, or None."""
        if _AT_ONCE.match(before) is not None and after:
            return self._noun(self.patterns.changing.split(self.trimmed(after) or "")[0])
        if self._joint(before) is None and _LABELLED.search(before) is not None:
            return self.label(before)
        if self._is_joined(before):
            return self.joined(before)
        valued = self.values.named_value.search(before)
        return self._bracketed(before) if valued is None else self._noun(valued["words"])

    def label(self, before: str) -> str | None:
        """What a colon or a dash parts from its figure: `Appeals allowed: 3 of 11`."""
        labelled = _LABELLED.search(before)
        named = None if labelled is None else self._noun(labelled["words"])
        return None if named is None or self.patterns.pronoun.fullmatch(named) else named

    def parts_a_whole(self, after: str) -> bool:
        """Whether a figure is of those told before: ` of them on time`."""
        return _OF_THEM.match(after) is not None

    def comes_at_once(self, before: str) -> bool:
        """Whether a figure comes before its name: `At 71%, attainment at Key Stage 1 improved`."""
        return _AT_ONCE.match(before) is not None

    def joined(self, before: str) -> str | None:
        """The noun that a verb joins to the figure, or None where no verb does."""
        grown = self.patterns.grown.search(before)
        if grown is not None:
            return self._noun(grown["words"])
        verb = self._joint(before)
        return None if verb is None else self._noun(before[: verb.start()])

    def _is_joined(self, before: str) -> bool:
        return self.patterns.grown.search(before) is not None or self._joint(before) is not None

    def _joint(self, before: str) -> re.Match[str] | None:
        """The verb that joins a noun to its figure: `was`, `has risen over the year to`."""
        text = before.rstrip("(")
        return self.patterns.moved.search(text) or self.patterns.verb_end.search(text)

    def is_pronoun(self, before: str) -> bool:
        """Whether the words before a figure only point back: `this is`, `which was`."""
        verb = self._joint(before)
        return (
            verb is not None
            and self.patterns.pronoun.fullmatch(self._led(before[: verb.start()]).strip(" ,"))
            is not None
        )

    def measure_alone(self, before: str) -> bool:
        """Whether the words before a figure are a measure without a thing: `May performance`."""
        valued = self.values.named_value.search(before)
        return (
            valued is not None
            and self.values.bare_measure.match(
                self.patterns.month.sub("", self._without_time(valued["words"])).strip()
            )
            is not None
        )

    def opens_with_change(self, before: str) -> bool:
        """Whether the words before a figure are only those of a change: `An increase on`."""
        return self.patterns.change_alone.match(before) is not None

    def names_anew(self, before: str, after: str) -> bool:
        """Whether a figure beside another says for itself what it is of: `nationally, 12% of …`."""
        return re.match(r"\)?\s(?:of\s(?!which|whom|these))", after) is not None

    def _bracketed(self, before: str) -> str | None:
        """`School Health (750`: a name before a bracket."""
        if not before.rstrip().endswith("("):
            return None
        words = _BREAKS.split(before.rstrip(" ("))[-1]
        return self._noun(words)

    def noun(self, words: str) -> str | None:
        """The noun of some words, changes in its name kept: `rent loss from voids`."""
        short, full = self._noun(words), self.trimmed(words, stops=False)
        return full if short is not None and full is not None and full.startswith(short) else short

    def _noun(self, words: str) -> str | None:
        led = self._led(words)
        if self.patterns.pronoun.fullmatch(led.strip(" ,.")) or _POINTING_END.search(words):
            return None
        made = self.trimmed(led, stops=False)
        return None if made is None or self.patterns.pronoun.fullmatch(made) else made

    def _led(self, words: str) -> str:
        """The words without their opening: times, `it was highlighted that`, an earlier clause."""
        text = self._without_time(words).strip(" ,.:;-–")
        text = self.patterns.source.sub("", self.patterns.lead.split(text)[-1])
        while (found := self.patterns.lead_in.match(text)) is not None and found.end():
            text = text[found.end() :].strip(" ,:-")
        kept = self.patterns.changing.split(text)[0]
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
        text = self.patterns.share.sub("", self.patterns.tail.sub("", text).strip(" ,.:;-–"))
        text = _IS_TAKING.sub("", _RATE_TAIL.sub("", text))
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

    def _ended(self, words: str) -> str:
        """A wording up to the first word that ends it; `children with a plan` goes on."""
        for stop in self.patterns.stop.finditer(words):
            if self.patterns.not_stop.match(words, stop.start()):
                continue
            with_thing = stop.group().strip().casefold().startswith("with ")
            if not (with_thing and self._bears(words[: stop.start()], words[stop.end() :])):
                return words[: stop.start()]
        return words

    def _bears(self, before: str, after: str) -> bool:
        """Whether `with a` tells what its noun has: `adults with a learning disability`."""
        return self.patterns.bearer.search(before) is not None and not self.patterns.unborne.match(
            after
        )

    def shortened(self, subject: str) -> str:
        """The wording without its first auxiliary: `visits were completed in time`."""
        plain = self.values.had_value.sub(r"\g<noun> \g<value>", _SAID.sub(" ", subject))
        return _AUXILIARY.sub(" ", plain, count=1) if len(plain.split()) > 2 else plain

    def head(self, subject: str) -> str:
        """The noun of a subject: what stands before its first verb."""
        found = self.patterns.predicate.search(subject)
        if found is None or found.start() < 3:
            return subject
        return subject[: found.start()].strip(" ,").removesuffix(" not")

    def predicate(self, subject: str) -> str | None:
        """What a subject says of its noun, from the first verb on."""
        found = self.patterns.finite.search(subject)
        return None if found is None or found.start() < 3 else subject[found.start() :].strip()

    def says_done(self, subject: str) -> bool:
        """Whether a wording says what was done to its noun, or how well."""
        return self.patterns.done.search(subject) is not None

    def done(self, subject: str) -> str | None:
        """What was done to the noun of a subject: `visits completed in time`."""
        return next((m["done"] for m in self.patterns.done.finditer(subject) if m["done"]), None)

    def doing(self, before: str) -> re.Match[str] | None:
        """`The contact centre answered`: who did what to the things whose figure follows."""
        return self.patterns.doing.search(before)

    def elliptic(self, after: str, previous: str) -> str | None:
        """A predicate that shares the noun before it: `and 0.5 per cent within 72 hours`."""
        own = self.trimmed(after)
        if own is None:
            return None
        first = own.split()[0].casefold()
        at = re.search(rf"\s{re.escape(first)}\s", previous, re.IGNORECASE)
        if at is not None and first in _PLACES_AND_TIMES:
            return f"{previous[: at.start()]} {own}"
        noun = self.head(previous)
        only_verb = len(noun.split()) == 1 and self.opens_with_predicate(f" {noun} ")
        return own if only_verb else f"{noun} {own}"

    def part_of(self, after: str, whole: str) -> str | None:
        """What is told of a part of a group, with the group: `of whom 33% live out of the area`."""
        own = self.trimmed(_OF_THEM.sub(" ", after))
        if own is None:
            return None
        own, whole = _OPENING_AUXILIARY.sub("", own), self.shortened(whole)
        return f"{whole.removesuffix(own.split()[0]).strip()} {own}"

    def opens_with_predicate(self, after: str) -> bool:
        """Whether the words after a figure open with a verb and not with what is counted."""
        return self.patterns.opens.match(after) is not None

    def _without_time(self, words: str) -> str:
        """Without what only dates a wording: `, as of December 2021,`, `during this quarter`."""
        marked = words
        if _MAY_DATE.search(words) is not None:
            marked = self.periods.without(words, mark=GAP)
        marked = self.patterns.month_alone.sub(GAP, marked)
        for _ in range(2):
            marked = self.patterns.aside.sub(" ", marked)
        return " ".join(marked.replace(GAP, " ").split())
