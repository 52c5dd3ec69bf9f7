"""Many reports made of a few, and a project like this one with one name more in its catalogue."""

import io
import json
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from schemas.catalogue import load

ROOMS = ("extract", "normalise", "runner", "schemas", "store")
SAID = "Repairs of clocks in Ward {0} that were made in time stood at {1}%, with a target of 60%."
"""What only one copy says; what it names is in no catalogue."""


def changed_copies(originals: Path, folder: Path, number: int) -> None:
    """Fill `folder` with copies, of each report equally many; each says one thing of its own."""
    found = [path for path in sorted(originals.rglob("*")) if path.suffix in KINDS]
    if not found:
        raise SystemExit(f"{originals} holds no reports")
    folder.mkdir(parents=True)
    for copy in range(number):
        path = found[copy % len(found)]
        content = KINDS[path.suffix](path.read_bytes(), SAID.format(copy, 40 + copy % 50))
        (folder / f"{copy:05}_{path.name}").write_bytes(content)


def _with_a_page(content: bytes, said: str) -> bytes:
    page = io.BytesIO()
    canvas = Canvas(page, pagesize=A4, invariant=True)
    canvas.drawString(72, 760, "Annex: clocks")
    canvas.drawString(72, 730, said)
    canvas.save()
    with pikepdf.open(io.BytesIO(content)) as report, pikepdf.open(page) as annex:
        report.pages.extend(annex.pages)
        whole = io.BytesIO()
        report.save(whole, deterministic_id=True)
    return whole.getvalue()


def _with_a_paragraph(content: bytes, said: str) -> bytes:
    last = b"</main>" if b"</main>" in content else b"</body>"
    before, end, after = content.rpartition(last)
    return before + f"<p>{said}</p>".encode() + end + after


def _with_a_line(content: bytes, said: str) -> bytes:
    return content + f"\n\n{said}\n".encode()


KINDS: Mapping[str, Callable[[bytes, str], bytes]] = {
    ".pdf": _with_a_page,
    ".html": _with_a_paragraph,
    ".txt": _with_a_line,
}


def project_with_another_alias(root: Path, target: Path, name: str, unit: str) -> Path:
    """A copy of the project whose catalogue knows one wording more.

    It is given to the first indicator of its unit, so that what papers that print it say changes.
    """
    _project_like(root, target)
    indicator = next(one for one in load().indicators.values() if one.unit == unit and one.aliases)
    path = target / "schemas" / "catalogue" / "indicators" / f"{indicator.theme}.yml"
    lines = path.read_text("utf-8").splitlines()
    at = lines.index("  aliases:", lines.index(f"{indicator.id}:"))
    lines.insert(at + 1, f"    - {json.dumps(name, ensure_ascii=False)}")
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return target


def project_with_another_indicator(root: Path, target: Path) -> Path:
    """A copy of the project whose catalogue knows one indicator more, which no paper prints."""
    _project_like(root, target)
    path = next(iter(sorted((target / "schemas" / "catalogue" / "indicators").glob("*.yml"))))
    with path.open("a", encoding="utf-8") as file:
        file.write(ANOTHER)
    return target


ANOTHER = """
clocks-wound-count:
  name: Clocks of churches wound by hand
  definition: Number of church clocks that were wound by hand in the period.
  unit: number
  polarity: higher
"""


def _project_like(root: Path, target: Path) -> None:
    for room in ROOMS:
        shutil.copytree(root / room, target / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pipeline.py", "pyproject.toml"):
        shutil.copy(root / file, target / file)


def unresolved_name(database: Path, *, least: int) -> tuple[str, str, int]:
    """An unresolved name that as few documents print as may be but `least`, its unit, how many."""
    query = """SELECT indicator_raw, unit, count(DISTINCT document_id) AS documents
        FROM observation WHERE indicator_id IS NULL AND unit IS NOT NULL
        GROUP BY indicator_raw, unit HAVING documents >= ?
        ORDER BY documents, indicator_raw LIMIT 1"""
    with sqlite3.connect(database) as connection:
        found: tuple[str, str, int] | None = connection.execute(query, (least,)).fetchone()
    if found is None:
        raise SystemExit(f"no unresolved name stands in {least} documents or more")
    return found
