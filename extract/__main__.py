"""`python -m extract FILE` prints the Document of one file as JSON."""

import argparse
import sys
from pathlib import Path

from extract.read import read
from schemas.codec import to_json


def main(arguments: list[str] | None = None) -> int:
    """Read one file and print it. Returns the exit code: 0, or 2 for a file that is not there."""
    parser = argparse.ArgumentParser(prog="python -m extract", description=__doc__)
    parser.add_argument("file", type=Path, help="a PDF, HTML or plain-text report")
    path: Path = parser.parse_args(arguments).file
    if path.exists() and not path.is_file():
        print(f"{path} is no file. Give the path of one report.", file=sys.stderr)
        return 2
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        print(f"Cannot read {path}: {reason}. Give the path of one report.", file=sys.stderr)
        return 2
    sys.stdout.buffer.write(to_json(read(content, path.name), indent=1) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
