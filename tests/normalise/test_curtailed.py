"""A text without end is read from its beginning, stored whole, and said to have been cut."""

import pytest

from tests.normalise.papers import findings, table

SAID = "In 2021/22 41% of homes were let. "
ENDLESS = "word " * 20_000


@pytest.mark.parametrize(
    ("block", "figures", "cuts"),
    [
        (SAID, 1, 0),
        (SAID + ENDLESS, 1, 1),
        (ENDLESS + SAID, 0, 1),
        (table("Indicator | 2021/22 | Comments\nRecycling (%) | 41% | Good"), 1, 0),
        (table(f"Indicator | 2021/22 | Comments\nRecycling (%) | 41% | {ENDLESS}"), 1, 1),
    ],
    ids=["a sentence", "before", "behind", "a table", "a comment"],
)
def test_the_beginning_is_read_and_the_rest_is_told_of(block, figures, cuts):
    said = findings("# Darlington Borough Council performance report Quarter 3 2021/22", block)
    assert len(said.observations) == figures
    assert sum(issue.code == "text_curtailed" for issue in said.issues) == cuts
    if cuts:
        assert len(str(said.document.blocks)) > len(ENDLESS)
