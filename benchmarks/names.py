"""How well and how fast printed names are resolved.

    python -m benchmarks.names [SHARED]

`SHARED` is the folder of hand-made pairs, usually `../shared`. Every wrong pair is printed. Speed
is of distinct names, each met once, beside a loop that folds the same names, in the same run.
"""

import csv
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.seed_places import SeedText
from normalise.lexicon import lexicon
from normalise.names import Match, Names
from schemas import catalogue
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue

OWN = Path(__file__).parent.parent / "tests" / "normalise" / "wordings.csv"
ENOUGH = 3000
"""Names resolved a second for each core; the catalogue has half a second to load."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A printed name and the indicator that it means, None for none; `hard` for a near miss.

    `sections` are what it stands under, tried in turn; `service` is the title of its paper.
    """

    name: str
    meant: str | None
    unit: str | None = None
    hard: bool = False
    sections: tuple[str | None, ...] = (None,)
    service: str | None = None


def main(arguments: Sequence[str]) -> int:
    """Print every measure."""
    shared = Path(arguments[0] if arguments else "../shared")
    facts, seconds = _timed(catalogue.load)
    print(f"catalogue of {len(facts.indicators)} loaded in {seconds:.2f} s (asked: 0.5)")
    names = lexicon(facts).names
    names.resolve("the first name makes the indexes")
    sets = {
        "wordings of our own": _pairs(OWN, facts),
        "names_pairs.csv": _pairs(shared / "gold" / "names_pairs.csv", facts),
        "seeds_mapping.csv, tables": _seeds(shared, facts, "table"),
        "seeds_mapping.csv, all": _seeds(shared, facts),
        "seeds_mapping.csv, all, where they stand": _placed(shared, facts),
    }
    for title, pairs in sets.items():
        if pairs:
            _report(title, pairs, names)
    _report_speed([pair.name for pairs in sets.values() for pair in pairs], names)
    return 0


def _timed(work: Callable[[], Catalogue]) -> tuple[Catalogue, float]:
    begun = time.process_time()
    return work(), time.process_time() - begun


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _pairs(path: Path, facts: Catalogue) -> list[Pair]:
    known = facts.indicators
    return [
        Pair(
            row["raw_name"],
            row["indicator_id"] if row["indicator_id"] in known else None,
            hard=row.get("hard") == "yes",
        )
        for row in _rows(path)
    ]


def _seeds(shared: Path, facts: Catalogue, where: str | None = None) -> list[Pair]:
    rows = _rows(shared / "catalogue" / "seeds_mapping.csv")
    return [_seed(row, facts) for row in rows if where is None or row["where"] == where]


def _seed(row: dict[str, str], facts: Catalogue) -> Pair:
    return Pair(
        row["raw_name"],
        row["indicator_id"] if row["indicator_id"] in facts.indicators else None,
        row["unit_in_doc"] if row["unit_in_doc"] in facts.words.units else None,
    )


def _placed(shared: Path, facts: Catalogue) -> list[Pair]:
    """The same with what a run knows of their place.

    A name that is no verbatim text stands where the one before it in the list does.
    """
    found: list[Pair] = []
    line, name, text = 0, "", SeedText(Path())
    for row in _rows(shared / "catalogue" / "seeds_mapping.csv"):
        path = shared / "seeds" / row["seed_file"]
        text = text if text.path == path else SeedText(path)
        place = text.line_of(row["raw_name"])
        line, name = (line, name) if place is None else (place, row["raw_name"])
        sections = (*text.sections(line), text.clause_before(name, line))
        found.append(replace(_seed(row, facts), sections=sections, service=text.title))
    return found


def _report(title: str, pairs: Sequence[Pair], names: Names) -> None:
    found = [(pair, _resolved(pair, names)) for pair in pairs]
    wrong = [(p, m) for p, m in found if m is not None and m.indicator_id != p.meant]
    right = sum(m is not None and m.indicator_id == p.meant for p, m in found)
    labelled = sum((m and m.indicator_id) == p.meant for p, m in found)
    resolved = sum(m is not None for _, m in found)
    findable = sum(p.meant is not None for p, _ in found)
    print(
        f"\n{title}: {len(pairs)} names; precision {right / max(1, resolved):.3f}, "
        f"recall {right / max(1, findable):.3f}; as labelled {labelled / len(pairs):.3f}; "
        f"wrong {len(wrong)}, "
        f"of near misses {sum(p.hard for p, _ in wrong)}"
    )
    for rule, times in Counter(_rule(m) for _, m in found).most_common():
        print(f"  {times:5} {rule}")
    for pair, match in wrong:
        print(f"  wrong: {pair.name!r} is {pair.meant}, not {match.indicator_id} ({match.how})")


def _resolved(pair: Pair, names: Names) -> Match | None:
    found = (
        names.resolve(pair.name, unit=pair.unit, section=section, service=pair.service)
        for section in pair.sections
    )
    return next((match for match in found if match is not None), None)


def _rule(match: Match | None) -> str:
    return "unresolved" if match is None else match.how.partition(":")[0]


def _report_speed(printed: Iterable[str], names: Names) -> None:
    distinct = list(dict.fromkeys(printed))
    folding = _per_second(fold, distinct)
    resolving = _per_second(names.resolve, distinct)
    print(
        f"\n{resolving:,.0f} of {len(distinct)} distinct names a second on one core "
        f"(asked: {ENOUGH:,}); folding alone {folding / resolving:.1f} times as fast"
    )


def _per_second(work: Callable[[str], object], names: Sequence[str]) -> float:
    """Names a second of processor time, so that a busy machine counts for nothing."""
    begun = time.process_time()
    for name in names:
        work(name)
    return len(names) / max(time.process_time() - begun, 1e-9)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
