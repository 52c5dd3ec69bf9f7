"""A total that is not the sum of the rows above it."""

from collections.abc import Iterator, Sequence

from normalise.checks.doubts import Doubt, Group, doubt, grouped, where
from schemas.catalogue.fold import fold
from schemas.findings import Observation

SHARE = 0.7

LEAST_PARTS = 2
"""One row above is no sum."""

FARTHEST = 2.0
"""Beyond this ratio the rows above are no parts of the total: some are missing by design, or they
count other things. A digit misread in one of two parts or more stays below it.
"""


def doubts(observations: Sequence[Observation], totals: Sequence[str]) -> Iterator[Doubt]:
    """Totals of counts, column by column, against the rows of their section above them."""
    names = {fold(name) for name in totals}
    for column in grouped(observations, _column):
        parts: Group = []
        for pair in column:
            if fold(pair[1].reading.indicator) in names:
                yield from _compared(pair, parts)
                parts = []
            else:
                parts.append(pair)


def _column(observation: Observation) -> tuple[object, ...] | None:
    """The counts of one column and section of a table."""
    o = observation
    if o.reading.table is None or o.measure != "actual" or o.unit not in ("number", "gbp", None):
        return None
    return o.reading.table, o.reading.col, o.reading.section, o.area_code


def _compared(total: tuple[int, Observation], parts: Group) -> Iterator[Doubt]:
    values = [o.value for _, o in parts if o.value is not None]
    value = total[1].value
    whole = len(values) == len(parts) >= LEAST_PARTS and all(v.is_integer() for v in values)
    if not whole or not value or sum(values) == value:
        return
    if 1 / FARTHEST <= sum(values) / value <= FARTHEST:
        message = f"The total {where(total[1])} is not the sum of the {len(parts)} rows above it, "
        message += f"{sum(values):g} (from {where(parts[0][1])})."
        yield doubt("total_disagrees", message, SHARE, [total, *parts])
