import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.catalogue.fold import fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("% of CLA with 3+ moves (per 10k popn)", "percent of cla with 3+ moves per 10000 popn"),
        ("Percentage of re-referrals", "percent of re referrals"),
        ("Re-referrals (%)", "re referrals percent"),
        ("Re\u2010referrals \u2013 %", "re referrals percent"),
        ("Looked After Reviews, in timescale", "looked after reviews in timescale"),
        ("per cent of children", "percent of children"),
        ("per 10,000 children", "per 10000 children"),
        ("16 & 17 year olds", "16 and 17 year olds"),
        ("Children's homes", "childrens homes"),
        ("Children\u2019s homes", "childrens homes"),
        ("\ufb01rst time entrants", "first time entrants"),
        ("waste per household (kg/household)", "waste per household kg household"),
        ("2.5 years", "2.5 years"),
        ("within 45 days.", "within 45 days"),
        ("Cost (£)", "cost gbp"),
        ("", ""),
    ],
)
def test_fold(printed: str, folded: str) -> None:
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("placed 2 or more times", "placed 3 or more times"),
        ("care leavers in touch", "care leavers not in touch"),
        ("aged 16+", "aged 16"),
        ("in 2.5 years", "in 25 years"),
        ("percent of homes", "number of homes"),
    ],
)
def test_what_changes_the_meaning_is_not_folded_away(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF)))
def test_no_blanks_at_the_ends_and_none_twice(printed: str) -> None:
    folded = fold(printed)
    assert folded == " ".join(folded.split())
