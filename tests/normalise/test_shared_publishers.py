"""Who published each real paper that lies at hand, by the paper and with its own name hidden."""

from pathlib import Path

import pytest

import extract
from normalise.paper import read_paper
from tests.normalise.papers import WORDS

SHARED = Path(__file__).parents[3] / "shared"
PAPERS = sorted(
    path
    for folder in ("reports", "gold/narrative/html", "corpus/ofsted")
    for path in (SHARED / folder).glob("*")
    if path.suffix in {".pdf", ".html"}
)


def _is_named_after(path: Path, council: str) -> bool:
    """Whether a file is named after a council: `549_south_holland.html`."""
    words = path.stem.replace("-", "_").casefold()
    own = council.removeprefix("County ").replace(" ", "_").casefold()
    return f"_{own}_" in f"{words}_"


@pytest.mark.slow
@pytest.mark.skipif(not PAPERS, reason="the real papers are not at hand")
@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.name)
def test_the_publisher(path: Path) -> None:
    found = read_paper(extract.read(path.read_bytes(), path.name), WORDS).authority
    assert found is not None
    assert _is_named_after(path, found.name)
