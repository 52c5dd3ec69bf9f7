"""The period of each figure of a row: by its heading, the row's date, the report, its actual."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from normalise.columns import Column
from normalise.counterparts import counterpart, is_of_another_year
from normalise.digits import Figure
from normalise.facts import RowFacts
from normalise.paper import Paper
from normalise.spans import NOTHING, Parts, complete, earlier, with_basis
from schemas.catalogue.fold import fold
from schemas.document import Cell
from schemas.period import UNKNOWN, Basis, Period, financial_year, financial_year_of

OWN_PERIOD = ("actual", "latest", "year_to_date", "forecast", "numerator", "denominator")
"""Roles whose figures are of the row's date or the report's period when no heading says."""

ACTUAL_ROLES = ("actual", "latest", "year_to_date")

FOLLOWERS = ("target", "floor", "upper")
"""Roles whose figures are of the period of the actual that they are set for."""

NAMED_BASES: tuple[Basis, ...] = ("year_to_date", "rolling_12_months", "academic_year")
"""Bases that an indicator's name gives to its actuals; a snapshot keeps its column's period."""

_STEPS: dict[str, Basis] = {
    "month": "month",
    "monthly": "month",
    "quarter": "quarter",
    "qtr": "quarter",
    "quarterly": "quarter",
    "year": "financial_year",
    "years": "financial_year",
    "annually": "financial_year",
}
"""How far back a word of a heading, or the row's frequency, puts a previous figure."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a row with its column, cell and period, and how the period was found.

    `parts` is what its own cell says of time: `45% (Q2)`.
    """

    column: Column
    cell: Cell
    figure: Figure
    parts: Parts = NOTHING
    period: Period = UNKNOWN
    period_how: str = "not stated"


@dataclass(frozen=True)
class Dating:
    """Dates the figures of one row."""

    facts: RowFacts
    paper: Paper
    columns: Sequence[Column] = ()

    def dated(self, values: Sequence[Value]) -> list[Value]:
        """The same figures with their periods."""
        own = [self._own(value) for value in values]
        dated = sorted((*own, *self._blank(values)), key=lambda value: value.column.index)
        latest = newest(dated)
        return own if latest is None else [self._following(v, latest, own) for v in own]

    def _blank(self, values: Sequence[Value]) -> list[Value]:
        """The actuals that a row leaves blank: a target is of the newest, printed or not."""
        filled = {value.column.index for value in values}
        blank = (c for c in self.columns if c.role in ACTUAL_ROLES and c.index not in filled)
        return [self._own(replace(v, column=c, parts=NOTHING)) for c in blank for v in values[:1]]

    def _own(self, value: Value) -> Value:
        """A figure with the period of its cell or heading, of the row's date, or of the report."""
        column = value.column
        headed = complete(self._headed(value), report=self.paper.report_period)
        if headed is not None and column.role == "previous" and _is_under(column, self.paper):
            headed = earlier(headed, self._step(column)) or headed
        if headed is not None and is_of_another_year(column.path, headed):
            headed = counterpart(column.path, headed, self._of_the_row()[0])
        if headed is not None:
            period = self._adding_up(headed, column) if column.role in OWN_PERIOD else headed
            return replace(value, period=period, period_how="cell" if value.parts else "heading")
        if column.parts.names_a_time and value.period_how == "not stated":
            return replace(value, period_how="a heading that no year completes")
        if column.role not in OWN_PERIOD:
            named = complete(self.facts.caption) if column.role == "comparator" else None
            return value if named is None else replace(value, period=named, period_how="caption")
        if column.role == "forecast" and self._is_for_the_year(column):
            return replace(value, period=_year_of(self.paper.report_period), period_how="heading")
        period, how = self._of_the_row()
        if column.parts.basis is not None:
            period = with_basis(period, column.parts.basis)
        return replace(value, period=self._adding_up(period, column), period_how=how)

    def _headed(self, value: Value) -> Parts:
        """What the cell and its heading say; a row's month is of the year that a heading names."""
        row, parts = self.facts.date, value.parts.under(value.column.parts)
        bare = (row.month or row.quarter) and not (row.year or row.first_year or row.span)
        yearly = (parts.year or parts.first_year) and not (parts.month or parts.quarter)
        return row.under(parts) if bare and yearly and not parts.span else parts

    def _of_the_row(self) -> tuple[Period, str]:
        """The period by the row's date column, its name, its section, the caption, the report.

        A section or a caption that only names the year of the report's quarter says less.
        """
        facts, report = self.facts, self.paper.report_period
        dated = complete(facts.date, report=report)
        if dated is not None:
            return dated, "date column"
        named = complete(facts.named, report=report)
        if named is not None:
            return named, "name"
        for parts, how in ((facts.sectioned, "section"), (facts.caption, "caption")):
            period = complete(parts, report=report)
            if period is not None and not _holds(period, report):
                return period, how
        return report, "report"

    def _adding_up(self, period: Period, column: Column) -> Period:
        """The period with the basis that the column's role or the indicator's name gives."""
        if column.role == "year_to_date" and period.basis in ("quarter", "month", "snapshot"):
            return with_basis(period, "year_to_date")
        named = self.paper.lexicon.periods.basis(self.facts.subject)
        whole_year = period.basis in ("financial_year", "calendar_year")
        if named not in NAMED_BASES or (whole_year and named != "academic_year"):
            return period
        return with_basis(period, named)

    def _following(self, value: Value, latest: Value, own: Sequence[Value]) -> Value:
        """A target is of the period of its actual; a previous figure is of the one before."""
        if value.period != UNKNOWN:
            return value
        if value.column.role in FOLLOWERS:
            beside = _beside(value, own) or latest
            if self._is_for_the_year(value.column):
                whole = _year_of(beside.period)
                return replace(value, period=whole, period_how="heading, of the actual's year")
            return replace(value, period=beside.period, period_how="that of the actual")
        if value.column.role == "previous":
            before = earlier(latest.period, self._step(value.column))
            how = "the one before the actual"
            return value if before is None else replace(value, period=before, period_how=how)
        return value

    def _is_for_the_year(self, column: Column) -> bool:
        return any(map(self.paper.lexicon.periods.is_for_the_year, column.path))

    def _step(self, column: Column) -> Basis:
        """How far back `Last quarter`, `Previous year` or plain `Previous` goes."""
        words = fold(" ".join(column.path)).split()
        steps = (_STEPS[word] for word in (*words, self.facts.frequency or "") if word in _STEPS)
        return next(steps, "unknown")


