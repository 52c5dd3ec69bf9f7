"""Many rows into a table at once, without asking of each how its values are bound."""

from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from sqlalchemy import Connection, Dialect, Table, insert

from store.plain import Row

AT_ONCE = 5000
"""Rows sent to the database at a time."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Put rows into a table; each has a plain value for every column that the first one has.

    SQLite takes such values as they are; for other databases SQLAlchemy binds each.
    """
    if not rows:
        return
    for start in range(0, len(rows), AT_ONCE):
        batch = rows[start : start + AT_ONCE]
        if connection.dialect.paramstyle == "qmark":
            statement, names = _statement(table, tuple(batch[0]), connection.dialect)
            take = itemgetter(*names)
            connection.exec_driver_sql(statement, [take(row) for row in batch])
        else:
            connection.execute(insert(table), batch)


@cache
def _statement(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, list[str]]:
    """The statement with a mark for each value, and the columns in their order."""
    made = insert(table).compile(dialect=dialect, column_keys=list(columns))
    return str(made), list(made.positiontup or ())
