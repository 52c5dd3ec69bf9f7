"""Reads folders of council performance papers into one database.

    python pipeline.py reports/ [more files or folders ...]

Each document is read in a process of its own, with a deadline and a limit on memory; only this
process writes to the database. What is slow to load is loaded once there is a command to carry
out, so that whoever stops the program at once is answered in a sentence as well.
"""

import gc
import io
import os
import sys
from collections.abc import Callable, Mapping
from importlib import import_module

USAGE, INTERRUPTED, UNREAD = 2, 130, 141
STOPPED = "Stopped; what was read is kept. Run again to go on."

COMMANDS: Mapping[str, tuple[str, str]] = {
    "ingest": ("runner.ingest", "ingest"),
    "catalogue": ("normalise.desk", "desk"),
    "unresolved": ("store.unresolved", "unresolved"),
}
"""What the first word may be, and the module and function for it.

Where no command is named it is ingest; a folder of such a name is given as `./ingest`.
"""


def main(arguments: list[str] | None = None) -> int:
    """Carry out a command and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    named = bool(given) and given[0] in COMMANDS
    try:
        code = carry_out(given[0], given[1:]) if named else carry_out("ingest", given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read it, `head` or a pager, has enough; what is left goes nowhere at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    return code


def carry_out(name: str, arguments: list[str]) -> int:
    """Carry out one command; what is wrong with it is told in a sentence."""
    gc.disable()
    from runner.trouble import UsageError, printable
    from schemas.catalogue.files import CatalogueError
    from store import DatabaseError

    module, function = COMMANDS[name]
    command: Callable[[list[str]], int] = getattr(import_module(module), function)
    gc.freeze()  # what is loaded stays: there is no use in looking through it for rubbish
    gc.enable()
    try:
        return command(arguments)
    except (UsageError, DatabaseError, CatalogueError) as error:
        print(printable(str(error)), file=sys.stderr)
        return USAGE


if __name__ == "__main__":
    sys.exit(main())
