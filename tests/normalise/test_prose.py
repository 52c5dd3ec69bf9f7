"""Figures in sentences: layouts L22 and L23 of the field guide, and its traps 1 to 8 and 29."""

import pytest

from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings


def said(sentence: str) -> Findings:
    return findings(COUNCIL, QUARTER_3, sentence)


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "74.7 per cent of referrals were screened and completed within one day, below the "
            "target of 90 per cent.",
            [("actual", "2021-22 Q3", 74.7), ("target", "2021-22 Q3", 90.0)],
        ),
        (
            "82% of reviews were held on time, above the 80% target.",
            [("actual", "2021-22 Q3", 82.0), ("target", "2021-22 Q3", 80.0)],
        ),
        (
            "95.8 per cent of children received a statutory CP visit within 10 working days, "
            "compared to 92.1 per cent in the same period last year.",
            [("actual", "2021-22 Q3", 95.8), ("actual", "2020-21 Q3", 92.1)],
        ),
        (
            "The proportion of care leavers in EET was 61% (55% last quarter).",
            [("actual", "2021-22 Q3", 61.0), ("actual", "2021-22 Q2", 55.0)],
        ),
        (
            "85% of core groups were held on time, up from 80% in Q1 2021/22.",
            [("actual", "2021-22 Q3", 85.0), ("actual", "2021-22 Q1", 80.0)],
        ),
        (
            "The number of children in care was 271 at the end of December 2021.",
            [("actual", "2021-12-31", 271.0)],
        ),
        (
            "In Q2 2021/22 82% of reviews of children in care were held on time.",
            [("actual", "2021-22 Q2", 82.0)],
        ),
        (
            "90 per cent of care plans were up to date; 85 per cent of children had a check-up.",
            [("actual", "2021-22 Q3", 90.0), ("actual", "2021-22 Q3", 85.0)],
        ),
        (
            "Seven per cent of children had three or more placements.",
            [("actual", "2021-22 Q3", 7.0)],
        ),
        ("Last year, 88% of reviews were held on time.", [("actual", "2020-21 Q3", 88.0)]),
    ],
)
def test_figures(sentence: str, figures: list[tuple[str, str, float]]) -> None:
    read = [(o.measure, o.period.label, o.value) for o in said(sentence).observations]
    assert read == figures


def test_a_comparator_is_of_its_own_place_and_time() -> None:
    found = said(
        "The percentage of single assessments completed within 45 days was 88%, above the England "
        "average of 82%."
    )
    read = [(o.measure, o.area_name, o.period.label, o.value) for o in found.observations]
    assert read == [
        ("actual", "Darlington", "2021-22 Q3", 88.0),
        ("comparator", "England", "unknown", 82.0),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "There was a 5% reduction in the number of referrals.",
        "The percentage of care leavers in suitable accommodation fell from 95% to 93%.",
        "Contacts saw an increase of 19.5 per cent.",
        "17 of the 38 indicators (45%) are Green.",
        "No more than 5% of children should wait.",
        "Re-referrals were 21.5%, above the national average of 20%.",
    ],
)
def test_what_is_not_worded_plainly_is_left_and_told(sentence: str) -> None:
    found = said(sentence)
    assert found.observations == ()
    assert "prose_figure_left" in codes(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Visits must be made within 10 working days and reviews within 26 weeks.",
        "Assessments are due in 45 days for children aged 0 to 17.",
        "Performance improved by 4 percentage points.",
    ],
)
def test_thresholds_are_no_figures(sentence: str) -> None:
    assert said(sentence).observations == ()


def test_another_councils_figure_is_not_the_councils_own() -> None:
    """Trap 29."""
    found = said("Birmingham reported that 10% of households asked for help.")
    assert [o.area_name for o in found.observations] != ["Darlington"]


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 90% of reviews should be held on time.",
        "We aim for 95% of reviews to be held on time.",
        "The target is 90% of reviews.",
    ],
)
def test_an_aim_is_no_actual(sentence: str) -> None:
    """Trap 1."""
    assert [o for o in said(sentence).observations if o.measure == "actual"] == []


def test_a_rate_in_a_sentence_is_no_count() -> None:
    """Trap 12."""
    found = said("The rate of looked after children was 76.2 per 10,000.")
    assert [(o.value, o.unit) for o in found.observations] in ([], [(76.2, "rate_per_10000")])


def test_a_paper_that_is_not_about_performance_is_not_read() -> None:
    found = findings(
        COUNCIL,
        "# Planning Committee",
        "75% of residents objected to the scheme, against a target of 20%.",
    )
    assert found.observations == ()
    assert "prose_figure_left" not in codes(found)


def test_headings_and_running_lines_are_no_sentences() -> None:
    found = findings(COUNCIL, QUARTER_3, "# 95% of plans in date", "= 95% of plans in date")
    assert found.observations == ()


def test_items_are_read_with_the_heading_above_them() -> None:
    found = findings(COUNCIL, QUARTER_3, "# Child protection", "- 95% of core groups met on time.")
    (only,) = found.observations
    assert (only.reading.section, only.reading.origin) == ("Child protection", "prose")
    assert only.reading.commentary == "95% of core groups met on time."
    assert (only.reading.passage, only.reading.table) == (4, None)


def test_several_figures_of_a_passage_have_places() -> None:
    found = said("95% of core groups met. 90% of reviews were on time.")
    assert [o.reading.position for o in found.observations] == [0, 1]
    assert all(o.confidence < 1 for o in found.observations)


def test_the_indicator_of_a_sentence() -> None:
    found = said("30% of referrals were screened and completed within 1 day.")
    assert [o.indicator_id for o in found.observations] == [
        "referrals-decision-1-working-days-percent"
    ]


def test_a_row_of_a_table_set_as_text_is_no_sentence() -> None:
    row = "Percentage of repeat contacts where previous contact was 62% 65% 66% 61% N/A"
    assert findings(COUNCIL, QUARTER_3, row).observations == ()


def test_a_figure_of_somewhere_else_has_the_area_nearest_before_it() -> None:
    sentence = (
        "9.6% of children had three or more placements, in line with the statistical neighbours at "
        "9.5% and the national average at 10%."
    )
    read = findings(COUNCIL, QUARTER_3, sentence).observations
    assert [(o.area_name, o.value) for o in read][1:] == [
        ("Statistical neighbours", 9.5),
        ("England", 10.0),
    ]


def test_the_quarter_of_a_change_is_not_the_figure_s_own() -> None:
    sentence = "9.6% of visits were made on time, an improvement of 6.3% compared to Q1 2017/18."
    read = findings(COUNCIL, QUARTER_3, sentence).observations
    assert [(o.period.label, o.value) for o in read] == [("2021-22 Q3", 9.6)]
