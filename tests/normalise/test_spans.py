"""Parts of periods and what they make together."""

from datetime import date

import pytest

from normalise.spans import NOTHING, Parts, complete, earlier, with_basis
from schemas import period
from schemas.period import UNKNOWN, Basis, Period

Q3 = period.quarter(2021, 3)
Q4 = period.quarter(2021, 4)


@pytest.mark.parametrize(
    ("parts", "report", "label"),
    [
        (Parts(first_year=2021, quarter=3), UNKNOWN, "2021-22 Q3"),
        (Parts(first_year=2021), UNKNOWN, "2021-22"),
        (Parts(year=2018), UNKNOWN, "2018"),
        (Parts(year=2018, month=7), UNKNOWN, "2018-07"),
        (Parts(first_year=2018, month=2), UNKNOWN, "2019-02"),
        (Parts(quarter=2), Q3, "2021-22 Q2"),
        (Parts(quarter=4), Q3, "2020-21 Q4"),
        (Parts(quarter=4), Q4, "2021-22 Q4"),
        (Parts(month=5), Q3, "2021-05"),
        (Parts(month=2), Q3, "2021-02"),
        (Parts(span=(date(2021, 12, 31), date(2021, 12, 31))), UNKNOWN, "2021-12-31"),
        (Parts(span=(date(2018, 1, 1), date(2018, 12, 31))), UNKNOWN, "2018"),
        (Parts(span=(date(2018, 9, 1), date(2019, 8, 31))), UNKNOWN, "AY2018-19"),
        (Parts(span=(date(2018, 10, 1), date(2018, 12, 31))), UNKNOWN, "2018-19 Q3"),
        (
            Parts(first_year=2021, quarter=3, basis="year_to_date"),
            UNKNOWN,
            "2021-22 YTD to 2021-12-31",
        ),
        (
            Parts(first_year=2021, quarter=3, basis="rolling_12_months"),
            UNKNOWN,
            "rolling-12 to 2021-12",
        ),
    ],
)
def test_what_parts_make(parts: Parts, report: Period, label: str) -> None:
    found = complete(parts, report=report)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    "parts",
    [
        NOTHING,
        Parts(quarter=3),
        Parts(month=5),
        Parts(basis="year_to_date"),
        Parts(year=2021, quarter=4),
    ],
)
def test_too_little_makes_nothing(parts: Parts) -> None:
    assert complete(parts) is None


@pytest.mark.parametrize(
    ("covered", "basis", "label"),
    [
        (Q3, "year_to_date", "2021-22 YTD to 2021-12-31"),
        (Q3, "rolling_12_months", "rolling-12 to 2021-12"),
        (Q3, "snapshot", "2021-12-31"),
        (Q3, "cohort", "cohort 2021-22 Q3"),
        (Q3, "academic_year", "2021-22 Q3"),
        (Q3, "quarter", "2021-22 Q3"),
        (period.financial_year(2016), "academic_year", "AY2016-17"),
        (period.month(2018, 7), "rolling_12_months", "rolling-12 to 2018-07"),
        (UNKNOWN, "rolling_12_months", "unknown"),
    ],
)
def test_with_basis(covered: Period, basis: Basis, label: str) -> None:
    assert with_basis(covered, basis).label == label


@pytest.mark.parametrize(
    ("covered", "step", "label"),
    [
        (Q3, "quarter", "2021-22 Q2"),
        (period.quarter(2021, 1), "quarter", "2020-21 Q4"),
        (Q3, "financial_year", "2020-21 Q3"),
        (period.financial_year(2021), "financial_year", "2020-21"),
        (period.month(2018, 1), "month", "2017-12"),
        (period.month(2020, 2), "financial_year", "2019-02"),
        (period.snapshot(date(2020, 2, 29)), "financial_year", "2019-02-28"),
        (period.snapshot(date(2021, 12, 31)), "financial_year", "2020-12-31"),
        (period.year_to_date(date(2021, 12, 31)), "financial_year", "2020-21 YTD to 2020-12-31"),
        (period.rolling_12_months(date(2021, 12, 31)), "financial_year", "rolling-12 to 2020-12"),
    ],
)
def test_the_period_before(covered: Period, step: Basis, label: str) -> None:
    found = earlier(covered, step)
    assert found is not None
    assert found.label == label


@pytest.mark.parametrize(
    ("covered", "step"),
    [
        (UNKNOWN, "financial_year"),
        (Q3, "month"),
        (period.financial_year(2021), "quarter"),
        (Q3, "unknown"),
    ],
)
def test_no_period_before(covered: Period, step: Basis) -> None:
    assert earlier(covered, step) is None


@pytest.mark.parametrize(
    ("own", "group", "made"),
    [
        (Parts(quarter=4), Parts(first_year=2022), Parts(first_year=2022, quarter=4)),
        (Parts(first_year=2022), Parts(quarter=4), Parts(first_year=2022, quarter=4)),
        (
            Parts(first_year=2021, quarter=4),
            Parts(first_year=2022),
            Parts(first_year=2021, quarter=4),
        ),
        (
            Parts(basis="year_to_date"),
            Parts(first_year=2018),
            Parts(first_year=2018, basis="year_to_date"),
        ),
        (NOTHING, Parts(first_year=2021), Parts(first_year=2021)),
    ],
)
def test_a_heading_under_another(own: Parts, group: Parts, made: Parts) -> None:
    assert own.under(group) == made
