"""Which wording names a figure: its own, or that of the figure that it belongs to."""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.prose.aimed_moves import AimedMoves
from normalise.prose.counted import Counted
from normalise.prose.facts import Context, Fact
from normalise.prose.recast import Recast
from normalise.prose.subjects import Subjects
from normalise.prose.view import ClauseView

BESIDE = ("target", "elsewhere", "earlier", "floor", "forecast")
"""Parts of figures that stand beside another and are of the same."""

MOVED = ("baseline", "aim", "outlook")
"""Parts of figures that an aimed move goes between."""

POINTS_BACK = re.compile(
    r"\W*(?:however,?\s|and\s|but\s|also\s)*(?:this|it|that|these|they|which|performance|(?:the|our)\s(?:latest\s|current\s)?"
    r"(?:figure|rate|number|percentage|result|outturn|"
    r"(?:average|total)(?=\s(?:is|was|has|had|rose|fell|now|remain\w*|st[ao]\w+)\b)))\b"
    r"(?!\s(?:of|for)\b)",
    re.IGNORECASE,
)
"""Openings of a sentence that only point back to the figure before."""


_PRONOUN = re.compile(r"(?:^|\s)(?:this|it|that|these|they|the (?:figure|rate|number))\s*$", re.I)
_LISTED = re.compile(r"[,;)]|\sand\s")
"""What parts a name from the figure before it: `(750), early help (`."""

_DID = re.compile(r"\s\w+\s(?:with|in|at|by|to|on|from|out|outside|the|an?|as)\b")
_OF_WHOM = re.compile(r",\sof\s(?:whom|which|these|those)\s(?:\w+ly\s|about\s|around\s)?$", re.I)
_WITH = re.compile(r"\bwith\s(?:\w+\s)?$", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r",?\s(?:while|whilst|whereas|and|but)\s(?P<words>\w.+)$", re.I)
_COUNTED_BY_RATE = re.compile(r"\s(?:[a-z][\w'’-]+\s){2,5}per\s1")
_OR = re.compile(
    r"(?:\bor|\bi\.?e\.?,?|\bequivalent to|\bequal to|\bwhich is)\s(?:a rate of )?$", re.I
)


