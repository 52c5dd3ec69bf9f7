"""The part that each number of a clause plays, told by the words before and after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from normalise.prose.aimed_moves import AimedMoves
from normalise.prose.cues import AREA, Cue, Sentence
from normalise.prose.fractions import Fractions
from normalise.prose.quantity import Quantity
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

Part = Literal[
    "level",
    "target",
    "floor",
    "forecast",
    "elsewhere",
    "earlier",
    "change",
    "doubtful",
    "baseline",
    "aim",
    "outlook",
    "numerator",
    "denominator",
]

FARTHEST_TARGET, FARTHEST_AREA = 60, 70
"""Characters between a figure and the words before it that make it a target, or another area's."""

_RANGE = re.compile(
    r"\b(?:rang(?:ing|es?|ed)|var(?:ied|ies|ying))\s(?:\w+\s)?(?:from|between)\b[^;]{0,24}$|"
    r"\bbetween\s[\d.,]*\s?(?:%|per cent)?\s?(?:and\s)?$",
    re.IGNORECASE,
)
_GAP = re.compile(
    r"\b(?:gap|difference|variance|distance|compared|comparison) between\b", re.IGNORECASE
)
_BARRIER = re.compile(
    r"[;]|,\s(?:and|but|with|while|whilst|whereas)\s|\sand\s(?=\w+\s\w+\s(?:was|were|had))"
)
_OF_THOSE_IN = re.compile(r"\sof\s(?:[\w'’-]+\s){1,4}(?:in|across)\s(?:the\s)?", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:^\W*|[;,]\s(?:and\s|with\s)?|\band\s|\bwith\s)an?\s(?:further|additional)\s$"
)
_TOLD = re.compile(r"\s(?:were|was|are|is|had|have|of|[a-z]+ing)\b")
"""`a further 1.2% were not known` is a figure of its own, and no change."""

_ENDS = re.compile(r",?\srespectively\b|[,;.)]|$", re.IGNORECASE)
"""After the second of two targets: `targets of 60% and 70% respectively`."""

