"""A series that jumps by a factor of ten or a hundred: a lost point, a share read as a figure."""

from collections.abc import Iterator, Sequence
from statistics import median

from normalise.checks.doubts import Doubt, about, doubt, grouped, row_of, where
from schemas.findings import Observation

SHARE = 0.6

FACTORS = (10.0, 100.0)
"""A lost or doubled digit makes ten; a share read as a percentage, or the reverse, a hundred."""

WITHIN = 1.25
"""How far from the factor itself a jump may be: a quarter is more than a steady series moves."""

STEADY = 1.5
"""How far apart the other figures of the series may be, as a ratio: small counts and figures that
add up over the year (1, 3, 10 or 10%, 19%, 28%) lie further apart, and are let pass.
"""

LEAST_OTHERS = 2
"""With one other figure nothing tells which of the two is wrong."""


def doubts(observations: Sequence[Observation]) -> Iterator[Doubt]:
    """Figures that are ten or a hundred times, or a tenth or hundredth of, their steady fellows."""
    for group in grouped(observations, _series):
        for pair in group:
            others = [o.value for _, o in group if o is not pair[1] and o.value]
            if pair[1].value and len(others) >= LEAST_OTHERS and _jumps(pair[1].value, others):
                message = f"{pair[1].reading.indicator!r} is {where(pair[1])}; the others of its "
                message += f"row are near {median(others):g}."
                yield doubt("series_jumps", message, SHARE, [pair])


def _series(observation: Observation) -> tuple[object, ...] | None:
    """A row's own figures and their targets, in one unit."""
    row = row_of(observation)
    own = observation.measure in ("actual", "target") and observation.reading.table is not None
    return (row, about(observation), observation.unit) if own and row is not None else None


def _jumps(value: float, others: Sequence[float]) -> bool:
    if value < 0 or min(others) <= 0 or max(others) / min(others) > STEADY:
        return False
    ratio = value / median(others)
    ratio = max(ratio, 1 / ratio)
    return any(factor / WITHIN <= ratio <= factor * WITHIN for factor in FACTORS)
