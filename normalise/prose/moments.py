"""The times that a sentence names, as periods: `at the end of Q3`, `the same period last year`.

What is printed of a time is completed by the report's period: the year of `31 March` or of `Q2`,
the year before for `last year`. Nothing is guessed from today's date.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from normalise.counterparts import YEARS, same_time_of
from normalise.periods import Periods
from normalise.prose.cues import Sentence
from normalise.prose.shifts import SHIFTS, Shift, next_after
from normalise.spans import Parts, complete, with_basis
from schemas import period as periods
from schemas.period import UNKNOWN, Basis, Period

NEWER = timedelta(days=366)
"""How long after its report's period a paper of an unknown day may have been written."""

ROLLING = re.compile(
    r"\b(?:12|twelve)[\s-]months?\s(?:period\s)?(?:to|ending|ended|up\sto|from)\b|"
    r"\byear\s(?:to|ending|ended)\b",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(
    r"\bsame\s(?:quarter|period|time|point|month|stage)\s(?:in|of|during|for)\s$", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:today|date of this report|time of writing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """A time named from `start` to `end` of a sentence: a period, or how far before another."""

    start: int
    end: int
    period: Period | None = None
    shift: Shift | None = None


@dataclass(frozen=True)
class Moments:
    """Finds times; `report` is the period of the paper, `anchor` the day it speaks from."""

    periods: Periods
    report: Period
    anchor: date | None = None

    def find(self, sentence: Sentence) -> list[Moment]:
        """The times of a sentence in their order."""
        relative = [
            Moment(cue.start, cue.end, shift=SHIFTS[cue.kind])
            for cue in sentence.within(0, len(sentence.text), *SHIFTS)
            if not self._is_own_year(sentence.text[cue.start : cue.end])
        ]
        told = [m for m in self._printed(sentence) if not any(_meet(m, r) for r in relative)]
        added = [
            Moment(cue.start, cue.end, self._adding_up(cue.kind))
            for cue in sentence.within(0, len(sentence.text), "whole_year", "so_far", "rolling")
        ]
        added = [m for m in added if m.period is not None and not any(_meet(m, t) for t in told)]
        return sorted((*relative, *told, *added), key=lambda moment: moment.start)

    def is_ahead(self, period: Period) -> bool:
        """Whether a period lies ahead of the paper: no figure of it can be an actual yet.

        A paper whose day is not known may speak of months after its report's period.
        """
        if self._anchor is None or period.start is None:
            return False
        return period.start > self._anchor + (NEWER if self.anchor is None else timedelta())

    def _is_own_year(self, words: str) -> bool:
        """`In the last financial year`, said by the paper of that year."""
        return words.casefold() == "last financial year" and self.report.basis == "financial_year"

    def _printed(self, sentence: Sentence) -> list[Moment]:
        text = sentence.text
        found: list[Moment] = []
        for start, end, parts in self._stretches(text):
            before = next((m.period for m in reversed(found) if m.period), None)
            period = self._period(parts, before)
            if period is not None:
                lead = text[max(0, start - 40) : start]
                period = self._same_time_of(period, lead) or _with_lead(period, lead)
                found.append(Moment(start, end, period))
        return found

    def _same_time_of(self, year: Period, lead: str) -> Period | None:
        """`the same quarter in 2019/20`: the report's quarter of that year."""
        if _SAME_TIME.search(lead) is None or year.basis not in YEARS:
            return None
        return same_time_of(year, self.report)

    def _stretches(self, text: str) -> list[tuple[int, int, Parts]]:
        """Printed times, and months and days whose year is not printed."""
        found = self.periods.stretches(text)
        for match in self._bare.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end, _ in found):
                parts = self._bare_parts(match)
                if parts is not None:
                    found.append((match.start(), match.end(), parts))
        return sorted(found, key=lambda stretch: stretch[0])

    def _bare_parts(self, match: re.Match[str]) -> Parts | None:
        number = self.periods.words.months[match["month"].casefold().rstrip(".")]
        if match["day"] is None:
            return Parts(month=number)
        anchor = self._anchor
        if anchor is None:
            return None
        for year in (anchor.year, anchor.year - 1):
            try:
                day = date(year, number, int(match["day"]))
            except ValueError:
                return None
            if day <= anchor:
                return Parts(span=(day, day))
        return None

    def _period(self, parts: Parts, before: Period | None) -> Period | None:
        """The period that parts name; a quarter or month alone follows the time named before it."""
        within = self.report if self.report.end is not None else self._of_anchor
        if parts.year or parts.first_year or parts.span:
            return complete(parts, report=within)
        if self.report.end is None and before is not None and before.end is not None:
            return next_after(before.end, parts)
        return complete(parts, report=within)

    def _adding_up(self, kind: str) -> Period | None:
        end = self.report.end
        if end is None:
            return None
        if kind == "whole_year":
            return periods.financial_year(periods.financial_year_of(end))
        basis: Basis = "year_to_date" if kind == "so_far" else "rolling_12_months"
        if kind == "so_far" and self.report.basis not in ("quarter", "month", "snapshot"):
            return None
        return with_basis(self.report, basis)

    @property
    def _anchor(self) -> date | None:
        """The last day that a time without a year can be: the meeting's, or the report's end."""
        return self.anchor or self.report.end

    @property
    def _of_anchor(self) -> Period:
        return UNKNOWN if self.anchor is None else periods.snapshot(self.anchor)

    @cached_property
    def _bare(self) -> re.Pattern[str]:
        names = sorted((m for m in self.periods.words.months if m != "may"), key=len, reverse=True)
        full = "|".join(name for name in names if len(name) > 3)
        return re.compile(
            rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?)?"
            rf"(?P<month>{full}|(?<=in )May|(?<=of )May|(?<=\d )May|(?<=st )May|(?<=th )May)\b"
            r"(?!\s?\d)",
            re.IGNORECASE,
        )


def _with_lead(period: Period, lead: str) -> Period:
    """What stands before a time says how it adds up: `12 months to`, `at the end of March 2022`."""
    if ROLLING.search(lead) and period.end is not None and period.basis in ("month", "snapshot"):
        return periods.rolling_12_months(period.end)
    at_end = re.search(
        r"\b(?:end of|as at|as of|position at|up to|by)\s(?:the\s)?$", lead, re.IGNORECASE
    )
    if at_end and period.basis == "month":
        return with_basis(period, "snapshot")
    return period


def _meet(one: Moment, other: Moment) -> bool:
    return one.start < other.end and other.start < one.end
