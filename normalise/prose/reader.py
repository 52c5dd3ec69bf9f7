"""A sentence to facts: figures with what each is of, its measure, its period and its area."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from normalise.places import Place, Places
from normalise.prose.bystanders import Bystanders
from normalise.prose.clauses import clauses
from normalise.prose.contradictions import Contradictions
from normalise.prose.cues import Sentence
from normalise.prose.dating import dated
from normalise.prose.facts import Context, Fact, Said
from normalise.prose.moments import Moment, Moments
from normalise.prose.naming import BESIDE, MOVED, POINTS_BACK, Naming
from normalise.prose.paired import paired
from normalise.prose.parts import Figure, Parts
from normalise.prose.quantities import STRANGE, Quantities
from normalise.prose.quantity import Quantity
from normalise.prose.sharing import sharing
from normalise.prose.view import LENGTHS, ClauseView
from schemas.findings import Measure
from schemas.period import Period

_MEASURES: dict[str, Measure] = {
    "target": "target",
    "floor": "floor",
    "forecast": "forecast",
    "elsewhere": "comparator",
    "earlier": "actual",
    "baseline": "actual",
    "aim": "target",
    "outlook": "forecast",
    "numerator": "numerator",
    "denominator": "denominator",
}
_ROW = re.compile(
    r"(?<!\S)[\d.,]+\s?%?\s+[\d.,]+\s?%?\s+[\d.,]+%?(?!\S)|(?<!\S)[\d.,]+%\s+[\d.,]+%(?!\S)"
)
"""Bare figures side by side: the row of a table that came out as a line of text."""

COARSE = (None, "days")
"""What is printed for a unit that the figure beside has in full: days for `days per FTE`."""

_BY = re.compile(r"\bby\s(?:the\s)?(?:end\sof\s)?$", re.IGNORECASE)

_AND_NEXT = re.compile(r"\band\s$")
"""Before a length of time that goes on from another, or from a limit: `and 41 days for others`."""

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass
class _Told:
    """What a clause has told so far; `primary` is the fact that figures beside it belong to."""

    times: Sequence[Moment]
    plain_counts: bool
    facts: list[Fact] = field(default_factory=list)
    primary: Fact | None = None

    def add(self, fact: Fact, view: ClauseView) -> None:
        """Keep a fact; a level, or an earlier figure of something else, is the next's primary."""
        self.facts.append(fact)
        if fact.reason not in ("level", "earlier") or (view.bracketed and self.primary):
            return
        anew = self.primary is None or self.primary.subject != fact.subject
        if fact.reason == "level" or anew:
            self.primary = fact

    def owner(self, view: ClauseView) -> Fact | None:
        """The fact that a figure belongs to: a part before its whole, a count before its share."""
        last = self.facts[-1] if self.facts else None
        if last is not None and self.primary is None and view.figure.part == "elsewhere":
            return last
        if last is None or last.reason not in ("numerator", "denominator"):
            return self.primary
        if last.reason == "denominator" and view.bracketed:
            part = self.facts[-2] if len(self.facts) > 1 else last
            return part if part.reason == "numerator" else last
        whole = last.reason == "numerator" and view.figure.part == "denominator"
        return last if whole or view.bracketed else self.primary


