"""Documents as they were read, kept between runs so that the same pages are not read twice.

An entry goes by the content of the file and a mark of the code and libraries that read it; so a
new database, or a change in what words mean, needs no page read again. Entries that do not belong
to any run any more are pushed out by newer ones; the whole folder may be deleted at any time.
"""

import contextlib
import os
import tempfile
import zlib
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from schemas import codec
from schemas.document import READ_STATUSES, Document

MOST_BYTES = 1_000_000_000
"""How large the cache may grow: some 10,000 reports of ordinary size."""
FASTEST = 1
READER_LOST = frozenset({"timeout", "memory_limit", "crashed", "too_large"})
SUFFIX = ".document"


def usual_folder() -> Path:
    """Where the user's caches are kept, by the custom of the system."""
    given = os.environ.get("XDG_CACHE_HOME", "")
    home = Path(given) if Path(given).is_absolute() else Path.home() / ".cache"
    return home / "council-indicators"


@dataclass(frozen=True, slots=True)
class Entry:
    """The place of one document in the cache; `name` is what the document goes by now."""

    path: Path
    name: str

    def find(self) -> Document | None:
        """The document, if it is there and whole; it counts as used now."""
        try:
            digest, _, packed = self.path.read_bytes().partition(b"\n")
            if sha256(packed).hexdigest().encode() != digest:
                return None
            document = codec.from_json(Document, zlib.decompress(packed))
            os.utime(self.path)
        except (OSError, ValueError, zlib.error):
            return None
        return replace(document, source=replace(document.source, name=self.name))

    def keep(self, document: Document) -> None:
        """Keep a document that was read to its end; where that cannot be done, go on without."""
        lost = any(issue.code in READER_LOST for issue in document.issues)
        if lost or document.status not in READ_STATUSES:
            return
        packed = zlib.compress(codec.to_json(document), FASTEST)
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(self.path, sha256(packed).hexdigest().encode() + b"\n" + packed)


def entry_of(folder: Path, digest: str, mark: str, name: str) -> Entry:
    """Where a content is kept as read under `mark`; the kind a name claims has a say in reading."""
    claimed = PurePosixPath(name.lower()).suffix
    key = sha256(f"{digest} {mark} {claimed}".encode()).hexdigest()
    return Entry(folder / key[:2] / f"{key}{SUFFIX}", name)


def trim(folder: Path, most_bytes: int = MOST_BYTES) -> None:
    """Delete the entries that were used longest ago until the rest is small enough."""
    found = []
    for path in sorted(folder.glob("*/*")):
        with contextlib.suppress(OSError):
            state = path.stat()
            found.append((state.st_mtime, path, state.st_size))
    total = sum(size for _, _, size in found)
    for _, path, size in sorted(found):
        if total <= most_bytes:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            total -= size


def _write(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever finds half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
