"""Reports that are there as Word and as PDF: every cell of every table stands where Word has it."""

from pathlib import Path

import pytest

from benchmarks.word_tables import compared

REPORTS = Path(__file__).resolve().parents[3] / "shared" / "reports"
PAPERS = sorted(REPORTS.glob("*.docx"))


@pytest.mark.skipif(not PAPERS, reason="../shared is not beside this checkout")
@pytest.mark.parametrize("word", PAPERS, ids=lambda path: path.stem[:3])
def test_every_cell_is_in_its_place_with_its_spans_and_text(word: Path) -> None:
    right, meant, read = compared(word, word.with_suffix(".pdf"))
    assert (right, read) == (meant, meant)
