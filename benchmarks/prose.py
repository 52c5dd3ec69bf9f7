"""Measures the reading of prose: words a second, when spaCy loads, the Ofsted reports' figures.

    python -m benchmarks.prose            print the results
    python -m benchmarks.prose --write    keep them in prose.json

Speed is that of one core after loading, over sentences of our own with and without figures. The
Ofsted reports lie in `../shared/corpus/ofsted`; without them that part is left out.
"""

import argparse
import csv
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from extract import read
from normalise import interpret
from normalise.lexicon import lexicon
from normalise.paper import read_paper
from normalise.prose import read_prose
from schemas.catalogue import load
from schemas.document import Document, Passage, Source

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OFSTED = ROOT.parent / "shared" / "corpus" / "ofsted"
LEAST_WORDS, LEAST_RECALL = 40_000, 0.9
PASSAGES = 400

WITH_FIGURES = (
    "74.7 per cent of referrals were screened within one day by the end of Q3, below the target "
    "of 90 per cent and above the England average of 71 per cent.",
    "The number of households in temporary accommodation has increased from 234 in March 2020 to "
    "393 in March 2021.",
)
WITHOUT = (
    "Members thanked officers for the report and asked what was being done to keep experienced "
    "staff, and whether the new arrangements with health partners were working well.",
    "The Assistant Director said that the service had been restructured, that recruitment was "
    "going on, and that a further report would come to the Committee in the new year.",
    "It was agreed that the Chair would write to the Cabinet Member to ask for an update on the "
    "development of the family hubs and the way in which residents had been consulted.",
)


def main() -> int:
    """Print the results; exit 1 when one is under what is asked."""
    parser = argparse.ArgumentParser(description="Measure the reading of prose.")
    parser.add_argument("--write", action="store_true", help="keep the results in prose.json")
    results: dict[str, Any] = {
        "words_a_second": words_a_second((*WITH_FIGURES, *WITHOUT)),
        "words_a_second_all_with_figures": words_a_second(WITH_FIGURES),
        "spacy_loaded_without_prose": spacy_loads(""),
        "spacy_loaded_with_prose": spacy_loads(WITH_FIGURES[0]),
        **ofsted(),
    }
    print(json.dumps(results, indent=2))
    if parser.parse_args().write:
        (HERE / "prose.json").write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    slow = results["words_a_second"] < LEAST_WORDS or results["spacy_loaded_without_prose"]
    return 1 if slow or float(results.get("ofsted_recall", 1.0)) < LEAST_RECALL else 0


def words_a_second(sentences: tuple[str, ...]) -> int:
    """Words read in a second of processor time, by one process that has all loaded."""
    words = lexicon(load())
    paper = read_paper(_document(sentences, PASSAGES), words)
    read_prose(read_paper(_document(sentences, 2), words))
    count = sum(len(passage.text.split()) for passage in paper.document.passages)
    best = min(_seconds(paper) for _ in range(3))
    return round(count / best)


def _seconds(paper: object) -> float:
    started = time.process_time()
    read_prose(paper)  # type: ignore[arg-type]
    return time.process_time() - started


def _document(sentences: tuple[str, ...], passages: int) -> Document:
    heading = Passage(1, 1, "heading", "Darlington performance report Quarter 3 2021/22", 1)
    text = " ".join(sentences)
    said = (Passage(number, 1, "paragraph", text) for number in range(2, passages + 2))
    return Document(Source("0" * 64, "a.pdf", None, 1), "ok", blocks=(heading, *said))


def spacy_loads(sentence: str) -> bool:
    """Whether a process that reads a heading and this sentence has spaCy loaded afterwards."""
    program = (
        "import sys; from benchmarks.prose import _document; from normalise import interpret; "
        "from schemas.catalogue import load; before = 'spacy' in sys.modules; "
        "interpret(_document((sys.argv[1],), 1), load()); "
        "sys.exit(2 if before else int('spacy' in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, sentence], cwd=ROOT, check=False)
    return bool(done.returncode)


def ofsted() -> dict[str, object]:
    """Which figures of `gold.csv` are found with their value, their day and their area."""
    gold = OFSTED / "gold.csv"
    if not gold.exists():
        return {}
    asked = found = 0
    missed: list[str] = []
    with gold.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for stem in sorted({row["doc"] for row in rows}):
        document = read((OFSTED / f"{stem}.pdf").read_bytes(), f"{stem}.pdf")
        said = interpret(document, load())
        known = {(o.value, str(o.period.end), o.area_code) for o in said.observations}
        for row in (row for row in rows if row["doc"] == stem):
            for value, day in _figures(row):
                asked += 1
                hit = (value, day, said.authority_code) in known
                found += hit
                missed += [] if hit else [f"{stem} {row['indicator']} {value} {day}"]
    return {"ofsted_asked": asked, "ofsted_recall": round(found / asked, 4), "missed": missed}


def _figures(row: dict[str, str]) -> list[tuple[float, str]]:
    pairs = (
        (row["value"], row["date_iso"]),
        (row["rate_per_10000_printed"], row["date_iso"]),
        (row["previous_value"], row["previous_date_iso"]),
    )
    return [(float(value), day) for value, day in pairs if value]


if __name__ == "__main__":
    sys.exit(main())
