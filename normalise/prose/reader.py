"""A sentence to facts: figures with what each is of, its measure, its period and its area."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from normalise.places import Place, Places
from normalise.prose.bystanders import Bystanders
from normalise.prose.clauses import clauses
from normalise.prose.counted import Counted
from normalise.prose.cues import Sentence
from normalise.prose.dating import dated
from normalise.prose.moments import Moments
from normalise.prose.parts import Figure, Parts
from normalise.prose.quantities import Quantities, Quantity
from normalise.prose.subjects import Subjects
from schemas.findings import Measure
from schemas.period import Period


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as taken from a sentence; `reason` says what gave it its measure.

    `plain` where the sentence reports a service wherever it stands; `named` where its own words
    name what it is of, `measured` where they name a measure; `timed` where they say when.
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


@dataclass
class Context:
    """What the sentences before have said: the last subject, and the periods of the last change."""

    subject: str | None = None
    unit: str | None = None
    period: Period | None = None
    span: tuple[Period, Period] | None = None
    now: Period | None = None
    plain: bool = False
    lead: str | None = None


@dataclass
class Said:
    """The facts of a sentence, and the numbers that were left."""

    facts: list[Fact] = field(default_factory=list)
    left: list[Quantity] = field(default_factory=list)


_MEASURES: dict[str, Measure] = {
    "target": "target",
    "floor": "floor",
    "forecast": "forecast",
    "elsewhere": "comparator",
    "earlier": "actual",
    "numerator": "numerator",
    "denominator": "denominator",
}
LENGTHS = frozenset({"days", "weeks", "months", "hours", "minutes", "seconds"})
_ROW = re.compile(
    r"(?<!\S)[\d.,]+\s?%?\s+[\d.,]+\s?%?\s+[\d.,]+%?(?!\S)|(?<!\S)[\d.,]+%\s+[\d.,]+%(?!\S)"
)
"""Bare figures side by side: the row of a table that came out as a line of text."""

_POINTS_BACK = re.compile(
    r"\W*(?:however,?\s|and\s|but\s|also\s)*(?:this|it|that|these|they|which|performance|(?:the|our)\s(?:latest\s|current\s)?"
    r"(?:figure|rate|number|percentage|average|result|outturn|total))\b(?!\s(?:of|for)\b)",
    re.IGNORECASE,
)
"""Openings of a sentence that only point back to the figure before."""

_YEAR = re.compile(r"(?:19|20)\d\d")
BESIDE = ("target", "elsewhere", "earlier", "floor", "forecast")
"""Parts of figures that stand beside another and are of the same."""

_JOINTS = re.compile(
    r"(?:[,;]\s(?:and\s|with\s|but\s|while\s|whilst\s|whereas\s|of\swhom\s|a\sfurther\s|the\s|\(?)?|\s(?:and|with|while|whilst|whereas|but|or)\s|\.\s|:\s)(?!.*(?:[,;]\s|\sand\s|\swith\s|:\s))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Reader:
    """Reads sentences for one paper."""

    quantities: Quantities
    bystanders: Bystanders
    parts: Parts
    subjects: Subjects
    counted: Counted
    moments: Moments
    places: Places

    def read(self, sentence: Sentence, context: Context, *, plain_counts: bool = True) -> Said:
        """The facts of a sentence. `context` is brought up to date for the next."""
        said = Said()
        for clause in clauses(sentence):
            self._read_clause(clause, context, said, plain_counts)
        return said

    def _read_clause(
        self, clause: Sentence, context: Context, said: Said, plain_counts: bool
    ) -> None:
        quantities = self._figures_of(clause)
        if _ROW.search(clause.text):
            said.left += quantities
            return
        figures = [self._at_home(figure) for figure in self.parts.read(clause, quantities)]
        periods = dated(clause, figures, self.moments, context)
        found: list[Fact] = []
        primary: Fact | None = None
        for at, figure in enumerate(figures):
            view = ClauseView(clause, figures, at)
            subject = (
                None
                if figure.part in ("change", "doubtful")
                else self._subject(view, primary, context)
            )
            period = periods[at]
            if (
                subject is None
                or period is None
                or not self._fits(view, primary, context, plain_counts)
            ):
                said.left.append(figure.quantity)
                if figure.part == "level" and primary is None:
                    context.subject = None
                continue
            fact = self._fact(view, subject, period)
            if primary is not None and _same_again(view, fact, primary):
                fact = replace(fact, measure=primary.measure)
            fact = replace(
                fact,
                named=subject not in (context.subject, None) and view.figure.part == "level",
                timed=period != self.moments.report,
                measured=self.counted.is_measured(subject),
            )
            fact = replace(fact, plain=context.plain or self._is_plain(view, clause))
            context.plain = fact.plain
            if fact.reason in BESIDE and not figure.quantity.unit:
                unit = context.unit if primary is None else primary.quantity.unit
                fact = replace(fact, quantity=replace(figure.quantity, unit=unit))
            found.append(fact)
            if figure.part in ("level", "earlier") and not (view.bracketed and primary):
                primary = fact if figure.part == "level" or primary is None else primary
        found = _sharing_predicates(found, self.subjects)
        self._remember(found, figures, context)
        said.facts += found

    def _at_home(self, figure: Figure) -> Figure:
        """A figure of the council's own area, named beside it, is no comparator."""
        place = self._place(figure) if figure.part == "elsewhere" else None
        return replace(figure, part="level") if place is not None and place.own else figure

    def _figures_of(self, clause: Sentence) -> list[Quantity]:
        """The clause's numbers that are no bystanders, times or dates."""
        taken = self.bystanders.spans(clause.text)
        taken += [(m.start, m.end) for m in self.moments.find(clause) if m.period is not None]
        return [
            q
            for q in self.quantities.find(clause.text)
            if all(q.end <= start or end <= q.start for start, end in taken)
            and not _YEAR.fullmatch(q.printed)
        ]

    def _subject(self, view: "ClauseView", primary: Fact | None, context: Context) -> str | None:
        """The wording for a figure: its own, or that of the figure that it belongs to."""
        last = primary.subject if primary is not None else None
        if view.figure.part in BESIDE:
            before = last or (context.subject if view.figure.part == "elsewhere" else None)
            if before is not None and not self.subjects.names_anew(view.before, view.after):
                return before
        named_anew = re.search("[A-Za-z]{2}", view.before) and view.figure.part == "level"
        if (
            view.bracketed
            and last is not None
            and not named_anew
            and view.figure.part in ("numerator", "denominator", "level")
        ):
            return last
        if view.figure.part in BESIDE and context.subject and _POINTS_BACK.match(view.before):
            return context.subject
        if context.subject and self.subjects.measure_alone(view.before):
            return context.subject
        if view.figure.part in ("numerator", "denominator") and last is None and not view.bracketed:
            view = view.of_denominator
        own = self._own_subject(view, last or context.subject)
        return own or last or context.subject

    def _own_subject(self, view: "ClauseView", previous: str | None) -> str | None:
        """What the words beside a figure say that it is of; the plainest wording comes first."""
        wording = self._of_noun(view) or self._joined(view) or self._elliptic(view, previous)
        return wording or self._named(view, previous)

    def _of_noun(self, view: "ClauseView") -> str | None:
        """`12 per cent of children referred were …`."""
        if view.figure.quantity.unit != "percent":
            return None
        return self.counted.as_subject(self.subjects.after_of(view.after))

    def _joined(self, view: "ClauseView") -> str | None:
        """`the number of children in care was 271`; but `the council had 271 children in care`."""
        joined = self.subjects.joined(view.before)
        counted = view.figure.quantity.unit is None and self.counted.opens_with_thing(view.after)
        if joined is None or (counted and not self.counted.is_named(joined)):
            return None
        return self.counted.as_subject(joined)

    def _elliptic(self, view: "ClauseView", previous: str | None) -> str | None:
        """`and 98 per cent were completed in time`: the noun is that of the figure before."""
        before, after = view.before, view.after
        if not self.subjects.opens_with_predicate(after) or self.subjects.is_pronoun(before):
            return None
        group = self.subjects.before(before) or self._group(before) or previous
        return None if group is None else self.subjects.elliptic(after, group)

    def _named(self, view: "ClauseView", previous: str | None) -> str | None:
        """A label, a bracketed name, what follows a count; or what a pronoun points back to."""
        before, after, unit = view.before, view.after, view.figure.quantity.unit
        named = self.subjects.before(before, after)
        following = self.subjects.after(after)
        if named is not None and self.counted.is_named(named):
            return self.counted.as_subject(named)
        if self.subjects.is_pronoun(before) and previous is not None:
            return previous
        following = following if not view.bracketed else self.subjects.after(after.lstrip(")"))
        counts = (unit is None or view.bracketed) and self.counted.opens_with_thing(
            after.removeprefix(")")
        )
        valued = unit not in (None, "percent")
        choice = following if counts else named or (following if valued else None)
        return self.counted.as_subject(choice)

    def _group(self, before: str) -> str | None:
        """`Of the episodes that closed, 79.5% did …`: the group before the figure."""
        found = re.search(
            r"(?:^|\W)of\s(?P<words>(?:the|those|this|these|our|all)\s[^;:]+?),?\s*$",
            before,
            re.IGNORECASE,
        )
        return None if found is None else self.subjects.trimmed(found["words"])

    def _fits(
        self, view: "ClauseView", primary: Fact | None, context: Context, plain: bool
    ) -> bool:
        """Whether a number is a figure at all: a percentage, a rate, a count of things."""
        figure, quantity = view.figure, view.figure.quantity
        if figure.part in ("numerator", "denominator"):
            return True
        if quantity.unit == "percent":
            return self.counted.is_of_service(view.after, view.before)
        alone = primary is None and context.subject is None
        if figure.part in BESIDE and not (alone and figure.part == "earlier"):
            return self._is_beside(quantity, primary, context)
        if quantity.unit in LENGTHS:
            return bool(view.clause.within(0, quantity.start, "timed"))
        if quantity.unit is not None:
            return quantity.unit != "gbp"
        return self._is_counted(view, primary, context, plain)

    def _is_counted(
        self, view: "ClauseView", primary: Fact | None, context: Context, plain: bool
    ) -> bool:
        """Whether a plain number is a level: of what was named before it, or of things."""
        quantity, before = view.figure.quantity, view.before
        if context.subject is not None and _POINTS_BACK.match(before):
            return not quantity.worded and self.subjects.is_pronoun(before)
        if view.bracketed and primary is not None and self._only_dated(before):
            return True
        known = primary is not None or context.subject is not None
        if not plain:
            named = self.subjects.joined(before)
            return named is not None and self.counted.is_measured(named)
        return self.counted.is_count(view.clause, quantity, before, view.after, has_subject=known)

    def _only_dated(self, before: str) -> bool:
        """Whether nothing but a time stands before a figure in brackets: `(2021/22 688,950)`."""
        words = self.moments.periods.without(before)
        return words != " ".join(before.split()) and re.search("[A-Za-z]{2}", words) is None

    def _is_plain(self, view: "ClauseView", clause: Sentence) -> bool:
        """Whether a sentence is a plain report of a service wherever it stands.

        `83% of tenants felt safe`; `At 31 March 2019, 43 children were placed`.
        """
        unit, after = view.figure.quantity.unit, view.after
        if unit == "percent":
            of = self.subjects.after_of(after)
            return of is not None and self.counted.tells_of_service(after[3:])
        said = (m.period for m in self.moments.find(clause) if m.period is not None)
        at_a_time = any(period.basis in ("snapshot", "month") for period in said)
        return unit is None and at_a_time and self.counted.opens_with_thing(after)

    def _is_beside(self, quantity: Quantity, primary: Fact | None, context: Context) -> bool:
        """Whether a figure can stand beside the one before: of its unit, or with none printed."""
        unit = context.unit if primary is None else primary.quantity.unit
        if primary is None and context.subject is None:
            return quantity.unit is not None and quantity.unit not in LENGTHS
        if primary is not None and not primary.quantity.value and figure_is_share(quantity):
            return True
        if quantity.unit is not None or primary is None:
            return quantity.unit == unit or (primary is None and unit != "percent")
        if unit is None:
            return True
        return not quantity.worded and 0.2 < (quantity.value + 1) / (primary.quantity.value + 1) < 5

    def _fact(self, view: "ClauseView", subject: str, period: Period) -> Fact:
        figure = view.figure
        place = self._place(figure)
        measure = _MEASURES.get(figure.part) or self._level(view, subject)
        return Fact(subject, figure.quantity, measure, period, place, figure.part)

    def _level(self, view: "ClauseView", subject: str) -> Measure:
        """A bare number of things is a count; the value of what a wording names is an actual."""
        bare = view.figure.quantity.unit is None and not self.counted.is_measured(subject)
        named = bare and self.subjects.before(view.before) is not None
        return "count" if bare and not named else "actual"

    def _place(self, figure: Figure) -> Place | None:
        if figure.area is None:
            return self.places.home
        return self.places.of_code(figure.area.name) or self.places.find(figure.area.name)

    def _remember(self, facts: Sequence[Fact], figures: Sequence[Figure], context: Context) -> None:
        levels = [f for f in facts if f.reason == "level" and f.measure != "comparator"]
        if levels:
            context.subject, context.unit = levels[-1].subject, levels[-1].quantity.unit
            context.period = levels[-1].period
        before = [fact for fact in facts if fact.reason == "earlier"]
        if levels and before:
            context.span = (before[-1].period, levels[-1].period)


