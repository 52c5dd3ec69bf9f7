"""A sentence set close below a table with nothing drawn, and names that go on in the next line."""

import pytest

from tests.extract.paper import drawn, text

ROWS = [
    ("Measure", "Q1", "Q2", "Q3", "Target"),
    ("Council tax collected (%)", "28.9", "57.1", "85.0", "98.2"),
    ("Business rates collected (%)", "30.2", "58.8", "84.7", "98.5"),
    ("Major planning applications decided in time (%)", "91", "88", "94", "75"),
    ("Minor planning applications decided in time", "83", "79", "81", "70"),
]


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("The figures of the third quarter are provisional.", ROWS[-1][0]),
        ("and within thirteen weeks (%)", f"{ROWS[-1][0]} and within thirteen weeks (%)"),
    ],
    ids=["a sentence", "the rest of the name"],
)
def test_only_the_rest_of_a_name_is_joined_to_it(below: str, name: str) -> None:
    def page(canvas) -> None:
        for number, row in enumerate(ROWS):
            for x, words in zip((60, 300, 340, 380, 420), row, strict=True):
                text(canvas, x, 100 + 12 * number, words, bold=number == 0)
        text(canvas, 60, 100 + 12 * len(ROWS), below)

    table = drawn(page).tables[0]
    assert [" ".join(c.text.split()) for c in table.cells if c.col == 0][-1] == name
