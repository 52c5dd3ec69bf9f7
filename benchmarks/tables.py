"""How well and how fast tables are read: one table of results, and `tables.json` beside it.

    python -m benchmarks.tables [--json] [--write] [--quick]

Accuracy is the ICDAR-2013 measure (adjacency of cells, whole page, no region given), by the scorer
in `../shared/tools`. Speeds are ratios: every reader reads the same pages, warm, in one process,
one after the other. What needs `../shared` is named as skipped where that is not there.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.accuracy import bare_papers, joins, papers_scored, reports_ruled
from benchmarks.speed import memory, ratios, slow_reader
from benchmarks.word_tables import cells_as_in_word

RESULTS = Path(__file__).with_name("tables.json")
SHARED = Path(__file__).resolve().parents[2] / "shared"
Value = float | int | str
Section = Callable[[], Mapping[str, Value]]


def main() -> int:
    """Print the table; with `--write` keep the results."""
    parser = argparse.ArgumentParser(description="Measure how tables are read.")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--write", action="store_true", help=f"keep the results in {RESULTS.name}")
    parser.add_argument("--quick", action="store_true", help="leave out speed and memory")
    choices = parser.parse_args()
    results: dict[str, dict[str, Value]] = {}
    for name, section in sections(quick=choices.quick):
        results[name] = dict(section())
        if choices.write:
            RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
        if not choices.json:
            print("\n".join(lines({name: results[name]})), flush=True)
    if choices.json:
        print(json.dumps(results, indent=2))
    return 0


def sections(*, quick: bool) -> Iterator[tuple[str, Section]]:
    """Each part of the results with what measures it."""
    yield "tables with nothing drawn", bare_papers
    yield "ICDAR-2013, European half", lambda: papers_scored(SHARED)
    yield "ruled tables of the reports", lambda: reports_ruled(SHARED)
    yield "cells as in the reports' Word files", lambda: cells_as_in_word(SHARED)
    yield "tables over several pages", lambda: joins(SHARED)
    yield "slow reader", lambda: slow_reader(SHARED)
    if not quick:
        yield "speed, pages a second", lambda: ratios(SHARED)
        yield "memory", lambda: memory(SHARED)


def lines(results: Mapping[str, Mapping[str, Value]]) -> Iterator[str]:
    """The results as text, a line for each."""
    for name, section in results.items():
        yield name
        for what, value in section.items():
            shown = f"{value:.3f}" if isinstance(value, float) else str(value)
            yield f"  {what:<52} {shown:>14}"


if __name__ == "__main__":
    sys.exit(main())
