"""Which figures stand for their whole cell, and which stand in a sentence about something else."""

import pytest

from normalise.whole_cells import stands_for_its_cell
from tests.normalise.papers import WORDS, codes, scorecard

PARKS = "Parks with a Green Flag"


@pytest.mark.parametrize(
    "text",
    [
        "45",
        "45 homes completed",
        "97% of visits on time",
        "Increase to 95%",
        "At least 50%",
        "Target: 45%",
        "Average 5 days",
        "Red 45%",
        "Around £3.2m",
        "No figure at all",
    ],
)
def test_a_figure_is_what_the_cell_says(text: str) -> None:
    assert stands_for_its_cell(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Green Flag status at 2 parks",
        "Complete phase 2 of the works",
        "Strategy adopted, 3 events held",
        "Launched 4 apps",
        "2 of the parks that were looked at in the spring have kept their flags this year",
    ],
)
def test_a_figure_stands_in_a_sentence(text: str) -> None:
    assert not stands_for_its_cell(text, WORDS)


def test_a_sentence_under_target_is_told_and_gives_no_figure() -> None:
    found = scorecard(
        "Objective | Target | Actual\n"
        "Improve parks | Green Flag status at 2 parks | Flag retained at 2 parks\n"
        f"{PARKS} | 3 | 2 parks"
    )
    assert [(o.measure, o.value) for o in found.observations] == [("target", 3.0), ("actual", 2.0)]
    assert [i.value for i in found.issues if i.code == "unreadable_number"] == [
        "Green Flag status at 2 parks",
        "Flag retained at 2 parks",
    ]
    assert "no_observations" not in codes(found)
