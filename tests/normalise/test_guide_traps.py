"""The 32 traps of the field guide, section (g), a row or more each.

A row is a paper, the figures that a careful reader takes from it, and the issues he would raise.
Figures are (measure, period, value); those of a table come in the order of its columns.
"""

import pytest

from schemas.document import Table
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings, table

Q3, Q2 = "2021-22 Q3", "2021-22 Q2"
NAME = "Care leavers in education, employment or training (%)"

TABLES: list[tuple[str, str, list[tuple[str, str, float | None]], set[str]]] = [
    (
        "1 a page of targets has no actuals",
        f"Indicator | Target 2022/23 | Target 2023/24\n{NAME} | 50 | 55",
        [("target", "2022-23", 50), ("target", "2023-24", 55)],
        set(),
    ),
    (
        "1 the target is of another year",
        f"Indicator | 2017/18 value | 2018/19 target\n{NAME} | 45 | 48",
        [("actual", "2017-18", 45), ("target", "2018-19", 48)],
        set(),
    ),
    (
        "2 target before actual",
        f"Indicator | Target | Actual\n{NAME} | 50 | 45",
        [("target", Q3, 50), ("actual", Q3, 45)],
        set(),
    ),
    (
        "3 comparators of an older year",
        f"Indicator | Q3 2021/22 | England 2019/20 | SN 2019/20\n{NAME} | 50 | 45 | 46",
        [("actual", Q3, 50), ("comparator", "2019-20", 45), ("comparator", "2019-20", 46)],
        set(),
    ),
    (
        "3 a comparator with no year of its own has none",
        f"Indicator | Q3 | National average\n{NAME} | 50 | 45",
        [("actual", Q3, 50), ("comparator", "unknown", 45)],
        {"unknown_period"},
    ),
    (
        "3 the last published rate, dated in brackets",
        f"Indicator | Q3 | England (31 March 2021)\n{NAME} | 50 | 45",
        [("actual", Q3, 50), ("comparator", "2021-03-31", 45)],
        set(),
    ),
    (
        "4 the previous figure is not the current one",
        f"Indicator | Current | Previous quarter | Target\n{NAME} | 50 | 45 | 55",
        [("actual", Q3, 50), ("actual", Q2, 45), ("target", Q3, 55)],
        set(),
    ),
    (
        "4 newest year first",
        f"Indicator | 2020/21 | 2019/20 | 2018/19\n{NAME} | 50 | 45 | 40",
        [("actual", "2020-21", 50), ("actual", "2019-20", 45), ("actual", "2018-19", 40)],
        set(),
    ),
    (
        "4 last year's figure in brackets",
        f"Indicator | Q3 | Target\n{NAME} | 45% (vs. 41% in 2018) | 50%",
        [("actual", Q3, 45), ("target", Q3, 50)],
        {"several_figures"},
    ),
    (
        "5 a change is no level",
        f"Indicator | Q3 | Change since last year | Variance\n{NAME} | 50 | -5 | 2",
        [("actual", Q3, 50)],
        set(),
    ),
    (
        "6 in the quarter and cumulative",
        "Indicator | Q2 | Cumulative\nSickness days per FTE | 1.93 | 4.83",
        [("actual", Q2, 1.93), ("actual", "2021-22 YTD to 2021-12-31", 4.83)],
        set(),
    ),
    (
        "6 cumulative in the name",
        "Indicator | Q3 | Target\nSickness days per FTE (Cumulative) | 4.83 | 9",
        [
            ("actual", "2021-22 YTD to 2021-12-31", 4.83),
            ("target", "2021-22 YTD to 2021-12-31", 9),
        ],
        set(),
    ),
    (
        "7 a rolling year in the name",
        "Indicator | Q3\nEHC plans issued within 20 weeks (%) - rolling 12 months | 34",
        [("actual", "rolling-12 to 2021-12", 34)],
        set(),
    ),
    (
        "7 the month and its twelve month average",
        f"Indicator | Dec 2021 | 12 months to Dec 2021\n{NAME} | 19.9 | 19.2",
        [("actual", "2021-12", 19.9), ("actual", "rolling-12 to 2021-12", 19.2)],
        set(),
    ),
    (
        "8 the days of a threshold are no figure",
        "Indicator | Q3 | Target\n% of assessments completed within 45 working days | 73.8 | 94",
        [("actual", Q3, 73.8), ("target", Q3, 94)],
        set(),
    ),
    (
        "8 a threshold in a target cell",
        f"Indicator | Q3 | Target\n{NAME} | 73.8 | 60% in 13 weeks",
        [("actual", Q3, 73.8), ("target", Q3, 60)],
        {"several_figures"},
    ),
    (
        "12 a rate and a count in one cell",
        "Indicator | Q3\nReferrals per 10,000 children | 48.2 (1194)",
        [("actual", Q3, None)],
        {"several_figures"},
    ),
    (
        "12 # in the name and a share in the cell",
        "Indicator | Q3\nRe-offending by young offenders (# of re-offenders) | 22.7%",
        [("actual", Q3, 22.7)],
        {"unit_conflict"},
    ),
    (
        "13 a number of things that is a percentage",
        "Indicator | Q3\nNumber of applications decided in time | 87%",
        [("actual", Q3, 87)],
        {"unit_conflict"},
    ),
    (
        "13 # in the name and a fraction of one in the cell",
        "Indicator | Q3\nRe-offending by young offenders (# of re-offenders) | 22.7",
        [("actual", Q3, 22.7)],
        {"unit_conflict"},
    ),
    (
        "14 stored as printed, and flagged: numerator over denominator",
        f"Indicator | Numerator | Denominator | Q3\n{NAME} | 13 | 13 | 85%",
        [("numerator", Q3, 13), ("denominator", Q3, 13), ("actual", Q3, 85)],
        {"fraction_disagrees"},
    ),
    (
        "14 red though the target is met",
        f"Indicator | Good is | Q3 | Target | RAG\n{NAME} | High | 60 | 50 | Red",
        [("actual", Q3, 60), ("target", Q3, 50)],
        {"status_disagrees"},
    ),
    (
        "15 above is not good",
        "Indicator | Q3 | Target\nPlans lasting two years or more (%) | 1.8 | 5",
        [("actual", Q3, 1.8), ("target", Q3, 5)],
        set(),
    ),
    (
        "16 a note glued to a number",
        "Indicator | Q3 | Target\nVisits to museums | 56,2002 | 22.2%3",
        [("actual", Q3, None), ("target", Q3, None)],
        {"several_figures"},
    ),
    (
        "16 a note glued to a date",
        f"Indicator | 31 March 201412 | Target\n{NAME} | 45 | 50",
        [("target", "unknown", 50)],
        {"unknown_header"},
    ),
    (
        "18 a decimal comma",
        f"Indicator | Q3 | Target\n{NAME} | 14,3% | 18/1g",
        [("actual", Q3, 14.3)],
        {"decimal_comma", "unreadable_number"},
    ),
    (
        "19 icons as digits",
        f"Indicator | Q3 | Status | Short Trend | Long Trend\n{NAME} | 45 | 0 | 8 | 1",
        [("actual", Q3, 45)],
        {"unknown_status"},
    ),
    (
        "20 nothing there",
        f"Indicator | Q1 | Q2 | Q3\n{NAME} | DIV/0 | - | -28",
        [("actual", Q3, -28)],
        set(),
    ),
    (
        "20 a nought is stored as printed: no rule can tell it from no data",
        f"Indicator | Q2 | Q3 | Target\n{NAME} | 45 | 0 | 50",
        [("actual", Q2, 45), ("actual", Q3, 0), ("target", Q3, 50)],
        set(),
    ),
    (
        "21 several figures in a cell",
        "Indicator | Q3\nAssessments completed | 497 whole year, 320 up to 23/11/2020",
        [("actual", Q3, 497)],
        {"several_figures"},
    ),
    (
        "21 a count and its cohort",
        "Indicator | Q3\nNumber of children with three or more moves | 12 / 285",
        [("actual", Q3, 12), ("denominator", Q3, 285)],
        set(),
    ),
    (
        "21 figures run together",
        "Indicator | Q3\nIncome from parking | 36,696.041,267.088.979.794.9",
        [("actual", Q3, None)],
        {"several_figures"},
    ),
    (
        "22 a period in arrears, in a column of its own",
        "Indicator | Result | Target | Period\nHousehold waste recycled (%) | 45 | 50 | Q2 2021/22",
        [("actual", Q2, 45), ("target", Q2, 50)],
        set(),
    ),
    (
        "22 a period in arrears, in the cell",
        "Indicator | Q3 | Target\nHousehold waste recycled (%) | 45% (Q2) | 50%",
        [("actual", Q2, 45), ("target", Q2, 50)],
        set(),
    ),
    (
        "22 a period in arrears, in the name",
        "Indicator | Q3 | Target\nHousehold waste recycled (%) (Q2 2021/22) | 45 | 50",
        [("actual", Q3, 45), ("target", Q3, 50)],
        {"period_conflict"},
    ),
    (
        "22 a period in arrears, in the name alone",
        "Indicator | Actual | Target\nHousehold waste recycled (%) (Q2 2021/22) | 45 | 50",
        [("actual", Q2, 45), ("target", Q2, 50)],
        set(),
    ),
    (
        "22 a period in arrears, in a section row",
        "Indicator | Actual | Target\nWaste, Quarter 2 2021/22 | < | <\nRecycled (%) | 45 | 50",
        [("actual", Q2, 45), ("target", Q2, 50)],
        set(),
    ),
    (
        "23 calendar years are no financial years",
        f"Indicator | 2019 | 2019/20 | Academic year 2018/19\n{NAME} | 41 | 42 | 43",
        [("actual", "2019", 41), ("actual", "2019-20", 42), ("actual", "AY2018-19", 43)],
        set(),
    ),
    (
        "24 a profiled target beside the year's",
        f"Indicator | Q3 | Q3 Target | Annual target\n{NAME} | 45 | 48 | 44",
        [("actual", Q3, 45), ("target", Q3, 48), ("target", "2021-22", 44)],
        set(),
    ),
    (
        "24 a status without a target",
        f"Indicator | Polarity | Q3 | Target | RAG\n{NAME} | High | 45 | N/A | Red",
        [("actual", Q3, 45)],
        set(),
    ),
    (
        "24 a target without a polarity",
        f"Indicator | Polarity | Q3 | Target | RAG\n{NAME} | N/A | 45 | 50 | Red",
        [("actual", Q3, 45), ("target", Q3, 50)],
        set(),
    ),
    (
        "25 numerator and denominator in a comment",
        f"Indicator | Q3 | Comment\n{NAME} | 80.9% | 216 out of a total cohort of 267 were.",
        [("actual", Q3, 80.9), ("numerator", Q3, 216), ("denominator", Q3, 267)],
        set(),
    ),
    (
        "25 a cohort of days is no percentage",
        "Indicator | Q3\nAverage days to adoption | 506 (11626 out of 23)",
        [("actual", Q3, 506), ("numerator", Q3, 11626), ("denominator", Q3, 23)],
        set(),
    ),
    (
        "26 counts of indicators",
        "Indicators | Green | Amber | Red\nChildren's services | 17 | 12 | 9",
        [],
        set(),
    ),
    (
        "26 counts of indicators, by status",
        "RAG | Number of indicators | %\nGreen | 17 | 45%\nAmber | 12 | 32%\nRed | 9 | 24%",
        [],
        set(),
    ),
    (
        "26 counts of indicators among indicators",
        "Indicator | Q3 | Target\nNumber of indicators rated Green | 17 of 38 | 30\n"
        f"{NAME} | 45 | 50",
        [("actual", Q3, 45), ("target", Q3, 50)],
        {"count_of_indicators"},
    ),
    (
        "27 a caveat of small numbers is a comment, not a figure",
        f"Indicator | Q3 | Comment\n{NAME} | 45% | This is based on only 11 children.",
        [("actual", Q3, 45)],
        set(),
    ),
    (
        "28 two councils in one report",
        f"Indicator | Darlington | Hartlepool\n{NAME} | 45 | 47\nNEET (%) | 4 | 5",
        [("actual", Q3, 45), ("comparator", "unknown", 47)]
        + [("actual", Q3, 4), ("comparator", "unknown", 5)],
        {"unknown_period"},
    ),
    (
        "30 two editions, two units: each as printed",
        f"Indicator | Unit | 2018/19\n{NAME} | Rate | 0.32",
        [("actual", "2018-19", 0.32)],
        set(),
    ),
    (
        "32 two statuses: against the target, then against last time",
        f"Indicator | Q3 | Target | RAG | DoT\n{NAME} | 45 | 50 | Green | Red",
        [("actual", Q3, 45), ("target", Q3, 50)],
        set(),
    ),
    (
        "31 a heading that drifts keeps its column",
        f"Indicator | Q3 | South England | Target\n{NAME} | 45 | 48 | 50",
        [("actual", Q3, 45), ("comparator", "unknown", 48), ("target", Q3, 50)],
        {"unknown_area"},
    ),
]


