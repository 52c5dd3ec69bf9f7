"""Comments and actions: layout L14 of the field guide."""

import pytest

from normalise.notes import split_note, without_label
from tests.normalise.papers import WORDS


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        (
            "COMMENTS: Down from 26. ACTIONS: A panel meets weekly.",
            [("comment", "Down from 26."), ("action", "A panel meets weekly.")],
        ),
        (
            "Comment: 216 out of a total cohort of 267.",
            [("comment", "216 out of a total cohort of 267.")],
        ),
        ("The rate is steady.", [("comment", "The rate is steady.")]),
        ("Corrective Action: Agency staff.", [("action", "Agency staff.")]),
        (
            "Steady. ACTIONS: None needed.",
            [("comment", "Steady."), ("action", "None needed.")],
        ),
        (
            "COMMENTS:\nTwo children\nmoved.\nACTIONS:\nVisits doubled.",
            [("comment", "Two children moved."), ("action", "Visits doubled.")],
        ),
        (
            "The reasons were: Sickness: 4 and leave: 2.",
            [("comment", "The reasons were: Sickness: 4 and leave: 2.")],
        ),
        ("ACTIONS:  ", []),
        ("", []),
    ],
)
def test_comments_and_actions(printed: str, parts: list[tuple[str, str]]) -> None:
    assert list(split_note(printed, WORDS)) == parts


def test_the_words_alone() -> None:
    printed = "COMMENTS: Down from 26. ACTIONS: A panel meets."
    assert without_label(printed, WORDS) == "Down from 26. A panel meets."
