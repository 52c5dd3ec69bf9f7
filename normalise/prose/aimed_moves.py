"""Moves that are aimed at: `By 2028 … will have reduced from 7.3% in 2020/21 to 5%`.

Where a move starts is a figure of the time that is printed beside it, never of the aim's; where
it ends is a target, or a forecast where it is only expected.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from normalise.prose.cues import Sentence
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

if TYPE_CHECKING:
    from normalise.prose.parts import Figure, Part

AIMED = ("aim", "outlook")
"""Parts of figures that a move ends in: `baseline` is where it starts."""

_SAYS_NO_MORE = (
    r"(?:(?!\b(?:has|have|had|was|were|led|resulted|saw|seen|which|fell|rose|meant)\b)[^;:])"
)
"""Letters of what is to be moved: a verb of what came about ends it."""

_REACHES = re.compile(r"\sto\s(?:(?!and\b|from\b|by\b)[\w-]+\s){0,5}$")
_TARGET = re.compile(r"\b(?:target|goal|threshold|ambition)s?\b(?!\s(?:is|was)\sto\b)", re.I)


@dataclass(frozen=True)
class AimedMoves:
    """Finds such moves with the catalogue's words."""

    words: Prose

    def parts(self, clause: Sentence, figures: Sequence["Figure"]) -> list["Figure"]:
        """The figures, those of an aimed move with the parts that they play in it."""
        made = list(figures)
        for at, figure in enumerate(figures):
            before = clause.text[: figure.quantity.start]
            found = self.move.search(before)
            if found is None:
                continue
            moved = _TARGET.search(before[: found.start("move")]) is not None
            made[at] = replace(figure, part="doubtful" if moved else "baseline", area=None)
            if at + 1 < len(figures) and self._is_reached(clause, figure, figures[at + 1]):
                part: Part = "outlook" if self._expected.search(found.group()) else "aim"
                made[at + 1] = replace(figures[at + 1], part=part, area=None)
        return made

    def _is_reached(self, clause: Sentence, start: "Figure", end: "Figure") -> bool:
        """Whether the words between two figures say that the first is to become the second."""
        between = clause.text[start.quantity.end : end.quantity.start]
        same = end.quantity.unit in (start.quantity.unit, None) or start.quantity.unit is None
        return same and not end.quantity.points and _REACHES.search(between) is not None

    def subject(self, before: str) -> str | None:
        """What is to be moved, by the words before where it starts."""
        found = self.move.search(before)
        return None if found is None else found["noun"] or before[: found.start()]

    @cached_property
    def move(self) -> re.Pattern[str]:
        """`plans to reduce … from`, `will have reduced from`, `Reduce … from` at the opening."""
        to_move, moved = either(self.words.to_move), either(self.words.moved)
        purposes, hedges = either(self.words.purposes), either(self.words.hedges)
        aims = rf"(?:\b(?:{purposes})\s(?:(?:is|are|was)\s)?to|\b(?:will|shall|would)|^\W*to)\s"
        ordered = rf"^\W*(?=(?:{to_move})\s(?:the|our|its|their|overall|average)\b)"
        passive = rf"\b(?:will|shall|would|should|to)\s(?:be|have|have\sbeen)\s(?P<done>{moved})"
        return re.compile(
            rf"(?P<move>{passive}|(?:{aims}(?:further\s)?|{ordered})(?:{to_move}))\b"
            rf"(?P<noun>(?:\s{_SAYS_NO_MORE}{{2,140}}?)?)\sfrom\s(?:(?:{hedges})\s)*$",
            re.IGNORECASE,
        )

    @cached_property
    def _expected(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.expected)})\b", re.IGNORECASE)
