"""A doubt: which observations do not fit together, and why; and how figures compare as printed."""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from schemas.findings import Observation
from schemas.issues import Issue

_DECIMALS = re.compile(r"\d\.(\d+)")

Group = list[tuple[int, Observation]]
"""Observations with their places among all of the document."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Observations by their place in the document's, the share of confidence left, an issue."""

    places: tuple[int, ...]
    share: float
    issue: Issue


def doubt(code: str, message: str, share: float, found: Sequence[tuple[int, Observation]]) -> Doubt:
    """A doubt about observations; its issue stands where the first of them does."""
    reading = found[0][1].reading
    issue = Issue(
        code, message, reading.page, reading.table, reading.row, reading.col, reading.value
    )
    return Doubt(tuple(place for place, _ in found), share, issue)


def grouped(
    observations: Sequence[Observation], key: Callable[[Observation], Hashable | None]
) -> list[Group]:
    """Observations with the same key, in the order they came; those without a key are left out."""
    groups: dict[Hashable, Group] = {}
    for place, observation in enumerate(observations):
        named = key(observation)
        if named is not None:
            groups.setdefault(named, []).append((place, observation))
    return list(groups.values())


def row_of(observation: Observation) -> Hashable | None:
    """The row or sentence that a figure stands in."""
    reading = observation.reading
    if reading.table is not None:
        return ("table", reading.table, reading.row, reading.indicator)
    return None if reading.passage is None else ("passage", reading.passage, reading.indicator)


def about(observation: Observation) -> Hashable:
    """Whom a figure is of: its area, and the service that heads it or its column."""
    return observation.area_code, observation.area_name, observation.reading.section


def decimals(observation: Observation) -> int:
    """How many decimals a figure is printed with, where it has the printed scale."""
    found = _DECIMALS.search(observation.reading.value)
    return 0 if found is None else len(found[1])


def where(observation: Observation) -> str:
    """A figure as printed and where it stands: `45% (page 3, table 2, row 5)`."""
    reading = observation.reading
    place = f"page {reading.page}"
    if reading.table is not None:
        place += f", table {reading.table}, row {reading.row}"
    printed = reading.value if len(reading.value) < 30 else f"{observation.value:g}"
    return f"{printed} ({place})"
