"""Real wordings of councils against what a person made of them, where those lie at hand."""

import csv
from pathlib import Path

import pytest

from tests.normalise.papers import WORDS

PAIRS = Path(__file__).parents[3] / "shared" / "gold" / "names_pairs.csv"


@pytest.mark.skipif(not PAIRS.exists(), reason="the hand-made pairs of names are not at hand")
def test_no_wording_is_taken_for_a_wrong_indicator() -> None:
    known = WORDS.catalogue.indicators
    with PAIRS.open(encoding="utf-8", newline="") as file:
        pairs = [(row["raw_name"], row["indicator_id"]) for row in csv.DictReader(file)]
    assert len(pairs) > 100
    wrong = []
    for name, meant in pairs:
        match = WORDS.names.resolve(name, unit=known[meant].unit if meant in known else None)
        if match is not None and match.indicator_id != meant:
            wrong.append((name, meant, match.indicator_id))
    assert wrong == []
