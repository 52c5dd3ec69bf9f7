"""Words that stand for a figure: all, every, none, no, twelve; and nouns that share a verb."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings

NAMED = """
All children in care had an allocated social worker.|100 percent: children in care had an allocated social worker
Every child in care had a health assessment in the year.|100 percent: children in care had a health assessment
All 46 children on a plan were visited in time.|100 percent: children on a plan visited in time; 46 number: children on a plan visited in time
All complaints were answered within 10 working days.|100 percent: complaints answered within 10 working days
No child waited more than 10 days for an assessment.|0 number: children waited more than 10 days for an assessment
No complaint was upheld.|0 number: complaints upheld
None of the care homes inspected in the quarter was rated poor.|0 number: care homes inspected rated poor
No serious case reviews had been completed.|0 number: serious case reviews completed
There were no serious incidents in the quarter.|0 number: serious incidents
Twelve care leavers were in unsuitable homes at 31 December 2021.|12 number: care leavers in unsuitable homes
Over three quarters (79%) of tenants were satisfied with repairs.|79 percent: tenants satisfied with repairs
Two thirds of residents (66%) said that they were satisfied with the way the Council runs things.|66 percent: residents satisfied with the way the Council runs things
100 per cent of children with a child protection plan and 99 per cent of children in care had an allocated social worker.|100 percent: children with a child protection plan had an allocated social worker; 99 percent: children in care had an allocated social worker
98% of children in need, 99% of children with a plan and 100% of children in care had a visit.|98 percent: children in need had a visit; 99 percent: children with a plan had a visit; 100 percent: children in care had a visit
75% of major, 83% of minor and 91% of other planning applications were decided in time.|75 percent: major planning applications decided in time; 83 percent: minor planning applications decided in time; 91 percent: other planning applications decided in time
98% of reviews on time and 70% of children had a dental check.|98 percent: reviews on time; 70 percent: children had a dental check
Residual waste was 112.4kg per household, against a target of 115kg.|112.4 kg_per_household: Residual waste; 115 kg_per_household: Residual waste
Sickness absence averaged 8.7 days per FTE, compared with 9.2 days in the same period last year.|8.7 days_per_fte: Sickness absence; 9.2 days_per_fte: Sickness absence
Appeals allowed: 3 of 11 (27%).|3 number: Appeals allowed; 11 number: Appeals allowed; 27 percent: Appeals allowed
The average wait was 3mins.|3 minutes: average wait
The percentage of household waste sent for reuse, recycling or composting was 41.2%.|41.2 percent: household waste sent for reuse, recycling or composting
"""  # noqa: E501
"""A sentence, and after a bar its figures, each with what it is of."""

NONE = """
All members of the committee were present.
All councillors were invited to the event.
All staff are to be trained.
All schools have been contacted.
All children should have an allocated social worker.
Officers said that all children deserve a good start.
All indicators are green.
All schools are working with the council on attendance.
Every effort was made to keep the service open.
One of the homes was rated inadequate.
No further action was taken.
No change was reported.
There were no questions from members.
Two members asked about children in care.
The canal is 4.2 km long, and the new route was 12km.
"""
"""Sentences with the same words and no figure."""


@pytest.mark.parametrize("row", NAMED.strip().splitlines())
def test_a_figure_and_what_it_is_of(row: str) -> None:
    sentence, told = row.split("|")
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    assert "; ".join(f"{o.value:g} {o.unit}: {o.reading.indicator}" for o in found) == told


@pytest.mark.parametrize("sentence", NONE.strip().splitlines())
def test_the_words_alone_are_no_figure(sentence: str) -> None:
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    assert [(o.reading.value, o.reading.indicator) for o in found] == []


def test_a_figure_in_a_unit_that_is_stored_in_none_is_told() -> None:
    found = findings(COUNCIL, QUARTER_3, "The average length of a path was 12km.")
    assert [i.value for i in found.issues if i.code == "prose_figure_left"] == ["12km"]
