"""Periods so far before or after another: `last year`, the quarter after a day."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from normalise.spans import Parts, earlier
from schemas import period as periods
from schemas.period import UNKNOWN, Basis, Period

Shift = Literal["year", "quarter", "month", "before"]

SHIFTS: Mapping[str, Shift] = {
    "same_time_last_year": "year",
    "previous_year": "year",
    "previous_quarter": "quarter",
    "previous_month": "month",
    "previous": "before",
}
"""How far before the figure beside it a relative time lies; `before` is an unknown time before."""


def shifted(period: Period, shift: Shift) -> Period:
    """The period so far before another; unknown where that cannot be said."""
    steps: dict[Shift, Basis] = {"year": "financial_year", "quarter": "quarter", "month": "month"}
    step = steps.get(shift)
    if step is None:
        return UNKNOWN
    if step == "quarter" and period.basis == "snapshot" and period.end is not None:
        period = periods.quarter(
            periods.financial_year_of(period.end), (period.end.month - 4) % 12 // 3 + 1
        )
    return earlier(period, step) or UNKNOWN


def next_after(day: date, parts: Parts) -> Period | None:
    """The first quarter or month of that number that ends after a day."""
    first = periods.financial_year_of(day)
    if parts.quarter is not None:
        choices = [periods.quarter(year, parts.quarter) for year in (first, first + 1)]
    elif parts.month is not None:
        choices = [periods.month(year, parts.month) for year in (day.year, day.year + 1)]
    else:
        return None
    return next((p for p in choices if p.end is not None and p.end > day), None)
