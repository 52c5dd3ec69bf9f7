"""Keeping one document: its old rows go, its new rows come, in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, insert, select, update

from schemas.findings import Findings
from store.columns import METADATA
from store.plain import Place
from store.rows import Marks, Rows, rows
from store.tables import document, document_path

BATCH = 5000
"""Rows sent to the database at a time."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document to keep: what it says, where its file lies, and what it was read with."""

    findings: Findings
    place: Place
    marks: Marks


def save_all(database: Engine, documents: Iterable[Kept]) -> list[str]:
    """Keep what documents say, in place of what was kept for them; all in one transaction.

    What the same files held before goes too, unless it still lies somewhere else. Returns the
    documents' keys.
    """
    made = [(rows(one.findings, one.place, one.marks), one.place) for one in documents]
    with database.begin() as connection:
        return [_save(connection, given, place) for given, place in made]


def save(database: Engine, findings: Findings, place: Place, marks: Marks) -> str:
    """Keep what one document says. Returns its key."""
    return save_all(database, [Kept(findings, place, marks)])[0]


def note_places(database: Engine, places: Iterable[tuple[str, Place]]) -> None:
    """Say that documents, already kept, lie at these places now."""
    with database.begin() as connection:
        for document_id, place in places:
            _put(connection, document_id, {place: 1})


def _save(connection: Connection, made: Rows, place: Place) -> str:
    document_id: str = made["document"][0]["document_id"]
    places = _places(connection, document_id)
    connection.execute(delete(document).where(document.c.document_id == document_id))
    for name, given in made.items():
        for start in range(0, len(given), BATCH):
            batch = given[start : start + BATCH]
            connection.execute(insert(METADATA.tables[name]), batch)
    _put(connection, document_id, places | {place: 1})
    return document_id


def forget_orphans(connection: Connection, candidates: Iterable[str]) -> None:
    """Delete those documents that lie nowhere any more."""
    held = select(document_path.c.document_id)
    for document_id in sorted(set(candidates)):
        connection.execute(
            delete(document).where(
                document.c.document_id == document_id, document.c.document_id.not_in(held)
            )
        )


def _places(connection: Connection, document_id: str) -> dict[Place, int]:
    query = select(document_path).where(document_path.c.document_id == document_id)
    return {Place(row.folder, row.path): row.present for row in connection.execute(query)}


def _put(connection: Connection, document_id: str, places: dict[Place, int]) -> None:
    replaced = set()
    for place, present in places.items():
        here = (document_path.c.folder == place.folder, document_path.c.path == place.path)
        held = connection.execute(select(document_path.c.document_id).where(*here)).scalar()
        values = {"document_id": document_id, "present": present}
        if held is None:
            row = {"folder": place.folder, "path": place.path, **values}
            connection.execute(insert(document_path).values(row))
        else:
            connection.execute(update(document_path).where(*here).values(values))
            replaced.add(held)
    forget_orphans(connection, replaced - {document_id})
