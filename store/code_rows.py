"""The catalogue's official codes as rows: whose they are, in which years, and who confirms them."""

from schemas.catalogue.models import Catalogue, Framework, Indicator, Reference
from schemas.catalogue.standing import standing, years
from store.plain import Row


def code_rows(catalogue: Catalogue) -> list[Row]:
    """Each code once for an indicator and relation, with the years of its framework."""
    found = {
        (entry.id, reference.framework, reference.code, reference.relation): _row(
            entry, reference, catalogue.frameworks.get(reference.framework)
        )
        for entry in catalogue.indicators.values()
        for reference in entry.references
    }
    return [found[key] for key in sorted(found)]


def framework_rows(catalogue: Catalogue) -> list[Row]:
    """Each official set of indicators."""
    return [
        {
            "framework": key,
            "title": entry.title,
            "publisher": entry.publisher,
            "first_year": entry.since,
            "last_year": entry.until,
            "listed_in": entry.listed_in,
        }
        for key, entry in catalogue.frameworks.items()
    ]


def _row(entry: Indicator, reference: Reference, framework: Framework | None) -> Row:
    first, last = years(reference, framework)
    return {
        "indicator_id": entry.id,
        "framework": reference.framework,
        "code": reference.code,
        "relation": reference.relation,
        "standing": standing(reference, framework),
        "first_year": first,
        "last_year": last,
    }
