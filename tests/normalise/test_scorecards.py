"""Whole tables: layouts of the field guide, section (a), from the page to the figures."""

import pytest

from tests.normalise.papers import (
    COUNCIL,
    QUARTER_3,
    codes,
    figures,
    findings,
    one,
    scorecard,
    table,
    values,
)

EET = "Care leavers in education, employment or training (%)"


def test_one_period_with_the_comment_before_the_numbers() -> None:
    """Layout L1: the trend icons came out as `0` and `8`."""
    found = scorecard("""
Indicator | Comment | Frequency | Result | Target | Status | Short Trend | Long Trend
Care leavers in touch (%) | 44 out of 156 are abroad. | Quarterly | 92.0% | 90.0% | Green | 0 | 8
Long term CLA (%) | As last year. | Annually | 68.1% | 70% | Amber | 8 | 0""")
    assert figures(found) == [
        ("Care leavers in touch (%)", "2021-22 Q3", "actual", 92.0),
        ("Care leavers in touch (%)", "2021-22 Q3", "target", 90.0),
        ("Long term CLA (%)", "2021-22 Q3", "actual", 68.1),
        ("Long term CLA (%)", "2021-22 Q3", "target", 70.0),
    ]
    first = found.observations[0]
    assert (first.rag, first.direction_of_travel, first.frequency) == ("green", None, "quarterly")
    assert first.reading.commentary == "44 out of 156 are abroad."
    assert [c.text for c in found.comments] == ["44 out of 156 are abroad.", "As last year."]


def test_quarters_under_years() -> None:
    """Layout L2, with a status and comparators of an older year."""
    found = scorecard(f"""
Indicator | Quarters | < | < | Target | RAG | DoT | COMPARATORS 2021-22 | <
^ | 22-23 | 23-24 | < | ^ | ^ | ^ | England | SN
^ | Q4 | Q1 | Q2 | ^ | ^ | ^ | ^ | ^
{EET} | 41.0% | 42.0% | 43.0% | 50.0% | RED | POSITIVE | 55.0% | 53.0%""")
    assert values(found) == [
        ("2022-23 Q4", "actual", 41.0),
        ("2023-24 Q1", "actual", 42.0),
        ("2023-24 Q2", "actual", 43.0),
        ("2023-24 Q2", "target", 50.0),
        ("2021-22", "comparator", 55.0),
        ("2021-22", "comparator", 53.0),
    ]
    assert [o.rag for o in found.observations] == [None, None, "red", None, None, None]
    assert one(found, value=43.0).direction_of_travel == "positive"
    assert [o.area_name for o in found.observations[3:]] == [
        "Darlington",
        "England",
        "Statistical neighbours",
    ]


def test_years_under_outturn_and_target() -> None:
    """Layout L3: the same kind of label is an actual here and a target there."""
    found = scorecard(f"""
Measure | Outturn | < | < | Eng Av | Target | <
^ | 2016/17 | 2017/18 | 18/19 | ^ | 2019/20 | 2020/21
{EET} | 46% | 47% | 48% | 51% | 49% | 50%""")
    assert values(found) == [
        ("2016-17", "actual", 46.0),
        ("2017-18", "actual", 47.0),
        ("2018-19", "actual", 48.0),
        ("unknown", "comparator", 51.0),
        ("2019-20", "target", 49.0),
        ("2020-21", "target", 50.0),
    ]


def test_pairs_of_actual_and_target() -> None:
    """Layout L4: each target is of its own quarter."""
    found = scorecard(f"""
Indicator | Q1 2021/22 | < | Q2 2021/22 | <
^ | Actual | Target | Actual | Target
{EET} | 41% | 50% | 42% | 52%""")
    assert values(found) == [
        ("2021-22 Q1", "actual", 41.0),
        ("2021-22 Q1", "target", 50.0),
        ("2021-22 Q2", "actual", 42.0),
        ("2021-22 Q2", "target", 52.0),
    ]


