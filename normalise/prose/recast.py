"""Wordings made of words that stand apart: who did it, what it took, the group at the opening."""

import re
from dataclasses import dataclass

from normalise.prose.counted import Counted
from normalise.prose.subjects import Subjects
from normalise.prose.view import LENGTHS, ClauseView

AS_SHARE = " as a percentage of "
NO_NOUNS = ("change", "compare", "target", "area", "alone", "predicates")
"""Cues that make the words between two figures more than the name of the second."""

_AND_NOUN = re.compile(
    r"(?:\sper\s[\d,]+)?(?:\s[^,;()]{0,40}?)?,?\s(?:and|while|whilst)\s(?:for\s)?(?:an?\s|the\s)?"
    r"(?P<words>[A-Za-z][\w'’-]+(?:\s[\w'’-]+){1,5}?|[A-Za-z][\w'’-]{3,}(?=\s(?:to|at)\s))"
    r"\s(?:for\s|to\s|at\s)?",
    re.IGNORECASE,
)
_TOOK = re.compile(
    r"(?P<words>[A-Za-z][\w'’ -]{2,80}?)\s(?:took|takes|taking)\s"
    r"(?:an\saverage\sof\s|on\saverage\s)?$"
)
_DONE_IN = re.compile(
    r"\s(?:(?:was|were|is|are)\s\w+(?:ed|nt|lt|ut)|met|achieved)\s(?:with)?in\s(?:about\s)?$"
)
_TO_DO = re.compile(
    r"(?P<words>\s(?:working\s|calendar\s)?(?:days|weeks|months|hours|minutes|seconds)\sto\s[a-z]+)"
    r"(?=\s(?:on\saverage)|[,.;(]|\s\(|$)"
)
_MAKES_UP = re.compile(
    r"(?:^|[,;.]\s(?:and\s|with\s)?)(?P<words>[^,;.]{2,80}?)\s"
    r"(?:account(?:s|ed|ing)?\sfor|ma(?:de|kes?|king)\sup|(?P<is>was|were|is|are))\s"
    r"(?:(?:about|around|nearly|almost|just|over|under|only|approximately|some|now)\s){0,3}$",
    re.IGNORECASE,
)
_FINISHES = re.compile(r"\W*(?:in|at|for|among|amongst|within|by|to)\s", re.IGNORECASE)
_LEAD_IN = re.compile(r"\W*(?P<words>[^:;.]{3,160}):\W")
_GROUP = re.compile(
    r"(?:^|\W)of\s(?P<words>(?:the|those|this|these|our|all)\s[^;:]+?),?\s*$", re.IGNORECASE
)
_OF_NUMBER = re.compile(
    r"\W*of\s(?:the|these|those|all|our)?\s?[\d,]+\s(?P<words>[^,;:]+),\s", re.IGNORECASE
)


@dataclass(frozen=True)
class Recast:
    """Finds such wordings in a clause."""

    subjects: Subjects
    counted: Counted

    def time_taken(self, view: ClauseView) -> str | None:
        """`Faults took 4.1 days to repair`: days to repair faults."""
        if view.figure.quantity.unit not in LENGTHS:
            return None
        if _DONE_IN.search(view.before):
            return self.done_in(view)
        verb = _TO_DO.match(view.after)
        noun = _TOOK.search(view.before) if verb is not None else None
        if verb is None or noun is None:
            return None
        things = self.subjects.trimmed(noun["words"], stops=False)
        known = things is not None and not self.subjects.is_pronoun(f"{noun['words']} is ")
        return f"{verb['words'].strip()} {things}" if known else None

    def done_in(self, view: ClauseView) -> str | None:
        """`Claims were processed in 19 days`, `homelessness was prevented in 64% of cases`."""
        if _DONE_IN.search(view.before) is None:
            return None
        return self.counted.as_subject(self.subjects.trimmed(view.before, stops=False))

    def without_verb(self, view: ClauseView, previous: str) -> str | None:
        """`… was 21 days and a change of circumstances 6 days`: a noun that shares the verb."""
        found = _AND_NOUN.fullmatch(view.before)
        if found is None:
            return None
        start, end = view.start + found.start("words"), view.start + found.end("words")
        if view.clause.within(start, end, *NO_NOUNS):
            return None
        noun = self.counted.as_subject(self.subjects.trimmed(found["words"], stops=False))
        _, share, whole = previous.partition(AS_SHARE)
        return noun if noun is None else f"{noun}{share}{whole}"

    def finished(self, wording: str, view: ClauseView, lead_in: str | None) -> str:
        """`The proportion of pupils on free meals: in primary schools is 10%`, in a line or a list.

        A wording that opens with a preposition finishes what stands before the colon.
        """
        if _FINISHES.match(wording) is None:
            return wording
        label = _LEAD_IN.match(view.clause.text[: view.figure.quantity.start])
        words = lead_in if label is None else label["words"]
        lead = None if words is None else self.subjects.trimmed(words, stops=False)
        return wording if lead is None else f"{lead} {wording.strip()}"

    def share_of(self, view: ClauseView, whole: str | None) -> str | None:
        """`Stress accounted for 27% of days lost`: stress as a percentage of days lost."""
        found = None if whole is None else _MAKES_UP.search(view.before)
        if found is not None and view.at and found.group()[0] not in ",;.":
            return whole
        if found is not None and found["is"] and self._tells(whole):
            return whole
        part = None if found is None else self.subjects.noun(found["words"])
        return whole if part is None else f"{part}{AS_SHARE}{whole}"

    def _tells(self, whole: str | None) -> bool:
        """Whether a whole says what was done, so that it names the measure by itself."""
        subjects = self.subjects
        return whole is None or subjects.says_done(whole) or subjects.predicate(whole) is not None

    def with_doer(self, wording: str | None, view: ClauseView) -> str | None:
        """`We answered 83% of calls within a minute`: calls answered within a minute."""
        done = None if wording is None else self.subjects.doing(view.before)
        if wording is None or done is None or self.subjects.done(wording) is not None:
            return wording
        if self.counted.is_hollow(wording):
            return f"{done.group('who')} {wording}".strip()
        noun = self.subjects.head(wording)
        return f"{noun} {done.group('done').lower()}{wording.removeprefix(noun)}"

    def group(self, view: ClauseView) -> str | None:
        """`Of the episodes that closed, 79.5% did …`: the group before the figure.

        The clause may open with its number: `Of 38 appeals decided, 11 were allowed`.
        """
        opening = view.clause.text[: view.figure.quantity.start]
        found = _GROUP.search(view.before) or _OF_NUMBER.match(opening)
        return None if found is None else self.subjects.trimmed(found["words"])
