"""Statuses, trends and polarities: field guide, section (c)."""

import pytest

from schemas.document import Cell
from tests.normalise.papers import WORDS, mark

statuses = WORDS.statuses


def cell(text: str = "", *, fill: str | None = None, sign: tuple[str, str] | None = None) -> Cell:
    return Cell(1, 1, text, fill=fill, marks=() if sign is None else (mark(*sign),))


@pytest.mark.parametrize(
    ("printed", "rag"),
    [
        ("GREEN", "green"),
        ("Amber", "amber"),
        ("red", "red"),
        ("Blue", "blue"),
        ("G", "green"),
        ("A", "amber"),
        ("R", "red"),
        ("Target met", "green"),
        ("Target slightly missed", "amber"),
        ("Target slightly missed (within 10%)", "amber"),
        ("Target not achieved", "red"),
        ("On Target", "green"),
        ("Not on Target", "red"),
        ("Achieved", "green"),
        ("Not achieved", "red"),
        ("Improving but not achieved", "amber"),
        ("Requires improvement", "red"),
        ("under control", "green"),
        ("OK", "green"),
        ("Warning", "amber"),
        ("Alert", "red"),
        ("happy face", "green"),
        ("sad face", "red"),
        ("acceptable", "amber"),
        ("✓", "green"),
        ("✗", "red"),
        ("🔴", "red"),
    ],
)
def test_words_letters_and_glyphs(printed: str, rag: str) -> None:
    assert statuses.rag(cell(printed)) == (rag, "word")


def test_doubled_alt_text() -> None:
    assert statuses.rag(cell("OK OK"))[0] == "green"


@pytest.mark.parametrize(
    "printed",
    ["Not targeted", "Data Only", "Measure for information", "N/A", "volumetric", "Unknown", "-"],
)
def test_known_statuses_that_are_no_colour(printed: str) -> None:
    assert statuses.is_no_status(printed)
    assert statuses.rag(cell(printed, fill="#ff0000")) == (None, "no status")


@pytest.mark.parametrize(
    ("colour", "rag"),
    [
        ("#ff0000", "red"),
        ("#c00000", "red"),
        ("#ffc000", "amber"),
        ("#ffff00", "amber"),
        ("#ed7d31", "amber"),
        ("#00b050", "green"),
        ("#92d050", "green"),
        ("#008000", "green"),
        ("#0070c0", "blue"),
        ("#808080", None),
        ("#d9d9d9", None),
        ("#ffffff", None),
        ("#000000", None),
        ("#f2f2f2", None),
        ("#fde9d9", None),
    ],
)
def test_colours(colour: str, rag: str | None) -> None:
    assert statuses.rag_colour(colour) == rag
    assert statuses.rag(cell(fill=colour))[0] == rag


@pytest.mark.parametrize(
    ("sign", "rag"),
    [
        (("shape", "circle #00b050"), "green"),
        (("shape", "circle #ff0000"), "red"),
        (("glyph", "• #ffc000"), "amber"),
        (("image", "Red circle"), "red"),
        (("image", "icons/green_tick.png"), "green"),
        (("image", "target not met"), "red"),
        (("image", "target met"), "green"),
        (("image", "sad face"), "red"),
        (("shape", "circle #808080"), None),
        (("shape", "circle"), None),
        (("glyph", "•"), None),
    ],
)
def test_marks(sign: tuple[str, str], rag: str | None) -> None:
    assert statuses.rag(cell(sign=sign))[0] == rag


@pytest.mark.parametrize(
    "printed", ["", "•", "82.4%", "above the target", "Care leavers", "1", "8", "a lower figure"]
)
def test_no_status_is_made_up(printed: str) -> None:
    assert statuses.rag(cell(printed))[0] is None


def test_a_word_beats_the_fill_of_its_cell() -> None:
    assert statuses.rag(cell("Green", fill="#ff0000")) == ("green", "word")


@pytest.mark.parametrize(
    ("printed", "direction"),
    [
        ("↑", "up"),
        ("▲", "up"),
        ("↓", "down"),
        ("▼", "down"),
        ("→", "same"),
        ("►", "same"),
        ("POSITIVE", "positive"),
        ("Stable", "stable"),
        ("NEGATIVE", "negative"),
        ("INCREASE", "increase"),
        ("Improving", "improving"),
        ("No Change", "no change"),
        ("Getting Worse", "getting worse"),
        ("Stayed the same", "stayed the same"),
        ("Improved performance", "improved performance"),
        ("Better than last quarter", "better than last quarter"),
        ("Worse than last quarter", "worse than last quarter"),
        ("sustained", "sustained"),
        ("1", None),
        ("0", None),
        ("8", None),
        # Wingdings arrows whose font was lost
        ("é", "up"),
        ("ê", "down"),
        ("è", "same"),
        ("~", None),
        ("•", None),
        ("", None),
        ("The rate went ↑ since last year", None),
    ],
)
def test_directions_as_published(printed: str, direction: str | None) -> None:
    assert statuses.direction(cell(printed)) == direction


@pytest.mark.parametrize(
    ("sign", "direction"),
    [
        (("glyph", "↑ #00b050"), "up"),
        (("glyph", "▼"), "down"),
        (("image", "Performance arrow - up"), "up"),
        (("image", "down arrow"), "down"),
        (("image", "No change"), "same"),
        (("shape", "circle #00b050"), None),
    ],
)
def test_drawn_directions(sign: tuple[str, str], direction: str | None) -> None:
    assert statuses.direction(cell(sign=sign)) == direction


@pytest.mark.parametrize(
    ("printed", "polarity"),
    [
        ("Higher is better", "higher"),
        ("Lower is better", "lower"),
        ("H", "higher"),
        ("L", "lower"),
        ("T", None),
        ("Bigger values are best", "higher"),
        ("Smaller values are best", "lower"),
        ("(Lower is better)", "lower"),
        ("(Minimise)", "lower"),
        ("Plan is best", None),
        ("N/A", None),
        ("", None),
    ],
)
def test_polarity(printed: str, polarity: str | None) -> None:
    assert statuses.polarity(printed) == polarity


@pytest.mark.parametrize(
    ("printed", "frequency"),
    [
        ("Monthly", "monthly"),
        ("Quarterly", "quarterly"),
        ("Annual", "annually"),
        ("Annually", "annually"),
        ("Measured annually", "annually"),
        ("Green", None),
        ("", None),
    ],
)
def test_frequency(printed: str, frequency: str | None) -> None:
    assert statuses.frequency(printed) == frequency


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Provisional", "provisional"),
        ("Unvalidated", "provisional"),
        ("Draft figure", "provisional"),
        ("Restated", "revised"),
        ("Amber", None),
    ],
)
def test_how_firm_a_figure_is(printed: str, status: str | None) -> None:
    assert statuses.data_status(printed) == status


@pytest.mark.parametrize(
    ("sign", "rag", "direction"),
    [
        (("class", "badge badge-danger"), "red", None),
        (("class", "status ragAmber"), "amber", None),
        (("class", "govuk-tag govuk-tag--green"), "green", None),
        (("class", "fa fa-arrow-up"), None, "up"),
        (("class", "glyphicon glyphicon-triangle-bottom"), None, "down"),
        (("class", "numeric highlighted"), None, None),
        (("image", "Target not met"), "red", None),
        (("image", "icon-arrow-down"), None, "down"),
    ],
)
def test_statuses_by_class_and_by_picture(sign, rag, direction):
    found = cell(sign=sign)
    assert (statuses.rag(found)[0], statuses.direction(found)) == (rag, direction)
