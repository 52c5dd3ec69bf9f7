"""How a run is going, as told on stderr."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from runner.trouble import on_one_line
from schemas.findings import Findings
from schemas.folders import Place


@dataclass(frozen=True, slots=True)
class Report:
    """Says how a run is going: `begin` names a file, `done` tells what came of it."""

    begin: Callable[[Place], object]
    done: Callable[[Place, str], object]


@contextlib.contextmanager
def reporting(total: int) -> Iterator[Report]:
    """On a terminal one bar that names the file, else a line for each file, on stderr.

    The bar says how many files are done in a minute, and how long the rest will take at that rate.
    """
    if not sys.stderr.isatty():
        yield Report(lambda place: None, tell)
        return
    from runner.bar import shown  # slow to load, and not needed where there is no terminal

    with shown(total) as bar:
        yield Report(lambda place: bar.begin(place.path), lambda place, outcome: bar.done())


def tell(place: Place, outcome: str) -> None:
    """Print a line on what came of a file; one line, whatever its name holds."""
    print(on_one_line(f"{place.path}: {outcome}"), file=sys.stderr, flush=True)


def told(findings: Findings) -> str:
    """A document in a few words, for the line of progress."""
    tables, observations = len(findings.document.tables), len(findings.observations)
    return f"{findings.document.status}, {tables} tables, {observations} observations"
