"""Units in full: days that an indicator counts for each employee are stored as what they are."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemas.catalogue.models import Catalogue
from schemas.findings import Observation


def in_full(observations: Iterable[Observation], catalogue: Catalogue) -> Iterator[Observation]:
    """The observations, each that is printed in the base of its indicator's unit in that unit.

    Papers write `days` in a column of units and leave `per full-time equivalent` to the name.
    """
    units = catalogue.words.units
    for one in observations:
        own = None if one.indicator_id is None else catalogue.indicators[one.indicator_id].unit
        if own is None or one.unit is None or units[own].base != one.unit:
            yield one
            continue
        how = {**one.how, "unit": f"{one.how.get('unit', 'printed')}, in full by the catalogue"}
        yield replace(one, unit=own, how=how)
