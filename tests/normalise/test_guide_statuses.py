"""Every RAG, trend and polarity encoding of the field guide, section (c), in a row of its own."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings, one, scorecard, table

RAGS = [
    ("GREEN", "green"),
    ("Green", "green"),
    ("red", "red"),
    ("Amber", "amber"),
    ("AMBER", "amber"),
    ("G", "green"),
    ("A", "amber"),
    ("R", "red"),
    ("B", "blue"),
    ("RG", None),
    ("Not targeted", None),
    ("Data Only", None),
    ("Measure for information", None),
    ("N/A", None),
    ("volumetric", None),
    ("acceptable", "amber"),
    ("Unknown", None),
    ("Blue = complete", "blue"),
    ("Complete", "blue"),
    ("Brown", None),
    ("Pink", None),
    ("Target met", "green"),
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
    ("OK OK", "green"),
    ("Warning", "amber"),
    ("Warning Warning", "amber"),
    ("Alert", "red"),
    ("happy face", "green"),
    ("sad face", "red"),
    ("target not met", "red"),
    ("•", None),
    ("{fill #00b050}", "green"),
    ("{fill #ffc000}", "amber"),
    ("{fill #ff0000}", "red"),
    ("{fill #c6efce}", "green"),
    ("{fill #ffeb9c}", "amber"),
    ("{fill #ffc7ce}", "red"),
    ("{fill #f2f2f2}", None),
    ("{shape circle #00b050}", "green"),
    ("● {shape circle #ff0000}", "red"),
    ("{image happy face}", "green"),
    ("{image sad face}", "red"),
    ("{image Status: Red}", "red"),
    ("{image target not met}", "red"),
    ("{image icon_amber.gif}", "amber"),
    ("🟢", "green"),
    ("🔴", "red"),
    ("☹", "red"),
    ("☺", "green"),
    ("😐", "amber"),
    ("✓", "green"),
    ("✗", "red"),
    ("G (Green)", "green"),
    ("Green ↑", "green"),
    ("Red - off target", "red"),
    ("Amber (A)", "amber"),
]


def _row(heading: str, printed: str) -> str:
    return f"Indicator | Q3 | Target | {heading}\nCare leavers in touch (%) | 92 | 90 | {printed}"


@pytest.mark.parametrize(("printed", "rag"), RAGS)
def test_red_amber_green(printed: str, rag: str | None) -> None:
    assert one(scorecard(_row("RAG", printed)), measure="actual").rag == rag


@pytest.mark.parametrize("printed", ["Yes", "Y"])
def test_target_met_yes(printed: str) -> None:
    found = scorecard(_row("Target met?", printed))
    assert one(found, measure="actual").rag == "green"


@pytest.mark.parametrize("printed", ["No", "N"])
def test_target_met_no(printed: str) -> None:
    assert one(scorecard(_row("Target met?", printed)), measure="actual").rag == "red"


@pytest.mark.parametrize("printed", ["Yes", "No"])
def test_yes_under_a_plain_status_is_no_colour(printed: str) -> None:
    found = scorecard(_row("RAG", printed))
    assert one(found, measure="actual").rag is None
    assert "unknown_status" in codes(found)


TRENDS = [
    ("↑", "up"),
    ("↓", "down"),
    ("→", "same"),
    ("▲", "up"),
    ("▼", "down"),
    ("►", "same"),
    ("↔", "same"),
    ("POSITIVE", "positive"),
    ("STABLE", "stable"),
    ("NEGATIVE", "negative"),
    ("INCREASE", "increase"),
    ("DECREASE", "decrease"),
    ("Improve", "improve"),
    ("Worsen", "worsen"),
    ("Improving", "improving"),
    ("No Change", "no change"),
    ("Getting Worse", "getting worse"),
    ("Stayed the same", "stayed the same"),
    ("Improved performance", "improved performance"),
    ("Requires improvement", "requires improvement"),
    ("Better than last quarter", "better than last quarter"),
    ("Worse than last quarter", "worse than last quarter"),
    ("improved", "improved"),
    ("sustained", "sustained"),
    ("declined", "declined"),
    ("{image Performance arrow - up}", "up"),
    ("{image Performance arrow - down}", "down"),
    ("{glyph ↑}", "up"),
    ("{image arrow_down.png}", "down"),
    ("⬆", "up"),
    ("⇩", "down"),
    ("Up", "up"),
    ("◄►", "same"),
    ("Better", "better"),
    ("Worse", "worse"),
    ("Same", "same"),
    ("Static", "static"),
    ("Declining", "declining"),
    ("0", None),
    ("8", None),
    ("a", None),
    ("Ø", None),
    ("1", None),
    ("~", None),
    ("~~~~", None),
    ("V", None),
    ("m", None),
    ("h", None),
    ("\\", None),
    ("<i></i>", None),
    ("-", None),
    ("n/a", None),
]


@pytest.mark.parametrize(("printed", "direction"), TRENDS)
def test_directions_of_travel(printed: str, direction: str | None) -> None:
    found = scorecard(_row("DoT", printed))
    assert one(found, measure="actual").direction_of_travel == direction
    assert [o.value for o in found.observations] == [92.0, 90.0]


@pytest.mark.parametrize("heading", ["RAG", "DoT", "RAG and DoT", "Status"])
@pytest.mark.parametrize(
    ("printed", "rag", "direction"),
    [
        ("G↑", "green", "up"),
        ("A ↓", "amber", "down"),
        ("▼ Red", "red", "down"),
        ("R→", "red", "same"),
        ("Green ▲", "green", "up"),
    ],
)
def test_a_status_and_an_arrow_in_one_cell(
    heading: str, printed: str, rag: str, direction: str
) -> None:
    latest = one(scorecard(_row(heading, printed)), measure="actual")
    assert (latest.rag, latest.direction_of_travel) == (rag, direction)


@pytest.mark.parametrize(
    ("heading", "printed", "direction"),
    [
        ("Improved?", "Yes", "improved"),
        ("Improved?", "No", "not improved"),
        ("Improved since last quarter?", "Y", "improved"),
        ("Better than last year?", "No", "not improved"),
        ("Improved?", "Same", "same"),
        ("Better, worse or same", "Worse", "worse"),
        ("Improved?", "n/a", None),
    ],
)
def test_a_heading_that_asks_how_it_moved(
    heading: str, printed: str, direction: str | None
) -> None:
    latest = one(scorecard(_row(heading, printed)), measure="actual")
    assert latest.direction_of_travel == direction


@pytest.mark.parametrize("letters", ["é | ê | è", "h | i | g"])
def test_arrows_of_a_lost_symbol_font(letters: str) -> None:
    """Wingdings arrows come out as `é ê è`: which is which is known, but a lone letter is not."""
    first, second, third = letters.split(" | ")
    found = scorecard(f"""
