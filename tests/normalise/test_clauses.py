"""The part that each figure of a clause plays: field guide, section (g), traps 1 to 5 and 8."""

import pytest

from normalise.clauses import Clauses
from schemas.catalogue import load
from tests.normalise.papers import WORDS

words = load().words
reader = Clauses(words.prose, words.values.number_words, WORDS.periods, WORDS.units)


@pytest.mark.parametrize(
    ("clause", "figures"),
    [
        (
            "74.7 per cent were completed within one day, below the target of 90 per cent",
            [(74.7, "actual"), (90.0, "target")],
        ),
        ("82% of reviews were on time, above the 80% target", [(82.0, "actual"), (80.0, "target")]),
        (
            "1.8 per cent of referrals took three days, above the target of 5 per cent",
            [(1.8, "actual"), (5.0, "target")],
        ),
        ("The target is 90%", [(90.0, "target")]),
        (
            "the figure was 12%, above the national average of 9%",
            [(12.0, "actual"), (9.0, "elsewhere")],
        ),
        (
            "88% of assessments were on time, above the England average of 82%",
            [(88.0, "actual"), (82.0, "elsewhere")],
        ),
        (
            "95.8% of children were visited, compared to 92.1% in the same period last year",
            [(95.8, "actual"), (92.1, "last_year")],
        ),
        (
            "61% of care leavers are in EET (55% last quarter)",
            [(61.0, "actual"), (55.0, "last_quarter")],
        ),
        ("85% of groups met, up from 80% in Q2 2021/22", [(85.0, "actual"), (80.0, "earlier")]),
        ("a 5% reduction in referrals", [(5.0, "change")]),
        ("an increase of 19.5 per cent in contacts", [(19.5, "change")]),
        ("the number of plans was reduced by 10%", [(10.0, "change")]),
        ("the number of plans was reduced by around 10%", [(10.0, "change")]),
        ("a reduction of 0.3% was seen", [(0.3, "change")]),
        ("costs rose by 4% this year", [(4.0, "change")]),
        ("the rate was 19.9%, up 5% on the year", [(19.9, "actual"), (5.0, "change")]),
        ("at least 90% of reviews should be held on time", [(90.0, "target")]),
        ("we aim for 95% of reviews to be on time", [(95.0, "target")]),
        ("Seven per cent of children moved", [(7.0, "actual")]),
        ("the number of children in care was 1,271", [(1271.0, "actual")]),
    ],
)
def test_parts(clause: str, figures: list[tuple[float, str]]) -> None:
    assert [(f.value, f.part) for f in reader.figures(clause)] == figures


def test_a_bound_is_no_actual() -> None:
    (figure,) = reader.figures("no more than 5% of children should wait")
    assert figure.part != "actual"


@pytest.mark.parametrize(
    "clause",
    [
        "assessments completed within 45 working days",
        "visits within 10 working days of the plan",
        "three or more placements in the last 12 months",
        "aged 19 to 21 at 31 March 2021",
        "the Cabinet met on 15 February 2022",
        "17 of the 38 indicators are Green",
        "the rate improved by two percentage points",
        "page 12 of 40",
        "see section 3.2",
    ],
)
def test_thresholds_dates_and_counts_are_no_figures(clause: str) -> None:
    assert reader.figures(clause) == []


@pytest.mark.parametrize(
    ("clause", "subject"),
    [
        (
            "10.8 per cent of the children referred were referred before, against 11 per cent",
            "children referred were referred before",
        ),
        ("the number of children in care was 271", "number of children in care"),
        (
            "The percentage of care plans in date was 88%, above the target",
            "care plans in date",
        ),
        ("the proportion of care leavers in EET was 61%", "proportion of care leavers in EET"),
        ("95% of core groups were held on time", "core groups were held on time"),
        ("performance was 95%", None),
        ("the figure stands at 95% of 12", None),
    ],
)
def test_what_a_figure_is_of(clause: str, subject: str | None) -> None:
    assert reader.subject(clause, reader.figures(clause)[0]) == subject


def test_where_a_figure_stands() -> None:
    clause = "In all 74.7 per cent of plans were in date"
    (figure,) = reader.figures(clause)
    assert (figure.printed, clause[figure.start : figure.end]) == (
        "74.7 per cent",
        "74.7 per cent",
    )
