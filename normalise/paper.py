"""What is known of a document as a whole: who published it, when, and for which period."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import takewhile

from normalise.evidence import Evidence
from normalise.lexicon import Lexicon
from normalise.outline import headings_of_tables
from normalise.places import Places
from normalise.publisher import Publisher
from normalise.spans import Parts, complete
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Authority
from schemas.document import Document, Passage
from schemas.period import UNKNOWN, Basis, Period
from schemas.told import NOTHING_TOLD, Told

OPENING = 15
"""Passages from the start in which a paper says what it is about."""

LONGEST_TITLE = 120
"""Characters from which a first line is a paragraph and no title."""

_MEETING = re.compile(r"\b(?:meeting|published|dated?)\b", re.IGNORECASE)

AS_AT = re.compile(r"\b(?:at|as of|ended|ending|to)\b", re.IGNORECASE)
"""A date alone in a heading is the meeting's; `at 31 March` is when the figures stood."""

_WEIGHTS: dict[Basis, int] = {
    "quarter": 6,
    "year_to_date": 6,
    "month": 5,
    "financial_year": 4,
    "academic_year": 4,
    "rolling_12_months": 3,
    "calendar_year": 2,
    "snapshot": 1,
}
"""What a period in a heading says of the whole paper: a quarter more than a year, a date least."""

HEADING_WEIGHT, PROSE_WEIGHT = 10, 0


@dataclass(frozen=True)
class Paper:
    """A document with its publisher, its reporting period and the readers of its words.

    `model` names the spaCy model that an operator wants sentences from; none is needed.
    """

    document: Document
    lexicon: Lexicon
    publisher: Publisher | None
    report_period: Period
    published: str | None
    told: Told = NOTHING_TOLD
    model: str | None = None

    @property
    def authority(self) -> Authority | None:
        """The council that published it, where that is known."""
        return None if self.publisher is None else self.publisher.authority

    @cached_property
    def places(self) -> Places:
        """The areas as this publisher names them."""
        return Places(self.lexicon.catalogue, self.authority)

    @cached_property
    def title(self) -> str | None:
        """What the paper is called, or calls itself."""
        return self.told.title or paper_title(self)

    @cached_property
    def headings(self) -> dict[int, str]:
        """The headings that each table stands under, by its number."""
        return headings_of_tables(self.document.blocks)

    @cached_property
    def evidence(self) -> Evidence:
        """Tells kinds of cells for this publisher."""
        return Evidence(self.lexicon, self.places)


def read_paper(
    document: Document, lexicon: Lexicon, told: Told = NOTHING_TOLD, model: str | None = None
) -> Paper:
    """Find out who published a document, and for which period and on which day.

    What is told from outside counts before what the paper says. `model` names a spaCy model.
    """
    period = _report_period(document, lexicon)
    published = told.published or document.published or _published(document, lexicon)
    day = period.end or (None if published is None else date.fromisoformat(published[:10]))
    named = None if told.authority is None else lexicon.publishers.named(told.authority, day)
    publisher = named or lexicon.publishers.find(document, day)
    return Paper(document, lexicon, publisher, period, published, told, model)


def paper_title(paper: Paper) -> str | None:
    """What the paper calls itself: the highest heading above its first table, else the file's word.

    The council's own name is no title. An export without headings goes by its first line.
    """
    blocks = paper.document.blocks
    above = list(takewhile(lambda block: isinstance(block, Passage), blocks))[:OPENING]
    lines = [b for b in above if isinstance(b, Passage) and b.kind not in ("header", "footer")]
    lines = [line for line in lines if not paper.places.holds_own_name(line.text)]
    headings = [line for line in lines if line.kind == "heading"]
    top = min((line.level for line in headings), default=0)
    named = next((line.text for line in headings if line.level == top), paper.document.title)
    short = (line.text for line in lines if len(line.text) <= LONGEST_TITLE)
    return named or next(short, None)


def _report_period(document: Document, lexicon: Lexicon) -> Period:
    """The period that the title and headings name; failing that, the opening passages.

    A month or a date in the opening counts only in a passage about performance, and a month that
    is all of a heading only where a heading is: on a cover it is when the paper was written.
    """
    candidates = list(_candidates(document, lexicon))
    whole = [(weight, complete(parts)) for weight, parts in candidates]
    known = [
        (_weight(weight, period), period)
        for weight, period in whole
        if period is not None and period.basis != "unknown"
    ]
    if not known:
        return UNKNOWN
    best = max(weight for weight, _ in known)
    return next(period for weight, period in known if weight == best)


def _weight(place: int, period: Period) -> int:
    return place + _WEIGHTS.get(period.basis, 0) if period.basis != "snapshot" else 1


def _candidates(document: Document, lexicon: Lexicon) -> Iterator[tuple[int, Parts]]:
    if document.title:
        yield HEADING_WEIGHT, lexicon.periods.parts(document.title)
    for table in document.tables[:1]:
        yield HEADING_WEIGHT - 1, lexicon.periods.parts(table.caption or "")
    headings = [p for p in document.passages[:OPENING] if p.kind == "heading"]
    performing = any(_speaks_of_performance(heading, lexicon) for heading in headings)
    for place, passage in enumerate(document.passages):
        if passage.kind == "heading" and place < 4 * OPENING:
            parts = lexicon.periods.parts(passage.text)
            if _is_of_the_paper(parts, passage, lexicon, performing=performing):
                yield HEADING_WEIGHT, parts
        elif place < OPENING and passage.kind not in ("header", "footer"):
            parts = lexicon.periods.parts(passage.text)
            if parts.quarter or parts.first_year or _speaks_of_performance(passage, lexicon):
                yield PROSE_WEIGHT, parts


def _is_of_the_paper(parts: Parts, heading: Passage, lexicon: Lexicon, *, performing: bool) -> bool:
    """Whether a heading's period is what the paper reports on, not the day it was written."""
    bare_month = parts.month is not None and lexicon.periods.is_period(heading.text)
    if parts.basis == "snapshot":
        return AS_AT.search(heading.text) is not None
    return performing or not bare_month


def _speaks_of_performance(passage: Passage, lexicon: Lexicon) -> bool:
    words = lexicon.catalogue.words.prose.performance
    return not set(fold(passage.text).split()).isdisjoint(words)


def _published(document: Document, lexicon: Lexicon) -> str | None:
    """The day of the meeting or of publication, where the opening says one."""
    for passage in _opening(document):
        parts = lexicon.periods.parts(passage.text)
        if parts.span is not None and parts.span[0] == parts.span[1] and _tells_a_day(passage):
            return parts.span[0].isoformat()
    return None


def _opening(document: Document) -> list[Passage]:
    return list(document.passages[:OPENING])


def _tells_a_day(passage: Passage) -> bool:
    return passage.kind == "heading" or _MEETING.search(passage.text) is not None
