"""`unresolved`: printed names that are not in the catalogue, where they are, and what they may be.

    python pipeline.py unresolved [--database performance.sqlite] [--most N]

To accept a suggestion, add the printed name under the `aliases` of that indicator; for a new
indicator, paste the stub. The next run reads the names again and opens no document.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import fill, indent
from typing import NoReturn

from sqlalchemy import Connection, text

from store.database import DatabaseError, location_path, opened

DATABASE = "performance.sqlite"
PLACES = 3
LINE_CHARACTERS = 96

_NAMES = text("SELECT * FROM unresolved")
_PLACES = text("""
    SELECT document_path, page, section FROM observation_flat
    WHERE indicator_raw = :name AND indicator_id IS NULL
    GROUP BY document_path, page, section ORDER BY document_path, page, section
""")
_WHY_NOT = text("""
    SELECT s.indicator_id, i.name, MIN(s.why_not) AS why_not
    FROM name_suggestion AS s
    JOIN unresolved_name AS n ON n.unresolved_name_id = s.unresolved_name_id
    LEFT JOIN indicator AS i ON i.indicator_id = s.indicator_id
    WHERE n.indicator_raw = :name
    GROUP BY s.indicator_id, i.name ORDER BY MAX(s.score) DESC, s.indicator_id LIMIT 3
""")


@dataclass(frozen=True, slots=True)
class Name:
    """An unresolved name: where it stands, and each suggestion with the reason against it."""

    printed: str
    times: int
    documents: int
    places: tuple[str, ...]
    suggestions: tuple[tuple[str, str], ...]
    stub: str


def unresolved(arguments: Sequence[str]) -> int:
    """Print the unresolved names of a database, the most seen first, and return 0.

    Raises:
        DatabaseError: there is no such database, or it cannot be used.
    """
    given = _options(arguments)
    path = location_path(given.database)
    if path is not None and not path.exists():
        raise DatabaseError(f"{path} does not exist; read some reports first, or give --database.")
    with opened(given.database) as database, database.begin() as connection:
        names = list(_names(connection))
    sys.stdout.write("".join(f"{_printable(_told(name))}\n\n" for name in names[: given.most]))
    left = f", {len(names) - given.most} more with --most" if len(names) > given.most else ""
    print(f"{len(names)} names are not in the catalogue{left}.")
    return 0


def _names(connection: Connection) -> Iterator[Name]:
    for row in connection.execute(_NAMES).all():
        named = {"name": row.indicator_raw}
        places = [_place(*place) for place in connection.execute(_PLACES, named)]
        said = connection.execute(_WHY_NOT, named).all()
        yield Name(
            row.indicator_raw,
            row.times_seen,
            row.documents,
            (*places[:PLACES], *(["and elsewhere"] if len(places) > PLACES else [])),
            tuple((suggestion.indicator_id, suggestion.why_not) for suggestion in said),
            row.stub,
        )


def _place(path: str, page: int | None, section: str | None) -> str:
    where = f"{path}, page {page}" if page is not None else path
    return f"{where}, under {section}" if section else where


def _told(name: Name) -> str:
    """A name in a few lines; the stub is YAML to paste."""
    seen = f"{name.times} figures in {name.documents} documents"
    lines = [fill(f"{name.printed} ({seen})", LINE_CHARACTERS, subsequent_indent="  ")]
    lines += [f"  in {place}" for place in name.places]
    lines += [
        fill(f"  not {indicator_id}: {why_not}", LINE_CHARACTERS, subsequent_indent="      ")
        for indicator_id, why_not in name.suggestions
    ]
    return "\n".join((*lines, indent(name.stub.rstrip(), "    ")))


def _printable(words: str) -> str:
    """Words without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\n" else ascii(c)[1:-1] for c in words)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise DatabaseError(f"{message[:1].upper()}{message[1:]}; see unresolved --help.")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="pipeline.py unresolved", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--database", default=DATABASE, help=f"usually {DATABASE}")
    parser.add_argument("--most", type=int, default=100, help="names to print (usually 100)")
    return parser.parse_args(arguments)
