"""Parts of a period, how they complete one another, and the periods that they make."""

from dataclasses import dataclass, replace
from datetime import date

from normalise.dates import months_before
from schemas import period as periods
from schemas.period import UNKNOWN, Basis, Period


@dataclass(frozen=True, slots=True)
class Parts:
    """What a wording says of time, as far as it goes; the rest may come from words around it.

    `first_year` is that of a pair such as 2021/22; `year` a year that stands alone or beside a
    month; `span` is complete in itself; `ended` is the last month of a rolling year or a total.
    """

    span: tuple[date, date] | None = None
    first_year: int | None = None
    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    basis: Basis | None = None

    def __bool__(self) -> bool:
        return self != NOTHING

    @property
    def names_a_time(self) -> bool:
        """Whether a quarter, month, year or span is named, not only how a figure adds up."""
        return replace(self, basis=None) != NOTHING

    def under(self, group: "Parts") -> "Parts":
        """These parts, completed by a heading above; a complete period takes only a basis."""
        if self.span or (self.quarter or self.month) and (self.first_year or self.year):
            return replace(self, basis=self.basis or group.basis)
        if self.first_year or self.year:
            return replace(
                self,
                quarter=self.quarter or group.quarter,
                month=self.month or group.month,
                basis=self.basis or group.basis,
            )
        if self.quarter or self.month:
            return replace(
                self,
                first_year=group.first_year,
                year=group.year,
                basis=self.basis or group.basis,
            )
        return replace(group, basis=self.basis or group.basis)


NOTHING = Parts()


def complete(parts: Parts, *, report: Period = UNKNOWN) -> Period | None:
    """The period that parts name; a quarter or month alone is the newest within the report."""
    if parts.basis == "year_to_date" and _is_bare_year(parts):
        return _so_far(parts.first_year or 0, report.end)
    period = _plain(parts, report.end)
    if period is None:
        return None
    return with_basis(period, parts.basis) if parts.basis is not None else period


def _is_bare_year(parts: Parts) -> bool:
    return parts.first_year is not None and not (parts.quarter or parts.month or parts.span)


def _so_far(first_year: int, end: date | None) -> Period:
    """`2023/24 to date`: to the end of the report's period where that is in the year, else all."""
    within = end is not None and periods.financial_year_of(end) == first_year
    return periods.year_to_date(end if end and within else date(first_year + 1, 3, 31))


def with_basis(period: Period, basis: Basis) -> Period:
    """The same end, adding up over time as `basis` says: a quarter's end, rolling 12 months."""
    if period.start is None or period.end is None:
        return period
    match basis:
        case "year_to_date":
            return periods.year_to_date(period.end)
        case "rolling_12_months":
            return periods.rolling_12_months(period.end)
        case "snapshot":
            return periods.snapshot(period.end)
        case "academic_year":
            is_year = period.basis == "financial_year"
            return periods.academic_year(period.start.year) if is_year else period
        case "cohort":
            return replace(period, basis="cohort")
        case _:
            return period


def earlier(period: Period, step: Basis) -> Period | None:
    """The month, quarter or year before a period; None where that cannot be said."""
    if period.start is None or period.end is None:
        return None
    match step:
        case "month" if period.basis == "month":
            year, number = months_before(period.start, 1)
            return periods.month(year, number)
        case "quarter" if period.basis == "quarter":
            year, number = months_before(period.start, 3)
            return replace(
                period,
                start=date(year, number, 1),
                end=periods.last_day(*months_before(period.end, 3)),
            )
        case "financial_year":
            return _year_before(period.start, period.end, period.basis)
        case _:
            return None


def _plain(parts: Parts, within: date | None) -> Period | None:
    if parts.span is not None:
        return _of_span(*parts.span)
    if parts.quarter is not None:
        return _quarter_of(parts, within)
    if parts.month is not None:
        return _month_of(parts, within)
    if parts.first_year is not None:
        return periods.financial_year(parts.first_year)
    return periods.calendar_year(parts.year) if parts.year is not None else None


def _of_span(start: date, end: date) -> Period:
    if start == end:
        return periods.snapshot(end)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day != 1 or (end != periods.last_day(end.year, end.month) and start.month != 4):
        return Period(start, end)
    bases: dict[tuple[int, int], Basis] = {
        (12, 4): "financial_year",
        (12, 1): "calendar_year",
        (12, 9): "academic_year",
    }
    basis = bases.get((months, start.month))
    if basis is None and months == 3 and start.month % 3 == 1:
        basis = "quarter"
    if basis is None and start.month == periods.FINANCIAL_YEAR_MONTH and months < 12:
        basis = "year_to_date"
    if basis is None and months == 12:
        basis = "rolling_12_months"
    return Period(start, end, basis or ("month" if months == 1 else "unknown"))


def _quarter_of(parts: Parts, within: date | None) -> Period | None:
    number = parts.quarter or 1
    if parts.first_year is not None:
        return periods.quarter(parts.first_year, number)
    if parts.year is not None:
        return _quarter_beside_a_year(parts.year, number, within)
    if within is None:
        return None
    period = periods.quarter(periods.financial_year_of(within), number)
    if period.start is not None and period.start > within:
        return periods.quarter(periods.financial_year_of(within) - 1, number)
    return period


def _quarter_beside_a_year(year: int, number: int, within: date | None) -> Period | None:
    """`Q3 2023`: the financial quarter that begins in that year.

    `Q4 2023` may be named after the year that it begins in or the one that it lies in: the report
    tells, where one would be still to come or is what it reports on.
    """
    named = periods.quarter(year, number)
    if number < 4:
        return named
    if within is None or named.end is None:
        return None
    if named.end > within:
        return periods.quarter(year - 1, number)
    return named if named.end == within else None


def _month_of(parts: Parts, within: date | None) -> Period | None:
    number = parts.month or 1
    if parts.year is not None:
        return periods.month(parts.year, number)
    if parts.first_year is not None:
        return periods.month(parts.first_year + (number < periods.FINANCIAL_YEAR_MONTH), number)
    if within is None:
        return None
    return periods.month(within.year - (number > within.month), number)


def _year_before(start: date, end: date, basis: Basis) -> Period:
    whole_month = end == periods.last_day(end.year, end.month)
    last = periods.last_day(end.year - 1, end.month)
    same_day = last if whole_month else end.replace(year=end.year - 1)
    first = same_day if basis == "snapshot" else start.replace(year=start.year - 1)
    return Period(first, same_day, basis)
