"""Cards drawn as small tables, one under the other and over pages: each stands alone."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from tests.extract.paper import HEIGHT, drawn, grid, text

PROSE = (
    "This figure has increased by 1 over the last quarter and remains close to the average",
    "of the region. Close monitoring goes on for those who stay in their homes.",
)


def card(canvas: Canvas, top: float, name: str, status: str, latest: str, target: str) -> None:
    """A name and a status, and under them across the table two values and a comment."""
    canvas.rect(40, HEIGHT - top - 20, 400, 20)
    canvas.rect(440, HEIGHT - top - 20, 100, 20)
    canvas.rect(40, HEIGHT - top - 70, 500, 50)
    text(canvas, 44, top + 4, name, bold=True)
    text(canvas, 444, top + 4, status, bold=True)
    text(canvas, 44, top + 25, f"Latest: {latest}")
    text(canvas, 444, top + 25, f"Target: {target}")
    for number, line in enumerate(PROSE):
        text(canvas, 44, top + 37 + 12 * number, line)


def page(*cards: tuple[str, str, str, str]) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for number, told in enumerate(cards):
            card(canvas, 60 + 100 * number, *told)

    return draw


def test_cards_over_two_pages_are_as_many_tables() -> None:
    first = page(("Homes let (%)", "RED", "71", "75"), ("Bins missed", "GREEN", "22", "25"))
    document = drawn(first, page(("Calls answered (%)", "AMBER", "68", "65")))
    tops = [grid(document, number)[0] for number in (1, 2, 3)]
    assert tops == [
        ["Homes let (%)", "RED"],
        ["Bins missed", "GREEN"],
        ["Calls answered (%)", "AMBER"],
    ]


def test_values_set_apart_on_a_line_do_not_run_into_the_comment() -> None:
    document = drawn(page(("Homes let (%)", "RED", "71", "75")))
    assert grid(document)[1] == ["Latest: 71 Target: 75\n" + " ".join(PROSE)]
