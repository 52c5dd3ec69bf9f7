"""Figures in the comments on a row: what a comment says of the row's own indicator, and of others.

A comment is read as prose, with the row's indicator, unit and period as what it speaks of. Its
fractions (`216 out of a total cohort of 267`) are the row's numerator and denominator.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from normalise.facts import RowFacts
from normalise.grid import Grid
from normalise.paper import Paper
from normalise.prose.clauses import stretches
from normalise.prose.facts import Context, Fact
from normalise.prose.language import may_hold_figures
from normalise.prose.naming import BESIDE
from normalise.prose.passages import catalogue_language, reader_for
from schemas.document import Cell
from schemas.findings import Measure, Observation, Reading
from schemas.period import Period

CONFIDENCE = 0.8

ROUNDED = 0.6
"""Percentage points between a printed percentage and that of its fraction."""

_COHORT = re.compile(r"\b(?:cohort|population|total)\b", re.IGNORECASE)

FRACTION: tuple[Measure, ...] = ("numerator", "denominator")


def comment_figures(
    grid: Grid,
    notes: Sequence[Cell],
    facts: RowFacts,
    period: Period,
    paper: Paper,
    beside: Sequence[Observation] = (),
) -> Iterator[Observation]:
    """The figures in the comments on a row; `period` is that of the row's own figure.

    `beside` are the observations of the row: a comment that only says them again adds nothing.
    """
    for note in notes:
        read = list(_facts(note, facts, period, paper))
        foreign = _foreign_fractions(read, note, beside)
        said = [fact for fact in read if fact not in foreign and _adds(fact, facts, beside)]
        for position, fact in enumerate(said):
            yield _observation(fact, position, note, grid, facts, paper)


def _facts(note: Cell, facts: RowFacts, period: Period, paper: Paper) -> Iterator[Fact]:
    if not may_hold_figures(note.text):
        return
    reader = reader_for(paper, period)
    language = catalogue_language(paper.lexicon.catalogue, paper.model)
    context = Context(facts.subject, facts.unit, period)
    for stretch in stretches(note.text):
        for sentence in language.telling(stretch):
            for fact in reader.read(sentence, context, plain_counts=False).facts:
                yield replace(fact, subject=_subject(fact, facts))
            context.subject, context.unit = facts.subject, facts.unit


def _foreign_fractions(
    read: Sequence[Fact], note: Cell, beside: Sequence[Observation]
) -> list[Fact]:
    """Fractions that are not the row's own: they give neither its percentage nor its cohort."""
    shares = [o.value for o in beside if o.unit == "percent" and o.measure == "actual"]
    found: list[Fact] = []
    for part, whole in pairwise(read):
        if (part.measure, whole.measure) != FRACTION or _COHORT.search(note.line):
            continue
        share = 100 * part.quantity.value / whole.quantity.value if whole.quantity.value else None
        if share is None or not any(abs(share - (value or 0.0)) <= ROUNDED for value in shares):
            found += (part, whole)
    return found


def _subject(fact: Fact, facts: RowFacts) -> str:
    """The row's indicator, but for a figure whose own wording names another measure."""
    own = fact.measure not in FRACTION and fact.reason not in ("elsewhere", "target")
    return fact.subject if own and fact.named else facts.subject


def _adds(fact: Fact, facts: RowFacts, beside: Sequence[Observation]) -> bool:
    """Whether a figure says more than the row: a fraction, another area, another time, another."""
    again = any(o.value == fact.quantity.value and o.period == fact.period for o in beside)
    if fact.place is None or fact.quantity.worded or again and fact.measure not in FRACTION:
        return False
    if fact.measure in FRACTION or fact.reason in BESIDE:
        return True
    return fact.timed or (fact.subject != facts.subject and fact.measured)


def _observation(
    fact: Fact, position: int, note: Cell, grid: Grid, facts: RowFacts, paper: Paper
) -> Observation:
    own = fact.subject == facts.subject
    unit = fact.quantity.unit or ("number" if fact.measure in FRACTION or not own else facts.unit)
    match = facts.match if own else paper.lexicon.names.resolve(fact.subject, unit=unit)
    place = fact.place
    return Observation(
        _reading(fact, position, note, grid, facts),
        fact.measure,
        fact.quantity.value,
        unit or "number",
        fact.period,
        None if place is None else place.code,
        None if place is None else place.name,
        None if match is None else match.indicator_id,
        frequency=facts.frequency if own else None,
        obs_status="approximate" if fact.quantity.approximate else None,
        confidence=CONFIDENCE,
        how={
            "measure": f"comment: {fact.reason}",
            "period": "comment" if fact.timed else "that of the row",
            "unit": "comment" if fact.quantity.unit else "that of the row",
            "indicator": "unresolved" if match is None else match.how,
        },
        part=match is not None and match.part,
    )


def _reading(fact: Fact, position: int, note: Cell, grid: Grid, facts: RowFacts) -> Reading:
    return Reading(
        origin="comment",
        indicator=fact.subject,
        value=fact.quantity.printed,
        page=grid.page_of(note),
        section=facts.section,
        period=facts.date_printed,
        area=None if fact.place is None else fact.place.name,
        commentary=note.line,
        table=grid.table.number,
        row=note.row,
        col=note.col,
        position=position,
        box=note.box,
    )
