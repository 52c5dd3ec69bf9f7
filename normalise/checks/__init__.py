"""Checks that find our own mistakes, and the papers': they doubt a figure, never change it.

Each check looks at all observations of a document and says which of them do not fit together, with
both figures and where they stand. A doubted figure keeps its value and loses confidence.
"""

from collections.abc import Sequence
from dataclasses import replace

from normalise.checks import conflicts, fractions, series, statuses, totals
from normalise.checks.doubts import Doubt
from schemas.catalogue.models import Catalogue
from schemas.findings import Observation
from schemas.issues import Issue


def checked(
    observations: Sequence[Observation], catalogue: Catalogue, amber_within: float | None = None
) -> tuple[list[Observation], list[Issue]]:
    """The observations, those in doubt with less confidence, and an issue for each doubt.

    `amber_within` is how far amber falls short of its target by the paper's own key, as a share.
    """
    doubts = [
        *fractions.doubts(observations),
        *statuses.doubts(observations, catalogue, amber_within),
        *conflicts.doubts(observations),
        *series.doubts(observations),
        *totals.doubts(observations, catalogue.words.headers.totals),
    ]
    return _with_less_confidence(observations, doubts), [doubt.issue for doubt in doubts]


def _with_less_confidence(
    observations: Sequence[Observation], doubts: Sequence[Doubt]
) -> list[Observation]:
    """A figure that several checks doubt loses as much as the gravest of them takes."""
    shares: dict[int, float] = {}
    for doubt in doubts:
        for place in doubt.places:
            shares[place] = min(doubt.share, shares.get(place, 1.0))
    return [
        o if place not in shares else replace(o, confidence=round(o.confidence * shares[place], 3))
        for place, o in enumerate(observations)
    ]
