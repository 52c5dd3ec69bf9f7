"""Where files lie in the folders that were read, and what is said of those that are no document."""

from dataclasses import dataclass

from schemas.issues import Issue


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file lies: a folder, from the database's own, and the path within it.

    Both are written with `/` and printable.
    """

    folder: str
    path: str


@dataclass(frozen=True, slots=True)
class FileNote:
    """A file that is no document: what is to be said of it."""

    place: Place
    issue: Issue


def by_path(place: Place) -> tuple[str, str]:
    """Sorts places by path, then by folder."""
    return place.path, place.folder
