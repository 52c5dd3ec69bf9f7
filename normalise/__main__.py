"""Reads a Document as JSON from standard input and writes its Findings as JSON."""

import sys

from normalise import interpret
from schemas import catalogue, codec
from schemas.document import Document


def main() -> int:
    """Interpret one document. Exit 2, with one sentence, for input that is no Document."""
    try:
        document = codec.from_json(Document, sys.stdin.buffer.read())
    except ValueError:
        print(
            "This is not a document: pipe in what `python -m extract FILE` prints.", file=sys.stderr
        )
        return 2
    findings = interpret(document, catalogue.load())
    sys.stdout.buffer.write(codec.to_json(findings) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