@dataclass(frozen=True)
class ClauseView:
    """A figure of a clause, with the words before it and after it that are its own."""

    clause: Sentence
    figures: Sequence[Figure]
    at: int

    @property
    def figure(self) -> Figure:
        """The figure in view."""
        return self.figures[self.at]

    @property
    def start(self) -> int:
        """Where the words before the figure begin: after the figure before, or at a joint."""
        return self.figures[self.at - 1].quantity.end if self.at else 0

    @property
    def before(self) -> str:
        """The words before the figure; those that close the bracket of the one before are not."""
        words = self.clause.text[self.start : self.figure.quantity.start]
        closing = words.find(")")
        return words[closing + 1 :] if 0 <= closing < (words.find("(") + 1 or 999) - 1 else words

    @property
    def after(self) -> str:
        """The words after the figure, up to where the next figure's own words begin."""
        text, at = self.clause.text, self.at + 1
        while at < len(self.figures) and _is_inside(self.figures[at], text):
            at += 1
        start = self._end_of_number
        if at == len(self.figures):
            return text[start:]
        stretch = text[start : self.figures[at].quantity.start]
        opening = stretch.rfind("(")
        if opening >= 0 and ")" not in stretch[opening:]:
            return stretch[:opening]
        joint = _JOINTS.search(stretch)
        return stretch if joint is None else stretch[: joint.start()]

    @property
    def _end_of_number(self) -> int:
        """Where the number ends: the unit of a length of time is of what is named: `days lost`."""
        quantity = self.figure.quantity
        number = quantity.printed.split()[0] if quantity.unit in LENGTHS else quantity.printed
        return quantity.start + len(number)

    @property
    def of_denominator(self) -> "ClauseView":
        """The view from the whole of a fraction, whose noun is that of its part too."""
        at = self.at
        if at + 1 < len(self.figures) and self.figures[at + 1].part == "denominator":
            at += 1
        view = ClauseView(self.clause, self.figures, at + 1) if at + 1 < len(self.figures) else None
        share = view is not None and view.bracketed and view.figure.quantity.unit == "percent"
        return view if share and view is not None else ClauseView(self.clause, self.figures, at)

    @property
    def bracketed(self) -> bool:
        """Whether the figure stands in brackets after another."""
        text = self.clause.text[: self.figure.quantity.start]
        return text.count("(") > text.count(")")