Indicator | Q3 | Target | DoT
Care leavers in touch (%) | 92 | 90 | {first}
Pathway plans up to date (%) | 82 | 90 | {second}
Long term stability of placements (%) | 72 | 90 | {third}""")
    said = [o.direction_of_travel for o in found.observations if o.measure == "actual"]
    assert said == (["up", "down", "same"] if first == "é" else [None, None, None])


@pytest.mark.parametrize(
    ("printed", "polarity"),
    [
        ("H", "higher"),
        ("L", "lower"),
        ("T", None),
        ("High", "higher"),
        ("Higher is better", "higher"),
        ("Smaller values are best", "lower"),
        ("Bigger values are best", "higher"),
        ("(Minimise)", "lower"),
        ("Minimise", "lower"),
        ("Aim to Maximise", "higher"),
        ("(Lower is better)", "lower"),
        ("lower was better", "lower"),
        ("Bigger is Better", "higher"),
        ("Smaller is better", "lower"),
        ("Plan is best", None),
        ("To plan", None),
        ("↑", "higher"),
        ("{image Ideal direction - up}", "higher"),
        ("Up is good", "higher"),
        ("Higher", "higher"),
        ("Low is good", "lower"),
        ("N/A", None),
        ("Decrease", "lower"),
        ("Increase", "higher"),
    ],
)
def test_polarities(printed: str, polarity: str | None) -> None:
    found = scorecard(_row("Good is", printed))
    assert one(found, measure="actual").polarity == polarity


@pytest.mark.parametrize(
    ("name", "polarity"),
    [
        ("Void turnaround in days (Lower is better)", "lower"),
        ("Missed bins per 100,000 (Minimise)", "lower"),
        ("Recycling rate (%) - higher is better", "higher"),
        ("Number of lower tier applications", None),
    ],
)
def test_a_polarity_in_the_name(name: str, polarity: str | None) -> None:
    found = scorecard(f"Indicator | Q3 | Target\n{name} | 20 | 21")
    assert {o.polarity for o in found.observations} == {polarity}


def test_status_against_target_and_against_last_time_are_kept_apart() -> None:
    """Trap 32: two colour columns; the first here is against last time."""
    found = scorecard("""
Indicator | Target | Latest | Direction of Travel | Performance against target
% of plans for a second time | 20 | 23 | Green | Red""")
    latest = one(found, measure="actual")
    assert (latest.rag, latest.direction_of_travel) == ("red", "green")


def test_two_colour_columns_under_one_heading() -> None:
    found = scorecard("""
Indicator | Q3 | Target | RAG rating | <
^ | ^ | ^ | Latest | Previous
Care leavers in touch (%) | 92 | 95 | Amber | Red""")
    assert one(found, measure="actual").rag == "amber"


def test_two_colour_columns_named_alone() -> None:
    found = scorecard("""
Indicator | Q3 | Target | Latest RAG | Previous RAG | DoT
Care leavers in touch (%) | 92 | 95 | Amber | Red | ↑""")
    actual = one(found, measure="actual")
    assert (actual.rag, actual.direction_of_travel) == ("amber", "up")


def test_no_colour_is_made_from_a_figure_and_its_target() -> None:
    """Trap 15: above or below is not good or bad."""
    found = scorecard("Indicator | Q3 | Target\nRe-referrals in 12 months (%) | 12 | 20")
    assert {o.rag for o in found.observations} == {None}


def test_no_polarity_is_made_from_a_floor_or_from_figures() -> None:
    """Trap 11: only what the paper says is stored."""
    found = findings(
        COUNCIL, QUARTER_3, table("Indicator | Q3 | Target | Floor\nWaits | 70 | 50 | 60")
    )
    assert {o.polarity for o in found.observations} == {None}
