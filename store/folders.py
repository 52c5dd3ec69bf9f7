"""What is known of the folders: which documents lie where, and what is to be said of files."""

from collections.abc import Collection, Iterable, Set
from hashlib import sha256

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update

from schemas.folders import FileNote, Place
from schemas.issues import Issue
from store.plain import Row
from store.rows import issue_row
from store.search import rebuild_search
from store.tables import document, document_path, issue

FROM_PATHS = ("duplicate", "left_folder")
"""Issues that follow from where documents lie, worked out anew after each run."""


def settle(
    database: Engine,
    folders: Collection[str],
    places: Collection[Place],
    notes: Iterable[FileNote],
    *,
    prune: bool = False,
    unchanged: bool = False,
) -> tuple[str, ...]:
    """Bring to rest what follows from the run as a whole, whatever order it went in.

    `folders` were read through, `places` are where documents were seen. With `prune` documents
    that lie in none of the folders any more are removed; their paths are given back. `unchanged`:
    no document was written, and the search tables are those of the run before.
    """
    with database.begin() as connection:
        for folder in sorted(folders):
            there = {place.path for place in places if place.folder == folder}
            _mark_gone(connection, folder, there)
        _forget_old_places(connection)
        removed = _pruned(connection, folders) if prune else ()
        _name_by_first_path(connection)
        _forget_notes_on(connection, places)
        _replace_notes(connection, folders, notes)
        if removed or not unchanged:
            rebuild_search(connection)
    return removed


def places_by_document(connection: Connection) -> dict[str, list[Place]]:
    """Where each document lies, sorted by path."""
    found: dict[str, list[Place]] = {}
    rows = connection.execute(select(document_path)).all()
    for row in sorted(rows, key=lambda row: (row.path, row.folder)):
        found.setdefault(row.document_id, []).append(Place(row.folder, row.path))
    return found


def _mark_gone(connection: Connection, folder: str, there: Set[str]) -> None:
    """Mark for each path that a document had in a folder whether one is there now."""
    columns = document_path.c
    kept = connection.execute(select(document_path).where(columns.folder == folder)).all()
    for row in kept:
        present = int(row.path in there)
        if present != row.present:
            here = (columns.folder == folder, columns.path == row.path)
            connection.execute(update(document_path).where(*here).values(present=present))


def _pruned(connection: Connection, folders: Collection[str]) -> tuple[str, ...]:
    """Remove the documents that have left these folders, and say by which paths they went."""
    columns = document_path.c
    gone = (columns.present == 0, columns.folder.in_(sorted(folders)))
    rows = connection.execute(select(columns.document_id, columns.path).where(*gone)).all()
    connection.execute(delete(document_path).where(*gone))
    forget_orphans(connection, [row.document_id for row in rows])
    return tuple(sorted(row.path for row in rows))


def forget_orphans(connection: Connection, candidates: Iterable[str]) -> None:
    """Delete those documents that lie nowhere any more."""
    held = select(document_path.c.document_id)
    for document_id in sorted(set(candidates)):
        connection.execute(
            delete(document).where(
                document.c.document_id == document_id, document.c.document_id.not_in(held)
            )
        )


def _forget_old_places(connection: Connection) -> None:
    """A file that was renamed has only its new place."""
    columns = document_path.c
    alive = select(columns.document_id).where(columns.present == 1)
    gone = columns.present == 0
    connection.execute(delete(document_path).where(gone, columns.document_id.in_(alive)))


def _name_by_first_path(connection: Connection) -> None:
    """A document goes by its first path; where that changed it is to be read again."""
    places = places_by_document(connection)
    for row in connection.execute(select(document.c.document_id, document.c.path)).all():
        first = places[row.document_id][0].path if row.document_id in places else row.path
        if first != row.path:
            new = {"path": first, "fingerprint": "", "read_fingerprint": ""}
            same = document.c.document_id == row.document_id
            connection.execute(update(document).where(same).values(new))


def _forget_notes_on(connection: Connection, places: Collection[Place]) -> None:
    """What was said of a file that was looked at again is said again, or no more."""
    columns = issue.c
    query = select(columns.issue_id, columns.folder, columns.path)
    rows = connection.execute(query.where(columns.document_id.is_(None))).all()
    old = [{"old": row.issue_id} for row in rows if Place(row.folder, row.path) in places]
    if old:
        connection.execute(delete(issue).where(columns.issue_id == bindparam("old")), old)


def _replace_notes(
    connection: Connection, folders: Iterable[str], notes: Iterable[FileNote]
) -> None:
    columns = issue.c
    about_files = columns.document_id.is_(None) & columns.folder.in_(sorted(folders))
    connection.execute(delete(issue).where(about_files | columns.code.in_(FROM_PATHS)))
    made = [_note_row(note.place, note.issue) for note in notes]
    made += [row | {"document_id": key} for key, row in _path_notes(connection)]
    if made:
        same = columns.issue_id == bindparam("made")
        connection.execute(delete(issue).where(same), [{"made": row["issue_id"]} for row in made])
        connection.execute(insert(issue), made)


def _path_notes(connection: Connection) -> Iterable[tuple[str, Row]]:
    gone = select(document_path).where(document_path.c.present == 0)
    for row in connection.execute(gone).all():
        message = f"{row.path} is no longer in {row.folder}."
        place = Place(row.folder, row.path)
        yield row.document_id, _note_row(place, Issue("left_folder", message))
    for document_id, places in places_by_document(connection).items():
        for place in places[1:]:
            message = f"{place.path} holds the same as {places[0].path}."
            yield document_id, _note_row(place, Issue("duplicate", message))


def _note_row(place: Place, said: Issue) -> Row:
    mark = sha256(f"{place.folder}\n{place.path}".encode()).hexdigest()[:16]
    return issue_row(said, f"{said.code}:{mark}") | {"folder": place.folder, "path": place.path}
