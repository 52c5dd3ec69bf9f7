"""Figures and commentary as rows."""

import re
from collections.abc import Iterator, Set

from schemas.catalogue.fold import fold
from schemas.findings import Comment, Findings, Observation, Reading
from store.plain import Row, as_json, box_columns, number, required_text, text

_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


def observations(findings: Findings, document_id: str, anchors: Set[str]) -> Iterator[Row]:
    """A row for each figure. `anchors` are the keys of the cells and passages that are stored."""
    for observation in findings.observations:
        place = _place(observation.reading, document_id)
        yield {
            "observation_id": f"{place}:{observation.reading.position}",
            "document_id": document_id,
            **_printed(observation.reading),
            **_location(observation.reading),
            "cell_id": place if ":c" in place and place in anchors else None,
            "passage_id": place if ":p" in place and place in anchors else None,
            **_meaning(observation),
            "indicator_key": _key(observation, findings.authority_code or document_id),
        }


def comments(findings: Findings, document_id: str) -> Iterator[Row]:
    """A row for each piece of commentary."""
    for comment in findings.comments:
        yield {
            "commentary_id": f"{_place(comment, document_id)}:k{comment.position}",
            "document_id": document_id,
            "kind": comment.kind,
            "text": required_text(comment.text),
            "indicator_raw": text(comment.indicator),
            "indicator_id": comment.indicator_id,
            "section": text(comment.section),
            **_location(comment),
        }


def _place(printed: Reading | Comment, document_id: str) -> str:
    """The key of the cell or passage that the words stand in, or of the page."""
    if printed.table is not None and printed.row is not None and printed.col is not None:
        return f"{document_id}:t{printed.table}:r{printed.row}:c{printed.col}"
    if printed.passage is not None:
        return f"{document_id}:p{printed.passage}"
    return f"{document_id}:page{printed.page}"


def _location(printed: Reading | Comment) -> Row:
    return {
        "table_number": printed.table,
        "row": printed.row,
        "col": printed.col,
        "passage_number": printed.passage,
        "position": printed.position,
        "page": printed.page,
        **box_columns(printed.box),
    }


def _printed(reading: Reading) -> Row:
    return {
        "origin": reading.origin,
        "indicator_raw": required_text(reading.indicator),
        "value_text": required_text(reading.value),
        "section": text(reading.section),
        "unit_raw": text(reading.unit),
        "period_raw": text(reading.period),
        "area_raw": text(reading.area),
        "rag_raw": text(reading.rag),
        "direction_of_travel_raw": text(reading.direction_of_travel),
        "polarity_raw": text(reading.polarity),
        "frequency_raw": text(reading.frequency),
        "commentary": text(reading.commentary),
    }


def _meaning(observation: Observation) -> Row:
    period = observation.period
    return {
        "measure": observation.measure,
        "value": number(observation.value),
        "rounding": _rounding(observation),
        "unit": observation.unit,
        "period_label": period.label,
        "period_basis": period.basis,
        "period_start": None if period.start is None else period.start.isoformat(),
        "period_end": None if period.end is None else period.end.isoformat(),
        "area_code": observation.area_code,
        "area_name": text(observation.area_name),
        "indicator_id": observation.indicator_id,
        "rag": observation.rag,
        "direction_of_travel": text(observation.direction_of_travel),
        "polarity": observation.polarity,
        "frequency": text(observation.frequency),
        "obs_status": text(observation.obs_status),
        "confidence": observation.confidence,
        "how": as_json(dict(observation.how)),
    }


def _rounding(observation: Observation) -> float | None:
    """Half of the last printed digit, in the unit of the value: 0.05 for 71.4, 50000 for £1.2m."""
    found = _DIGITS.search(observation.reading.value)
    value = number(observation.value)
    if found is None or value is None:
        return None
    printed = float(found[0].replace(",", ""))
    scale = abs(value) / printed if printed and value else 1.0
    return 0.5 * 10.0 ** -len(found[1] or "") * scale


def _key(observation: Observation, publisher: str) -> str:
    if observation.indicator_id is not None and not observation.part:
        return observation.indicator_id
    whole = observation.indicator_id or publisher
    named = [observation.reading.indicator]
    if observation.part:
        named += [observation.reading.section or ""]
        named += [observation.area_name or ""] if observation.area_code is None else []
    return required_text(f"{whole}: {fold(' '.join(named))}")
