"""Scores the reader on the shared reports; fails when a score is under what has been reached.

The thresholds are in `scores.json` beside this file and may only rise. Without the shared folder
there is nothing to score, and this says so.
"""

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
    sets = json.loads((HERE / "scores.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        failures = [f for name, one in sets.items() for f in _failures(name, one, Path(folder))]
    for failure in failures:
        print(f"under its threshold: {failure}")
    return 1 if failures else 0


def _failures(name: str, one: dict[str, object], folder: Path) -> list[str]:
    found = _scores(name, one, folder)
    failures = []
    for origin, least in dict(one["least"]).items():  # type: ignore[call-overload]
        for measure, value in least.items():
            reached = found["origin"].get(origin, {}).get(measure) or 0.0
            print(f"{name} {origin} {measure}: {reached:.3f} (at least {value})")
            if reached < value:
                failures.append(f"{name} {origin} {measure} {reached:.3f} < {value}")
    return failures


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


def _run(*command: str) -> None:
    subprocess.run([sys.executable, *command], check=True, cwd=ROOT, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
