"""`metadata.csv`: what the keeper of a folder says of its documents, a row for each.

Columns: `path` (of the document, as seen from the folder of metadata.csv) and any of `authority`
(a council's name or ONS code), `date` (2024-03-31 or 31/03/2024) and `title`.
"""

import csv
import io
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from schemas.folders import FileNote, Place
from schemas.issues import Issue
from schemas.told import Told

NAME = "metadata.csv"
PATH, AUTHORITY, DATE, TITLE = "path", "authority", "date", "title"
DATES = ("%Y-%m-%d", "%d/%m/%Y")


@dataclass(frozen=True, slots=True)
class Sidecars:
    """What is told of documents by their place, and notes on rows that will not do."""

    told: Mapping[Place, Told]
    notes: tuple[FileNote, ...]


def is_sidecar(place: Place) -> bool:
    """Whether a file is a metadata.csv."""
    return posixpath.basename(place.path).casefold() == NAME


def read_sidecars(sidecars: Mapping[Place, bytes | Issue], known: frozenset[Place]) -> Sidecars:
    """Read every metadata.csv; `known` are the places of the files that rows may name.

    A row that cannot be used is a note on metadata.csv, and the other rows are used.
    """
    told: dict[Place, Told] = {}
    notes: list[FileNote] = []
    for place, content in sidecars.items():
        for of, said in _rows(place, content):
            if isinstance(said, Issue):
                notes.append(FileNote(place, said))
            elif of not in known:
                notes.append(FileNote(place, _fault(f"It names {of.path}, which is not there.")))
            else:
                told[of] = said
    return Sidecars(told, tuple(_joined(notes)))


def _rows(place: Place, content: bytes | Issue) -> Iterator[tuple[Place, Told | Issue]]:
    if isinstance(content, Issue):
        yield place, content
        return
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        yield place, _fault("It is not UTF-8; save it as CSV UTF-8.")
        return
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if PATH not in (rows.fieldnames or ()):
        yield place, _fault("It has no column path.")
        return
    folder = posixpath.dirname(place.path)
    for row in rows:
        named = (row[PATH] or "").strip().replace("\\", "/")
        yield Place(place.folder, posixpath.normpath(posixpath.join(folder, named))), _told(row)


def _told(row: Mapping[str, str | None]) -> Told | Issue:
    """What a row says; an issue for a date that is none."""
    given = {key: (row.get(key) or "").strip() or None for key in (AUTHORITY, TITLE, DATE)}
    printed = given[DATE]
    day = None if printed is None else _day(printed)
    if printed is not None and day is None:
        return _fault(f"The date {printed} is none; write it as 2024-03-31.")
    return Told(given[AUTHORITY], given[TITLE], None if day is None else day.isoformat())


def _day(printed: str) -> date | None:
    for form in DATES:
        try:
            return datetime.strptime(printed, form).date()
        except ValueError:
            continue
    return None


def _fault(message: str) -> Issue:
    return Issue("metadata_row", message)


def _joined(notes: list[FileNote]) -> Iterator[FileNote]:
    """One note for each metadata.csv, since a file has a code once."""
    places = dict.fromkeys(note.place for note in notes)
    for place in places:
        said = [note.issue for note in notes if note.place == place]
        messages = " ".join(dict.fromkeys(issue.message for issue in said))
        yield FileNote(place, Issue(said[0].code, messages))
