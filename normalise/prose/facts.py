"""What is taken from sentences, and what the sentences before have said."""

from dataclasses import dataclass, field

from normalise.places import Place
from normalise.prose.quantity import Quantity
from schemas.findings import Measure
from schemas.period import Period


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as taken from a sentence; `reason` says what gave it its measure.

    `plain` where the sentence reports a service wherever it stands; `named` where its own words
    name what it is of, `measured` where they name a measure; `timed` where they say when;
    `doubted` where its sentence contradicts it.
    """

    subject: str
    quantity: Quantity
    measure: Measure
    period: Period
    place: Place | None
    reason: str
    plain: bool = False
    named: bool = False
    timed: bool = False
    measured: bool = False
    doubted: bool = False


@dataclass
class Context:
    """What the sentences before have said: the last subject, and the periods of the last change.

    `by_unit` are the last subjects by the unit of their figures.
    `lead_in` is the line that the items of a list finish: `The proportion of pupils:`.
    """

    subject: str | None = None
    unit: str | None = None
    period: Period | None = None
    span: tuple[Period, Period] | None = None
    now: Period | None = None
    plain: bool = False
    lead_in: str | None = None
    by_unit: dict[str | None, str] = field(default_factory=dict)

    def subject_in(self, unit: str | None) -> str | None:
        """The last subject whose figure had a unit, for a rate; else the last subject."""
        rate = unit is not None and unit.startswith("rate")
        return self.by_unit.get(unit, self.subject) if rate else self.subject


@dataclass
class Said:
    """The facts of a sentence, the numbers that were left, and pairs that contradict a change."""

    facts: list[Fact] = field(default_factory=list)
    left: list[Quantity] = field(default_factory=list)
    contradictions: list[tuple[Fact, Fact]] = field(default_factory=list)