@pytest.mark.parametrize(
    ("drawn", "figures", "raised"), [row[1:] for row in TABLES], ids=[row[0] for row in TABLES]
)
def test_traps_of_tables(
    drawn: str, figures: list[tuple[str, str, float | None]], raised: set[str]
) -> None:
    found = findings(COUNCIL, QUARTER_3, table(drawn))
    read = [(o.measure, o.period.label, o.value) for o in found.observations]
    assert read == figures
    assert raised <= codes(found)


PROSE: list[tuple[str, tuple[str | Table, ...], set[float]]] = [
    (
        "1 the target of a clause",
        ("92 per cent of referrals were completed within one day, below the 95 per cent target.",),
        {1.0},
    ),
    (
        "5 a change",
        ("There was a 5% reduction in referrals, and a fall of 2 percentage points.",),
        {5, 2},
    ),
    ("8 a threshold", ("73.8% of visits were held within 10 working days.",), {10}),
    (
        "15 above the target",
        ("1.8 per cent of plans lasted two years, above the target of 5 per cent.",),
        set(),
    ),
    ("17 overprinted text", ("Floor: 90%", "4% (Green)", "Floor: 90% 4% (Green)"), {90, 4}),
    ("27 small cohorts", ("This figure is based on only 11 children.",), {11}),
    ("16 a note glued", ("There were 17 of the 381 indicators on target.",), {17, 381}),
    ("26 counts of indicators", ("9 (75%) out of the 12 indicators are green.",), {9, 75, 12}),
    ("29 another council's", ("In Birmingham 10% of requests came online.",), {10}),
]


