"""Laws of the checks: a paper that fits together raises no doubt, one with an error does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.normalise.papers import codes, scorecard
from tests.normalise.test_checks import CHECKS

EET = "Care leavers in education, employment or training (%)"
HALF_UP, DOWN = 0.05, 0.0


@st.composite
def sound(draw: st.DrawFn) -> tuple[int, int, float, int, str]:
    """A numerator, a denominator, their share as papers print it, a target and its RAG."""
    bottom = draw(st.integers(10, 5000))
    top = draw(st.integers(1, bottom))
    added = draw(st.sampled_from([HALF_UP, DOWN]))
    share = int((100 * top / bottom + added) * 10) / 10
    target = draw(st.integers(10, 100))
    short = (target - share) / target
    rag = "Green" if short <= 0 else "Amber" if short <= 0.05 else "Red"
    return top, bottom, share, target, rag


@settings(max_examples=25, deadline=None)
@given(sound())
def test_no_doubt_about_a_sound_row(row: tuple[int, int, float, int, str]) -> None:
    top, bottom, share, target, rag = row
    found = scorecard(
        "Indicator | Good is | Numerator | Denominator | Q3 | Target | RAG\n"
        f"{EET} | High | {top} | {bottom} | {share}% | {target}% | {rag}"
    )
    assert not codes(found) & (CHECKS - {"series_jumps"})


@settings(max_examples=25, deadline=None)
@given(sound(), st.sampled_from([0.9, 1.2]))
def test_a_share_that_is_not_its_fraction(
    row: tuple[int, int, float, int, str], factor: float
) -> None:
    top, bottom, share, target, _ = row
    odd = round(share * factor + 0.3, 1)
    found = scorecard(
        "Indicator | Numerator | Denominator | Q3 | Target\n"
        f"{EET} | {top} | {bottom} | {odd}% | {target}%"
    )
    assert ("fraction_disagrees" in codes(found)) == (abs(odd - 100 * top / bottom) > 0.1 + 1e-6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 900), min_size=2, max_size=6))
def test_a_sum_is_no_doubt_and_a_sum_and_one_is(parts: list[int]) -> None:
    rows = "\n".join(f"Aged {10 + at} | {part}" for at, part in enumerate(parts))
    drawn = f"Children by age | Q3\n{rows}\nTotal | "
    assert "total_disagrees" not in codes(scorecard(drawn + str(sum(parts))))
    assert "total_disagrees" in codes(scorecard(drawn + str(sum(parts) + 1)))


@pytest.mark.parametrize("factor", [10, 100, 0.1, 0.01])
@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(46, 54), min_size=4, max_size=6), st.integers(0, 3))
def test_a_jump_by_ten_or_a_hundred_is_doubted(
    factor: float, steady: list[float], place: int
) -> None:
    heads = [f"{year}/{year - 1999}" for year in range(2013, 2013 + len(steady))]
    drawn = f"Indicator | {' | '.join(heads)}\n{EET} | "
    assert "series_jumps" not in codes(scorecard(drawn + " | ".join(f"{n:.2f}" for n in steady)))
    steady[place] *= factor
    assert "series_jumps" in codes(scorecard(drawn + " | ".join(f"{n:.3f}" for n in steady)))
