"""How a run is going, as told on stderr."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Column
from rich.text import Text

from runner.trouble import printable
from schemas.findings import Findings
from store import Place


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
    columns = (
        BarColumn(16),
        MofNCompleteColumn(),
        Rate(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    cropped = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    name = TextColumn("{task.description}", markup=False, table_column=cropped)
    screen = Console(stderr=True)
    with Progress(*columns, name, console=screen, transient=True, expand=True) as bar:
        files = bar.add_task("", total=total)
        yield Report(
            lambda place: bar.update(files, description=_line(place.path)),
            lambda place, outcome: bar.advance(files),
        )


class Rate(ProgressColumn):
    """How many files are done in a minute."""

    def render(self, task: Task) -> Text:
        """The rate of the last while, or nothing before there is one."""
        return Text("" if task.speed is None else f"{60 * task.speed:.0f}/min")


def tell(place: Place, outcome: str) -> None:
    """Print a line on what came of a file; one line, whatever its name holds."""
    print(_line(f"{place.path}: {outcome}"), file=sys.stderr, flush=True)


def _line(words: str) -> str:
    return printable(words).replace("\n", "\\n")


def told(findings: Findings) -> str:
    """A document in a few words, for the line of progress."""
    tables, observations = len(findings.document.tables), len(findings.observations)
    return f"{findings.document.status}, {tables} tables, {observations} observations"
