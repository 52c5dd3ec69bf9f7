"""A figure of a clause with the words that are its own, before it and after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalise.prose.cues import Sentence
from normalise.prose.parts import Figure

LENGTHS = frozenset({"days", "weeks", "months", "hours", "minutes", "seconds"})
"""Units of time."""

_JOINTS = re.compile(
    r"(?:[,;]\s(?:and\s|with\s|but\s|while\s|whilst\s|whereas\s|of\swhom\s|a\sfurther\s|the\s|\(?)?|\s(?:and|with|while|whilst|whereas|but|or)\s|\.\s|:\s)(?!.*(?:[,;]\s|\sand\s|\swith\s|:\s))",
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
