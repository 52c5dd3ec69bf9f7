"""The catalogue's files as bytes, and the mark they make; what is in them is for `load`."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent

Files = Mapping[str, bytes]
"""The catalogue's files by their path within the folder (`indicators/housing.yml`), sorted."""


class CatalogueError(ValueError):
    """A mistake in a file of the catalogue; the message is one sentence for its editor."""


def fingerprint(folder: Path | None = None) -> str:
    """The fingerprint of the catalogue, from its files as they are now, without reading them."""
    return mark_of(files_in(FOLDER if folder is None else folder))


def files_in(folder: Path) -> Files:
    """Every YAML and CSV file below a folder."""
    paths = [path for path in folder.rglob("*") if path.suffix in {".yml", ".csv"}]
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: names[name].read_bytes() for name in sorted(names)}


def mark_of(files: Files) -> str:
    """SHA-256 over names and contents, each led by its length so that none runs on."""
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{len(name)} {name} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()
