"""Reads reports and prints each as a Document in JSON, or its tables alone, or draws its pages."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from extract.listing import listed
from extract.picture import pictures
from extract.read import read
from schemas.codec import to_json
from schemas.document import READ_STATUSES, Document

USAGE, FAILED = 2, 4


class UsageError(Exception):
    """The command cannot be carried out; says why in one sentence."""


class Options(argparse.Namespace):
    """What was asked for."""

    files: list[Path]
    tables: str | None
    draw: Path | None


class Parser(argparse.ArgumentParser):
    """An argument parser that complains in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to look."""
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see --help.")


def main(arguments: list[str] | None = None) -> int:
    """Carry out the command.

    Returns the exit code: 0; 2 for what makes no sense; 4 where tables or pictures were asked for
    and some document could not be read.
    """
    try:
        return _run(_options(arguments))
    except UsageError as error:
        print(error, file=sys.stderr)
        return USAGE


def _options(arguments: list[str] | None) -> Options:
    parser = Parser(prog="python -m extract", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", help="PDF, HTML or plain-text reports")
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--tables", metavar="OUT.json", help="write only the tables, page by page; - is stdout"
    )
    either.add_argument(
        "--draw", metavar="OUT/", type=Path, help="draw what was read over each page, as PNG"
    )
    options = parser.parse_args(arguments, namespace=Options())
    names = [path.name for path in options.files]
    if options.draw is not None and len(set(names)) < len(names):
        raise UsageError("Two files have the same name; draw them into folders of their own.")
    if len(options.files) > 1 and options.tables is None and options.draw is None:
        raise UsageError("Give one file, or say --tables or --draw; see --help.")
    return options


def _run(options: Options) -> int:
    contents = [(path, _content(path)) for path in options.files]
    if options.draw is not None:
        return _draw(contents, options.draw)
    if options.tables is not None:
        return _write_tables(contents, options.tables)
    [(path, content)] = contents
    sys.stdout.buffer.write(to_json(read(content, path.name), indent=1) + b"\n")
    return 0


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise UsageError(f"{path} is no file. Give the path of one report.")
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise UsageError(f"Cannot read {path}: {reason}. Give the path of one report.") from error


def _write_tables(contents: Sequence[tuple[Path, bytes]], target: str) -> int:
    documents = {str(path): read(content, path.name) for path, content in contents}
    found = {name: listed(document) for name, document in documents.items()}
    printed = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        sys.stdout.buffer.write(printed.encode())
        return _told(documents)
    try:
        Path(target).write_text(printed, "utf-8")
    except OSError as error:
        raise UsageError(f"Cannot write {target}: {error.strerror}.") from error
    return _told(documents)


def _draw(contents: Sequence[tuple[Path, bytes]], folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"Cannot write to {folder}: {error.strerror}.") from error
    documents: dict[str, Document] = {}
    for path, content in contents:
        document = documents[str(path)] = read(content, path.name)
        for number, picture in pictures(document, content):
            picture.save(folder / f"{path.name}.{number:03}.png")
    return _told(documents)


def _told(documents: dict[str, Document]) -> int:
    """The exit code; what could not be read is told on stderr."""
    failed = {n: d for n, d in documents.items() if d.status not in READ_STATUSES | {"partial"}}
    for name, document in failed.items():
        reason = next((issue.message for issue in document.issues), "it could not be read")
        print(f"{name}: {document.status}: {reason}", file=sys.stderr)
    return FAILED if failed else 0


if __name__ == "__main__":
    sys.exit(main())