@dataclass(frozen=True)
class Reader:
    """Reads sentences for one paper."""

    quantities: Quantities
    bystanders: Bystanders
    parts: Parts
    naming: Naming
    contradictions: Contradictions
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
        times = self.moments.find(clause)
        quantities = self._figures_of(clause, times)
        if _ROW.search(clause.text):
            said.left += quantities
            return
        figures = [self._at_home(figure) for figure in self.parts.read(clause, quantities)]
        periods = dated(clause, figures, times, self.moments.report, context)
        timed = any(moment.period is not None for moment in times)
        told = _Told(times, plain_counts)
        for at, (figure, period) in enumerate(zip(figures, periods, strict=True)):
            view = ClauseView(clause, figures, at, timed)
            fact = self._fact(view, period, told, context)
            if fact is None:
                said.left.append(figure.quantity)
                if figure.part == "level" and told.primary is None:
                    context.subject = None
            else:
                told.add(fact, view)
        found = paired(sharing(told.facts, clause.text, self.naming), clause.text, self.naming)
        self._remember(found, figures, context)
        odd = list(self.contradictions.of(clause.text, found))
        doubted = [fact for pair in odd for fact in pair]
        said.facts += [replace(f, doubted=True) if f in doubted else f for f in found]
        said.contradictions += odd

    def _fact(
        self, view: ClauseView, period: Period | None, told: "_Told", context: Context
    ) -> Fact | None:
        """What a figure says; None for one that says nothing that we are sure of."""
        figure = view.figure
        if period is None or figure.part in ("change", "doubtful"):
            return None
        subject = self.naming.subject(view, told.owner(view), context)
        if (
            subject is None
            or (figure.part == "level" and self._is_to_come(view.clause, period, told.times))
            or not self._fits(view, told.primary, context, told.plain_counts)
        ):
            return None
        place = self._place(figure)
        measure = _MEASURES.get(figure.part) or self._level(view, subject)
        again = told.primary is not None and _same_again(view, subject, told.primary)
        context.plain = context.plain or self._is_plain(view, told.times)
        return Fact(
            subject,
            self._quantity(view, told.primary, context),
            told.primary.measure if again and told.primary is not None else measure,
            period,
            place,
            figure.part,
            plain=context.plain,
            named=subject not in (context.subject, None) and figure.part == "level",
            timed=period != self.moments.report,
            measured=self.naming.counted.is_measured(subject),
        )

    def _quantity(self, view: ClauseView, primary: Fact | None, context: Context) -> Quantity:
        """The figure's number with the unit that it shares with the one beside it."""
        figure, quantity = view.figure, view.figure.quantity
        if figure.part in (*BESIDE, *MOVED) and quantity.unit in COARSE:
            unit = context.unit if primary is None else primary.quantity.unit
            if unit is not None and view.of_share.figure.quantity.unit == unit:
                return quantity
            return replace(quantity, unit=unit or quantity.unit)
        if figure.part == "level" and quantity.unit is None and view.at:
            return self._as_changed(view, view.figures[view.at - 1])
        return quantity

    def _as_changed(self, view: ClauseView, before: Figure) -> Quantity:
        """`an increase of 17 days to 289`: what is reached has the unit of its change."""
        quantity, unit = view.figure.quantity, before.quantity.unit
        reached = view.start < before.quantity.end and unit in LENGTHS
        return replace(quantity, unit=unit) if reached else quantity

    def _is_to_come(self, clause: Sentence, period: Period, times: Sequence[Moment]) -> bool:
        """Whether a figure is one to be reached: `5% of homes by 2028`, in a paper of 2022."""
        return self.moments.is_ahead(period) and any(
            moment.period == period and _BY.search(clause.text[: moment.start]) is not None
            for moment in times
        )

    def _at_home(self, figure: Figure) -> Figure:
        """A figure of the council's own area, named beside it, is no comparator."""
        place = self._place(figure) if figure.part == "elsewhere" else None
        return replace(figure, part="level") if place is not None and place.own else figure

    def _figures_of(self, clause: Sentence, times: Sequence[Moment]) -> list[Quantity]:
        """The clause's numbers that are no bystanders, times or dates."""
        found = self.quantities.find(clause.text)
        taken = self.bystanders.spans(clause.text) if found else []
        taken += [(m.start, m.end) for m in times if m.period is not None]
        return [
            q
            for q in found
            if all(q.end <= start or end <= q.start for start, end in taken)
            and not _YEAR.fullmatch(q.printed)
        ]

    def _fits(self, view: ClauseView, primary: Fact | None, context: Context, plain: bool) -> bool:
        """Whether a number is a figure at all: a percentage, a rate, a count of things."""
        figure, quantity = view.figure, view.figure.quantity
        if figure.part in ("numerator", "denominator"):
            return True
        if quantity.unit == "percent":
            return self.naming.counted.is_of_service(view.after, view.before)
        if figure.part in MOVED:
            return quantity.unit not in ("gbp", STRANGE)
        alone = primary is None and context.subject is None
        if figure.part in BESIDE and not (alone and figure.part == "earlier"):
            return self._is_beside(quantity, primary, context)
        if quantity.unit in LENGTHS:
            goes_on = _AND_NEXT.search(view.clause.text[: view.figure.quantity.start])
            beside = primary is not None and primary.quantity.unit in LENGTHS
            return view.is_timed and (beside or goes_on is None)
        if quantity.unit == "fte":
            return view.bracketed or self.naming.subjects.joined(view.before) is not None
        if quantity.unit is not None:
            return quantity.unit not in ("gbp", STRANGE)
        return self._is_counted(view, primary, context, plain)

    def _is_counted(
        self, view: ClauseView, primary: Fact | None, context: Context, plain: bool
    ) -> bool:
        """Whether a plain number is a level: of what was named before it, or of things."""
        quantity, before = view.figure.quantity, view.before
        if context.subject is not None and POINTS_BACK.match(before):
            return not quantity.worded and self.naming.subjects.is_pronoun(before)
        if view.bracketed and primary is not None and self._only_dated(before):
            return True
        known = primary is not None or context.subject is not None
        if not plain:
            named = self.naming.subjects.joined(before)
            return named is not None and self.naming.counted.is_measured(named)
        return self.naming.counted.is_count(view, has_subject=known)

    def _only_dated(self, before: str) -> bool:
        """Whether nothing but a time stands before a figure in brackets: `(2021/22 688,950)`."""
        words = self.moments.periods.without(before)
        return words != " ".join(before.split()) and re.search("[A-Za-z]{2}", words) is None

    def _is_plain(self, view: ClauseView, times: Sequence[Moment]) -> bool:
        """Whether a sentence is a plain report of a service wherever it stands.

        `83% of tenants felt safe`; `At 31 March 2019, 43 children were placed`.
        """
        unit, after = view.figure.quantity.unit, view.after
        if unit == "percent":
            of = self.naming.subjects.after_of(after)
            return of is not None and self.naming.counted.tells_of_service(after[3:])
        said = (m.period for m in times if m.period is not None)
        at_a_time = any(period.basis in ("snapshot", "month") for period in said)
        return unit is None and at_a_time and self.naming.counted.opens_with_thing(after)

    def _is_beside(self, quantity: Quantity, primary: Fact | None, context: Context) -> bool:
        """Whether a figure can stand beside the one before: of its unit, or with none printed."""
        unit = context.unit if primary is None else primary.quantity.unit
        if primary is None and context.subject is None:
            return quantity.unit is not None and quantity.unit not in LENGTHS
        if primary is not None and not primary.quantity.value and figure_is_share(quantity):
            return True
        if quantity.unit is not None or primary is None:
            same = quantity.unit == unit or quantity.unit == (unit or "").partition("_per_")[0]
            return same or (primary is None and unit != "percent")
        if unit is None:
            return True
        worded = quantity.worded and not primary.quantity.worded
        return not worded and 0.2 < (quantity.value + 1) / (primary.quantity.value + 1) < 5

    def _level(self, view: ClauseView, subject: str) -> Measure:
        """A bare number of things is a count; the value of what a wording names is an actual."""
        bare = view.figure.quantity.unit is None and not self.naming.counted.is_measured(subject)
        named = bare and self.naming.subjects.before(view.before) is not None
        return "count" if bare and not named else "actual"

    def _place(self, figure: Figure) -> Place | None:
        if figure.area is None:
            return self.places.home
        return self.places.of_code(figure.area.name) or self.places.find(figure.area.name)

    def _remember(self, facts: Sequence[Fact], figures: Sequence[Figure], context: Context) -> None:
        levels = [f for f in facts if f.reason == "level" and f.measure != "comparator"]
        if levels:
            context.subject, context.unit = levels[-1].subject, levels[-1].quantity.unit
            context.by_unit |= {fact.quantity.unit: fact.subject for fact in levels}
            context.period = levels[-1].period
        before = [fact for fact in facts if fact.reason == "earlier"]
        if levels and before:
            context.span = (before[-1].period, levels[-1].period)


def _same_again(view: ClauseView, subject: str, primary: Fact) -> bool:
    """Whether a figure in brackets is the one before it at another time."""
    alike = subject == primary.subject and view.figure.quantity.unit == primary.quantity.unit
    return view.bracketed and alike and view.figure.part == "level"


def figure_is_share(quantity: Quantity) -> bool:
    """Whether a figure is a percentage, which may be the target of a count of nought."""
    return quantity.unit == "percent"
