"""`python -m store DATABASE < findings.json` keeps the findings of one document."""

import argparse
import sys

from schemas import catalogue, codec
from schemas.findings import Findings
from schemas.folders import Place
from store import DatabaseError, Marks, keep_catalogue, opened, save, settle
from store.describe import markdown


def main(arguments: list[str] | None = None) -> int:
    """Save one document, or describe the database. Exit 2, with one sentence, if that fails."""
    parser = argparse.ArgumentParser(prog="python -m store", description=__doc__)
    parser.add_argument("database", nargs="?", help="path, or SQLAlchemy URL")
    parser.add_argument("--describe", action="store_true", help="print what the database holds")
    options = parser.parse_args(arguments)
    if options.describe:
        print(markdown())
        return 0
    if options.database is None:
        parser.error("give the path of a database, or --describe")
    return _keep(options.database)


def _keep(location: str) -> int:
    try:
        findings = codec.from_json(Findings, sys.stdin.buffer.read())
    except ValueError:
        print("These are no findings: pipe in what `python -m normalise` prints.", file=sys.stderr)
        return 2
    try:
        with opened(location) as database:
            keep_catalogue(database, catalogue.load())
            source = findings.document.source
            place = Place(f"stage:{source.sha256[:16]}", source.name)
            document_id = save(database, findings, place, Marks())
            settle(database, (), (), ())
    except DatabaseError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{document_id}: {len(findings.observations)} observations kept in {location}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
