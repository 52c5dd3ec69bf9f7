"""Where a name of seeds_mapping.csv stands in its text: the headings above it, the clause before.

The texts have lost the levels of their headings. A heading is a short line that is no sentence, no
list item and no row of a table; those that follow one another without a paragraph between them
stand together, and the group above a line and the one before it may both hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

LONGEST = 90
"""Letters of a heading at most."""

_NO_HEADING = re.compile(r"^[-•·*]|\t|[.;:,|]$|\d{1,3}(?:,\d{3})+|^\W*$")
_CLAUSE = re.compile(r"[;.]\s")


@dataclass(frozen=True)
class SeedText:
    """A text of a paper."""

    path: Path

    @cached_property
    def title(self) -> str:
        """Its first headings, up to the first paragraph or table."""
        return next((headings for _, headings in self._groups), "")

    def line_of(self, name: str) -> int | None:
        """The line that shows a name, as a whole cell if any does; None where none shows it."""
        cells = (n for n, line in enumerate(self._lines) if name in line.split("\t"))
        anywhere = (n for n, line in enumerate(self._lines) if name in line)
        return next(cells, next(anywhere, None))

    def sections(self, line: int) -> tuple[str, str]:
        """The headings just above a line, and these with the ones before them."""
        above = [headings for number, headings in self._groups if number <= line]
        return " / ".join(above[-1:]), " / ".join(above[-2:])

    def clause_before(self, name: str, line: int) -> str:
        """The clause of the same line before the one that a name stands in."""
        before = self._lines[line].partition(name)[0]
        return _CLAUSE.split(before)[-2] if _CLAUSE.search(before) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.path.read_text(encoding="utf-8").splitlines()

    @cached_property
    def _groups(self) -> list[tuple[int, str]]:
        """Headings that stand together, with the number of the line after them."""
        return list(_groups_of_headings(self._lines))


def _groups_of_headings(lines: list[str]) -> Iterator[tuple[int, str]]:
    group: list[str] = []
    for number, line in enumerate(map(str.strip, lines)):
        if line and len(line) <= LONGEST and not _NO_HEADING.search(line):
            group.append(line)
        elif line and group:
            yield number, " / ".join(group)
            group = []
