"""The same time of another year: `Same quarter 2022/23` is the report's quarter of that year."""

import re
from collections.abc import Sequence

from normalise.spans import earlier
from schemas.period import Basis, Period

_SAME = re.compile(
    r"\b(?:same|corresponding|equivalent)\s(quarter|qtr|month|period|time|point|stage)\b",
    re.IGNORECASE,
)
_AS_LONG: dict[str, Basis] = {"quarter": "quarter", "qtr": "quarter", "month": "month"}
"""What the period must be that the same of another year is asked for."""
YEARS: tuple[Basis, ...] = ("financial_year", "calendar_year")


def is_of_another_year(labels: Sequence[str], year: Period) -> bool:
    """Whether headings over a bare year ask for the same part of it as that of the report."""
    return year.basis in YEARS and any(map(_SAME.search, labels))


def counterpart(labels: Sequence[str], year: Period, now: Period) -> Period | None:
    """What these headings ask for; None where the time now is not as long, or a later one."""
    said = next((match[1].lower() for label in labels if (match := _SAME.search(label))), "")
    if now.basis != _AS_LONG.get(said, now.basis):
        return None
    return same_time_of(year, now)


def same_time_of(year: Period, now: Period) -> Period | None:
    """The time of a year that a later one is in its own year; None where it lies not in it."""
    at: Period | None = now
    while at is not None and at.end is not None and year.end is not None and at.end > year.end:
        at = earlier(at, "financial_year")
    if at is None or at.start is None or year.start is None:
        return None
    return at if year.start <= at.start else None
