"""Opening the database: made if it is not there, refused in one sentence if it will not do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.schema import CreateIndex, CreateTable

from store import catalogue_tables
from store.columns import METADATA
from store.search import rebuild_search
from store.tables import document
from store.views import VIEWS

LOCK_SECONDS = 10
"""How long to wait for another program that is writing to the same database."""

OURS = (document, catalogue_tables.indicator)


class DatabaseError(Exception):
    """The database cannot be used; the message is one sentence that says what to do."""


@contextmanager
def opened(location: str) -> Iterator[Engine]:
    """Open the database at `location`, a path or an SQLAlchemy URL, and close it afterwards.

    Raises:
        DatabaseError: it cannot be opened, read or written, then or later.
    """
    url = _url(location)
    engine = _engine(url)
    try:
        with engine.begin() as connection:
            _prepare(connection, shown(url))
        yield engine
    except DBAPIError as error:
        raise DatabaseError(_advice(error, shown(url))) from error
    finally:
        engine.dispose()


def location_path(location: str) -> Path | None:
    """The file of an SQLite database, or None for a database that is no file."""
    url = _url(location)
    if not url.drivername.startswith("sqlite") or url.database in {None, "", ":memory:"}:
        return None
    return Path(str(url.database))


def shown(url: URL) -> str:
    """The database as it is named to people: a path, or an address without its password."""
    return url.render_as_string() if url.database is None or url.host else url.database


def shape() -> int:
    """A number that changes whenever a table or view does; kept as SQLite's user_version."""
    statements = [str(made) for made in _tables_and_indexes()]
    statements += [view.statement for view in VIEWS]
    return int(sha256("\n".join(statements).encode()).hexdigest()[:7], 16) or 1


def _tables_and_indexes() -> Iterator[CreateTable | CreateIndex]:
    """The statements that make them, always in the same order."""
    tables = METADATA.sorted_tables
    indexes = (index for table in tables for index in table.indexes)
    yield from map(CreateTable, tables)
    yield from map(CreateIndex, sorted(indexes, key=lambda index: str(index.name)))


def _url(location: str) -> URL:
    if "://" not in location:
        return URL.create("sqlite", database=location)
    try:
        return make_url(location)
    except ArgumentError as error:
        raise DatabaseError(
            f"{location} is not a database address; give a path or an SQLAlchemy URL."
        ) from error


def _engine(url: URL) -> Engine:
    path = Path(url.database) if url.drivername == "sqlite" and url.database else None
    if path is not None and path.is_dir():
        raise DatabaseError(f"{path} is a folder; give the path of a file with --database.")
    if path is not None and not path.parent.is_dir():
        raise DatabaseError(f"The folder {path.parent} does not exist; make it, then run again.")
    try:
        engine = create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise DatabaseError(
            f"There is no driver for {url.drivername} here; install it, or give a path."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {round(LOCK_SECONDS * 1000)}")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _prepare(connection: Connection, name: str) -> None:
    present = set(inspect(connection).get_table_names())
    if not present:
        _create(connection)
    elif not present.issuperset(table.name for table in OURS):
        raise DatabaseError(f"{name} holds other tables; give another file with --database.")
    if connection.dialect.name != "sqlite":
        return
    found = connection.execute(text("PRAGMA user_version")).scalar_one()
    if present and found != shape():
        raise DatabaseError(
            f"{name} was made by another version of this program; "
            "delete it, or give another file with --database, and run again."
        )
    connection.execute(text(f"PRAGMA user_version = {shape()}"))


def _create(connection: Connection) -> None:
    for made in _tables_and_indexes():
        connection.execute(made)
    for view in VIEWS:
        connection.execute(text(view.statement))
    rebuild_search(connection)


_ADVICE = (
    ("not a database", "{name} is not an SQLite database; give another file with --database."),
    ("malformed", "{name} is damaged; delete it, or give another file, and run again."),
    ("readonly", "{name} cannot be written; make it writable, or give another file."),
    ("locked", "{name} is in use by another program; close that, then run again."),
    ("disk is full", "The disk that holds {name} is full; make room, then run again."),
    ("disk I/O error", "{name} cannot be written; look at its disk, then run again."),
    ("unable to open", "{name} cannot be opened or written; check its folder's permissions."),
)


def _advice(error: DBAPIError, name: str) -> str:
    said = str(error.orig)
    for part, advice in _ADVICE:
        if part in said:
            return advice.format(name=name)
    return f"The database {name} refused: {said.splitlines()[0] if said else 'no reason given'}."
