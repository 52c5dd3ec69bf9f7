"""A RAG status against the target and the way that is better."""

from collections.abc import Iterator, Sequence

from normalise.checks.doubts import Doubt, about, decimals, doubt, grouped, row_of, where
from schemas.catalogue.models import Catalogue
from schemas.findings import Observation

SHARE = 0.9

TOLERANCE = 0.1
"""The widest shortfall that councils call green, as a share of the target: 5% is usual, 10% the
widest that the field guide (c) met; a paper with a wider one prints it.
"""

_BOUNDS = {"at_most": "lower", "at_least": "higher"}


def doubts(
    observations: Sequence[Observation], catalogue: Catalogue, amber_within: float | None = None
) -> Iterator[Doubt]:
    """Red where the target is met; green where it is missed by more than any tolerance.

    Where the paper's key says how far amber reaches, a status that it contradicts.
    """
    for group in grouped(observations, _row_and_period):
        targets = [pair for pair in group if pair[1].measure == "target"]
        actuals = [pair for pair in group if pair[1].measure == "actual" and pair[1].rag]
        if len(targets) != 1:
            continue
        for actual in actuals:
            short = _shortfall(actual[1], targets[0][1], catalogue)
            code = None if short is None else _wrong(actual[1], targets[0][1], short, amber_within)
            if code is not None:
                message = f"{actual[1].reading.indicator!r} is {actual[1].rag} at "
                message += f"{where(actual[1])} against a target of {where(targets[0][1])}."
                yield doubt(code, message, SHARE, [actual, targets[0]])


def _wrong(
    actual: Observation, target: Observation, short: float, amber_within: float | None
) -> str | None:
    """The code of what contradicts a status, or None. `short` is the shortfall as a share."""
    wrong = {"red": short <= 0, "green": short > TOLERANCE}
    if wrong.get(actual.rag or "", False):
        return "status_disagrees"
    return "legend_disagrees" if _against(actual, target, short, amber_within) else None


def _against(
    actual: Observation, target: Observation, short: float, amber_within: float | None
) -> bool:
    """Whether the key's tolerance contradicts a status, be it a share of the target or in points.

    A key that says `within 5%` may mean either; only what both contradict is doubted. Half a
    unit of the last figure printed is left for rounding.
    """
    if amber_within is None or actual.value is None or not target.value:
        return False
    slack = 0.5 * 0.1 ** min(decimals(actual), decimals(target))
    points = abs(target.value) * short
    reach = [amber_within * abs(target.value)]
    reach += [amber_within * 100] if actual.unit == "percent" else []
    far, near = points > max(reach) + slack, slack < points < min(reach) - slack
    told = {"amber": points < -slack or far, "green": points > slack, "red": near}
    return told.get(actual.rag or "", False)


def _row_and_period(observation: Observation) -> tuple[object, ...] | None:
    row = row_of(observation)
    return None if row is None else (row, observation.period, about(observation))


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