_PREPOSITIONS = re.compile(
    r"^\W*(?:(?:in|for|across|of|at|the|all|as|is|was|being|a)\W+){0,4}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the part it plays, and the area cue beside it."""

    quantity: Quantity
    part: Part
    area: Cue | None = None


@dataclass(frozen=True)
class Parts:
    """Tells parts with the catalogue's words."""

    words: Prose

    def read(self, clause: Sentence, quantities: Sequence[Quantity]) -> list[Figure]:
        """The clause's quantities with their parts, in their order."""
        sides = self._fractions.sides(clause.text, quantities)
        figures: list[Figure] = []
        for at, quantity in enumerate(quantities):
            start = quantities[at - 1].end if at else 0
            end = quantities[at + 1].start if at + 1 < len(quantities) else len(clause.text)
            side = sides.get(at)
            view = _View(clause, quantity, start, end, self)
            part, area = (side, None) if side else view.part()
            figures.append(Figure(quantity, part, area))
        return self._aimed_moves.parts(clause, self._of_lists(clause, figures))

    def _of_lists(self, clause: Sentence, figures: list[Figure]) -> list[Figure]:
        """Areas and targets named together: `the national and regional average (17.4 and 17.8)`."""
        made = list(figures)
        for at in range(len(figures) - 1):
            one, two = figures[at], figures[at + 1]
            if clause.text[one.quantity.end : two.quantity.start].strip(" %") not in ("and", ","):
                continue
            if one.part in ("target", "floor") and _ENDS.match(clause.text[two.quantity.end :]):
                made[at + 1] = Figure(two.quantity, one.part)
            start = figures[at - 1].quantity.end if at else 0
            areas = clause.within(start, one.quantity.start, AREA, "alone")
            if one.part == "elsewhere" and len(areas) >= 2:
                made[at] = Figure(one.quantity, "elsewhere", areas[-2])
                made[at + 1] = Figure(two.quantity, "elsewhere", areas[-1])
        return made

    @cached_property
    def _aimed_moves(self) -> AimedMoves:
        return AimedMoves(self.words)

    @cached_property
    def _fractions(self) -> Fractions:
        return Fractions(self.words)

    @cached_property
    def only_named(self) -> re.Pattern[str]:
        """`below target at 85%`: the target is only named, the figure is the actual."""
        beside = either(self.words.beside_target)
        adjectives = either(self.words.target_adjectives)
        return re.compile(
            rf"\b(?:{beside})\s(?:(?:the|its|our|their)\s)?(?:(?:{adjectives})\s)*targets?(?:,?\s(?:at|with)|\sand\s\w+.*|,\s.*)\s$",
            re.IGNORECASE,
        )

    @cached_property
    def aimed_after(self) -> re.Pattern[str]:
        """`the 6 per cent target`, `90% internal target`."""
        adjectives = either(self.words.target_adjectives)
        return re.compile(
            rf"^\s(?:(?:{adjectives})\s)*(?:{either(self.words.aim_nouns)})\b", re.IGNORECASE
        )

    @cached_property
    def changed_before(self) -> re.Pattern[str]:
        """`an increase of 5%`, `reduced by around`, `up 5%`."""
        change = either(self.words.change)
        joins = either(self.words.change_joins)
        return re.compile(
            rf"(?<!make )(?<!made )(?<!makes )(?<!making )"
            rf"\b(?:{change})(?:,?\s(?:{joins}))*[\s(]+$",
            re.IGNORECASE,
        )

    @cached_property
    def changed_by(self) -> re.Pattern[str]:
        """A change told farther off: `increased in the year by 5%`."""
        change = either(self.words.change)
        return re.compile(
            rf"\b(?:{change})\b[^;,.()]{{0,80}}\sby\s(?:(?:{either(self.words.hedges)})\s)*$",
            re.IGNORECASE,
        )

    @cached_property
    def changed_after(self) -> re.Pattern[str]:
        """`5% higher than`, `a 10.2% increase`."""
        adjectives = either(self.words.change_adjectives)
        return re.compile(
            rf"^[\s-](?:(?:{adjectives})\s)*(?:{either(self.words.change_after)})\b", re.IGNORECASE
        )

    @cached_property
    def alone_follows(self) -> re.Pattern[str]:
        """After `national` or `regional` alone, what makes it an average."""
        return re.compile(
            r"^\s?(?:and\b|or\b|\(|,|at\b|of\b|is\b|was\b|\d|[-–:]|av\b|ave\b|average)",
            re.IGNORECASE,
        )


@dataclass(frozen=True)
class _View:
    """A number, and the clause around it from the figure before to the figure after."""

    clause: Sentence
    quantity: Quantity
    start: int
    end: int
    words: Parts

    @property
    def before(self) -> str:
        return self.clause.text[self.start : self.quantity.start]

    @property
    def after(self) -> str:
        return self.clause.text[self.quantity.end : self.end]

    def part(self) -> tuple[Part, Cue | None]:
        """The part, and the area that the figure is of where it is not the clause's own."""
        if self.is_in_range():
            return "doubtful", None
        if self.is_target():
            return "target", None
        if self.is_change():
            return "change", None
        area = None if _GAP.search(self.before) else self.area()
        if self.clause.within(self.start, self.quantity.start, "forecasts"):
            return "forecast", area
        if self.is_aim():
            return "target", None
        if area is not None:
            return "elsewhere", area
        if self.floor():
            return "floor", None
        return ("earlier" if self.is_earlier() else "level"), None

    def is_in_range(self) -> bool:
        """Whether the figure is an end of a range: `ranging from 76% to 97%`."""
        text = self.clause.text[: self.quantity.start]
        return _RANGE.search(text) is not None

    def is_target(self) -> bool:
        """Whether `target` stands before the figure with nothing between that parts them."""
        if self.words.aimed_after.match(self.after):
            return not re.search(r"\bby$|\bof$", self.before.rstrip()) or "target" in self.after
        cue = self.clause.last(self.start, self.quantity.start, "target")
        if cue is None or self.quantity.points or self.quantity.start - cue.end > FARTHEST_TARGET:
            return False
        between = self.clause.text[cue.end : self.quantity.start]
        if between.strip() and self.clause.text[: cue.end].endswith(" of"):
            return False
        if self.words.only_named.search(self.before) or _BARRIER.search(between):
            return False
        if self.clause.within(cue.end, self.quantity.start, AREA, "change"):
            return False
        return re.search(r"[,;]\s\S", between.rstrip("( ")) is None

    def is_aim(self) -> bool:
        """Whether the words say what should be: `90% of reviews should be held on time`."""
        if self.aims(self.start, self.quantity.start):
            return True
        after = self.aims(self.quantity.end, min(self.end, self.quantity.end + FARTHEST_AREA))
        return bool(after) and "," not in self.clause.text[self.quantity.end : after[0].start]

    def aims(self, start: int, end: int) -> list[Cue]:
        """The words between two places that say what should be, and are no part of a name."""
        names = self.clause.within(0, len(self.clause.text), "not_aims")
        cues = self.clause.within(start, end, "aims")
        return [c for c in cues if not any(n.start <= c.start and c.end <= n.end for n in names)]

    def floor(self) -> bool:
        cue = self.clause.last(self.start, self.quantity.start, "floor")
        return cue is not None and self.quantity.start - cue.end < 12

    def is_change(self) -> bool:
        if self.quantity.points:
            return True
        after, before = self.after, self.before
        if self.words.changed_after.match(after) and not re.match(r"\s(?:points?)\b", after):
            return True
        if re.search(r"\b(?:to|at|from)\s(?:\w+\s){0,2}$", before):
            return False
        if _FURTHER.search(before) and _TOLD.match(after):
            return False
        return (
            self.words.changed_before.search(before) is not None
            or self.words.changed_by.search(before) is not None
        )

    def area(self) -> Cue | None:
        """The area whose words stand right after the figure, else nearest before it."""
        text = self.clause.text
        first = self.clause.first(self.quantity.end, self.end, AREA)
        if first is not None and self._is_named_after(text[self.quantity.end : first.start], first):
            return first
        kinds = (AREA, "alone")
        for cue in sorted(
            self.clause.within(self.start, self.quantity.start, *kinds), key=lambda c: -c.end
        ):
            between = text[cue.end : self.quantity.start]
            if cue.kind == "alone" and not self.words.alone_follows.match(text[cue.end :]):
                continue
            if len(between) > FARTHEST_AREA or _BARRIER.search(between):
                return None
            if re.search(r",\s(?!respectively)\w+\s\w+\s", between) and not re.search(
                r"\d{4}", between
            ):
                return None
            return cue
        return None

    def _is_named_after(self, between: str, area: Cue) -> bool:
        """Whether an area right after a figure is its own: not that of `10% (England 20%)`."""
        if _OF_THOSE_IN.fullmatch(between):
            return True
        if _PREPOSITIONS.match(between) is None:
            return False
        inside = (
            self.end < len(self.clause.text) and ")" not in self.clause.text[area.end : self.end]
        )
        return not ("(" in between and inside)

    def is_earlier(self) -> bool:
        """Whether words of comparison or of an earlier time make the figure one of before."""
        text = self.before
        if re.search(r"(?i)\bfrom\s(?:(?!was|is|were|are)\w+\s){0,3}$", text) and not re.search(
            r"\bfrom\s(?:a|the)\s", text
        ):
            return True
        cue = self.clause.last(self.start, self.quantity.start, "compare")
        if cue is not None and not _BARRIER.search(text[max(0, cue.end - self.start) :]):
            return True
        relative = (
            "same_time_last_year",
            "previous_year",
            "previous_quarter",
            "previous_month",
            "previous",
        )
        near = self.clause.first(
            self.quantity.end, min(self.end, self.quantity.end + 60), *relative
        )
        if near is not None and not re.search(
            r"[,;]|\b(?:as|than|compared|since|from|on|over|in)\b(?! the same)",
            self.clause.text[self.quantity.end : near.start],
        ):
            return True
        far = self.clause.last(self.start, self.quantity.start, *relative)
        return (
            far is not None
            and self.quantity.start - far.end < 40
            and not _BARRIER.search(self.clause.text[far.end : self.quantity.start])
        )
