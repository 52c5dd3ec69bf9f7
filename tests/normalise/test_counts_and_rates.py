"""A count beside its rate, the same said again, a part of a group: each has its name and day."""

from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, QUARTER_3, findings


def said(sentence: str) -> Findings:
    return findings(COUNCIL, QUARTER_3, sentence)


def test_a_rate_beside_a_count_is_of_the_same() -> None:
    found = said("430 children were in care in December 2021, or 72 per 10,000 population.")
    assert {(o.reading.indicator, o.unit) for o in found.observations} == {
        ("children in care", "number"),
        ("children in care", "rate_per_10000"),
    }


def test_a_rate_said_again_and_its_parts_are_of_the_same_day() -> None:
    found = said(
        "430 children were in care on the last day of August 2021, or 72 per 10,000 population, "
        "including 32 unaccompanied asylum seeker children. The rate of our statistical "
        "neighbours is 69 per 10,000 population."
    ).observations
    assert [(o.value, o.period.label) for o in found] == [
        (430.0, "2021-08"),
        (72.0, "2021-08"),
        (32.0, "2021-08"),
        (69.0, "2021-08"),
    ]
    assert found[3].reading.indicator == found[1].reading.indicator


def test_a_count_before_its_rate_is_no_rate() -> None:
    found = said(
        "At 31 December 2021, 1,115 children were in care (a rate of 66 per 10,000 children). "
        "This is an increase from 1,105 (65 per 10,000 children) at 31 March 2021."
    ).observations
    assert [(o.value, o.unit, o.period.label) for o in found] == [
        (1115.0, "number", "2021-12-31"),
        (66.0, "rate_per_10000", "2021-12-31"),
        (1105.0, "number", "2021-03-31"),
        (65.0, "rate_per_10000", "2021-03-31"),
    ]


def test_the_average_of_something_does_not_point_back() -> None:
    found = said("There were 495 children in care. The average caseload is currently 16.7.")
    assert [(o.value, o.reading.indicator) for o in found.observations] == [
        (495.0, "children in care"),
        (16.7, "average caseload"),
    ]


def test_a_part_of_a_group_is_named_with_its_group() -> None:
    """Of those in residential homes, not of all children: no name of all children is matched."""
    found = said("98 children live in residential homes, of whom 33% live out of the area.")
    assert [(o.value, o.indicator_id) for o in found.observations][1] == (33.0, None)
