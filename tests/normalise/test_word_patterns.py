"""Patterns of many words find what a plain alternation, the longest first, would find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from normalise.word_patterns import either

WORDS = st.lists(st.text("ab .(", min_size=1, max_size=5), max_size=8)


@given(WORDS, st.text("abAB .(", max_size=30))
def test_either_finds_what_an_alternation_finds(words: list[str], text: str) -> None:
    plain = "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
    for after in ("", r"\b", r"(?=b)"):
        expected = re.finditer(f"(?:{plain}){after}", text, re.IGNORECASE)
        found = re.finditer(f"(?:{either(words)}){after}", text, re.IGNORECASE)
        assert [m.span() for m in found] == [m.span() for m in expected]


def test_either_keeps_the_longest_and_ignores_case_by_its_flag() -> None:
    pattern = re.compile(rf"\b(?:{either(['month', 'months', 'Mile'])})", re.IGNORECASE)
    assert pattern.findall("Months, month, MILE, mil") == ["Months", "month", "MILE"]
