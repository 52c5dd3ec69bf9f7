"""Names that matched nothing, as rows, each with a piece of YAML ready for the catalogue."""

import json
import re
from collections import Counter
from collections.abc import Iterator

from schemas.catalogue.fold import fold
from schemas.findings import Findings, Unresolved
from store.plain import Row, number, required_text

LONGEST_ID = 60


def name_rows(findings: Findings, document_id: str) -> Iterator[Row]:
    """A row for each unresolved name."""
    for position, name in enumerate(findings.unresolved, start=1):
        yield {
            "unresolved_name_id": f"{document_id}:n{position}",
            "document_id": document_id,
            "indicator_raw": required_text(name.indicator),
            "stub": required_text(stub(name, _usual_unit(findings, name.indicator))),
        }


def suggestion_rows(findings: Findings, document_id: str) -> Iterator[Row]:
    """A row for each suggestion, the likeliest first."""
    for position, name in enumerate(findings.unresolved, start=1):
        for rank, suggestion in enumerate(name.suggestions[:3], start=1):
            yield {
                "unresolved_name_id": f"{document_id}:n{position}",
                "rank": rank,
                "indicator_id": suggestion.indicator_id,
                "score": number(suggestion.score) or 0.0,
                "why_not": required_text(suggestion.why_not),
            }


def stub(name: Unresolved, unit: str) -> str:
    """A new entry for a file of `schemas/catalogue/indicators/`, under an id made of the name.

    Where there are suggestions, a comment says which entries may want the name as an alias.
    """
    nearest = ", ".join(suggestion.indicator_id for suggestion in name.suggestions[:3])
    comment = [f"# If it is one of these, add its name there as an alias: {nearest}"]
    entry = [
        f"{_slug(name.indicator)}:",
        f"  name: {_quoted(name.indicator)}",
        '  definition: ""',
        f"  unit: {unit}",
        "  polarity: neutral",
        "",
    ]
    return "\n".join((comment if nearest else []) + entry)


def _quoted(words: str) -> str:
    """A YAML string on one line; every JSON string is one."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False)


def _slug(words: str) -> str:
    """An id of whole words, of at most `LONGEST_ID` letters unless its first word is longer."""
    letters = re.sub(r"[\W_]+", "-", fold(words)).strip("-")
    cut = letters[: LONGEST_ID + 1]
    whole = cut.rpartition("-")[0] if len(cut) > LONGEST_ID else cut
    return whole or letters[:LONGEST_ID] or "unnamed"


def _usual_unit(findings: Findings, indicator: str) -> str:
    units = Counter(
        observation.unit
        for observation in findings.observations
        if observation.reading.indicator == indicator and observation.unit is not None
    )
    return min(units, key=lambda unit: (-units[unit], unit), default="number")
