"""A paper's own key: read, used before the catalogue, never stored as a figure."""

import pytest

from schemas.document import Table
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings, table

EET = "Care leavers in education, employment or training (%)"
USUAL = "Key: ● Green – on or above target; ● Amber – within 5%; ● Red – more than 5% below target"


def _row(status: str, head: str = "RAG") -> Table:
    return table(f"Indicator | Q3 | Target | {head}\n{EET} | 45 | 50 | {status}")


def _status(status: str, *blocks: str | Table) -> str | None:
    found = findings(COUNCIL, QUARTER_3, *blocks, _row(status))
    return next(o.rag for o in found.observations if o.measure == "actual")


@pytest.mark.parametrize(
    ("key", "sign", "rag"),
    [
        (USUAL, "Green", "green"),
        # letters that usually mean something else
        ("Key: A = Achieved, P = Partially achieved, N = Not achieved", "A", "green"),
        ("Key: A = Achieved, P = Partially achieved, N = Not achieved", "P", "amber"),
        ("Key: A = Achieved, P = Partially achieved, N = Not achieved", "N", "red"),
        ("Key: B = Below target, M = Met or exceeded", "B", "red"),
        ("RAG key: G Green A Amber R Red", "A", "amber"),
        # symbols, stars and faces
        ("✓ Target met ! Within 5% of target ✗ Target missed", "!", "amber"),
        ("✓ Target met ! Within 5% of target ✗ Target missed", "✗", "red"),
        ("★★★ Exceeding target ★★ On target ★ Below target", "★★", "green"),
        ("★★★ Exceeding target ★★ On target ★ Below target", "★", "red"),
        ("Legend: ☹ Within tolerance ☠ Off target", "☹", "amber"),
        # colours: blue is a status as published, unless the key says that it is none
        ("Blue = exceeded, Green = met, Grey = data only", "Blue", "blue"),
        ("Blue = data only, Green = met, Red = missed", "Blue", None),
        ("Purple – target exceeded; Green – on target; Red – below target", "Purple", "green"),
        ("RAG rating: Green On target Amber Up to 5% below target Red Below target", "Red", "red"),
        # two meanings of one sign: the usual one
        ("Key: A = Achieved; A = At risk; N = Not achieved", "A", "amber"),
        # no key: a sentence that has the words
        ("Red: two measures improved. Green: five did.", "G", "green"),
        ("The Green Lane site was on target and Red Hill was below target.", "Red", "red"),
    ],
)
def test_a_key_printed_as_a_line(key: str, sign: str, rag: str | None) -> None:
    assert _status(sign, key) == rag


def test_a_key_printed_line_by_line() -> None:
    lines = ("- M – target met", "- N – target not met", "- D – data only")
    assert _status("M", *lines) == "green"
    assert _status("N", *lines) == "red"
    assert _status("D", *lines) is None


@pytest.mark.parametrize(
    "drawn",
    [
        "Symbol | Meaning\nE | Exceeding target\nW | Within 5% of target\nB | Below target",
        "E | Exceeding target | W | Within 5% of target | B | Below target",
        "E | W | B\nExceeding target | Within 5% of target | Below target",
        "Key to ratings | <\nE – exceeding target | W – within 5% of target\nB – below target | ",
    ],
)
def test_a_key_printed_as_a_table(drawn: str) -> None:
    key = table(drawn)
    assert [_status(sign, key) for sign in "EWB"] == ["green", "amber", "red"]
    found = findings(COUNCIL, QUARTER_3, key, _row("E"))
    assert {o.reading.table for o in found.observations} == {2}
    assert {issue.table for issue in found.issues} <= {None, 2}


def test_a_key_of_colours_that_are_drawn() -> None:
    """Pale tints are no status of their own accord; the key says that they are."""
    key = table("{fill #e2efda} | On target\n{fill #f2dcdb} | Below target")
    assert _status("{fill #e2efda}", key) == "green"
    assert _status("{fill #f2dcdb}", key) == "red"
    assert _status("{fill #e2efda}") is None
    shapes = table("{shape circle #7030a0} | Target exceeded\n{shape circle #808080} | No data")
    assert _status("{shape circle #7030a0}", shapes) == "green"
    assert _status("{shape circle #808080}", shapes) is None


def test_a_key_under_a_table_is_no_comment_and_gives_no_figures() -> None:
    drawn = f"Indicator | Q3 | Target | RAG\n{EET} | 45 | 50 | A\n{USUAL} | < | < | <"
    found = findings(COUNCIL, QUARTER_3, table(drawn))
    assert [o.value for o in found.observations] == [45.0, 50.0]
    assert found.comments == ()
    said = findings(COUNCIL, QUARTER_3, USUAL, _row("A"))
    assert [o.value for o in said.observations] == [45.0, 50.0]


