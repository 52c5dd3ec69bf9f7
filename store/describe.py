"""The database described in Markdown, for the README and for whoever opens it first."""

from collections.abc import Iterable, Iterator

from store import catalogue_tables, tables
from store.columns import METADATA
from store.descriptions import TABLES, describe
from store.search import SEARCHES
from store.views import VIEWS

__all__ = ["catalogue_tables", "markdown", "parts", "tables"]


def markdown() -> str:
    """Every view, table and column with its meaning."""
    lines = ["## Views", ""]
    names = [view.name for view in VIEWS]
    for name, columns in parts():
        if name not in names and lines.count("## Tables") == 0:
            lines += ["## Tables", ""]
        lines += [f"### {name}", "", TABLES[name], "", *_rows(name, columns), ""]
    return "\n".join(lines)


def parts() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of all views and tables with those of their columns, views first."""
    for view in VIEWS:
        yield view.name, view.columns
    for table in METADATA.tables.values():
        yield table.name, tuple(column.name for column in table.columns)
    yield from SEARCHES.items()


def _rows(name: str, columns: Iterable[str]) -> Iterator[str]:
    yield "| column | meaning |"
    yield "|---|---|"
    for column in columns:
        yield f"| {column} | {describe(name, column)} |"
