"""Scorecards of kinds that councils print, each with the figures that an officer would read."""

import pytest

from tests.normalise.papers import COUNCIL, codes, findings, scorecard, table, values

WASTE = "Household waste sent for reuse, recycling and composting (%)"
TAX = "Council tax collected (%)"
Q1, Q2, Q3, Q4 = (f"2021-22 Q{number}" for number in (1, 2, 3, 4))
APRIL, MAY, DECEMBER = "2021-04", "2021-05", "2021-12"


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        # a word that only says in what a figure is measured never makes a target an actual
        (
            f"Indicator | Q3 % | Target %\n{WASTE} | 45 | 50",
            [(Q3, "actual", 45.0), (Q3, "target", 50.0)],
        ),
        (
            f"Indicator | Q3 | Performance target\n{WASTE} | 45 | 50",
            [(Q3, "actual", 45.0), (Q3, "target", 50.0)],
        ),
        # four digits under a heading of figures are no year
        (
            "Indicator | Q3 | Target | Numerator | Denominator\n"
            "Visits to museums | 2012 | 2000 | 1 | 2015",
            [
                (Q3, "actual", 2012.0),
                (Q3, "target", 2000.0),
                (Q3, "numerator", 1.0),
                (Q3, "denominator", 2015.0),
            ],
        ),
        # quarters of a whole year: the last is still to come; the target is already set
        (
            f"Indicator | | Q1 | Q2 | Q3 | Q4\n{WASTE} | Target | 40 | 41 | 42 | 43\n"
            "^ | Actual | 44 | 45 | 46 | ",
            [
                (Q1, "target", 40.0),
                (Q1, "actual", 44.0),
                (Q2, "target", 41.0),
                (Q2, "actual", 45.0),
                (Q3, "target", 42.0),
                (Q3, "actual", 46.0),
                (Q4, "target", 43.0),
            ],
        ),
        # a figure of the whole block stands in its first row, under a heading of its own
        (
            f"Indicator | | Q2 | Q3 | Annual target\n{WASTE} | Actual | 44 | 45 | 50\n"
            "^ | Target | 48 | 48 | ",
            [
                (Q2, "actual", 44.0),
                (Q2, "target", 48.0),
                (Q3, "actual", 45.0),
                (Q3, "target", 48.0),
                ("2021-22", "target", 50.0),
            ],
        ),
        # another order: the last quarter of the year before
        (
            f"Indicator | Q4 | Q1 | Q2 | Q3\n{WASTE} | 39 | 40 | 41 | 42",
            [
                ("2020-21 Q4", "actual", 39.0),
                (Q1, "actual", 40.0),
                (Q2, "actual", 41.0),
                (Q3, "actual", 42.0),
            ],
        ),
        # a year before the quarter that stands over it
        (
            f"Indicator | Q3 | <\n^ | Last year | Actual\n{WASTE} | 41 | 45",
            [("2020-21 Q3", "actual", 41.0), (Q3, "actual", 45.0)],
        ),
        (
            f"Indicator | Last year's outturn | End of year | Target\n{WASTE} | 41 | 45 | 44",
            [("2020-21 Q3", "actual", 41.0), (Q3, "actual", 45.0), (Q3, "target", 44.0)],
        ),
        # colours of where a status is given are no counts of indicators
        (
            f"Indicator | Red | Green | Q3 | Status\n{WASTE} | <40 | >50 | 45 | Amber",
            [(Q3, "actual", 45.0)],
        ),
        # a question that asks for the status in plain words
        (
            "What we measure | What we aimed for | What we achieved | How did we do?\n"
            f"{WASTE} | 50 | 45 | Missed target",
            [(Q3, "target", 50.0), (Q3, "actual", 45.0)],
        ),
    ],
)
def test_periods_and_measures(drawn: str, read: list[tuple[str, str, float]]) -> None:
    assert values(scorecard(drawn)) == read


def test_a_year_to_a_row_under_a_name_printed_once() -> None:
    found = scorecard(f"""
Indicator | Year | Actual | Target
{WASTE} | 2019/20 | 41 | 45
 | 2020/21 | 43 | 46
{TAX} | 2019/20 | 96 | 97
 | 2020/21 | 95 | 97""")
    read = [(o.reading.indicator, o.period.label, o.value) for o in found.observations]
    assert read == [
        (WASTE, "2019-20", 41.0),
        (WASTE, "2019-20", 45.0),
        (WASTE, "2020-21", 43.0),
        (WASTE, "2020-21", 46.0),
        (TAX, "2019-20", 96.0),
        (TAX, "2019-20", 97.0),
        (TAX, "2020-21", 95.0),
        (TAX, "2020-21", 97.0),
    ]


