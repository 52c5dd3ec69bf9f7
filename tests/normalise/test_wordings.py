"""Wordings of every theme: of councils' scorecards, of national lists, and look-alikes.

`wordings.csv` has made-up but usual wordings with the indicator that each means, or `none` where it
is a near miss of one: another threshold, window, population or unit.
"""

import csv
from pathlib import Path

import pytest

from tests.normalise.papers import WORDS

WORDINGS = Path(__file__).with_name("wordings.csv")


def _rows() -> list[tuple[str, str]]:
    with WORDINGS.open(encoding="utf-8", newline="") as file:
        return [(row["raw_name"], row["indicator_id"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("printed", "meant"), _rows())
def test_a_wording_and_what_it_means(printed: str, meant: str) -> None:
    match = WORDS.names.resolve(printed)
    assert ("none" if match is None else match.indicator_id) == meant


def test_every_theme_has_wordings() -> None:
    known = WORDS.catalogue.indicators
    themes = {known[meant].theme for _, meant in _rows() if meant != "none"}
    assert len(themes) >= 20