def _is_under(column: Column, paper: Paper) -> bool:
    """Whether the period stands over a heading such as `Last year`, which has none of its own."""
    return bool(column.parts) and not paper.lexicon.periods.parts(column.path[0])


def newest(values: Sequence[Value]) -> Value | None:
    """The newest actual: one headed so, else the latest period, of equals the last."""
    actuals = [value for value in values if value.column.role in ACTUAL_ROLES]
    return max(reversed(actuals), key=_newness, default=None)


def _year_of(period: Period) -> Period:
    """The financial year that a period ends in."""
    return period if period.end is None else financial_year(financial_year_of(period.end))


def _holds(whole: Period, part: Period) -> bool:
    """Whether one period holds the other."""
    if whole.start is None or whole.end is None or part.start is None or part.end is None:
        return False
    return whole.start <= part.start and part.end <= whole.end


def _newness(value: Value) -> tuple[bool, date, bool]:
    role = value.column.role
    return role == "latest", value.period.end or date.min, role != "year_to_date"


def _beside(value: Value, own: Sequence[Value]) -> Value | None:
    """The actual under the same group heading as a target (`Q1 › Actual`, `Q1 › Target`)."""
    group = value.column.path[1:]
    pairs = (v for v in own if v.column.role in ACTUAL_ROLES and v.column.path[1:] == group)
    return next(pairs, None) if group else None
