"""How far an official code can be trusted, and what is wrong with how it is given."""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, get_args

from schemas.catalogue.models import Catalogue, Framework, Indicator, Reference

Standing = Literal["listed", "seen", "unconfirmed", "doubtful"]
"""The set's own list has the code, or other papers show it, or nothing at hand does; or it may be
wrong."""

STANDINGS: tuple[Standing, ...] = get_args(Standing)

Years = tuple[str | None, str | None]
"""First and last financial year, each None where it is not known or there is none yet."""


def standing(reference: Reference, framework: Framework | None) -> Standing:
    """Who says that the code means this."""
    if reference.doubtful:
        return "doubtful"
    if framework is not None and framework.listed_in is not None:
        return "listed"
    return "unconfirmed" if reference.seen is None else "seen"


def years(reference: Reference, framework: Framework | None) -> Years:
    """The years in which the code was in use: its own, or else those of its framework.

    >>> years(Reference(framework="NI", code="65", until="2009-10"), None)
    (None, '2009-10')
    """
    since, until = (None, None) if framework is None else (framework.since, framework.until)
    return reference.since or since, reference.until or until


def standings(catalogue: Catalogue) -> Counter[Standing]:
    """How many codes stand how."""
    return Counter(
        standing(reference, catalogue.frameworks.get(reference.framework))
        for indicator in catalogue.indicators.values()
        for reference in indicator.references
    )


def code_problems(catalogue: Catalogue) -> Iterator[str]:
    """Whatever contradicts itself in the codes of a catalogue, a sentence each."""
    for key, framework in catalogue.frameworks.items():
        for fault in _faults_of_years((framework.since, framework.until)):
            yield f"frameworks.yml: {key} {fault}."
    for indicator in catalogue.indicators.values():
        yield from _code_problems(catalogue, indicator)
    yield from _idle_frameworks(catalogue)


def _code_problems(catalogue: Catalogue, indicator: Indicator) -> Iterator[str]:
    for reference in indicator.references:
        code = f"{indicator.id}: {reference.framework} {reference.code}"
        framework = catalogue.frameworks.get(reference.framework)
        if framework is None:
            yield f"{code}: there is no such framework in frameworks.yml."
            continue
        for fault in _faults_of_years(years(reference, framework)):
            yield f"{code} {fault}."
        if _outside(reference, framework):
            yield f"{code} has years that are not all among those of its framework."
        if reference.doubtful and reference.seen is not None:
            yield f"{code} is doubtful, and was seen all the same; take one of them out."


def _faults_of_years(given: Years) -> Iterator[str]:
    since, until = given
    for year in (since, until):
        if year is not None and int(year[-2:]) != (int(year[:4]) + 1) % 100:
            yield f"has a year `{year}` that is not two in a row"
    if since is not None and until is not None and until < since:
        yield f"ends in {until}, before it begins in {since}"


def _outside(reference: Reference, framework: Framework) -> bool:
    """Whether a code has a year of its own before its framework began or after it ended."""
    own = [year for year in (reference.since, reference.until) if year is not None]
    early = framework.since is not None and any(year < framework.since for year in own)
    late = framework.until is not None and any(year > framework.until for year in own)
    return early or late


def _idle_frameworks(catalogue: Catalogue) -> Iterator[str]:
    used = {r.framework for one in catalogue.indicators.values() for r in one.references}
    for key in sorted(catalogue.frameworks.keys() - used):
        yield f"frameworks.yml: no indicator has a code of {key}."
