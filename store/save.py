"""Keeping one document: its old rows go, its new rows come, in one transaction."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, delete, insert, select, update

from schemas.document import READ_STATUSES
from schemas.findings import Findings
from schemas.folders import Place
from schemas.issues import Issue
from store.bulk import insert_rows
from store.columns import METADATA
from store.folders import forget_orphans
from store.marks import Marks
from store.rows import Rows, issue_row, rows
from store.tables import document, document_path, issue

READER_DIED = frozenset({"timeout", "memory_limit", "crashed"})
"""Statuses that say nothing of the document itself, only that it was too much for its reader."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A document to keep: what it says, where its file lies, and what it was read with."""

    findings: Findings
    place: Place
    marks: Marks


def save_all(database: Engine, documents: Iterable[Kept]) -> list[str]:
    """Keep what documents say, in place of what was kept for them; all in one transaction.

    What the same files held before goes too, unless it still lies somewhere else. A document that
    was read by an earlier run, and whose reader died this time, keeps what was read, with an issue.
    Returns the documents' keys.
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
        held = connection.execute(select(document_path)).all()
        known = {(row.document_id, Place(row.folder, row.path)) for row in held if row.present}
        for document_id, place in places:
            if (document_id, place) not in known:
                _put(connection, document_id, {place: 1})


def _save(connection: Connection, made: Rows, place: Place) -> str:
    document_id: str = made["document"][0]["document_id"]
    places = _places(connection, document_id)
    if made["document"][0]["status"] in READER_DIED and _was_read(connection, document_id):
        _note_failure(connection, made)
        _put(connection, document_id, places | {place: 1})
        return document_id
    connection.execute(delete(document).where(document.c.document_id == document_id))
    for name, given in made.items():
        insert_rows(connection, METADATA.tables[name], given)
    _put(connection, document_id, places | {place: 1})
    return document_id


def _was_read(connection: Connection, document_id: str) -> bool:
    query = select(document.c.status).where(document.c.document_id == document_id)
    return connection.execute(query).scalar() in READ_STATUSES


def _note_failure(connection: Connection, made: Rows) -> None:
    """Say beside what is kept that it could not be read again; it is not tried anew each time."""
    (now,) = made["document"]
    of_it = issue.c.document_id == now["document_id"]
    numbered = f"{now['document_id']}:i{10**6}"
    said = Issue(now["status"], f"{made['issue'][0]['message']} What was read before is kept.")
    row = issue_row(said, numbered) | {"document_id": now["document_id"]}
    connection.execute(delete(issue).where(of_it, issue.c.issue_id == numbered))
    connection.execute(insert(issue), [row])
    marks = {name: now[name] for name in ("fingerprint", "read_fingerprint")}
    same = document.c.document_id == now["document_id"]
    connection.execute(update(document).where(same).values(marks))


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
