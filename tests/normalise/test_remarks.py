"""What a sentence remarks of a figure is no part of its indicator's name; what tells more is."""

import pytest

from normalise.lexicon import lexicon
from normalise.names import Names
from normalise.remarks import Remarks
from schemas.catalogue import load

names: Names = lexicon(load()).names
remarks = Remarks(names._wordings)  # noqa: SLF001

REMARKS = (
    "was below benchmarks",
    "had also fallen significantly",
    "remained above target",
    "were in line with regional but lower than national averages",
    "had increased from the previous quarter but was still below target",
    "is now the lowest it has been for three years",
    "has risen year on year",
    "was just short of the target",
    "is on an upward trajectory",
    "had seen a significant increase over the past year",
    "was ranked 3rd out of 11",
    "had fallen due to staff vacancies",
    "compares favourably with the national picture",
    "was more than double the national average",
    "was 5 percentage points above target",
)
TELLING = (
    "was higher for boys",
    "were closed in the last quarter",
    "were placed out of area",
    "was 45 in the north of the county",
    "were reported within 24 hours",
    "had improved health",
    "were authorised",
    "were related to domestic abuse",
    "were high priority",
    "were from other local authorities",
    "was down in the hospital team",
)
NAMES = (
    "The number of unaccompanied asylum seeking children",
    "The proportion of care leavers in education, employment or training",
    "The percentage of emergency repairs completed in time",
    "Council tax collection",
    "The number of households in temporary accommodation",
)


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_remark_leaves_a_name_what_it_was(name: str, remark: str) -> None:
    known, remarked = names.resolve(name), names.resolve(f"{name} {remark}")
    assert known is not None
    assert remarked is not None
    assert remarked.indicator_id == known.indicator_id
    assert remarked.confidence <= known.confidence


@pytest.mark.parametrize("telling", TELLING)
@pytest.mark.parametrize("name", NAMES)
def test_what_may_tell_a_part_is_no_remark(name: str, telling: str) -> None:
    assert not remarks.alone(telling)
    match = names.resolve(f"{name} {telling}")
    assert match is None or "remark" not in match.how


@pytest.mark.parametrize(
    ("sentence", "indicator_id"),
    [
        ("Re-offending had also fallen to 12.9%", "youth-justice-reoffending-percent"),
        ("the number of EHCPs were up 17% compared to this time last year", "ehcp-count"),
        (
            "attainment 8 results were in line with regional but lower than national averages",
            "key-stage-4-attainment8",
        ),
        # a share that is told of a figure, and one that is how far it has moved
        ("Council tax collection was 97.2%, slightly down", "council-tax-collected-percent"),
        ("The number of missed bins was 3% lower than last year", "waste-missed-count"),
        ("average re-let times had reduced to 28 days", "housing-relet-days"),
        ("There had been 1,204 referrals received, an increase of 8%", "referrals-count"),
        # a heading and the sentence after it
        ("Void turnaround: the average number of days to re-let increased", "housing-relet-days"),
        ("Calls abandoned – A reduction by half from 10.15% to 5.31%", "calls-abandoned-percent"),
        ("Calls abandoned – Average wait was 45 seconds", None),
        # within a clause a verb tells which are counted
        ("Looked after children whose SDQ score was a cause for concern", None),
        ("Looked after children who were ahead of expectations", None),
        # words that speak of the meeting
        (
            "The Panel were pleased to note that missed bins fell",
            "waste-missed-count",
        ),
        ("Priority 3 – Number of missed bins", "waste-missed-count"),
    ],
)
def test_sentences(sentence: str, indicator_id: str | None) -> None:
    match = names.resolve(sentence)
    assert (None if match is None else match.indicator_id) == indicator_id


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("staff turnover was 10.97 percent", "percent"),
        ("staff turnover was up 17 percent", None),
        ("staff turnover had fallen to 12.9 percent", "percent"),
        ("relet time was 34 days", "days"),
        ("relet time had risen to 34 days", "days"),
        ("missed bins were 45 an increase of 8 percent", None),
    ],
)
def test_a_remark_may_tell_the_unit(sentence: str, unit: str | None) -> None:
    assert next(remarks.without(sentence)).unit == unit