def _is_inside(figure: Figure, text: str) -> bool:
    """Whether a figure stands in brackets, so that the words run on after it."""
    before = text[: figure.quantity.start]
    return figure.part in ("numerator", "denominator") and before.count("(") > before.count(")")


def _same_again(view: "ClauseView", fact: Fact, primary: Fact) -> bool:
    """Whether a figure in brackets is the one before it at another time."""
    alike = fact.subject == primary.subject and fact.quantity.unit == primary.quantity.unit
    return view.bracketed and alike and fact.reason == "level"


def figure_is_share(quantity: Quantity) -> bool:
    """Whether a figure is a percentage, which may be the target of a count of nought."""
    return quantity.unit == "percent"


def _sharing_predicates(facts: Sequence[Fact], subjects: Subjects) -> list[Fact]:
    """Two nouns with one verb: `100% of A and 100% of B had an allocated social worker`."""
    made = list(facts)
    for at in range(len(made) - 1):
        one, two = made[at], made[at + 1]
        both = (
            one.reason == two.reason == "level"
            and one.quantity.unit == two.quantity.unit == "percent"
        )
        shared = subjects.predicate(two.subject) if both else None
        if (
            shared is not None
            and subjects.predicate(one.subject) is None
            and subjects.head(one.subject) == one.subject
        ):
            made[at] = replace(one, subject=f"{one.subject} {shared}")
    return made
