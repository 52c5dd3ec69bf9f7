"""The catalogue is taken apart and copied only where it is another than the database has."""

import pytest

import store
from runner import facts
from runner.facts import kept_catalogue
from schemas import catalogue


@pytest.fixture
def database(tmp_path):
    with store.opened(str(tmp_path / "a.sqlite")) as opened:
        yield opened


@pytest.fixture
def loads(monkeypatch):
    """How often the catalogue has been loaded."""
    seen = []
    load = catalogue.load
    monkeypatch.setattr(facts.catalogue, "load", lambda: seen.append(1) or load())
    return seen


def test_the_same_catalogue_is_loaded_once(database, loads):
    first = kept_catalogue(database)
    assert kept_catalogue(database) == first == store.catalogue_kept_in(database)
    assert len(loads) == 1
    told = catalogue.load()
    assert (first.whole, first.plain) == (told.fingerprint, told.plain_fingerprint)


@pytest.mark.parametrize(
    "other",
    [
        lambda patch: patch.setattr(facts.catalogue, "fingerprint", lambda: "another"),
        lambda patch: patch.setattr(facts.store, "fingerprint", lambda *_: "another"),
    ],
    ids=["another file", "another reader of it"],
)
def test_another_is_loaded_again(other, database, loads, monkeypatch):
    kept_catalogue(database)
    other(monkeypatch)
    kept_catalogue(database)
    assert len(loads) == 2
