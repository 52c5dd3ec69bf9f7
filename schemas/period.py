"""Periods: inclusive first and last day, the basis, and the label derived from them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal[
    "month",
    "quarter",
    "financial_year",
    "calendar_year",
    "academic_year",
    "snapshot",
    "year_to_date",
    "rolling_12_months",
    "cohort",
    "unknown",
]

FINANCIAL_YEAR_MONTH = 4


@dataclass(frozen=True, slots=True)
class Period:
    """What time a figure covers. An unknown period has no days; a snapshot has one."""

    start: date | None = None
    end: date | None = None
    basis: Basis = "unknown"

    @property
    def label(self) -> str:
        """The period as people write it: `2021-22 Q4`, `2018-07`, `rolling-12 to 2019-03`."""
        if self.start is None or self.end is None:
            return "unknown"
        return _label(self.start, self.end, self.basis)


UNKNOWN = Period()


def month(year: int, number: int) -> Period:
    """A calendar month, 1 to 12."""
    return Period(date(year, number, 1), last_day(year, number), "month")


def quarter(first_year: int, number: int) -> Period:
    """Quarter 1 to 4 of the financial year that begins in April of `first_year`."""
    start_month = (FINANCIAL_YEAR_MONTH + 3 * (number - 1) - 1) % 12 + 1
    year = first_year + (start_month < FINANCIAL_YEAR_MONTH)
    return Period(date(year, start_month, 1), last_day(year, start_month + 2), "quarter")


def financial_year(first_year: int) -> Period:
    """1 April of `first_year` to 31 March of the next."""
    return Period(date(first_year, 4, 1), date(first_year + 1, 3, 31), "financial_year")


def academic_year(first_year: int) -> Period:
    """1 September of `first_year` to 31 August of the next."""
    return Period(date(first_year, 9, 1), date(first_year + 1, 8, 31), "academic_year")


def calendar_year(year: int) -> Period:
    """1 January to 31 December."""
    return Period(date(year, 1, 1), date(year, 12, 31), "calendar_year")


def snapshot(day: date) -> Period:
    """One day."""
    return Period(day, day, "snapshot")


def year_to_date(end: date) -> Period:
    """From 1 April before `end` to `end`."""
    return Period(date(financial_year_of(end), 4, 1), end, "year_to_date")


def rolling_12_months(end: date) -> Period:
    """The twelve whole months that finish with the month of `end`."""
    year, number = (end.year - 1, end.month + 1) if end.month < 12 else (end.year, 1)
    return Period(date(year, number, 1), last_day(end.year, end.month), "rolling_12_months")


def financial_year_of(day: date) -> int:
    """The year in which the financial year that holds `day` began."""
    return day.year if day.month >= FINANCIAL_YEAR_MONTH else day.year - 1


def last_day(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, number, monthrange(year, number)[1])


def _label(start: date, end: date, basis: Basis) -> str:
    match basis:
        case "snapshot":
            return end.isoformat()
        case "year_to_date":
            return f"{_year_pair(financial_year_of(end))} YTD to {end.isoformat()}"
        case "rolling_12_months":
            return f"rolling-12 to {end:%Y-%m}"
        case "cohort":
            return f"cohort {_span_label(start, end)}"
        case "academic_year":
            return f"AY{_year_pair(start.year)}"
        case _:
            return _span_label(start, end)


def _span_label(start: date, end: date) -> str:
    """A label from the days alone, as a financial quarter or year where they make one."""
    whole_months = start.day == 1 and end == last_day(end.year, end.month)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if not whole_months:
        return end.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"
    if months == 1:
        return f"{start:%Y-%m}"
    if months == 3 and start.month % 3 == 1:
        number = (start.month - FINANCIAL_YEAR_MONTH) % 12 // 3 + 1
        return f"{_year_pair(financial_year_of(start))} Q{number}"
    if months == 12 and start.month == FINANCIAL_YEAR_MONTH:
        return _year_pair(start.year)
    if months == 12 and start.month == 1:
        return str(start.year)
    return f"{start:%Y-%m} to {end:%Y-%m}"


def _year_pair(first_year: int) -> str:
    return f"{first_year}-{(first_year + 1) % 100:02d}"
