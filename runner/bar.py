"""The bar that a terminal shows while a run goes on: rate, time gone, time left, and the file."""

import contextlib
from collections.abc import Iterator

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

from runner.trouble import on_one_line


class Rate(ProgressColumn):
    """How many files are done in a minute."""

    def render(self, task: Task) -> Text:
        """The rate of the last while, or nothing before there is one."""
        return Text("" if task.speed is None else f"{60 * task.speed:.0f}/min")


class Bar:
    """One bar for all files."""

    def __init__(self, progress: Progress, total: int):
        self._progress, self._files = progress, progress.add_task("", total=total)

    def begin(self, name: str) -> None:
        """Name the file that is looked at."""
        self._progress.update(self._files, description=on_one_line(name))

    def done(self) -> None:
        """Count one more."""
        self._progress.advance(self._files)


@contextlib.contextmanager
def shown(total: int) -> Iterator[Bar]:
    """A bar on stderr that goes away when all is done."""
    cropped = Column(no_wrap=True, overflow="ellipsis", ratio=1)
    columns = (
        BarColumn(16),
        MofNCompleteColumn(),
        Rate(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        TextColumn("{task.description}", markup=False, table_column=cropped),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as progress:
        yield Bar(progress, total)
