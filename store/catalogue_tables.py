"""The catalogue as tables, so that a query can join figures to names and definitions.

Figures do not point at these rows by foreign key: a document read with an older catalogue may
name an indicator that has gone since.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Engine, insert, select

from store.columns import METADATA, integers, keys, new_table, parent, texts

if TYPE_CHECKING:
    from schemas.catalogue.models import Catalogue

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


def keep_catalogue(database: Engine, catalogue: "Catalogue", code: str = "") -> None:
    """Replace the stored copies of the catalogue's facts; `code` is a mark of what read them."""
    from store.catalogue_rows import catalogue_rows  # needed only where there is another catalogue

    copies = {METADATA.tables[name]: rows for name, rows in catalogue_rows(catalogue).items()}
    mark = (catalogue.fingerprint, catalogue.plain_fingerprint, code)
    copies[catalogue_kept] = [dict(zip(catalogue_kept.columns.keys(), mark, strict=True))]
    with database.begin() as connection:
        for table in reversed(copies):
            connection.execute(table.delete())
        for table, rows in copies.items():
            if rows:
                connection.execute(insert(table), rows)
