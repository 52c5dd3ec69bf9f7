from datetime import date

import pytest

from schemas import period
from schemas.period import UNKNOWN, Period


@pytest.mark.parametrize(
    ("covered", "label", "start", "end"),
    [
        (period.quarter(2021, 1), "2021-22 Q1", date(2021, 4, 1), date(2021, 6, 30)),
        (period.quarter(2021, 3), "2021-22 Q3", date(2021, 10, 1), date(2021, 12, 31)),
        (period.quarter(2021, 4), "2021-22 Q4", date(2022, 1, 1), date(2022, 3, 31)),
        (period.month(2018, 7), "2018-07", date(2018, 7, 1), date(2018, 7, 31)),
        (period.month(2020, 2), "2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        (period.financial_year(2018), "2018-19", date(2018, 4, 1), date(2019, 3, 31)),
        (period.financial_year(1999), "1999-00", date(1999, 4, 1), date(2000, 3, 31)),
        (period.calendar_year(2018), "2018", date(2018, 1, 1), date(2018, 12, 31)),
        (period.academic_year(2016), "AY2016-17", date(2016, 9, 1), date(2017, 8, 31)),
        (
            period.snapshot(date(2021, 12, 31)),
            "2021-12-31",
            date(2021, 12, 31),
            date(2021, 12, 31),
        ),
        (
            period.year_to_date(date(2019, 1, 31)),
            "2018-19 YTD to 2019-01-31",
            date(2018, 4, 1),
            date(2019, 1, 31),
        ),
        (
            period.rolling_12_months(date(2019, 3, 31)),
            "rolling-12 to 2019-03",
            date(2018, 4, 1),
            date(2019, 3, 31),
        ),
        (
            period.rolling_12_months(date(2023, 12, 15)),
            "rolling-12 to 2023-12",
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        (
            Period(date(2020, 1, 1), date(2020, 3, 31), "cohort"),
            "cohort 2019-20 Q4",
            date(2020, 1, 1),
            date(2020, 3, 31),
        ),
        (
            Period(date(2015, 1, 1), date(2020, 3, 31), "unknown"),
            "2015-01 to 2020-03",
            date(2015, 1, 1),
            date(2020, 3, 31),
        ),
    ],
)
def test_label_and_days(covered: Period, label: str, start: date, end: date) -> None:
    assert (covered.label, covered.start, covered.end) == (label, start, end)


def test_unknown_has_no_days() -> None:
    assert (UNKNOWN.label, UNKNOWN.start, UNKNOWN.end) == ("unknown", None, None)


@pytest.mark.parametrize(
    ("day", "first_year"),
    [(date(2019, 3, 31), 2018), (date(2019, 4, 1), 2019), (date(2019, 12, 31), 2019)],
)
def test_the_financial_year_begins_in_april(day: date, first_year: int) -> None:
    assert period.financial_year_of(day) == first_year
