"""Indicator names against the catalogue: field guide (f1), (f2) and traps 8 to 12."""

import pytest

from tests.normalise.papers import WORDS

names = WORDS.names


def resolved(printed: str, unit: str | None, code: str | None = None) -> str | None:
    match = names.resolve(printed, unit=unit, code=code)
    return None if match is None else match.indicator_id


@pytest.mark.parametrize(
    ("printed", "unit", "indicator"),
    [
        (
            "Care leavers in suitable accommodation (%)",
            "percent",
            "care-leavers-suitable-accommodation-percent",
        ),
        (
            "Care Leavers in education, employment or training (%)",
            "percent",
            "care-leavers-education-employment-training-percent",
        ),
        (
            "Percentage of Care Leavers aged 19 to 21 in Education, Employment or Training",
            "percent",
            "care-leavers-education-employment-training-19-21-percent",
        ),
        (
            "Rate of Child Protection Plans per 10k popn",
            "rate_per_10000",
            "child-protection-plans-rate-per-10000",
        ),
        (
            "Rate of Children Looked After (CLA) per 10k popn",
            "rate_per_10000",
            "children-looked-after-rate-per-10000",
        ),
        (
            "Rate of Children in Care per 10,000 children",
            "rate_per_10000",
            "children-looked-after-rate-per-10000",
        ),
        (
            "Percentage of re-referrals within previous 12 months (rolling 12 months)",
            "percent",
            "re-referrals-12-months-percent",
        ),
        (
            "Percentage of single assessments completed within 45 working days",
            "percent",
            "assessments-45-working-days-percent",
        ),
        ("Rent collected as % of rent owed", "percent", "housing-rent-collected-percent"),
        ("Number of MASH Enquires", "number", "mash-enquiries-count"),
        ("12. Number of MASH Enquires*", "number", "mash-enquiries-count"),
        ("PM24: Number of ICPCs", "number", "icpc-count"),
    ],
)
def test_by_alias(printed: str, unit: str, indicator: str) -> None:
    match = names.resolve(printed, unit=unit)
    assert match is not None
    assert (match.indicator_id, match.how) == (indicator, "alias")


@pytest.mark.parametrize(
    ("printed", "unit", "code", "indicator"),
    [
        ("Recycling", "percent", "NI 192", "waste-recycling-percent"),
        ("Recycling", "percent", "NI192", "waste-recycling-percent"),
        ("NI 191 Residual waste", "kg_per_household", None, "waste-residual-kg"),
        (
            "Residual household waste (kg) [NI191]",
            "kg_per_household",
            None,
            "waste-residual-kg",
        ),
        (
            "Repeat plans",
            "percent",
            "NI 65",
            "child-protection-plans-second-or-subsequent-ever-percent",
        ),
        ("Missed collections", "rate_per_100000", "BVPI 88", "waste-missed-rate-per-100000"),
        ("Decent homes", "percent", "TSM RP01", "housing-non-decent-percent"),
    ],
)
def test_by_reference_code(printed: str, unit: str, code: str | None, indicator: str) -> None:
    match = names.resolve(printed, unit=unit, code=code)
    assert match is not None
    assert (match.indicator_id, match.how) == (indicator, "reference code")


@pytest.mark.parametrize(
    ("printed", "unit", "indicator"),
    [
        (
            "% of care leavers in suitable accommodation",
            "percent",
            "care-leavers-suitable-accommodation-percent",
        ),
        (
            "Percentage of repairs completed right first time",
            "percent",
            "housing-repairs-first-time-percent",
        ),
        (
            "Non-emergency repairs completed in time (%)",
            "percent",
            "housing-repairs-non-emergency-percent",
        ),
    ],
)
def test_without_the_words_of_unit(printed: str, unit: str, indicator: str) -> None:
    assert resolved(printed, unit) == indicator


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        # the same words in another unit are another indicator (traps 12 and 13)
        ("Care leavers in suitable accommodation", "number"),
        ("Household recycling rate", "days"),
        ("Number of ICPCs", "percent"),
    ],
)
def test_the_unit_forbids(printed: str, unit: str) -> None:
    assert resolved(printed, unit) is None


@pytest.mark.parametrize("printed", ["", "Recycling of ideas", "Performance", "Total", "2021/22"])
def test_unknown_names_stay_unknown(printed: str) -> None:
    assert resolved(printed, "percent") is None


@pytest.mark.parametrize(
    ("printed", "unit", "indicator", "why"),
    [
        (
            "Percentage of single assessments completed within 42 working days",
            "percent",
            "assessments-45-working-days-percent",
            "the numbers differ: 42 days, not 45 days",
        ),
        (
            "Percentage of household waste not sent for reuse, recycling and composting",
            "percent",
            "waste-recycling-percent",
            "one is a negation of the other",
        ),
        (
            "Care leavers in suitable accommodations",
            "number",
            "care-leavers-suitable-accommodation-percent",
            "the unit is number, not percent",
        ),
        (
            "Household recycling rate of schools",
            "percent",
            "waste-recycling-percent",
            "it says school besides",
        ),
    ],
)
def test_suggestions_say_why_not(printed: str, unit: str, indicator: str, why: str) -> None:
    assert resolved(printed, unit) is None
    suggested = {s.indicator_id: s for s in names.suggestions(printed, unit=unit)}
    assert suggested[indicator].why_not == why


def test_suggestions_are_few_and_the_best_comes_first() -> None:
    suggested = names.suggestions("Care leavers in accommodation", unit="percent")
    scores = [s.score for s in suggested]
    assert 0 < len(scores) <= 3
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("printed", "indicator"),
    [
        # how many they were, and when, are no part of a name
        ("were subject to a Care Order (46)", "care-proceedings-outcome-percent"),
        ("concluded with No Order (n=3)", "care-proceedings-outcome-percent"),
        (
            "had a mid-year school move in 2016-17",
            "children-looked-after-school-move-percent",
        ),
        # but a year and the next are a span of time
        (
            "Looked after children with at least one school move in both 2015-16 and 2016-17",
            "children-looked-after-school-move-two-years-percent",
        ),
    ],
)
def test_figures_and_periods_beside_a_name(printed: str, indicator: str) -> None:
    assert resolved(printed, "percent") == indicator


def test_nothing_like_it_suggests_nothing() -> None:
    assert names.suggestions("Zebra crossings painted in tartan", unit="number") == ()


def test_words_that_a_narrow_column_broke() -> None:
    whole = "Care leavers in suitable accommodation (%)"
    broken = "Care leaver s in suitable accommod ation (%)"
    assert WORDS.names.resolve(whole, unit="percent") is not None
    match = WORDS.names.resolve(broken, unit="percent")
    assert match is not None
    assert match.indicator_id == WORDS.names.resolve(whole, unit="percent").indicator_id
    assert match.how == "alias with broken words"


def test_words_that_say_nothing_may_part_a_phrase() -> None:
    match = WORDS.names.resolve("Percentage of rent due in the year that was lost due to voids")
    assert match is not None
    assert match.indicator_id == "housing-void-loss-percent"
