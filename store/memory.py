"""What an earlier run left, and what this one has seen: is a file new, changed, or a copy?"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Engine, select

from schemas.document import READ_STATUSES
from schemas.folders import Place, by_path
from store.folders import places_by_document
from store.marks import Marks
from store.tables import document


@dataclass(frozen=True, slots=True)
class Known:
    """A document that is kept: how it was read, and where it lies."""

    document_id: str
    path: str
    status: str
    marks: Marks
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file whose content has been seen.

    `path` is the one the document goes by: the first in sorted order of all where it lies.
    `known` is what is kept of it under that path; `copy` says that this run met it before.
    """

    path: str
    known: Known | None
    copy: bool


class Memory:
    """What is known of documents by their content, while a run looks at one file after another.

    `folders` are those that the run reads through, `listed` the files it found.
    """

    def __init__(self, database: Engine, folders: Collection[str], listed: Collection[Place]):
        self._known = _known_documents(database)
        self._folders = frozenset(folders)
        self._listed = frozenset(listed)
        self._contents: dict[Place, str] = {}
        self._held = {
            place
            for known in self._known.values()
            if known.status in READ_STATUSES
            for place in known.places
        }
        self._closed: set[Place] = set()
        self._digests: set[str] = set()

    @property
    def places(self) -> set[Place]:
        """Where documents were seen in this run, or must be taken to lie still."""
        return self._contents.keys() | self._closed

    def see_closed(self, place: Place) -> bool:
        """Take note of a file that cannot be opened: whether what it held before is kept."""
        if place not in self._held:
            return False
        self._closed.add(place)
        return True

    def see(self, place: Place, digest: str) -> Sighting:
        """Take note of a file's content, by its SHA-256; "" where it could not be read."""
        copy = digest in self._digests
        self._contents[place] = digest
        if not digest:
            return Sighting(place.path, None, copy=False)
        self._digests.add(digest)
        known = self._known.get(digest)
        held = () if known is None else known.places
        still = (other for other in held if self._may_lie(other, digest))
        path = min((*still, place), key=by_path).path
        same = known is not None and known.path == path
        return Sighting(path, known if same else None, copy)

    def _may_lie(self, place: Place, digest: str) -> bool:
        """Whether a document may still lie where it lay, as far as this run has seen."""
        gone = place.folder in self._folders and place not in self._listed
        return not gone and self._contents.get(place, digest) == digest


def _known_documents(database: Engine) -> dict[str, Known]:
    """The documents that are kept, by the SHA-256 of their content."""
    with database.begin() as connection:
        places = places_by_document(connection)
        kept = connection.execute(select(document).where(document.c.sha256.is_not(None)))
        return {
            row.sha256: Known(
                row.document_id,
                row.path,
                row.status,
                Marks(row.fingerprint, row.read_fingerprint),
                tuple(places.get(row.document_id, ())),
            )
            for row in kept
        }
