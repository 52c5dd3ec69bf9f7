"""Narrative outside tables: under the names of indicators, or naming them in running words."""

import pytest

from normalise.mentions import mentions
from schemas.catalogue import load
from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, QUARTER_3, findings, table

EET = "Care leavers in education, employment or training (%)"
FOSTER = "Percentage of children placed with in house foster carers"
VISITS = "Referrals screened and completed within 1 day"
FIGURES = table(f"""
Indicator | Q3 | Target
{EET} | 61% | 65%
{FOSTER} | 54% | 60%
{VISITS} | 68% | 90%""")


def narrative(found: Findings) -> list[tuple[str | None, str]]:
    return [(c.indicator, c.text) for c in found.comments if c.kind == "narrative"]


@pytest.mark.parametrize(
    ("paragraph", "indicators"),
    [
        ("Members asked about referrals screened and completed within one day.", [VISITS]),
        ("Few children are placed with in house foster carers.", []),
        ("More children placed with in-house foster carers are expected.", [FOSTER]),
        (
            "Care leavers in education, employment or training and referrals screened and "
            "completed within 1 day were both discussed.",
            [EET, VISITS],
        ),
        ("Care leavers were thanked for their work with children in care.", []),
        ("Members asked about referrals.", []),
    ],
)
def test_a_paragraph_belongs_to_each_indicator_that_it_names(
    paragraph: str, indicators: list[str]
) -> None:
    found = findings(COUNCIL, QUARTER_3, FIGURES, paragraph)
    assert narrative(found) == [(name, paragraph) for name in indicators]


def test_names_that_follow_one_another_share_what_stands_below() -> None:
    shared, own = "Both reflect local pressures.", "A fair is held."
    found = findings(COUNCIL, QUARTER_3, FIGURES, FOSTER, VISITS, shared, EET, own)
    assert narrative(found) == [(FOSTER, shared), (VISITS, shared), (EET, own)]


@pytest.mark.parametrize("lead_in", ["Greens to celebrate:", "Greens to celebrate;"])
def test_a_lead_in_ends_what_came_before(lead_in: str) -> None:
    found = findings(COUNCIL, QUARTER_3, FIGURES, FOSTER, lead_in, "All is well with us.")
    assert narrative(found) == []


def test_a_wording_of_two_indicators_names_neither() -> None:
    numbers = load().words.values.number_words
    both = ("Number of children on a plan", "Percentage of children on a plan")
    known = mentions((*both, "Children on a plan for two years"), numbers)
    assert known.of("The children on a plan were seen.") == []
    assert known.of("The number of children on a plan rose.") == [both[0]]
    assert known.of("There were no children on a plan for 2 years.") == [
        "Children on a plan for two years"
    ]
