"""A figure of a clause with the words that are its own, before it and after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalise.prose.cues import Sentence
from normalise.prose.parts import Figure

LENGTHS = frozenset({"days", "weeks", "months", "hours", "minutes", "seconds"})
"""Units of time."""

NEAR = 30
"""Characters between a number and the thing that it counts."""

_REACHED = re.compile(r"(?:\s\([^)]*\))?(?:\s\w+){0,3}?\s(?:to|from)\b")
_AND = re.compile(
    r",?\s(?:and|while|whilst|whereas|but)\s(?=[^;.]*\s(?:was|were|stands?|stood|is|are|has|had|rose|fell)\b)"
)
_JOINTS = re.compile(
    r"(?:[,;]\s(?:and\s|with\s|but\s|while\s|whilst\s|whereas\s|of\swhom\s|a\sfurther\s|the\s|\(?)?|\s(?:and|with|while|whilst|whereas|but|or(?!\s(?:\w+er|more|less|over|above)\b))\s|\.\s|:\s)(?!.*(?:[,;]\s|\sand\s|\swith\s|:\s))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ClauseView:
    """A figure of a clause, with the words before it and after it that are its own.

    `timed` where the clause says when.
    """

    clause: Sentence
    figures: Sequence[Figure]
    at: int
    timed: bool = False

    @property
    def figure(self) -> Figure:
        """The figure in view."""
        return self.figures[self.at]

    @property
    def start(self) -> int:
        """Where the words before the figure begin: after the figure before, or its change."""
        at = self.at
        while at and self._goes_on_from_change(at - 1):
            at -= 1
        return self._after_count(at) if at else 0

    def _goes_on_from_change(self, at: int) -> bool:
        """Whether a figure is how much the noun changed: `rose by 14% to 1,127`."""
        between = self.clause.text[self.figures[at].quantity.end : self.figure.quantity.start]
        return self.figures[at].part == "change" and _REACHED.match(between) is not None

    def _after_count(self, at: int) -> int:
        """Where words begin after a figure; those of the thing that it counts are not the next's.

        `84,216 visits and membership stands at 3,911`: `visits` is of the figure before.
        """
        quantity, start = self.figures[at - 1].quantity, self.figure.quantity.start
        thing = self.clause.first(quantity.end, start, "things")
        if quantity.unit is not None or thing is None or thing.start - quantity.end > NEAR:
            return quantity.end
        if self.bracketed:
            return quantity.end
        joint = _AND.search(self.clause.text, thing.end, start)
        return quantity.end if joint is None else joint.end()

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
    def is_timed(self) -> bool:
        """Whether words say that a length of time is what is measured."""
        start, end = self.figure.quantity.start, self.figure.quantity.end
        if self.clause.within(0, start, "timed"):
            return True
        return self.clause.text[end:].startswith(" on average")

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
    def of_next_percentage(self) -> "ClauseView":
        """The view from the percentage that shares the noun: `99% and 98% of bins`."""
        view = self.of_denominator
        following = ClauseView(self.clause, self.figures, self.at + 1, self.timed)
        if view.at != self.at or self.at + 1 == len(self.figures):
            return view
        start, end = self.figure.quantity.end, following.figure.quantity.start
        if self.clause.text[start:end] != " and " or re.search("[A-Za-z]", self.before):
            return view
        return following if following.figure.quantity.unit == "percent" else view

    @property
    def of_share(self) -> "ClauseView":
        """The view from the share or rate in brackets after a count: `1,105 (65 per 10,000)`."""
        if self.at + 1 == len(self.figures):
            return self
        view = ClauseView(self.clause, self.figures, self.at + 1, self.timed)
        return view if view.bracketed and not self.bracketed else self

    @property
    def bracketed(self) -> bool:
        """Whether the figure stands in brackets after another."""
        text = self.clause.text[: self.figure.quantity.start]
        return text.count("(") > text.count(")")


def _is_inside(figure: Figure, text: str) -> bool:
    """Whether a figure stands in brackets, so that the words run on after it."""
    before = text[: figure.quantity.start]
    return figure.part in ("numerator", "denominator") and before.count("(") > before.count(")")
