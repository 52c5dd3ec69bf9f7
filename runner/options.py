"""The command line of a run."""

import argparse
import contextlib
import os
import tomllib
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import NoReturn

from runner.files import written
from runner.trouble import UsageError

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
ABOUT = "Reads folders of council performance papers into one database."
DATABASE = "performance.sqlite"
TIMEOUT_SECONDS = 300.0


class Options(argparse.Namespace):
    """What was asked for; `timeout` is in seconds for each document."""

    paths: list[Path]
    database: str
    jobs: int
    timeout: float
    force: bool
    prune: bool
    no_cache: bool
    strict: bool
    json: bool
    spacy_model: str | None

    def logged(self) -> dict[str, object]:
        """The options that bear on the outcome."""
        paths = [written(path) for path in self.paths]
        return {"paths": paths, "jobs": self.jobs, "timeout": self.timeout, "force": self.force}


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to look."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see --help.")


def read_options(arguments: list[str]) -> Options:
    """Read the command line. Raises UsageError for one that makes no sense."""
    parser = Parser(prog="pipeline.py", description=ABOUT)
    cores, add = usable_cores(), parser.add_argument
    add("paths", nargs="+", type=Path, help="folders and files to read")
    add("--database", default=DATABASE, help=f"file, or SQLAlchemy URL (usually {DATABASE})")
    add("--jobs", type=above_nought(int), default=cores, help=f"read N at once (usually {cores})")
    add(
        "--timeout",
        type=above_nought(float),
        default=TIMEOUT_SECONDS,
        help=f"seconds for one document (usually {TIMEOUT_SECONDS:g})",
    )
    add("--force", action="store_true", help="read unchanged documents again")
    add("--no-cache", action="store_true", help="neither use nor keep documents as read before")
    add("--prune", action="store_true", help="remove documents whose files have left the folder")
    add("--spacy-model", metavar="NAME", type=installed, help="take sentences from this model")
    add("--strict", action="store_true", help="exit 4 where any data was lost")
    add("--json", action="store_true", help="print the summary as JSON")
    add("--version", action="version", version=version())
    return parser.parse_intermixed_args(arguments, namespace=Options())


def installed(model: str) -> str:
    """The name of a spaCy model, or the path of one, that can be loaded."""
    from normalise.prose.language import load  # slow to load: only for who asks for a model

    try:
        load(model)
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{model} is no model that is installed") from error
    return model


def usable_cores() -> int:
    """How many cores this program may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every system tells
        return os.cpu_count() or 1


def above_nought(kind: type[int] | type[float]) -> Callable[[str], float]:
    """A reader of numbers above nought and below a million."""

    def number(given: str) -> float:
        with contextlib.suppress(ValueError):
            if 0 < kind(given) < 1_000_000:
                return kind(given)
        raise argparse.ArgumentTypeError(f"{given} will not do, give a number above 0")

    return number


def version() -> str:
    """The version that is installed, or that of this source."""
    try:
        return metadata.version("council-indicators")
    except metadata.PackageNotFoundError:
        return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
