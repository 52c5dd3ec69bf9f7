"""Single dates; the wordings that a date parser with its usual settings takes wrongly."""

from datetime import date

import pytest

from normalise.dates import a_date


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("31/03/2019", date(2019, 3, 31)),
        ("31/1/19", date(2019, 1, 31)),
        ("1/2/19", date(2019, 2, 1)),
        ("31.03.2019", date(2019, 3, 31)),
        ("8/17/2018", date(2018, 8, 17)),
        ("2021-12-31", date(2021, 12, 31)),
        ("31st March 2014", date(2014, 3, 31)),
        ("31 March 2015", date(2015, 3, 31)),
        ("March 31 2017", date(2017, 3, 31)),
        ("28th February, 2022", date(2022, 2, 28)),
        ("17 August 2018", date(2018, 8, 17)),
        ("29 Feb 2020", date(2020, 2, 29)),
    ],
)
def test_dates(printed: str, day: date) -> None:
    assert a_date(printed) == day


@pytest.mark.parametrize(
    "printed",
    [
        "A",
        "12",
        "1.2",
        "82.4",
        "N/A",
        "10 m",
        "May",
        "Jul 2018",
        "Aug-18",
        "2018",
        "2018/19",
        "Q4 2021/22",
        "FY2019",
        "today",
        "yesterday",
        "31/02/2019",
        "29 February 2021",
        "13/13/2019",
        "20 September 20128",
        "Green",
        "",
    ],
)
def test_no_dates(printed: str) -> None:
    assert a_date(printed) is None
