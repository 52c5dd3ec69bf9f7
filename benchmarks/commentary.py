"""Scores commentary against the hand-made list of which indicator each comment is about.

    python -m benchmarks.commentary            print the results
    python -m benchmarks.commentary --write    keep them in commentary.json

A comment is found where its first words are those of a comment of the same report; it is rightly
attached where that comment's indicator is worded like the one asked for. A narrative that stands
beside figures of prose may be the commentary of an observation. Needs `../shared`.
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz

from extract import read
from normalise import interpret
from schemas.catalogue import load
from schemas.catalogue.fold import fold
from schemas.findings import Findings

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
GOLD = SHARED / "gold" / "gold_commentary.csv"
REPORTS = {
    "000": "000_northumberland_q4_2021-22_scorecard.html",
    "001": "001_northumberland_ncc_performance_2018-08-17.pdf",
    "002": "002_northumberland_service_statement_2019-21.pdf",
    "003": "003_darlington_performance_indicators_q3_2021-22.html",
    "004": "004_north_somerset_q3_2023-24_performance_monitoring.html",
}
ALIKE = 55.0


def main() -> int:
    """Print how many comments are found and rightly attached, by report and kind."""
    parser = argparse.ArgumentParser(description="Score commentary.")
    parser.add_argument("--write", action="store_true", help="keep the results in commentary.json")
    choices = parser.parse_args()
    if not GOLD.exists():
        print("skipped: there is no ../shared beside this checkout")
        return 0
    results = scores()
    print(json.dumps(results, indent=2))
    if choices.write:
        (HERE / "commentary.json").write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    return 0


def scores() -> dict[str, object]:
    """The share found and the share rightly attached, and what was missed."""
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["confidence"] == "sure"]
    said = {stem: list(_said(stem)) for stem in sorted({row["document"] for row in rows})}
    counts: dict[str, list[int]] = {}
    missed: list[str] = []
    for row in rows:
        names = [name for text, name in said[row["document"]] if _opens(text, row)]
        right = any(_alike(row["indicator_raw"], name) for name in names)
        for key in ("all", f"{row['document']} {row['kind']}"):
            tally = counts.setdefault(key, [0, 0, 0])
            counts[key] = [tally[0] + 1, tally[1] + bool(names), tally[2] + right]
        if not right:
            missed.append(f"{row['document']} {row['kind']}: {row['first_8_words']}")
    shares = {
        key: {"asked": asked, "found": found, "attached": attached}
        for key, (asked, found, attached) in sorted(counts.items())
    }
    return {"by_report": shares, "missed": missed}


def _said(stem: str) -> Iterator[tuple[str, str]]:
    path = SHARED / "reports" / REPORTS[stem]
    findings: Findings = interpret(read(path.read_bytes(), path.name), load())
    for comment in findings.comments:
        yield comment.text, comment.indicator or ""
    for observation in findings.observations:
        reading = observation.reading
        if reading.origin == "prose":
            yield reading.commentary or "", reading.indicator


def _opens(text: str, row: dict[str, str]) -> bool:
    return fold(row["first_8_words"]) in fold(text)


def _alike(asked: str, name: str) -> bool:
    return max(fuzz.token_set_ratio(fold(asked), fold(name)), 0.0) >= ALIKE


if __name__ == "__main__":
    sys.exit(main())
