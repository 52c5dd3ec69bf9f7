"""The same figure in two places: an indicator's value, or England's, printed twice."""

from collections.abc import Iterator, Sequence

from normalise.checks.doubts import Doubt, Group, decimals, doubt, grouped, where
from schemas.catalogue.fold import fold
from schemas.findings import Observation
from schemas.period import UNKNOWN

SHARE = 0.8

_MEASURES = ("actual", "target", "comparator")


def doubts(observations: Sequence[Observation]) -> Iterator[Doubt]:
    """Figures of one indicator, area, period and measure that are printed with two values."""
    for group in grouped(observations, _same_thing):
        pair = _first_difference(group)
        if pair is not None:
            one, other = pair
            what = f"{one.reading.indicator!r} for {one.area_name or 'an area unknown'}"
            message = f"{what}, {one.period.label}, is {where(one)} and {where(other)}."
            yield doubt("figures_conflict", message, SHARE, group)


def _same_thing(observation: Observation) -> tuple[object, ...] | None:
    """What a figure is of; an own figure of no known period is the same as no other."""
    o = observation
    undated = o.period == UNKNOWN and o.measure != "comparator"
    if o.measure not in _MEASURES or o.value is None or undated or o.area_name is None:
        return None
    name: object = o.indicator_id
    if name is None or o.part:
        name = (o.indicator_id, fold(o.reading.indicator), fold(o.reading.section or ""))
    return name, o.area_code, o.area_name, o.period, o.measure, o.unit


def _first_difference(group: Group) -> tuple[Observation, Observation] | None:
    """The first figure and the first that differs from it by more than rounding.

    That is half of the last digit of the coarser one: 41% and 41.4% are the same figure.
    """
    first = group[0][1]
    return next(((first, other) for _, other in group[1:] if _differ(first, other)), None)


def _differ(one: Observation, other: Observation) -> bool:
    if one.value is None or other.value is None:
        return False
    coarsest = min(decimals(one), decimals(other))
    return abs(one.value - other.value) > 0.51 * 0.1**coarsest
