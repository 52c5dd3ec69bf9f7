"""What a document says: the values that `normalise` makes and `store` keeps.

A `Reading` is what was printed and is never edited. An `Observation` is a reading plus what we
took it to mean; its `how` says how each part was decided.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from schemas.document import Box, Document
from schemas.issues import Issue
from schemas.period import UNKNOWN, Period

Measure = Literal[
    "actual",
    "target",
    "comparator",
    "numerator",
    "denominator",
    "count",
    "floor",
    "forecast",
]
Origin = Literal["table", "prose", "comment"]
Rag = Literal["red", "amber", "green", "blue"]
Polarity = Literal["higher", "lower"]
CommentKind = Literal["comment", "action", "narrative"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure as printed, with the words around it that give it meaning, and where it stands.

    A reading from a table has `table`, `row` and `col` (rows and columns from 0); one from prose
    has `passage`. `position` tells apart several figures of one cell or passage, from 0.
    Every field of words is verbatim, or None where nothing was printed.
    """

    origin: Origin
    indicator: str
    value: str
    page: int
    section: str | None = None
    unit: str | None = None
    period: str | None = None
    area: str | None = None
    rag: str | None = None
    direction_of_travel: str | None = None
    polarity: str | None = None
    frequency: str | None = None
    commentary: str | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    passage: int | None = None
    position: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A reading and what we took it to mean.

    `value` is None for a figure that is printed but withheld (suppressed, not available);
    percentages are 0 to 100; `unit` and `indicator_id` are catalogue ids. `area_code` is an ONS
    code or a peer group's code from the catalogue. `confidence` runs from 0 to 1. A figure of a
    `part` of the indicator, such as one category of complaints, is not of the indicator's whole.
    """

    reading: Reading
    measure: Measure
    value: float | None
    unit: str | None = None
    period: Period = UNKNOWN
    area_code: str | None = None
    area_name: str | None = None
    indicator_id: str | None = None
    rag: Rag | None = None
    direction_of_travel: str | None = None
    polarity: Polarity | None = None
    frequency: str | None = None
    obs_status: str | None = None
    confidence: float = 1.0
    how: Mapping[str, str] = field(default_factory=dict)
    part: bool = False


@dataclass(frozen=True, slots=True)
class Comment:
    """What the report says about an indicator in words; `indicator` is the printed name."""

    kind: CommentKind
    text: str
    page: int
    indicator: str | None = None
    indicator_id: str | None = None
    section: str | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    passage: int | None = None
    position: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A catalogue indicator that a printed name might be, and why it was not taken."""

    indicator_id: str
    score: float
    why_not: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A printed name that matched nothing in the catalogue, with up to three suggestions."""

    indicator: str
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A printed name that was looked up in the catalogue, and what was said with it.

    `near` asks for suggestions: what the name might be, where it matched nothing.
    """

    printed: str
    unit: str | None = None
    code: str | None = None
    section: str | None = None
    service: str | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one document says, with the document itself.

    `authority_code` is the ONS code of the council that published it; `published` is ISO.
    `asked` are the names that were looked up, and `answered` is a mark of all the answers: under
    another catalogue that answers the same, and differs in names alone, the findings are the same.
    It is None where the document was not interpreted to its end.
    """

    document: Document
    authority_code: str | None = None
    title: str | None = None
    report_period: Period = UNKNOWN
    published: str | None = None
    observations: tuple[Observation, ...] = ()
    comments: tuple[Comment, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    issues: tuple[Issue, ...] = ()
    asked: tuple[Question, ...] = ()
    answered: str | None = None


def together(marks: Iterable[str]) -> str:
    """The mark of a document's answers, from the marks of each in the order of its questions."""
    return sha256("\n".join(marks).encode()).hexdigest()
