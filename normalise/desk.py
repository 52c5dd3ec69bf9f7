"""The catalogue's desk: `catalogue check` for its editors, `catalogue resolve` for lists of names.

python pipeline.py catalogue check
python pipeline.py catalogue resolve NAMES.csv     (`-` reads standard input)
"""

import argparse
import csv
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from normalise.lexicon import Lexicon, lexicon
from normalise.twins import twins
from schemas import catalogue
from schemas.catalogue.check import problems
from schemas.catalogue.files import CatalogueError
from schemas.catalogue.models import Catalogue
from schemas.catalogue.standing import STANDINGS, standings

GOOD, FAULTS = 0, 4
NAME, UNIT, SECTION, SERVICE = "raw_name", "unit", "section", "service"
WRITTEN = (NAME, "indicator_id", "confidence", "how")


class DeskError(CatalogueError):
    """The command cannot be carried out; the message is one sentence that says what to do."""


def desk(arguments: Sequence[str]) -> int:
    """Run `check` or `resolve` and return the exit code: 0, or 4 where `check` found faults."""
    given = _options(arguments)
    if given.task == "check":
        return _check(catalogue.load())
    sys.stdout.write(resolved(_text(given.names), lexicon(catalogue.load()), given.names))
    return GOOD


def faults(facts: Catalogue) -> list[str]:
    """Whatever is inconsistent in a catalogue, a sentence each."""
    return [*problems(facts), *twins(facts)]


def resolved(names: str, words: Lexicon, source: str = "-") -> str:
    """CSV with a column `raw_name` to CSV of what each name is; an empty id where it is unknown.

    The columns `unit`, `section` and `service` (the title of the paper) are used where given.

    Raises:
        DeskError: there is no column `raw_name`.
    """
    rows = csv.DictReader(io.StringIO(names, newline=""))
    if NAME not in (rows.fieldnames or ()):
        raise DeskError(f"{_shown(source)} has no column raw_name; name the column of names so.")
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(WRITTEN)
    writer.writerows(_answers(rows, words))
    return out.getvalue()


def _answers(rows: "csv.DictReader[str]", words: Lexicon) -> Iterator[tuple[str, str, str, str]]:
    for row in rows:
        name = row[NAME] or ""
        unit = words.units.exact(row.get(UNIT) or "") or words.units.of_id(row.get(UNIT) or "")
        match = words.names.resolve(
            name, unit=unit, section=row.get(SECTION) or None, service=row.get(SERVICE) or None
        )
        if match is None:
            yield name, "", "", _not_taken(name, unit, words)
        else:
            yield name, match.indicator_id, f"{match.confidence:g}", match.how


def _not_taken(name: str, unit: str | None, words: Lexicon) -> str:
    """Why there is no answer: the nearest indicator, and what stands against it."""
    nearest = next(iter(words.names.suggestions(name, unit=unit)), None)
    if nearest is None:
        return "unresolved: nothing like it"
    return f"unresolved: not {nearest.indicator_id}, {nearest.why_not}"


def _check(facts: Catalogue) -> int:
    found = faults(facts)
    for fault in found:
        print(fault)
    print(_codes(facts))
    print(f"{len(facts.indicators)} indicators, {len(found)} faults.")
    return FAULTS if found else GOOD


def _codes(facts: Catalogue) -> str:
    """How many official codes there are, and how far they were confirmed."""
    counted = standings(facts)
    kinds = ", ".join(f"{counted[kind]} {kind}" for kind in STANDINGS)
    return f"{counted.total()} codes: {kinds}."


def _text(source: str) -> str:
    """The text of a file, or of standard input for `-`."""
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DeskError(f"{_shown(source)} is not UTF-8; save it as CSV UTF-8.") from error
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise DeskError(f"{_shown(source)} cannot be read ({why}); give a CSV file.") from error


def _shown(source: str) -> str:
    return "Standard input" if source == "-" else source


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise DeskError(f"{message[:1].upper()}{message[1:]}; see catalogue --help.")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="pipeline.py catalogue", description="The canonical catalogue.")
    tasks = parser.add_subparsers(dest="task", required=True, metavar="check|resolve")
    tasks.add_parser("check", help="say what is inconsistent in the catalogue")
    resolve = tasks.add_parser("resolve", help="find the indicators of printed names")
    resolve.add_argument(
        "names", help="CSV with a column raw_name (and unit, section, service); - for stdin"
    )
    return parser.parse_args(arguments)
