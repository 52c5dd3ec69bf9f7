"""A RAG status against the target and the way that is better."""

from collections.abc import Iterator, Sequence

from normalise.checks.doubts import Doubt, doubt, grouped, row_of, where
from schemas.catalogue import Catalogue
from schemas.findings import Observation

SHARE = 0.9

TOLERANCE = 0.1
"""The widest shortfall that councils call green, as a share of the target: field guide (c)."""

_BOUNDS = {"at_most": "lower", "at_least": "higher"}


def doubts(observations: Sequence[Observation], catalogue: Catalogue) -> Iterator[Doubt]:
    """Red where the target is met; green where it is missed by more than any tolerance."""
    for group in grouped(observations, _row_and_period):
        targets = [pair for pair in group if pair[1].measure == "target"]
        actuals = [pair for pair in group if pair[1].measure == "actual" and pair[1].rag]
        if len(targets) != 1:
            continue
        for actual in actuals:
            short = _shortfall(actual[1], targets[0][1], catalogue)
            wrong = {"red": short is not None and short <= 0}
            wrong["green"] = short is not None and short > TOLERANCE
            if wrong.get(actual[1].rag or "", False):
                message = f"{actual[1].reading.indicator!r} is {actual[1].rag} at "
                message += f"{where(actual[1])} against a target of {where(targets[0][1])}."
                yield doubt("status_disagrees", message, SHARE, [actual, targets[0]])


def _row_and_period(observation: Observation) -> tuple[object, ...] | None:
    row = row_of(observation)
    return None if row is None else (row, observation.period, observation.area_code)


def _shortfall(actual: Observation, target: Observation, catalogue: Catalogue) -> float | None:
    """By which share of the target an actual falls short; None where nothing says what is good."""
    better = _better(actual, target, catalogue)
    if actual.value is None or not target.value or actual.unit != target.unit:
        return None
    if better not in ("higher", "lower"):
        return None
    gap = (target.value - actual.value) / abs(target.value)
    return gap if better == "higher" else -gap


def _better(actual: Observation, target: Observation, catalogue: Catalogue) -> str | None:
    stated = actual.polarity or _BOUNDS.get(target.how.get("bound", ""))
    if stated is not None or actual.indicator_id is None:
        return stated
    return catalogue.indicators[actual.indicator_id].polarity
