"""Traps 9 and 10 of the field guide: names that differ in a word or a number are two indicators."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings, table


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Children in education (EET)", "Children not in education (NEET)"),
        ("Visits within 10 working days (%)", "Visits within 15 working days (%)"),
        ("Planning appeals allowed (%)", "Planning appeals dismissed (%)"),
        ("Decent council homes (%)", "Non-decent council homes (%)"),
        ("Children placed within 20 miles (%)", "Children placed more than 20 miles away (%)"),
    ],
)
def test_twins_are_never_one_indicator(name: str, other: str) -> None:
    """Traps 9 and 10: one word or number apart, another definition or polarity."""
    found = findings(COUNCIL, QUARTER_3, table(f"Indicator | Q3\n{name} | 20\n{other} | 80"))
    first, second = (o.indicator_id for o in found.observations)
    assert first is None or first != second
