"""What the catalogue's facts get wrong about one another, for the person who edits them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from schemas.catalogue.fold import fold
from schemas.catalogue.models import Authority, Catalogue, Indicator
from schemas.catalogue.standing import code_problems


def problems(catalogue: Catalogue) -> list[str]:
    """Every contradiction in the catalogue, a sentence each; an empty list means there is none."""
    indicators = tuple(catalogue.indicators.values())
    return [
        *_spellings_claimed_twice(indicators),
        *_weak_spellings_claimed_twice(indicators),
        *_unknown_words(catalogue),
        *_counts_of_percentages(indicators),
        *_look_alikes(catalogue),
        *_references_claimed_twice(indicators),
        *code_problems(catalogue),
        *_places(catalogue),
        *_succession(catalogue),
        *_authority_aliases(catalogue),
        *_domains(catalogue),
        *_area_spellings(catalogue),
        *_neighbours(catalogue),
    ]


def _spellings_claimed_twice(indicators: Iterable[Indicator]) -> Iterator[str]:
    claims = [(fold(spelling), one.id) for one in indicators for spelling in _spellings(one)]
    for spelling, owners in _claimed_twice(claims):
        yield f"indicators: `{spelling}` is claimed by {_listed(owners)}."


def _spellings(indicator: Indicator) -> tuple[str, ...]:
    """The spellings that match an indicator wherever they stand."""
    return (indicator.name, *indicator.aliases)


def _weak_spellings_claimed_twice(indicators: tuple[Indicator, ...]) -> Iterator[str]:
    """A weak alias may serve two themes, but not two indicators of one, nor a strong alias."""
    strong = {fold(spelling): one.id for one in indicators for spelling in _spellings(one)}
    claims = []
    for one in indicators:
        for alias in one.weak_aliases:
            claims.append((f"{fold(alias)}` of {one.theme}", one.id))
            if (owner := strong.get(fold(alias))) is not None:
                yield f"indicators: `{alias}` is weak for {one.id} but strong for {owner}."
    for spelling, owners in _claimed_twice(claims):
        yield f"indicators: weak alias `{spelling} is claimed by {_listed(owners)}."


def _unknown_words(catalogue: Catalogue) -> Iterator[str]:
    for unit, entry in catalogue.words.units.items():
        if entry.base is not None and entry.base not in catalogue.words.units:
            yield f"units.yml: {unit} has the base `{entry.base}`, which is no unit."
    for one in catalogue.indicators.values():
        if one.theme not in catalogue.themes:
            yield f"{one.id}: theme `{one.theme}` is not in themes.yml."
        if one.unit not in catalogue.words.units:
            yield f"{one.id}: unit `{one.unit}` is not in units.yml."
        if one.frequency is not None and one.frequency not in catalogue.words.statuses.frequency:
            yield f"{one.id}: frequency `{one.frequency}` is not in statuses.yml."


def _counts_of_percentages(indicators: Iterable[Indicator]) -> Iterator[str]:
    """A spelling that says it is a number does not name a percentage."""
    for one in indicators:
        for spelling in _spellings(one):
            if one.unit == "percent" and fold(spelling).startswith(("number of ", "no of ")):
                yield f"{one.id}: `{spelling}` names a number, and the unit is percent."


def _look_alikes(catalogue: Catalogue) -> Iterator[str]:
    for one in catalogue.indicators.values():
        for look_alike in one.look_alikes:
            other = catalogue.indicators.get(look_alike)
            if other is None:
                yield f"{one.id}: look-alike `{look_alike}` is no indicator."
            elif other.id == one.id:
                yield f"{one.id}: an indicator is no look-alike of itself."
            else:
                yield from _shared_with_look_alike(one, other)


def _shared_with_look_alike(one: Indicator, other: Indicator) -> Iterator[str]:
    others = {fold(spelling) for spelling in (*_spellings(other), *other.weak_aliases)}
    for alias in one.aliases:
        if fold(alias) in others:
            yield f"{one.id}: alias `{alias}` is also one of its look-alike {other.id}."


def _references_claimed_twice(indicators: Iterable[Indicator]) -> Iterator[str]:
    claims = [
        (fold(f"{reference.framework} {reference.code}"), one.id)
        for one in indicators
        for reference in one.references
        if reference.relation == "exact"
    ]
    for code, owners in _claimed_twice(claims):
        yield f"indicators: reference `{code}` is exact for {_listed(owners)}."


def _places(catalogue: Catalogue) -> Iterator[str]:
    """Regions and nations that are not among the areas."""
    nations = {area.name for area in catalogue.areas.values() if area.kind == "country"}
    for one in catalogue.authorities.values():
        if one.region_code is not None and one.region_code not in catalogue.areas:
            yield f"{one.code}: region `{one.region_code}` is not in areas.yml."
        if one.nation not in nations:
            yield f"{one.code}: nation `{one.nation}` is not in areas.yml."


def _succession(catalogue: Catalogue) -> Iterator[str]:
    for one in catalogue.authorities.values():
        if one.start is not None and one.end is not None and one.end < one.start:
            yield f"{one.code}: it ends on {one.end}, before it starts on {one.start}."
        for heir in one.replaced_by:
            if heir not in catalogue.authorities:
                yield f"{one.code}: replaced_by `{heir}` is no authority."


def _authority_aliases(catalogue: Catalogue) -> Iterator[str]:
    plain = [alias for alias in catalogue.authority_aliases if not alias.ambiguous]
    for alias in catalogue.authority_aliases:
        if alias.code not in catalogue.authorities:
            yield f"authority_aliases.csv: `{alias.alias}` is of {alias.code}, no authority."
    for spelling, owners in _held_at_one_time(
        catalogue, ((fold(alias.alias), alias.code) for alias in plain)
    ):
        yield f"authority_aliases.csv: `{spelling}` is claimed by {owners} at one time."


def _domains(catalogue: Catalogue) -> Iterator[str]:
    for domain in catalogue.domains:
        if domain.code not in catalogue.authorities:
            yield f"domains.csv: `{domain.suffix}` is of {domain.code}, no authority."
    for suffix, owners in _held_at_one_time(
        catalogue, ((domain.suffix, domain.code) for domain in catalogue.domains)
    ):
        yield f"domains.csv: `{suffix}` is claimed by {owners} at one time."


def _held_at_one_time(
    catalogue: Catalogue, claims: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """A spelling or domain may pass from a council to its successor, but has one owner a day."""
    for claimed, codes in _claimed_twice(claims):
        known = [catalogue.authorities[code] for code in codes if code in catalogue.authorities]
        for one, other in combinations(known, 2):
            if _overlap(one, other):
                yield claimed, _listed([one.code, other.code])


def _area_spellings(catalogue: Catalogue) -> Iterator[str]:
    claims = [
        (fold(spelling), area.code)
        for area in catalogue.areas.values()
        for spelling in (area.name, *area.aliases)
    ]
    for spelling, owners in _claimed_twice(claims):
        yield f"areas.yml: `{spelling}` is claimed by {_listed(owners)}."


def _neighbours(catalogue: Catalogue) -> Iterator[str]:
    for one in catalogue.neighbours:
        for code in (one.code, one.neighbour):
            if code not in catalogue.authorities:
                yield f"neighbours.csv: `{code}` is no authority."
    ranks = [
        (f"{one.edition} {one.code} {one.rank}", one.neighbour) for one in catalogue.neighbours
    ]
    for rank, neighbours in _claimed_twice(ranks):
        yield f"neighbours.csv: rank `{rank}` is given to {_listed(neighbours)}."


def _claimed_twice(claims: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """What is claimed more than once, with its claimants; one that says a thing twice counts."""
    owners: dict[str, list[str]] = defaultdict(list)
    for claimed, owner in claims:
        owners[claimed].append(owner)
    return ((claimed, several) for claimed, several in owners.items() if len(several) > 1)


def _overlap(one: Authority, other: Authority) -> bool:
    """Whether two authorities lived at one time; nothing said means since or until ever."""
    return _start(one) <= _end(other) and _start(other) <= _end(one)


def _start(authority: Authority) -> date:
    return date.min if authority.start is None else authority.start


def _end(authority: Authority) -> date:
    return date.max if authority.end is None else authority.end


def _listed(owners: Iterable[str]) -> str:
    return " and ".join(sorted(set(owners)))
