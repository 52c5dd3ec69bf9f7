"""Pages that would hold a parser up are cut down; what they say is kept."""

import time

import pytest

from extract import read
from extract.bounds import MOST_ATTRIBUTES, MOST_DEPTH, bounded

WORDS = "Missed bins fell to 41 in the quarter."


@pytest.mark.parametrize(
    "page",
    [
        f"<body>{'<div>' * 100_000}{WORDS}{'</div>' * 100_000}",
        f"<body>{'<div>' * 100_000}{WORDS}",
        f"<body><p {' '.join(f'a{n}=1' for n in range(100_000))}>{WORDS}</p>",
        f"<body>{'<a' * 100_000}><p>{WORDS}</p>",
    ],
)
def test_a_page_made_to_hold_a_parser_up_is_read(page):
    started = time.process_time()
    document = read(page.encode(), "page.html")
    assert WORDS in " ".join(passage.text for passage in document.passages)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    "page",
    [
        "<p>One<p>Two" * (MOST_DEPTH + 10),
        "<tr><td>1<td>2" * (MOST_DEPTH + 10),
        "<div><span>x</span></div>" * (MOST_DEPTH + 10),
        "<br>" * (MOST_DEPTH + 10),
        f'<div data-all="{"a=b " * (MOST_ATTRIBUTES + 10)}">x</div>',
    ],
)
def test_what_is_only_long_is_left_as_it_is(page):
    assert bounded(page) == (page, [])


def test_what_comes_after_too_many_elements_is_told(monkeypatch):
    monkeypatch.setattr("extract.bounds.MOST_ELEMENTS", 100)
    rows = "".join(f"<tr><td>Bins {n}<td>{n}</tr>" for n in range(100))
    document = read(f"<body><table>{rows}</table>".encode(), "page.html")
    assert document.status == "partial"
    assert [issue.code for issue in document.issues] == ["too_large"]
    assert len(document.tables[0].cells) > 50
