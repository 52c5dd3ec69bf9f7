"""Numerators and denominators that a comment gives: `216 out of a total cohort of 267`."""

import re
from collections.abc import Iterator, Sequence

from normalise.facts import RowFacts
from normalise.grid import Grid
from normalise.paper import Paper
from schemas.document import Cell
from schemas.findings import Measure, Observation, Reading
from schemas.period import Period

CONFIDENCE = 0.8

_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_WORKED_OUT = re.compile(
    rf"(?P<numerator>{_DIGITS})(?:\s\([^()]*\)|\s[a-z]+){{0,3}}?\sout\sof\sa\s"
    rf"(?:total\s(?:cohort\s)?|cohort\s)of\s(?P<denominator>{_DIGITS})",
    re.IGNORECASE,
)
"""Only where the words say that the second is the whole."""

_PARTS: tuple[Measure, ...] = ("numerator", "denominator")


def fractions(
    grid: Grid, notes: Sequence[Cell], facts: RowFacts, period: Period, paper: Paper
) -> Iterator[Observation]:
    """The numerators and denominators in the comments on a row, of the period of its figure."""
    for note in notes:
        found = [(m, part) for m in _WORKED_OUT.finditer(note.line) for part in _PARTS]
        for position, (match, part) in enumerate(found):
            reading = Reading(
                origin="comment",
                indicator=facts.subject,
                value=match[part],
                page=grid.page_of(note),
                section=facts.section,
                period=facts.date_printed,
                commentary=note.line,
                table=grid.table.number,
                row=note.row,
                col=note.col,
                position=position,
                box=note.box,
            )
            yield _observation(reading, part, facts, period, paper)


def _observation(
    reading: Reading, measure: Measure, facts: RowFacts, period: Period, paper: Paper
) -> Observation:
    home = paper.places.home
    return Observation(
        reading,
        measure,
        float(reading.value.replace(",", "")),
        "number",
        period,
        None if home is None else home.code,
        None if home is None else home.name,
        None if facts.match is None else facts.match.indicator_id,
        frequency=facts.frequency,
        confidence=CONFIDENCE,
        how={
            "measure": "a fraction in the comment",
            "period": "that of the row",
            "unit": "a fraction in the comment",
            "indicator": "unresolved" if facts.match is None else facts.match.how,
        },
    )
