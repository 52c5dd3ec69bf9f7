"""Which files lie in the folders given, and what they hold."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from runner.sidecars import is_sidecar, read_sidecars
from schemas.folders import FileNote, Place, by_path
from schemas.issues import Issue
from schemas.told import Told

LARGEST_BYTES = 300_000_000
HEAD_BYTES = 70_000
"""As much of a file as tells what kind it is."""
PART_BYTES = 1_000_000
READ_ONLY = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
HIDDEN = (".", "~$")
"""How the names of files begin that programs keep for themselves: hidden ones, and locks."""

SPECIAL = Issue("not_read", "It is a link, a pipe or a device, not a file of its own.")


@dataclass(frozen=True, slots=True)
class Files:
    """The files found, by their place and in its order; notes on others; folders read through.

    `told` is what a metadata.csv among them says of a file.
    """

    paths: Mapping[Place, Path]
    notes: tuple[FileNote, ...]
    folders: tuple[str, ...]
    told: Mapping[Place, Told]


def find_files(given: Iterable[Path], base: Path, leave_out: Iterable[Path] = ()) -> Files:
    """Every file in the folders given, and below them, and the files given by name.

    Folders are named as they are reached from `base`, however they are spelt, and one below
    another is read with it. Links are not followed, unless given by name. `leave_out` are files
    to pass over.
    """
    found: dict[Place, Path | Issue] = {}
    folders = []
    for path in _outermost(given):
        if path.is_dir():
            folder = _from(base, path)
            folders.append(folder)
            found |= {Place(folder, name): entry for name, entry in _walk(path)}
        else:
            found[Place(_from(base, path.parent), written(path.name))] = path
    left_out = {path.absolute() for path in leave_out}
    entries = [(place, found[place]) for place in sorted(found, key=by_path)]
    files = {place: entry for place, entry in entries if isinstance(entry, Path)}
    sidecars = {place: _whole(path) for place, path in files.items() if is_sidecar(place)}
    said = read_sidecars(sidecars, frozenset(files))
    notes = (FileNote(place, entry) for place, entry in entries if isinstance(entry, Issue))
    return Files(
        paths={
            place: path
            for place, path in files.items()
            if path.absolute() not in left_out and place not in sidecars
        },
        notes=(*notes, *said.notes),
        folders=tuple(dict.fromkeys(folders)),
        told=said.told,
    )


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a file holds, in short: the SHA-256 and number of its bytes, and the first of them."""

    sha256: str
    size_bytes: int
    head: bytes


def sketch_of(path: Path) -> Sketch | Issue:
    """What a file holds, or an issue: `unreadable`, `too_large`, or `not_read` for a device.

    However large it is, only a part of it is held at a time.
    """
    try:
        with _opened(path) as stream:
            fault = _fault(stream)
            return _sketched(stream) if fault is None else fault
    except OSError as error:
        return Issue("unreadable", f"{error.strerror}.")


def _whole(path: Path) -> bytes | Issue:
    """All that a small file beside the papers holds."""
    sketch = sketch_of(path)
    return sketch if isinstance(sketch, Issue) else bytes_of(path, sketch)


def bytes_of(path: Path, sketch: Sketch) -> bytes | Issue:
    """All that a file holds, if that is still what was sketched; else `unreadable`."""
    try:
        with _opened(path) as stream:
            fault = _fault(stream)
            content = stream.read(LARGEST_BYTES + 1) if fault is None else b""
    except OSError as error:
        return Issue("unreadable", f"{error.strerror}.")
    if fault is None and sha256(content).hexdigest() != sketch.sha256:
        return Issue("unreadable", "It was changed while it was being read.")
    return content if fault is None else fault


def _opened(path: Path) -> BinaryIO:
    """A file opened without following a link or waiting for a pipe."""
    return os.fdopen(os.open(path, READ_ONLY), "rb")


def _fault(stream: BinaryIO) -> Issue | None:
    """Why a file that was opened is not to be read."""
    state = os.fstat(stream.fileno())
    if not stat.S_ISREG(state.st_mode):
        return SPECIAL
    if state.st_size > LARGEST_BYTES:
        return Issue("too_large", f"It is larger than {LARGEST_BYTES:,} bytes.")
    return None


def _sketched(stream: BinaryIO) -> Sketch:
    head = stream.read(HEAD_BYTES)
    digest, size = sha256(head), len(head)
    while part := stream.read(PART_BYTES):
        digest.update(part)
        size += len(part)
    return Sketch(digest.hexdigest(), size, head)


def written(path: Path | str) -> str:
    """A path as it is kept: with `/`, and with bytes that are no UTF-8 written as escapes."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "backslashreplace")


def _outermost(given: Iterable[Path]) -> list[Path]:
    """The paths in full, without those below a folder that is given too."""
    paths = list(dict.fromkeys(path.resolve() for path in given))
    return [path for path in paths if not any(other in path.parents for other in paths)]


def _from(base: Path, folder: Path) -> str:
    return written(os.path.relpath(folder, base.resolve()))


def _walk(folder: Path) -> Iterator[tuple[str, Path | Issue]]:
    """Every file below a folder by its path within it; an Issue for what cannot be opened."""
    closed: list[OSError] = []
    for parent, names, files in os.walk(folder, onerror=closed.append):
        names[:] = [name for name in names if not name.startswith(HIDDEN)]
        links = [name for name in names if Path(parent, name).is_symlink()]
        for name in (*links, *files):
            path = Path(parent, name)
            if not name.startswith(HIDDEN):
                yield written(path.relative_to(folder)), path if _is_plain(path) else SPECIAL
    for error in closed:
        path = Path(os.fsdecode(error.filename))
        yield written(path.relative_to(folder)), Issue("unreadable", f"{error.strerror}.")


def _is_plain(path: Path) -> bool:
    """Whether it is a file, and no link, pipe or device; one that has gone counts as a file."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return True