def test_target_before_actual() -> None:
    """Layout L5."""
    found = scorecard(f"Indicator | Target | Performance | Upper quartile\n{EET} | 50 | 41 | 60")
    assert values(found) == [
        ("2021-22 Q3", "target", 50.0),
        ("2021-22 Q3", "actual", 41.0),
        ("unknown", "comparator", 60.0),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "Indicator | 2017/18 value | 2018/19 Target\nRecycling of waste (%) | 45 | 48",
        "Indicator | Target 2018/19 | 2017/18\nRecycling of waste (%) | 48 | 45",
    ],
)
def test_an_actual_beside_next_years_target(drawn: str) -> None:
    """Layout L6: the target keeps its own period."""
    found = scorecard(drawn)
    assert set(values(found)) == {("2017-18", "actual", 45.0), ("2018-19", "target", 48.0)}


def test_a_threshold_within_a_target_is_doubted() -> None:
    """Layout L9: `60% in 13 weeks`."""
    found = scorecard("""
Indicator | Target | 2017/18 | 2018/19
Major planning applications determined in time | 60% in 13 weeks | 71% | 74%""")
    assert ("target", 13.0) not in [(o.measure, o.value) for o in found.observations]
    assert "several_figures" in codes(found)


def test_section_rows() -> None:
    """Layout L12: a theme across the table is no indicator."""
    found = scorecard("""
Indicator | Target | Performance
CORPORATE HEALTH | < | <
Invoices paid on time (%) | 95 | 97
HOUSING | < | <
Rent collected as % of rent owed | 99 | 98""")
    assert {(o.reading.section, o.reading.indicator) for o in found.observations} == {
        ("CORPORATE HEALTH", "Invoices paid on time (%)"),
        ("HOUSING", "Rent collected as % of rent owed"),
    }


def test_an_area_that_spans_its_rows() -> None:
    """Layout L13."""
    found = scorecard("""
Area | Indicator | Q3
Front door | Number of MASH Enquires | 812
^ | Re-referrals within 12 months (%) | 22%""")
    assert [(o.reading.section, o.value) for o in found.observations] == [
        ("Front door", 812.0),
        ("Front door", 22.0),
    ]


def test_figures_of_a_comment_row_fill_no_cells() -> None:
    """Layout L14: old targets, numerators and dates stand in the comment."""
    found = scorecard("""
Indicator | Target | Latest | RAG
% of plans for a second time | 20 | 23 | Red
COMMENTS: 23 of 112; target was 18 until 31/03/2018. ACTIONS: Panel from 1 May. | < | < | <
Care proceedings completed within 26 weeks (%) | 75 | 71 | Amber""")
    assert [o.value for o in found.observations] == [20.0, 23.0, 75.0, 71.0]
    assert [(c.kind, c.text, c.indicator) for c in found.comments] == [
        (
            "comment",
            "23 of 112; target was 18 until 31/03/2018.",
            "% of plans for a second time",
        ),
        ("action", "Panel from 1 May.", "% of plans for a second time"),
    ]


def test_a_header_printed_again_is_no_row() -> None:
    """Layout L15."""
    found = scorecard("""
Indicator | Q3 | Target
Care leavers in touch (%) | 92 | 90
Indicator | Q3 | Target
Pathway plans in date (%) | 81 | 90""")
    assert {o.reading.indicator for o in found.observations} == {
        "Care leavers in touch (%)",
        "Pathway plans in date (%)",
    }


def test_a_table_without_a_header_goes_on() -> None:
    """Layout L16: the columns of the table before, with a little less trust."""
    found = findings(
        COUNCIL,
        QUARTER_3,
        table("Indicator | Target | Q2 | Q3\nCare leavers in touch (%) | 90 | 91 | 92"),
        table(
            "Pathway plans reviewed in the last six months (%) | 90 | 80 | 81\n"
            "Core groups held on time by the local authority (%) | 95 | 85 | 86"
        ),
    )
    later = [o for o in found.observations if o.reading.table == 2]
    assert [(o.period.label, o.measure, o.value) for o in later[:3]] == [
        ("2021-22 Q3", "target", 90.0),
        ("2021-22 Q2", "actual", 80.0),
        ("2021-22 Q3", "actual", 81.0),
    ]
    assert later[2].confidence < one(found, value=92.0).confidence


def test_a_table_of_another_width_does_not_go_on() -> None:
    found = findings(
        COUNCIL,
        QUARTER_3,
        table("Indicator | Target | Q2 | Q3\nCare leavers in touch (%) | 90 | 91 | 92"),
        table("Pathway plans reviewed in the last six months (%) | 90 | 80"),
    )
    assert [o.value for o in found.observations] == [90.0, 91.0, 92.0]


