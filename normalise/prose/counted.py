"""Whether a number counts what a council measures, and not business, money or one case."""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.prose.view import ClauseView
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose


@dataclass(frozen=True)
class Counted:
    """Tells with the catalogue's words."""

    words: Prose

    def is_measured(self, subject: str) -> bool:
        """Whether a wording says that it is a measure: `number of …`, `rate of …`."""
        return self._measured.search(subject) is not None

    def is_named(self, subject: str) -> bool:
        """Whether a wording names a measure or a thing that is counted."""
        return self.is_measured(subject) or self._thing.search(subject) is not None

    def as_subject(self, subject: str | None) -> str | None:
        """The wording, unless it names what is no indicator."""
        if subject is None or not self._says_something(subject):
            return None
        if self._no_subject.search(" ".join(subject.split()[:4])):
            return None
        return subject

    def _says_something(self, subject: str) -> bool:
        """Whether a wording has a word of substance, and does not open with a verb."""
        words = subject.casefold().split()
        return words[0] not in self.words.no_openings and not self.is_hollow(subject)

    def is_hollow(self, subject: str) -> bool:
        """Whether a wording names nothing by itself: `new cases`."""
        return set(subject.casefold().split()) <= set(self.words.hollow)

    def opens_with_thing(self, after: str) -> bool:
        """Whether what follows a number is, within a few words, a thing that is counted."""
        return self._opening.match(after) is not None

    def tells_of_service(self, after: str) -> bool:
        """Whether a percentage is of things and says what was done for them."""
        return self.opens_with_thing(after) and self._done.search(after) is not None

    @cached_property
    def _measured(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.measured)})\b", re.IGNORECASE)

    @cached_property
    def _done(self) -> re.Pattern[str]:
        ends = re.compile(r"(?:ed|ing|en|elt|eld|et|ade|aid|ent|ook|eft|ive|ad|as|ave)$")
        done = [word for word in self.words.predicates if ends.search(word)]
        return re.compile(rf"\s(?:{either(done)})\b", re.IGNORECASE)

    def is_of_service(self, after: str, before: str) -> bool:
        """Whether a percentage is of a service, not of money or votes."""
        if self._no_whole.match(after) is not None:
            return False
        return self._money.match(after) is None and self._money_before.search(before[-60:]) is None

    def is_count(self, view: ClauseView, *, has_subject: bool) -> bool:
        """Whether a plain number counts things, or is the value of a measure."""
        quantity, before, after = view.figure.quantity, view.before, view.after
        if quantity.value >= 1e7 or re.match(r"\s?[-–]\s?\w", after):
            return False
        if quantity.worded and not quantity.value:
            return self.opens_with_thing(after)
        if re.search(r"\bfor (?:every|each)\s$", before, re.IGNORECASE):
            return self.opens_with_thing(after)
        if self._joined_level.search(before) and (
            self._measured.search(before) or self._thing.search(before)
        ):
            return not quantity.worded or self._measured.search(before) is not None
        if self._levelled.search(before) and not self.opens_with_thing(after):
            return has_subject or self.is_named(before)
        opens = self._place_of_count.search(before) is not None
        if self.opens_with_thing(after):
            return opens and (not quantity.worded or self._worded_count(view))
        if self._labelled.search(before):
            return not quantity.worded
        return (
            opens
            and has_subject
            and self._elliptic.match(after) is not None
            and (not quantity.worded or "of wh" in after[:12])
        )

    def _worded_count(self, view: ClauseView) -> bool:
        """A number in words counts where the sentence dates it or parts a whole."""
        before, after = view.before, view.after
        if view.timed and not before.strip() and self._told.match(after):
            return True
        return (
            re.match(r"\sof\s(?:whom|which|these|those)", after) is not None
            or re.search(r"(?:\d{4},?\s|there (?:were|are|was) (?:\w+\s)?)$", before, re.I)
            is not None
        )

    def plural(self, subject: str) -> str:
        """A wording whose first noun that is counted is made plural: `child in care had …`."""
        found = self._thing_or_one.search(subject)
        many = None if found is None else self._plurals.get(found.group().casefold())
        if found is None or many is None:
            return subject
        return subject[: found.start()] + many + subject[found.end() :]

    @cached_property
    def _plurals(self) -> dict[str, str]:
        """The plurals of things that are counted, by their singular."""
        made = {thing[:-1]: thing for thing in self.words.things if thing.endswith("s")}
        return made | dict(self.words.plurals)

    @cached_property
    def _thing(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.things)})\b", re.IGNORECASE)

    @cached_property
    def _thing_or_one(self) -> re.Pattern[str]:
        things = either((*self.words.things, *self._plurals))
        return re.compile(rf"\b(?:{things})\b(?!\s(?:{things})\b)", re.IGNORECASE)

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        return re.compile(
            rf"^\s(?:\([^()]*\)\s)?(?:of\s(?:the|these|those|our|its)\s)?(?:(?!were\b|was\b|are\b|is\b|had\b|have\b|has\b|to\b|in\b|and\b|of\b|for\b|at\b)[\w'’&/-]+\s){{0,6}}?(?:{either(self.words.things)})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _told(self) -> re.Pattern[str]:
        """`care leavers were in unsuitable homes`: things, and what is told of them."""
        return re.compile(
            rf"^\s(?:[\w'’-]+\s){{0,4}}?(?:{either(self.words.things)})\s(?:[\w'’-]+\s){{0,4}}?"
            r"(?:were|was|had|have|received)\b",
            re.IGNORECASE,
        )

    @cached_property
    def _place_of_count(self) -> re.Pattern[str]:
        """What may stand right before a count: the start, a comma, `there were`, `had`, `and`."""
        before = either((*self.words.before_counts, *self.words.done))
        return re.compile(rf"(?:^\W*|[,.:;(]\s?|\b(?:{before})\s)$", re.IGNORECASE)

    @cached_property
    def _joined_level(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{either(self.words.verbs)})\s(?:(?:{either(self.words.hedges)})\s)*\(?$",
            re.IGNORECASE,
        )

    @cached_property
    def _levelled(self) -> re.Pattern[str]:
        """`reduced to 500`, `an increase from 581`, `peaked at 64.3`."""
        change = either(self.words.change)
        return re.compile(
            rf"(?:\b(?:{change}|compared|stands|stood|remains?|remained|peaked|peak|height|figure|averag\w+)\b[^;.]{{0,80}}\b(?:to|from|at|of|with)\s(?:(?:{either(self.words.hedges)})\s)*|^\s(?:[^;,.]{{0,40}}\s)?to\s(?:(?:{either(self.words.hedges)})\s)*)$",
            re.IGNORECASE,
        )

    @cached_property
    def _labelled(self) -> re.Pattern[str]:
        return re.compile(r"[A-Za-z)]\s?(?::|\s[-–—]|\()\s?$")

    @cached_property
    def _elliptic(self) -> re.Pattern[str]:
        verbs = either(
            [w for w in self.words.predicates if w not in ("on", "out", "still", "by", "open")]
        )
        return re.compile(
            rf"^\s(?:of\s(?:whom|which|these|those|them)\b|(?:{verbs})\b)", re.IGNORECASE
        )

    @cached_property
    def _no_subject(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.not_subjects)})\b", re.IGNORECASE)

    @cached_property
    def _money(self) -> re.Pattern[str]:
        lead = r"^\s(?:of\s)?(?:the\s|our\s|its\s|total\s|net\s|gross\s|council['’]?s?\s|annual\s)*"
        return re.compile(rf"{lead}(?:{either(self.words.money)})\b", re.IGNORECASE)

    @cached_property
    def _no_whole(self) -> re.Pattern[str]:
        wholes = either(self.words.not_wholes)
        return re.compile(rf"^\sof\s(?:the\s|our\s|its\s)?(?:{wholes})\b", re.IGNORECASE)

    @cached_property
    def _money_before(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:council tax|{either(self.words.money)})\b"
            r"(?!\s(?:collect|arrears|base|gap))[^;,.]{0,30}$",
            re.IGNORECASE,
        )
