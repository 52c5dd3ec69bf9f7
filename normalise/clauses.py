"""A clause with figures: what it is of, and the part that each figure plays."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from normalise.periods import Periods
from normalise.units import Units
from schemas.catalogue.vocabulary import Prose

Part = Literal["actual", "target", "elsewhere", "last_year", "last_quarter", "earlier", "change"]

BEFORE, AFTER = 34, 30
"""Characters on either side of a figure in which its part is told."""

LONGEST_SUBJECT = 260
SHORTEST_SUBJECT = 2
"""Characters and words of a wording that can name an indicator."""

_FIGURE = re.compile(
    r"(?<![\w.,/-])(?P<number>\d[\d,]*(?:\.\d+)?|{words})\s?(?P<percent>%|per ?cents?\b|percent\b)"
    r"|(?<=\swas\s)(?P<count>\d[\d,]*(?:\.\d+)?)(?![\w/%,]|\.\d)",
)
_ROW = re.compile(r"(?<!\S)[\d.,%]+\s+[\d.,%]+(?!\S)")
"""Two bare figures side by side: the row of a table that came out as a line of text."""

_LABELLED = re.compile(r"^(?P<words>[^:;.]{4,160}?)\s*:\s*$")
"""`Council tax collected: 96.2%`: a bullet that is a name and its figure."""

_OPENING = re.compile(r"^(?:the|our|all|all of the|a|an|of)\s+", re.IGNORECASE)
_GAP = "periodgap"
"""Stands where a period stood while a wording is trimmed."""

_MEASURE = r"(?:percentage|proportion|rate|number|percent|average|%)"


@dataclass(frozen=True, slots=True)
class ProseFigure:
    """A figure of a clause: as printed, its value, its unit, its part and where it stands."""

    printed: str
    value: float
    unit: str
    part: Part
    start: int
    end: int


@dataclass(frozen=True)
class Clauses:
    """Reads clauses with the catalogue's words of sentences and of numbers."""

    words: Prose
    numbers: Mapping[str, float]
    periods: Periods
    units: Units

    def figures(self, clause: str) -> list[ProseFigure]:
        """The percentages of a clause, and a plain number after `was`, each with its part."""
        return [self._figure(clause, found) for found in self._pattern.finditer(clause)]

    def subject(self, clause: str, figure: ProseFigure) -> str | None:
        """What a figure is of, in the clause's own words, or None where they are not plain.

        `10.8 per cent of the children referred …` or `the number of children in care was 271`.
        """
        if _ROW.search(clause):
            return None
        after = re.match(r"\s+of\s+(?P<words>.+)", clause[figure.end :], re.DOTALL)
        if after is not None:
            wording = self._trimmed(after["words"])
            return wording if wording and _holds(wording, self.words.predicates) else None
        labelled = _LABELLED.match(clause[: figure.start])
        if labelled is not None:
            return self._trimmed(labelled["words"])
        before = self._named.search(clause[: figure.start])
        if before is None:
            return None
        measure = before["measure"].casefold()
        prefix = "" if measure in ("percentage", "%", "percent") else f"{measure} of "
        wording = self._trimmed(before["words"])
        return None if wording is None else f"{prefix}{wording}"

    def _figure(self, clause: str, found: re.Match[str]) -> ProseFigure:
        number = (found["number"] or found["count"]).casefold()
        value = self.numbers.get(number)
        return ProseFigure(
            found.group().strip(),
            float(number.replace(",", "")) if value is None else value,
            "percent" if found["percent"] else self._unit(clause[found.end() :]),
            self._part(clause, found.start(), found.end()),
            found.start(),
            found.end(),
        )

    def _unit(self, following: str) -> str:
        """The unit of a plain number: `per 10,000` after it, else it is a number of things."""
        near = re.match(r"\s+per\s[\d,k]+", following, re.IGNORECASE)
        return "number" if near is None else self.units.of_name(near.group()) or "number"

    def _part(self, clause: str, start: int, end: int) -> Part:
        before, after = clause[max(0, start - BEFORE) : start], clause[end : end + AFTER]
        following = re.split(r"[,;(]", after)[0]
        words = self.words
        changed = _ends(before, words.change, words.hedges)
        aimed = _near_end(before, words.target) or _holds(clause, words.obligations)
        tests: tuple[tuple[Part, bool], ...] = (
            ("change", changed or _starts(following, words.change_after)),
            ("target", aimed or _starts(following, words.target)),
            ("last_year", _holds(f"{before} | {after}", words.same_time_last_year)),
            ("last_quarter", _holds(following, words.previous_quarter)),
            ("elsewhere", self._is_elsewhere(clause[:start], before, following)),
            ("earlier", _ends(before, words.earlier_before, words.hedges)),
        )
        return next((part for part, fits in tests if fits), "actual")

    def _is_elsewhere(self, all_before: str, before: str, following: str) -> bool:
        """Whether words beside a figure, or before its measure, name another area."""
        words = self.words.elsewhere
        if _near_end(before, words) or _holds(following[:24], words):
            return True
        measured = rf"\b(?:{_either(words)})\s+{_MEASURE}\b"
        return re.search(measured, all_before, re.IGNORECASE) is not None

    def _trimmed(self, words: str) -> str | None:
        wording = self._stop.split(self._without_time(words), maxsplit=1)[0]
        wording = _OPENING.sub("", wording.strip(" ,.:;")).strip(" ,.:;")
        too_short = len(wording.split()) < SHORTEST_SUBJECT
        unfit = _holds(wording, self.words.not_subjects)
        return None if too_short or unfit or len(wording) > LONGEST_SUBJECT else wording

    def _without_time(self, words: str) -> str:
        """A wording without what only dates it: `, as of December 2021,`, `during this quarter`."""
        marked = self.periods.without(words, mark=_GAP)
        return " ".join(self._aside.sub(" ", marked).replace(_GAP, " ").split())

    @cached_property
    def _aside(self) -> re.Pattern[str]:
        dated = rf"(?:{_either(self.words.before_periods)})\s+(?:the\s)?{_GAP}"
        return re.compile(
            rf",?\s(?:{_either(self.words.asides)}|{dated})\b,?|{_GAP}", re.IGNORECASE
        )

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = "|".join(sorted(self.numbers, key=len, reverse=True))
        return re.compile(_FIGURE.pattern.replace("{words}", words), re.IGNORECASE)

    @cached_property
    def _stop(self) -> re.Pattern[str]:
        return re.compile(rf";\s|,?\s\(?(?:{_either(self.words.stops)})\b", re.IGNORECASE)

    @cached_property
    def _named(self) -> re.Pattern[str]:
        verbs = _either(self.words.verbs)
        return re.compile(
            rf"\b(?P<measure>{_MEASURE}) of (?P<words>[^;]+?)\s(?:{verbs})\s(?:at\s|now\s)?$",
            re.IGNORECASE,
        )


def _either(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _ends(text: str, words: Sequence[str], hedges: Sequence[str] = ()) -> bool:
    hedge = rf"(?:(?:{_either(hedges)})\s+)*" if hedges else ""
    return re.search(rf"\b(?:{_either(words)})\s+{hedge}$", text, re.IGNORECASE) is not None


def _near_end(text: str, words: Sequence[str]) -> bool:
    """Whether the last words before a figure hold one of these, with no figure between."""
    near = re.split(r"[,;\d]", text)[-1]
    return _holds(near, words)


def _starts(text: str, words: Sequence[str]) -> bool:
    return re.match(rf"\s*(?:{_either(words)})\b", text, re.IGNORECASE) is not None


def _holds(text: str, words: Sequence[str]) -> bool:
    return re.search(rf"\b(?:{_either(words)})\b", text, re.IGNORECASE) is not None
