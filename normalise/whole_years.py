"""Quarters or months of a whole year side by side: those after the report's are still to come."""

from collections.abc import Sequence
from dataclasses import replace

from normalise.columns import Column
from normalise.spans import Parts
from schemas.period import FINANCIAL_YEAR_MONTH, Period, financial_year_of

LEAST_IN_ORDER = 3


def in_their_year(columns: Sequence[Column], report: Period) -> tuple[Column, ...]:
    """The columns, a bare `Q4` after `Q1 Q2 Q3` in the year of the report's quarter.

    Alone it would be the newest `Q4` that has ended: of the year before, as in `Q4 Q1 Q2 Q3`.
    """
    end = report.end
    places = {c.index: _place(c.parts) for c in columns if c.is_figure and _is_bare(c.parts)}
    order = list(dict.fromkeys(places[index] for index in sorted(places)))
    if end is None or len(order) < LEAST_IN_ORDER or order[0] != 0 or order != sorted(order):
        return tuple(columns)
    year = financial_year_of(end)
    return tuple(
        replace(c, parts=replace(c.parts, first_year=year)) if c.index in places else c
        for c in columns
    )


def _is_bare(parts: Parts) -> bool:
    dated = parts.span or parts.first_year or parts.year
    return not dated and (parts.quarter is not None or parts.month is not None)


def _place(parts: Parts) -> int:
    """How many months of the financial year go before a month or quarter."""
    if parts.quarter is not None:
        return (parts.quarter - 1) * 3
    return ((parts.month or FINANCIAL_YEAR_MONTH) - FINANCIAL_YEAR_MONTH) % 12
