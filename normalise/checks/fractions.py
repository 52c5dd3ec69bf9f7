"""Numerator over denominator against the percentage printed beside them."""

from collections.abc import Iterator, Sequence

from normalise.checks.doubts import Doubt, Group, about, decimals, doubt, grouped, row_of, where
from schemas.findings import Observation

SHARE = 0.7


def doubts(observations: Sequence[Observation]) -> Iterator[Doubt]:
    """Percentages that are not what their numerator and denominator make: 13 of 13, 85%.

    One unit of the last digit printed is let pass: papers cut off as often as they round.
    """
    for group in grouped(observations, _row_and_period):
        said = {m: [p for p in group if p[1].measure == m] for m in ("numerator", "denominator")}
        percents = [p for p in group if p[1].measure == "actual" and p[1].unit == "percent"]
        if all(len(parts) == 1 for parts in (*said.values(), percents)):
            yield from _compared(percents + said["numerator"] + said["denominator"])


def _row_and_period(observation: Observation) -> tuple[object, ...] | None:
    row = row_of(observation)
    return None if row is None else (row, observation.period, about(observation))


def _compared(trio: Group) -> Iterator[Doubt]:
    percent, numerator, denominator = (observation for _, observation in trio)
    top, bottom, value = numerator.value, denominator.value, percent.value
    if top is None or not bottom or value is None:
        return
    made = 100 * top / bottom
    if abs(made - value) > 10 ** -decimals(percent) + 1e-6:
        message = f"{where(percent)} is not {top:g} of {bottom:g}, which makes {made:.1f}%: "
        message += f"{percent.reading.indicator!r}."
        yield doubt("fraction_disagrees", message, SHARE, trio)