@dataclass(frozen=True)
class Naming:
    """Chooses among the wordings that a clause offers."""

    subjects: Subjects
    counted: Counted

    @cached_property
    def aimed_moves(self) -> AimedMoves:
        """Finds what is to be moved from one figure to another."""
        return AimedMoves(self.subjects.words)

    @cached_property
    def recast(self) -> Recast:
        """Finds wordings whose words stand apart."""
        return Recast(self.subjects, self.counted)

    def subject(self, view: ClauseView, primary: Fact | None, context: Context) -> str | None:
        """The wording for a figure: its own, or that of the figure that it belongs to."""
        if view.figure.part in MOVED:
            return self._aimed(view, context)
        last = primary.subject if primary is not None else None
        given = self._given(view, last, context)
        if given is not None:
            return given
        own = self._own(view, last, context)
        if own is not None and view.figure.quantity.is_all_or_none:
            return self.counted.plural(own)
        if own is not None:
            return self.recast.finished(own, view, context.lead_in)
        return last or context.subject

    def _aimed(self, view: ClauseView, context: Context) -> str | None:
        """What is to be moved: `the re-let time`, in `plans to reduce the re-let time from`."""
        at = view.at if view.figure.part == "baseline" else view.at - 1
        before = view.clause.text[: view.figures[at].quantity.start]
        words = self.aimed_moves.subject(before)
        if words is not None and _PRONOUN.search(words):
            return context.subject
        return None if words is None else self.counted.as_subject(self.subjects.noun(words))

    def _given(self, view: ClauseView, last: str | None, context: Context) -> str | None:
        """The wording of the figure before, where this one stands beside it or points back."""
        if view.figure.part in BESIDE:
            unit = view.figure.quantity.unit
            elsewhere = view.figure.part == "elsewhere"
            before = last or (context.subject_in(unit) if elsewhere else None)
            if before is not None and not self._names_anew(view):
                return before
            if context.subject and self._points_back(view.before):
                return context.subject
        if last is not None and (self._is_in_brackets(view) or self._is_same_as_rate(view)):
            return last
        return context.subject if self.subjects.measure_alone(view.before) else None

    def _names_anew(self, view: ClauseView) -> bool:
        """Whether a figure beside another says for itself what it is of.

        `while incidents rose from 812`; `and 12% of homes nationally`.
        """
        if self.subjects.names_anew(view.before, view.after):
            return True
        if view.figure.part != "earlier" or not view.at:
            return False
        start = view.figures[view.at - 1].quantity.end
        clause = _NEW_CLAUSE.search(view.clause.text[start : view.figure.quantity.start])
        noun = None if clause is None else self.subjects.joined(clause["words"])
        return noun is not None and self.counted.is_named(noun)

    def _own(self, view: ClauseView, last: str | None, context: Context) -> str | None:
        """A figure's own wording; that of a part of a whole is its label's, or the whole's."""
        if view.figure.part in ("numerator", "denominator") and last is None and not view.bracketed:
            labelled = self.counted.as_subject(self.subjects.label(view.before))
            if labelled is not None and view.figure.part == "numerator":
                return labelled
            return self.recast.with_doer(
                self._own_subject(view.of_denominator, context.subject), view
            )
        if view.figure.part == "numerator" and not view.bracketed and not view.after.strip():
            view = view.of_share
        return self._own_subject(view, last or context.subject)

    def _is_in_brackets(self, view: ClauseView) -> bool:
        """Whether a figure in brackets is of what the one before it is, and names nothing."""
        part, start = view.figure.part, view.figure.quantity.start
        if not view.bracketed or part not in ("numerator", "denominator", "level"):
            return False
        changed = view.clause.within(view.start, start, "change", "compare")
        own = view.before if _LISTED.search(view.before) else view.before.rpartition("(")[2]
        return part != "level" or bool(changed) or not re.search("[A-Za-z]{2}", own)

    def _after(self, after: str) -> str | None:
        """The thing that is counted; a verb alone names nothing: `648 lived with families`."""
        verb = self.subjects.opens_with_predicate(after) and _DID.match(after)
        return None if verb else self.subjects.after(after)

    def _is_same_as_rate(self, view: ClauseView) -> bool:
        """`430 children were in care, or 72 per 10,000 population`: the same, as a rate."""
        rate = (view.figure.quantity.unit or "").startswith("rate")
        return rate and _OR.search(view.before) is not None

    def _points_back(self, before: str) -> bool:
        """Whether a sentence opens with a pronoun, or with a change: `An improvement from`."""
        return POINTS_BACK.match(before) is not None or self.subjects.opens_with_change(before)

    def _own_subject(self, view: ClauseView, previous: str | None) -> str | None:
        """What the words beside a figure say that it is of; the plainest wording comes first."""
        if self.subjects.comes_at_once(view.before):
            return self.counted.as_subject(self.subjects.before(view.before, view.after))
        if previous is not None and self.subjects.parts_a_whole(view.after):
            return self.subjects.part_of(view.after, previous)
        rate = (view.figure.quantity.unit or "").startswith("rate")
        if rate and _COUNTED_BY_RATE.match(view.after):
            return self.counted.as_subject(self.subjects.trimmed(view.after.split(" per ")[0]))
        wording = self._of_noun(view) or self._joined(view) or self._elliptic(view, previous)
        return wording or self._named(view, previous)

    def _of_noun(self, view: ClauseView) -> str | None:
        """`12 per cent of children referred were …`."""
        quantity = view.figure.quantity
        if quantity.unit != "percent":
            return None
        after = view.after if view.after.strip() else view.of_next_percentage.after
        of = self.subjects.after_of(after)
        if of is None and quantity.worded:
            of = self.subjects.after(after)
        of = self.recast.with_doer(self.recast.share_of(view, of), view)
        return self.counted.as_subject(of)

    def _joined(self, view: ClauseView) -> str | None:
        """`the number of children in care was 271`; but `the council had 271 children in care`."""
        with_verb = _WITH.search(view.before) and self.subjects.opens_with_predicate(view.after)
        joined = None if with_verb else self.subjects.joined(view.before)
        counted = view.figure.quantity.unit is None and self.counted.opens_with_thing(view.after)
        if joined is None or (counted and not self.counted.is_named(joined)):
            return None
        return self.counted.as_subject(joined)

    def _elliptic(self, view: ClauseView, previous: str | None) -> str | None:
        """`and 98 per cent were completed in time`: the noun is that of the figure before."""
        before, after = view.before, view.after
        if previous is not None and _OF_WHOM.search(before) and after.strip(" ."):
            return self.subjects.part_of(after, previous)
        if not self.subjects.opens_with_predicate(after) or self.subjects.is_pronoun(before):
            return None
        group = self.subjects.before(before) or self.recast.group(view) or previous
        return None if group is None else self.subjects.elliptic(after, group)

    def _named(self, view: ClauseView, previous: str | None) -> str | None:
        """A label, a bracketed name, what follows a count; or what a pronoun points back to."""
        before, after, unit = view.before, view.after, view.figure.quantity.unit
        named = self.subjects.before(before, after)
        following = self.recast.time_taken(view) or self._after(after)
        if named is not None and self.counted.is_named(named):
            return self.counted.as_subject(named)
        if self.subjects.is_pronoun(before) and previous is not None:
            return previous
        if unit == "percent" and (done := self.recast.done_in(view)) is not None:
            return done
        if previous is not None and unit is not None and view.at:
            alone = self.recast.without_verb(view, previous)
            if alone is not None:
                return alone
        following = following if not view.bracketed else self.subjects.after(after.lstrip(")"))
        counts = (unit is None or view.bracketed) and self.counted.opens_with_thing(
            after.removeprefix(")")
        )
        valued = unit not in (None, "percent")
        choice = following if counts else named or (following if valued else None)
        if choice is not None and choice == following:
            choice = self.recast.with_doer(choice, view)
        return self.counted.as_subject(choice)
