"""Many reports made of a few, and a project like this one with one name more in its catalogue."""

import json
import shutil
import sqlite3
from pathlib import Path

from schemas.catalogue import load

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

    It is an unresolved name of the fewest documents, given to the first indicator of its unit, so
    that what these say does change.
    """
    for room in ROOMS:
        shutil.copytree(root / room, target / room, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pipeline.py", "pyproject.toml"):
        shutil.copy(root / name, target / name)
    name, unit = _least_printed(database)
    indicator = next(one for one in load().indicators.values() if one.unit == unit and one.aliases)
    path = target / "schemas" / "catalogue" / "indicators" / f"{indicator.theme}.yml"
    lines = path.read_text("utf-8").splitlines()
    at = lines.index("  aliases:", lines.index(f"{indicator.id}:"))
    lines.insert(at + 1, f"    - {json.dumps(name, ensure_ascii=False)}")
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return target


def _least_printed(database: Path) -> tuple[str, str]:
    """An unresolved name that fewest documents print, and its unit."""
    query = """SELECT indicator_raw, unit FROM observation
        WHERE indicator_id IS NULL AND unit IS NOT NULL GROUP BY indicator_raw, unit
        ORDER BY count(DISTINCT document_id), indicator_raw LIMIT 1"""
    with sqlite3.connect(database) as connection:
        found: tuple[str, str] = connection.execute(query).fetchone()
    return found
