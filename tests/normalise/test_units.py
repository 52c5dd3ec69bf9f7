"""Printed units: field guide (b) `unit / data type`, (e), and names of (f1) and (f2)."""

import pytest

from normalise import interpret
from tests.normalise.papers import COUNCIL, QUARTER_3, WORDS, document, table

units = WORDS.units
CATALOGUE = WORDS.catalogue
SICKNESS = "workforce-sickness-days-fte", "days_per_fte"


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("%", "percent"),
        ("Percentage", "percent"),
        ("per cent", "percent"),
        ("Number", "number"),
        ("No.", "number"),
        ("#", "number"),
        ("Days", "days"),
        ("working days", "days"),
        ("wks", "weeks"),
        ("Number per 1000", "rate_per_1000"),
        ("per 10,000", "rate_per_10000"),
        ("per 10k popn", "rate_per_10000"),
        ("per 10K", "rate_per_10000"),
        ("per 100,000", "rate_per_100000"),
        ("£", "gbp"),
        ("FTE", "fte"),
        ("days/full time equivalent", "days_per_fte"),
        ("kg", "kg_per_household"),
        ("Ratio", "ratio"),
        ("Percentage of care leavers", None),
        ("Target", None),
        ("", None),
    ],
)
def test_a_spelling_and_nothing_else(printed: str, unit: str | None) -> None:
    assert units.exact(printed) == unit


@pytest.mark.parametrize(
    ("words", "scaled"),
    [
        (["£m"], ("gbp", 1_000_000)),
        (["£000s"], ("gbp", 1000)),
        (["£k"], ("gbp", 1000)),
        (["Budget variance (£m)"], ("gbp", 1_000_000)),
        (["Actual", "Spend (£'000)"], ("gbp", 1000)),
        (["£"], None),
        (["Actual", "Q3"], None),
    ],
)
def test_multiples(words: list[str], scaled: tuple[str, float] | None) -> None:
    assert units.scaled(words) == scaled


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Care leavers in suitable accommodation (%)", "percent"),
        ("% of CLA with 3 or more moves in last year", "percent"),
        ("Percentage of Care Leavers aged 19 to 21 in EET", "percent"),
        ("Proportion of council tax collected", "percent"),
        ("Overall percentage of practice reviews graded as good or better", "percent"),
        ("Percentage of single assessments completed within 45 working days", "percent"),
        ("% of Child Protection Plans per 10,000 cases", "rate_per_10000"),
        ("Rate of Child Protection Plans per 10k popn", "rate_per_10000"),
        ("CPP rate per 10000", "rate_per_10000"),
        ("Rate of looked after children per 10,000 of the population", "rate_per_10000"),
        (
            "Number of Children in Need (rate per 10K population 0-17 as per DfE population)",
            "rate_per_10000",
        ),
        ("Use of custody Number per 1000", "rate_per_1000"),
        (
            "Rate of first-time entrants per 100,000 (aged 10-17) rolling 12 months",
            "rate_per_100000",
        ),
        ("Number of missed collections (per 100,000)", "rate_per_100000"),
        ("Re-offending by young offenders (# of re-offenders)", "number"),
        ("Number of agency workers", "number"),
        ("Average no. of Early Help Assessments initiated per month", "number"),
        ("Number of affordable homes delivered (gross) (supply target)", "number"),
        ("Average time (days) between a child entering care & moving in", "days"),
        ("Number of days between a child entering care and moving in", "days"),
        ("Average number of days taken to re-let", "days"),
        ("Average duration of care proceedings ending (wks)", "weeks"),
        ("Average Weeks in TA", "weeks"),
        (
            "Number of council working days lost to sickness per full time equivalent post",
            "days_per_fte",
        ),
        ("Working Days (per FTE) Lost Due to Sickness Absence (Cumulative)", "days_per_fte"),
        ("residual household waste per household (kg) [NI191]", "kg_per_household"),
        ("Kgs of residual household waste per household per annum", "kg_per_household"),
        ("Level of current tenant arrears (£)", "gbp"),
        ("Timeliness of Reviews of Children in Care", None),
        ("Child in need visits within 10 days", None),
        ("Incidents per 1,000,000 journeys", None),
    ],
)
def test_the_unit_in_a_name(name: str, unit: str | None) -> None:
    assert units.of_name(name) == unit


@pytest.mark.parametrize(
    ("name", "printed", "meant", "stored"),
    [
        (
            "Average number of working days lost to sickness",
            "Days",
            "workforce-sickness-days-fte",
            "days_per_fte",
        ),
        ("Attainment 8", "Number", "key-stage-4-attainment8", "score"),
    ],
)
def test_the_base_of_a_unit_is_stored_in_full(
    name: str, printed: str, meant: str, stored: str
) -> None:
    drawn = f"""
    Indicator | Unit | Q3 2021/22
    {name} | {printed} | 9.4
    """
    (figure,) = interpret(document(COUNCIL, QUARTER_3, table(drawn)), CATALOGUE).observations
    assert (figure.indicator_id, figure.unit) == (meant, stored)
    assert "in full" in figure.how["unit"]
