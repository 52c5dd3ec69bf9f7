"""Many reports made of a few, and a project like this one with one name more in its catalogue."""

import shutil
import sqlite3
from pathlib import Path

KINDS = {".pdf": b"\n%% copy %d\n", ".html": b"\n<!-- copy %d -->\n", ".txt": b"\nCopy %d\n"}
ROOMS = ("extract", "normalise", "runner", "schemas", "store")


def changed_copies(originals: Path, folder: Path, number: int) -> None:
    """Fill `folder` with copies, of each report equally many; each differs where nobody sees it."""
    found = [path for path in sorted(originals.rglob("*")) if path.suffix in KINDS]
    if not found:
        raise SystemExit(f"{originals} holds no reports")
    folder.mkdir(parents=True)
    for copy in range(number):
        path = found[copy % len(found)]
        content = path.read_bytes() + KINDS[path.suffix] % copy
        (folder / f"{copy:05}_{path.name}").write_bytes(content)


def project_with_another_alias(root: Path, target: Path, database: Path) -> Path:
    """A copy of the project whose catalogue knows one wording more.

    It is an unresolved name of the fewest documents, given to the first indicator there is.
    """
    for room in ROOMS:
        shutil.copytree(root / room, target / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pipeline.py", "pyproject.toml"):
        shutil.copy(root / name, target / name)
    with sqlite3.connect(database) as connection:
        query = "SELECT indicator_raw FROM unresolved ORDER BY documents, indicator_raw LIMIT 1"
        (name,) = connection.execute(query).fetchone() or ("A name nobody prints",)
    path = sorted((target / "schemas" / "catalogue" / "indicators").glob("*.yml"))[0]
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith("aliases:"))
    lines[at] = "  aliases:"
    quoted = name.replace("\\", " ").replace('"', " ").replace("\n", " ")
    lines.insert(at + 1, f'    - "{quoted}"')
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return target
