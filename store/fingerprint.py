"""A mark of what a document was read with: it changes when code, libraries or catalogue do."""

from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def fingerprint(code: Iterable[Path], libraries: Iterable[str], *other: str) -> str:
    """First 16 hex digits of a SHA-256 over Python files, library versions and `other`.

    A folder in `code` stands for every Python file below it.
    """
    digest = sha256()
    for file in sorted({file for path in code for file in _python_files(path)}):
        digest.update(f"{file.parent.name}/{file.name}\n".encode() + file.read_bytes())
    for library in sorted(libraries):
        digest.update(f"\n{library} {_version(library)}".encode())
    digest.update("\n".join(["", *other]).encode())
    return digest.hexdigest()[:16]


def _python_files(path: Path) -> Iterable[Path]:
    return path.rglob("*.py") if path.is_dir() else (path,)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed"
