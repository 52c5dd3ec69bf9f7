"""Names over one row of figures: the resources of a service."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, table

HEADING = "Summary of service resources at 1 April 2019"


def read(drawn: str) -> list[tuple[str, str, float | None, str | None]]:
    found = findings(COUNCIL, QUARTER_3, table(drawn, section=HEADING))
    return [(o.reading.indicator, o.period.label, o.value, o.unit) for o in found.observations]


def test_each_name_is_an_indicator_of_the_day_in_the_heading() -> None:
    drawn = "Number of FTE posts | Staffing expenditure | Income\n654.37 | 26,405,200 | -8,066,170"
    assert read(drawn) == [
        ("Number of FTE posts", "2019-04-01", 654.37, "fte"),
        ("Staffing expenditure", "2019-04-01", 26405200.0, "gbp"),
        ("Income", "2019-04-01", -8066170.0, "gbp"),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "Budget | Actual | Variance\n100 | 90 | 10",
        "Number of FTE posts | Income\n654 | see below",
        "Number of FTE posts | Income\n654 | 12\n655 | 13",
        "10.00 | 10.30\n12 | 13",
        "Number of FTE posts\n654",
        "Adults | Children\n£1m | £2m | £3m",
    ],
)
def test_other_short_tables_are_left(drawn: str) -> None:
    assert read(drawn) == []