@pytest.mark.parametrize(
    ("blocks", "never"), [row[1:] for row in PROSE], ids=[row[0] for row in PROSE]
)
def test_traps_of_sentences(blocks: tuple[str | Table, ...], never: set[float]) -> None:
    """What must not be stored as the council's own level of anything."""
    found = findings(COUNCIL, QUARTER_3, *blocks)
    own = {o.value for o in found.observations if o.measure in ("actual", "count")}
    assert own.isdisjoint(never)


def test_the_council_inside_a_table_of_councils() -> None:
    """Trap 28: its own row is an actual, the others are comparators."""
    drawn = "Authority | 2019/20\nDarlington | 41\nLeeds | 42\nEngland | 43"
    found = findings(
        COUNCIL, QUARTER_3, "# Recycling rate (%)", table(drawn, section="Recycling rate (%)")
    )
    assert [(o.measure, o.area_name) for o in found.observations] == [
        ("actual", "Darlington"),
        ("comparator", "Leeds"),
        ("comparator", "England"),
    ]


def test_every_trap_of_the_guide_has_a_row() -> None:
    """Those told by two names (`test_guide_twins`) or by an area have tests of their own."""
    told = {int(row[0].split()[0]) for row in (*TABLES, *PROSE)}
    assert told | {9, 10, 11, 28} == set(range(1, 33))
