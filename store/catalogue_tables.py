"""The catalogue as tables, so that a query can join figures to names and definitions.

Figures do not point at these rows by foreign key: a document read with an older catalogue may
name an indicator that has gone since.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine, insert, select

from schemas.catalogue.models import Authority, Catalogue, Indicator
from store.code_rows import code_rows, framework_rows
from store.columns import integers, keys, new_table, parent, texts
from store.plain import Row, as_json

indicator = new_table(
    "indicator",
    *keys("indicator_id"),
    *texts("name", "theme", "definition", "unit", "polarity", required=True),
    *texts("denominator", "population"),
    *texts("qualifiers", required=True),
    *texts("usual_basis", "frequency", "source"),
)
indicator_alias = new_table(
    "indicator_alias",
    parent("indicator.indicator_id", key=True),
    *keys("alias"),
    *integers("weak", required=True),
)
indicator_reference = new_table(
    "indicator_reference",
    parent("indicator.indicator_id", key=True),
    *keys("framework", "code", "relation"),
    *texts("standing", required=True),
    *texts("first_year", "last_year"),
)
framework = new_table(
    "framework",
    *keys("framework"),
    *texts("title", "publisher", required=True),
    *texts("first_year", "last_year", "listed_in"),
)
unit = new_table("unit", *keys("unit"), *texts("label", "kind", required=True))
authority = new_table(
    "authority",
    *keys("authority_code"),
    *texts("name", "official_name", "kind", "nation", required=True),
    *texts("region_code", "start_date", "end_date"),
)
authority_alias = new_table(
    "authority_alias",
    parent("authority.authority_code", key=True),
    *keys("alias"),
    *integers("ambiguous", required=True),
)
statistical_neighbour = new_table(
    "statistical_neighbour",
    *keys("edition"),
    parent("authority.authority_code", key=True),
    *keys("neighbour_code"),
    *integers("rank", required=True),
    *texts("closeness", required=True),
)
area = new_table("area", *keys("area_code"), *texts("name", "kind", required=True))
catalogue_kept = new_table(
    "catalogue_kept",
    *keys("catalogue_fingerprint"),
    *texts("plain_fingerprint", "code_fingerprint", required=True),
)


@dataclass(frozen=True, slots=True)
class CatalogueKept:
    """Fingerprints of the catalogue that is copied: its files, all but aliases, the code."""

    whole: str
    plain: str
    code: str


def catalogue_kept_in(database: Engine) -> CatalogueKept | None:
    """Which catalogue the tables are a copy of; None for none."""
    with database.begin() as connection:
        row = connection.execute(select(catalogue_kept)).one_or_none()
    return None if row is None else CatalogueKept(*row)


def keep_catalogue(database: Engine, catalogue: Catalogue, code: str = "") -> None:
    """Replace the stored copies of the catalogue's facts; `code` is a mark of what read them."""
    copies = {
        indicator: [_indicator(entry) for entry in catalogue.indicators.values()],
        indicator_alias: _aliases(catalogue.indicators.values()),
        indicator_reference: code_rows(catalogue),
        framework: framework_rows(catalogue),
        unit: [
            {"unit": key, "label": entry.label, "kind": entry.kind}
            for key, entry in catalogue.words.units.items()
        ],
        authority: [_authority(entry) for entry in catalogue.authorities.values()],
        authority_alias: _spellings(catalogue),
        area: _areas(catalogue),
        statistical_neighbour: _neighbours(catalogue),
        catalogue_kept: [
            {
                "catalogue_fingerprint": catalogue.fingerprint,
                "plain_fingerprint": catalogue.plain_fingerprint,
                "code_fingerprint": code,
            }
        ],
    }
    with database.begin() as connection:
        for table in reversed(copies):
            connection.execute(table.delete())
        for table, rows in copies.items():
            if rows:
                connection.execute(insert(table), rows)


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
