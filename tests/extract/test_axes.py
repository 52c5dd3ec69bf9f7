"""A chart of bars with figures in them is no table: the scale at its foot tells."""

from collections.abc import Callable, Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.extract.paper import HEIGHT, drawn, text

BARS = [
    ("2023-24", ("7%", "13%", "14%", "45%", "21%")),
    ("2021-22", ("13%", "14%", "14%", "47%", "12%")),
    ("2019-20", ("11%", "11%", "15%", "48%", "15%")),
    ("2017-18", ("14%", "14%", "17%", "48%", "7%")),
]
SCALE = ("0%", "20%", "40%", "60%", "80%", "100%")
COUNCILS = ("North", "South", "East", "West", "Mid", "All")


def chart(foot: Sequence[str], framed: bool) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        if framed:
            canvas.rect(50, HEIGHT - 320, 500, 260)
        for row, (year, shares) in enumerate(BARS):
            text(canvas, 60, 80 + 30 * row, year)
            for col, share in enumerate(shares):
                text(canvas, 140 + 75 * col, 80 + 30 * row, share)
        for at, said in enumerate(foot):
            canvas.drawCentredString(135 + 75 * at, HEIGHT - (300 if framed else 210), said)

    return draw


@pytest.mark.parametrize(
    ("foot", "framed", "tables"),
    [(SCALE, False, 0), (SCALE, True, 0), (COUNCILS, False, 1), ((), False, 1)],
    ids=["a scale", "a scale far down in one frame", "words", "nothing"],
)
def test_figures_over_a_scale_are_a_chart(foot: tuple[str, ...], framed: bool, tables: int) -> None:
    found = [table for table in drawn(chart(foot, framed)).tables if table.method == "alignment"]
    assert len(found) == tables