@pytest.mark.parametrize(
    "name",
    [
        "Care leavers whom the council is in touch with",
        "Care leavers in touch (%)",
        "Household recycling rate",
        "Pathway plans up to date",
        "Number of ICPCs",
    ],
)
def test_no_first_row_is_lost(name: str) -> None:
    """A row of a system's export: one figure among words, a unit and dates."""
    found = scorecard(
        f"Indicator | Data type | Result | Frequency | Date\n{name} | % | 91 | Monthly | Jun 2018\n"
        "Children whose core group was held on time | % | 84 | Monthly | Jul 2018"
    )
    assert [o.value for o in found.observations] == [91.0, 84.0]


def test_a_heading_that_nobody_knows() -> None:
    found = scorecard("Indicator | Q3 | Wombat\nCare leavers in touch (%) | 92 | 17")
    assert [o.value for o in found.observations] == [92.0]
    issue = next(i for i in found.issues if i.code == "unknown_header")
    assert (issue.value, issue.col, issue.table) == ("Wombat", 2, 1)


def test_a_table_that_is_no_scorecard() -> None:
    found = scorecard("Time | Item\n10.00am | Welcome\n10.05am | Minutes")
    assert found.observations == ()
    assert "not_a_scorecard" in codes(found)


def _said(drawn: str) -> list[tuple[str, str, float | None]]:
    found = scorecard(drawn)
    return [(o.measure, o.period.label, o.value) for o in found.observations]


def test_an_annual_target_is_of_the_year() -> None:
    drawn = "Indicator | Q3 2021/22 | Annual target\nRecycling rate of waste (%) | 45% | 50%"
    assert _said(drawn) == [("actual", "2021-22 Q3", 45.0), ("target", "2021-22", 50.0)]


def test_a_target_below_five_is_no_secret() -> None:
    drawn = "Indicator | Result | Target\nRecycling rate of waste (%) | 4% | <5"
    assert [value for measure, _, value in _said(drawn) if measure == "target"] == [5.0]


def test_names_that_hold_words_of_a_status_are_indicators() -> None:
    found = scorecard("""
Indicator | Q3 | Target
Missed bins | 310 | 250
Affordable homes completed | 7 | 24""")
    assert [o.value for o in found.observations] == [310.0, 250.0, 7.0, 24.0]


def test_a_summary_of_colours_holds_no_indicators() -> None:
    drawn = "Directorate | Green | Amber | Red | Total\nChildren and families | 9 | 3 | 2 | 14"
    assert _said(drawn) == []


def test_a_register_of_risks_holds_no_indicators() -> None:
    drawn = "Risk | Likelihood | Impact | Score\nFailure to recruit social workers | 4 | 5 | 20"
    assert _said(drawn) == []


def test_the_latest_figure_owns_the_status_though_its_year_is_older() -> None:
    drawn = """
Measure | 2021/22 Performance | Current performance | Date | RAG
Recycling rate of waste (%) | 45% | 44% | Jan 2022 | Red"""
    found = scorecard(drawn)
    assert [(o.value, o.rag) for o in found.observations] == [(45.0, None), (44.0, "red")]


def test_a_fill_on_the_figure_is_its_status() -> None:
    drawn = """
Measure | Q2 2021/22 | Q3 2021/22
Recycling rate of waste (%) | 45% {fill #00b050} | 44% {fill #ff0000}
Re-let time of homes (days) | 20 {fill #ff0000} | 18 {fill #00b050}"""
    found = scorecard(drawn)
    assert [o.rag for o in found.observations] == ["green", "red", "red", "green"]


def test_names_under_a_heading_of_time_are_names() -> None:
    drawn = "Year | 2016/17 | 2017/18\nSocial care complaints | 17 | 27\nCorporate ones | 3 | 2"
    names = {o.reading.indicator for o in scorecard(drawn).observations}
    assert names == {"Social care complaints", "Corporate ones"}


@pytest.mark.parametrize(
    ("good", "raised"),
    [("Lower is better", ["polarity_conflict"]), ("Higher is better", []), ("", [])],
)
def test_a_direction_that_the_catalogue_calls_bad(good: str, raised: list[str]) -> None:
    found = scorecard(f"Indicator | Good is | Q3 2021/22\n{EET} | {good} | 43.0%")
    assert [code for code in codes(found) if code.startswith("polarity")] == raised
