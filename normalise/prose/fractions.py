"""Parts of a whole: `38 of 46 (83%)`, `44 out of 156`, `56% (669)`, `from a cohort of 22, 5 …`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from normalise.prose.quantity import Quantity
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

Side = Literal["numerator", "denominator"]

_MEASURES = re.compile(
    r"\b(?:rate|average|target|figure|score|median|total number)\b", re.IGNORECASE
)
_ALONE_IN_BRACKETS = re.compile(r"^\s?\)")


@dataclass(frozen=True)
class Fractions:
    """Tells which quantities of a clause are the parts of a fraction."""

    words: Prose

    def sides(self, text: str, quantities: Sequence[Quantity]) -> dict[int, Side]:
        """The side that quantities are on, by their index."""
        sides: dict[int, Side] = {}
        for at, side in (*self._wholes(text, quantities), *_counted(text, quantities)):
            sides.setdefault(at, side)
        return sides

    def _wholes(self, text: str, found: Sequence[Quantity]) -> Iterator[tuple[int, Side]]:
        for at, (top, bottom) in enumerate(zip(found, found[1:], strict=False)):
            between = text[top.end : bottom.start]
            if (
                not (top.worded or bottom.worded)
                and top.unit in (None, "days")
                and bottom.unit in (None, "days")
                and self._joined(between, top, bottom)
            ):
                yield at, "numerator"
                yield at + 1, "denominator"
        for at, whole in enumerate(found):
            if whole.unit in (None, "fte") and self._cohort.search(text[: whole.start]):
                yield at, "denominator"
                if at and _is_drawn_from(text, found[at - 1], whole):
                    yield at - 1, "numerator"
                if at + 1 < len(found) and _is_part_of(text, whole, found[at + 1]):
                    yield at + 1, "numerator"
            elif whole.unit is None and _is_opening(text, found, at):
                yield at, "denominator"

    def _joined(self, between: str, top: Quantity, bottom: Quantity) -> bool:
        """Whether the words between two numbers make the second the whole of the first."""
        found = self._out_of.search(between)
        if re.search(r"\sout of\s(?:\w+\s){0,5}$", between) and len(between) < 90:
            return top.value <= bottom.value or "cohort" in between
        if found is None or re.search(r"\sand\s", between) or _MEASURES.search(between):
            return False
        return top.value <= bottom.value or "cohort" in between

    @cached_property
    def _out_of(self) -> re.Pattern[str]:
        return re.compile(
            rf"^(?:\s\(?[\w'’/&-]+\)?){{0,4}}?\s(?:{either(self.words.out_of)})\s$", re.IGNORECASE
        )

    @cached_property
    def _cohort(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{either(self.words.cohort)})\s$", re.IGNORECASE)


def _is_drawn_from(text: str, part: Quantity, whole: Quantity) -> bool:
    """`5 custodial sentences …, from a population of 27,023`."""
    between = text[part.end : whole.start]
    return (
        part.unit is None
        and part.value < whole.value
        and re.search(r"\bfrom a \w+ of $", between) is not None
    )


def _is_opening(text: str, found: Sequence[Quantity], at: int) -> bool:
    """Whether a clause opens with a whole and goes on with its parts."""
    if _is_group(text, found[at]):
        return at + 1 < len(found)
    return bool(at) and _is_all_of(text, found[at - 1], found[at])


def _is_all_of(text: str, every: Quantity, whole: Quantity) -> bool:
    """`All 46 children …`."""
    return every.is_all_or_none and bool(every.value) and text[every.end : whole.start] == " "


def _is_part_of(text: str, whole: Quantity, part: Quantity) -> bool:
    """`From a cohort of 22, 5 re-offended`."""
    return part.unit is None and part.value <= whole.value and text[whole.end : part.start] == ", "


def _is_group(text: str, whole: Quantity) -> bool:
    """`Of the 1474 episodes that closed, 79.5% …` opens with its whole."""
    return (
        re.search(r"^(?:\W*)of (?:the |these |those |all )?$", text[: whole.start], re.IGNORECASE)
        is not None
    )


def _counted(text: str, found: Sequence[Quantity]) -> Iterator[tuple[int, Side]]:
    """Numbers beside a percentage that count it: `26% … (46)`, `22 (15.4%)`, `37 or 21%`."""
    percents = [at for at, quantity in enumerate(found) if quantity.unit == "percent"]
    for at, quantity in enumerate(found):
        if quantity.unit is not None:
            continue
        before, after = text[: quantity.start], text[quantity.end :]
        follows = at and at - 1 in percents
        if (
            follows
            and before.rstrip().endswith("(")
            and _is_bracketed_count(after)
            or at + 1 in percents
            and _stands_for(text[quantity.end : found[at + 1].start])
            or follows
            and re.fullmatch(r"\s\(?(?:or|i\.?e\.?,?)\s", text[found[at - 1].end : quantity.start])
        ):
            yield at, "numerator"


def _is_bracketed_count(after: str) -> bool:
    return (
        _ALONE_IN_BRACKETS.match(after) is not None
        or re.match(r"\s[a-z' ]{3,40}\)", after) is not None
    )


def _stands_for(between: str) -> bool:
    """Whether a percentage says the same as the number before it: ` (83%`, ` children or 21%`."""
    return (
        re.fullmatch(
            r"\s?\((?:or\s|i\.?e\.?\s)?|(?:\s[\w'’-]+){0,3},?\s(?:or|which is|i\.e\.)\s", between
        )
        is not None
    )
