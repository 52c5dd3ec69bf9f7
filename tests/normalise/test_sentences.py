"""Sentences and clauses of minutes: layouts L22 and L23 of the field guide."""

import pytest

from normalise.sentences import LONGEST, clauses, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "74.7 per cent were in time. Members asked why.",
            ["74.7 per cent were in time.", "Members asked why."],
        ),
        (
            "The rate of 3.5% is high! Is 1,953 right?",
            ["The rate of 3.5% is high!", "Is 1,953 right?"],
        ),
        ("A line\nbroken in two.", ["A line broken in two."]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "90 per cent of plans were in date; 85 per cent of checks were done.",
            ["90 per cent of plans were in date", "85 per cent of checks were done."],
        ),
        (
            "93% of plans were in date and 12% of plans were repeat plans.",
            ["93% of plans were in date", "12% of plans were repeat plans."],
        ),
        (
            "93% of plans were in date, while 12 per cent of visits were late.",
            ["93% of plans were in date", "12 per cent of visits were late."],
        ),
        (
            "Plans and visits were in date in 93% of cases and reviews too.",
            ["Plans and visits were in date in 93% of cases and reviews too."],
        ),
        ("; .", []),
        ("", []),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert list(clauses(text)) == parts


def test_a_text_longer_than_the_pipeline_takes_is_read_to_its_end() -> None:
    text = "Plans were in date. " * (LONGEST // 20 + 2) + "The end."
    assert list(sentences(text))[-1] == "The end."