def test_a_key_in_a_heading() -> None:
    head = "RAG (M = target met, N = target not met)"
    found = findings(COUNCIL, QUARTER_3, _row("M", head))
    assert found.observations[0].rag == "green"


@pytest.mark.parametrize(
    ("key", "sign", "way", "how"),
    [
        # an arrow stays the arrow that it is; whether that is good the key says
        ("↑ Performance has improved ↓ Performance has declined", "↑", "up", "improved"),
        ("↑ Figure has risen since last quarter ↓ Figure has fallen", "↑", "up", "risen"),
        ("Direction of travel: ▲ Improving ▼ Worsening ◄► No change", "▼", "down", "worsening"),
        # letters of a key that the catalogue does not know
        ("I = Improving, D = Declining, S = Static", "D", "declining", ""),
        ("I = Improving, D = Declining, S = Static", "S", "static", ""),
    ],
)
def test_a_key_of_directions(key: str, sign: str, way: str, how: str) -> None:
    found = findings(COUNCIL, QUARTER_3, key, _row(sign, "DoT"))
    latest = found.observations[0]
    assert latest.direction_of_travel == way
    assert how in latest.how.get("direction_of_travel", "")
    assert bool(how) == ("direction_of_travel" in latest.how)


@pytest.mark.parametrize(
    ("drawn", "odd"),
    [
        # amber reaches 5%, of the target or in points: only what passes both is doubted
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 49 | 50 | Amber | High", False),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 46 | 50 | Amber | High", False),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 40 | 50 | Amber | High", True),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 52 | 50 | Amber | High", True),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 48 | 50 | Green | High", True),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 49 | 50 | Red | High", True),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 46 | 50 | Red | High", False),
        (f"Indicator | Q3 | Target | RAG | Good is\n{EET} | 50 | 50 | Green | High", False),
    ],
)
def test_a_status_that_the_key_contradicts(drawn: str, odd: bool) -> None:
    assert ("legend_disagrees" in codes(findings(COUNCIL, QUARTER_3, USUAL, table(drawn)))) is odd


def test_a_sign_in_a_cell_of_another_colour() -> None:
    key = "Key: A = Achieved, N = Not achieved"
    assert "legend_disagrees" in codes(findings(COUNCIL, QUARTER_3, key, _row("A {fill #ffc000}")))
    assert "legend_disagrees" not in codes(findings(COUNCIL, QUARTER_3, _row("A {fill #ffc000}")))


def test_two_meanings_are_an_issue() -> None:
    key = "Key: A = Achieved; A = At risk; N = Not achieved"
    assert "legend_conflict" in codes(findings(COUNCIL, QUARTER_3, key, _row("A")))


def test_statuses_beside_trends_are_no_key() -> None:
    """A scorecard's `Green` stands beside `Improved` and explains nothing."""
    drawn = f"Measure | Q3 | Status | Change\n{EET} | 45 | Green | Improved\nB | 4 | Red | Declined"
    found = findings(COUNCIL, QUARTER_3, table(drawn))
    assert [(o.rag, o.direction_of_travel) for o in found.observations] == [
        ("green", "improved"),
        ("red", "declined"),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        # a key that ran into the table above it or below it
        f"Indicator | Q3 | Target | RAG\n{EET} | 45 | 50 | A\nRepeat referrals (%) | 20 | 22 | N\n"
        "A | Achieved | | \nN | Not achieved | | ",
        f"Indicator | Q3 | Target | RAG\n{EET} | 45 | 50 | A\nRepeat referrals (%) | 20 | 22 | N\n"
        "A = Achieved | N = Not achieved | | ",
        "A = Achieved | N = Not achieved | | \n"
        f"Indicator | Q3 | Target | RAG\n{EET} | 45 | 50 | A\n"
        "Repeat referrals (%) | 20 | 22 | N",
        f"Indicator | Q3 | Target | RAG\n{EET} | 45 | 50 | A\nRepeat referrals (%) | 20 | 22 | N\n"
        "A | Achieved {fill #eeeeee} | {fill #eeeeee} | {fill #eeeeee}\nN | Not achieved | | ",
    ],
)
def test_a_key_at_the_edge_of_a_scorecard(drawn: str) -> None:
    found = findings(COUNCIL, QUARTER_3, table(drawn))
    read = [(o.measure, o.value, o.rag) for o in found.observations]
    assert read == [
        ("actual", 45.0, "green"),
        ("target", 50.0, None),
        ("actual", 20.0, "red"),
        ("target", 22.0, None),
    ]
    assert found.comments == ()
