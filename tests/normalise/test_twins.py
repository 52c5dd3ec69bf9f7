"""`catalogue check`: the catalogue is at peace, and each kind of twin, planted, is told."""

from collections.abc import Mapping

import pytest

from normalise.desk import faults
from normalise.twins import twins
from schemas.catalogue import load
from schemas.catalogue.models import Catalogue, Indicator

HOMES = {
    "theme": "housing",
    "definition": "What is counted.",
    "unit": "percent",
    "polarity": "neutral",
}


def with_indicators(*planted: Mapping[str, object]) -> Catalogue:
    facts = load()
    made = [Indicator.model_validate(HOMES | dict(fields)) for fields in planted]
    return facts.model_copy(
        update={
            "indicators": {**facts.indicators, **{one.id: one for one in made}},
            "fingerprint": "planted",
        }
    )


def test_the_catalogue_is_consistent() -> None:
    assert faults(load()) == []


@pytest.mark.parametrize(
    ("planted", "told"),
    [
        (
            {
                "id": "void-rent-percent",
                "name": "Rent lost while flats stand empty",
                "aliases": ["Gas safety compliance of council homes"],
                "look_alikes": ["housing-gas-safety-percent"],
            },
            "void-rent-percent: `Gas safety compliance of council homes` would match "
            "look-alike housing-gas-safety-percent.",
        ),
        (
            {"id": "callers-lost-percent", "name": "Share of calls abandoned"},
            "callers-lost-percent: `Share of calls abandoned` would match calls-abandoned-percent.",
        ),
        (
            {"id": "nothing-percent", "name": "The percentage of it"},
            "nothing-percent: no spelling of it says anything; give it a fuller name.",
        ),
    ],
)
def test_a_planted_twin_is_told(planted: Mapping[str, object], told: str) -> None:
    found = twins(with_indicators(planted))
    assert any(fault.startswith(told) for fault in found), found
