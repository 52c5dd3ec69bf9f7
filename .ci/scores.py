"""Scores the reader on the shared reports; fails when a score is under what has been reached.

The thresholds are in `scores.json` beside this file and may only rise. Without the shared folder
there is nothing to score, and this says so.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHARED = ROOT.parent / "shared"


def main() -> int:
    """Score each set of `scores.json`. Exit 1 when one is under its threshold."""
    if not SHARED.is_dir():
        print("skipped: there is no ../shared beside this checkout")
        return 0
    asked = json.loads((HERE / "scores.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        sets = asked["figures"].items()
        failures = [f for name, one in sets for f in _failures(name, one, Path(folder))]
    failures += _under("tables", _tables(), asked["tables"])
    failures += _under("names", _names(), asked["names"])
    for failure in failures:
        print(f"under its threshold: {failure}")
    return 1 if failures else 0


def _failures(name: str, one: dict[str, object], folder: Path) -> list[str]:
    found = _scores(name, one, folder)["origin"]
    least = dict(one["least"])  # type: ignore[call-overload]
    return [
        failure
        for origin, measures in least.items()
        for failure in _under(f"{name} {origin}", found.get(origin, {}), measures)
    ]


def _under(what: str, found: dict[str, float], least: dict[str, float]) -> list[str]:
    failures = []
    for measure, value in least.items():
        reached = float(found.get(measure) or 0.0)
        print(f"{what} {measure}: {reached:.3f} (at least {value})")
        if reached < value:
            failures.append(f"{what} {measure} {reached:.3f} < {value}")
    return failures


def _tables() -> dict[str, float]:
    """The benchmark of tables, without its speeds: each measure under its section's name."""
    sections = json.loads(_run("-m", "benchmarks.tables", "--quick", "--json"))
    return {
        f"{section}: {measure}": value
        for section, measures in sections.items()
        for measure, value in measures.items()
        if isinstance(value, float)
    }


def _names() -> dict[str, float]:
    """How many printed names are resolved as a person did, by the catalogue's own command."""
    path = SHARED / "gold" / "names_pairs.csv"
    said = list(csv.DictReader(io.StringIO(_run("pipeline.py", "catalogue", "resolve", str(path)))))
    with path.open(encoding="utf-8", newline="") as file:
        meant = [
            "" if row["indicator_id"] == "none" else row["indicator_id"]
            for row in csv.DictReader(file)
        ]
    pairs = list(zip((row["indicator_id"] for row in said), meant, strict=True))
    right = sum(found == known != "" for found, known in pairs)
    return {
        "precision": right / max(sum(found != "" for found, _ in pairs), 1),
        "recall": right / max(sum(known != "" for _, known in pairs), 1),
    }


def _scores(
    name: str, one: dict[str, object], folder: Path
) -> dict[str, dict[str, dict[str, float]]]:
    database, report = folder / f"{name}.sqlite", folder / f"{name}.json"
    inputs = [str(SHARED / place) for place in list(one["inputs"])]  # type: ignore[call-overload]
    _run("pipeline.py", *inputs, "--database", str(database))
    gold = str(SHARED / str(one["gold"]))
    scorer = str(SHARED / "tools" / "score.py")
    _run(scorer, str(database), "--gold", gold, "--only", str(one["only"]), "--json", str(report))
    scores: dict[str, dict[str, dict[str, float]]] = json.loads(report.read_text("utf-8"))
    return scores


def _run(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