def test_a_row_without_a_name_and_a_date_is_nobodys() -> None:
    found = scorecard(f"Indicator | Year | Actual\n{WASTE} | 2019/20 | 41\n | | 43")
    assert [o.value for o in found.observations] == [41.0]
    assert "unclaimed_figure" in codes(found)


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        (
            "Month | Profile target | Actual | Variance\nApril 2021 | 10.5% | 10.7% | 0.2%\n"
            "May 2021 | 19.9% | 19.6% | -0.3%",
            [
                (APRIL, "target", 10.5),
                (APRIL, "actual", 10.7),
                (MAY, "target", 19.9),
                (MAY, "actual", 19.6),
            ],
        ),
        # the month down the side, the year over the column
        (
            "Month | 2020/21 | 2021/22 | Cumulative 2021/22\nApril | 10.1 | 10.7 | 10.7\n"
            "May | 19.2 | 8.9 | 19.6",
            [
                ("2020-04", "actual", 10.1),
                (APRIL, "actual", 10.7),
                ("2021-22 YTD to 2021-04-30", "actual", 10.7),
                ("2020-05", "actual", 19.2),
                (MAY, "actual", 8.9),
                ("2021-22 YTD to 2021-05-31", "actual", 19.6),
            ],
        ),
    ],
)
def test_months_down_the_side(drawn: str, read: list[tuple[str, str, float]]) -> None:
    found = scorecard(drawn, caption=TAX)
    assert values(found) == read
    assert {o.reading.indicator for o in found.observations} == {TAX}


def test_months_of_a_year_that_is_not_over() -> None:
    drawn = "Indicator | Oct | Nov | Dec | Jan | Feb | Mar\n"
    whole = "Indicator | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar\n"
    names = f"{TAX} | " + " | ".join(str(number) for number in range(10, 22))
    paper = (COUNCIL, "# Performance report December 2021")
    read = findings(*paper, table(whole + names)).observations
    assert [o.period.label for o in read][8:] == [DECEMBER, "2022-01", "2022-02", "2022-03"]
    half = findings(*paper, table(drawn + f"{TAX} | 1 | 2 | 3 | 4 | 5 | 6")).observations
    assert [o.period.label for o in half][2:] == [DECEMBER, "2021-01", "2021-02", "2021-03"]


def test_a_column_of_one_colour_beside_one_of_several() -> None:
    """Statuses are colours of the figures; one month was green for all."""
    green, red = "{fill #00b050}", "{fill #ff0000}"
    found = scorecard(
        f"Indicator | Q2 | Q3\n{WASTE} | 45 {green} | 40 {red}\n{TAX} | 9 {green} | 8 {green}"
    )
    assert [o.rag for o in found.observations] == ["green", "red", "green", "green"]
    brand = scorecard(f"Indicator | Q2 | Q3\n{WASTE} | 45 {green} | 40\n{TAX} | 9 {green} | 8")
    assert {o.rag for o in brand.observations} == {None}


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        # what two things are set against each other is one column
        (
            "Title | Q3 | Target | Status vs target | Status vs prev year\n"
            f"{WASTE} | 45 | 50 | Red | Same",
            [(Q3, "actual", 45.0), (Q3, "target", 50.0)],
        ),
        (
            f"Title | Prev Year End | Year end\n{WASTE} | 41 | 45",
            [("2020-21 Q3", "actual", 41.0), (Q3, "actual", 45.0)],
        ),
        # `No.` under a month counts; beside the names it is a reference
        (
            "No. | Indicator | Nov 2021 | < | Dec 2021 | <\n^ | ^ | No. | % | No. | %\n"
            "1 | Visits in time | 410 | 91.1 | 422 | 92.5",
            [
                ("2021-11", "actual", 410.0),
                ("2021-11", "actual", 91.1),
                (DECEMBER, "actual", 422.0),
                (DECEMBER, "actual", 92.5),
            ],
        ),
    ],
)
def test_headings_that_look_like_others(drawn: str, read: list[tuple[str, str, float]]) -> None:
    assert values(scorecard(drawn)) == read


def test_codes_under_pi_are_references_of_the_descriptions() -> None:
    found = scorecard(f"PI | Description | Q3\nWAS003 | {WASTE} | 45\nREV01a | {TAX} | 96")
    assert [o.reading.indicator for o in found.observations] == [WASTE, TAX]


def test_the_target_of_another_council_is_its_own() -> None:
    found = scorecard(f"""
Indicator | Darlington | < | Hartlepool | <
^ | Q3 | Target | Q3 | Target
{WASTE} | 52 | 50 | 41 | 45""")
    assert [(o.area_name, o.measure, o.value) for o in found.observations] == [
        ("Darlington", "actual", 52.0),
        ("Darlington", "target", 50.0),
        ("Hartlepool", "comparator", 41.0),
        ("Hartlepool", "target", 45.0),
    ]
    assert "figures_conflict" not in codes(found)
