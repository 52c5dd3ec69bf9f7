"""Every word of a page ends in a cell, a passage or a named discard."""

from pathlib import Path

import pytest

from extract import read

SHARED = Path(__file__).parents[3] / "shared"
REPORTS = sorted(
    path
    for folder in ("reports", "seeds", "gold/narrative/html")
    for path in (SHARED / folder).glob("*")
    if path.suffix in {".pdf", ".html", ".txt"}
)
PAPERS = sorted((SHARED / "corpus" / "papers").glob("*.pdf"))


@pytest.mark.skipif(not REPORTS, reason="the reports are not beside this checkout")
@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_no_word_of_a_report_is_lost(path: Path) -> None:
    assert_kept(path)


@pytest.mark.slow
@pytest.mark.skipif(not PAPERS, reason="the papers are not beside this checkout")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_no_word_of_a_paper_is_lost(path: Path) -> None:
    assert_kept(path)


def assert_kept(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    assert document.status in {"ok", "no_text"}
    assert [page for page in document.pages if page.words != page.placed] == []
    assert "words_unplaced" not in {issue.code for issue in document.issues}
