"""The catalogue's facts as rows of the tables that hold a copy of them."""

from collections.abc import Iterable
from datetime import date

from schemas.catalogue.models import Authority, Catalogue, Indicator
from store.code_rows import code_rows, framework_rows
from store.plain import Row, as_json


def catalogue_rows(catalogue: Catalogue) -> dict[str, list[Row]]:
    """Rows by the name of their table, parents before children."""
    return {
        "indicator": [_indicator(entry) for entry in catalogue.indicators.values()],
        "indicator_alias": _aliases(catalogue.indicators.values()),
        "indicator_reference": code_rows(catalogue),
        "framework": framework_rows(catalogue),
        "unit": [
            {"unit": key, "label": entry.label, "kind": entry.kind}
            for key, entry in catalogue.words.units.items()
        ],
        "authority": [_authority(entry) for entry in catalogue.authorities.values()],
        "authority_alias": _spellings(catalogue),
        "area": _areas(catalogue),
        "statistical_neighbour": _neighbours(catalogue),
    }


def _indicator(entry: Indicator) -> Row:
    return {
        "indicator_id": entry.id,
        "name": entry.name,
        "theme": entry.theme,
        "definition": entry.definition,
        "unit": entry.unit,
        "polarity": entry.polarity,
        "denominator": entry.denominator,
        "population": entry.population,
        "qualifiers": as_json(entry.qualifiers),
        "usual_basis": entry.usual_basis,
        "frequency": entry.frequency,
        "source": entry.source,
    }


def _aliases(indicators: Iterable[Indicator]) -> list[Row]:
    """Each wording once for an indicator, as a strong one if it is given both ways."""
    found: dict[tuple[str, str], Row] = {}
    for entry in indicators:
        for weak, wordings in enumerate((entry.aliases, entry.weak_aliases)):
            for alias in wordings:
                row = {"indicator_id": entry.id, "alias": alias, "weak": weak}
                found.setdefault((entry.id, alias), row)
    return list(found.values())


def _authority(entry: Authority) -> Row:
    return {
        "authority_code": entry.code,
        "name": entry.name,
        "official_name": entry.official_name,
        "kind": entry.kind,
        "nation": entry.nation,
        "region_code": entry.region_code,
        "start_date": _iso(entry.start),
        "end_date": _iso(entry.end),
    }


def _spellings(catalogue: Catalogue) -> list[Row]:
    """Each spelling once for a council; those of councils that are not listed are left out."""
    found = {
        (alias.code, alias.alias): alias.ambiguous
        for alias in catalogue.authority_aliases
        if alias.code in catalogue.authorities
    }
    return [
        {"authority_code": code, "alias": alias, "ambiguous": int(ambiguous)}
        for (code, alias), ambiguous in found.items()
    ]


def _neighbours(catalogue: Catalogue) -> list[Row]:
    return [
        {
            "edition": entry.edition,
            "authority_code": entry.code,
            "neighbour_code": entry.neighbour,
            "rank": entry.rank,
            "closeness": entry.closeness,
        }
        for entry in catalogue.neighbours
        if entry.code in catalogue.authorities
    ]


def _areas(catalogue: Catalogue) -> list[Row]:
    """Councils and comparators together: whatever a figure can be about."""
    named = {entry.code: (entry.name, entry.kind) for entry in catalogue.authorities.values()}
    named |= {entry.code: (entry.name, entry.kind) for entry in catalogue.areas.values()}
    return [{"area_code": code, "name": name, "kind": kind} for code, (name, kind) in named.items()]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
