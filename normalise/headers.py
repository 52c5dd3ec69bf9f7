"""Header words and header bands: which rows are header, and one path of labels per column."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Headers

LONGEST_BAND = 6
"""More header rows than this are not believed."""

LONGEST_LABEL = 90
"""A header label has fewer characters than this."""

SHORTEST_PART = 4
"""A single word shorter than this is a header only when it is the whole label."""

REMEMBERED = 4096
"""Labels of which the role is remembered: columns are asked of theirs again and again."""

NOTE_ROLES = ("commentary", "action")

SHORT_ROLES = frozenset(
    {"actual", "latest", "year_to_date", "target", "floor", "upper", "previous", "forecast"}
    | {"numerator", "denominator", "comparator", "rag", "direction", "variance", "tolerance"}
)
"""Roles whose cells are short enough to share one under a joined heading."""

_STATUSES = frozenset({"rag", "direction"})
_SAYS = _STATUSES | {"variance"}
"""Roles of columns that set two things against each other: `Status vs target` is one column."""

_AGAINST = re.compile(r"\b(?:vs?\.?|and|&)\s", re.IGNORECASE)
_JOINTS = re.compile(r"\s*[/|(),]\s*|\s+(?:vs?\.?|and|&)\s+|\n")


@dataclass(frozen=True, slots=True)
class HeaderMatch:
    """The role that a label names; `whole` when the label is nothing but the known word."""

    role: str
    word: str
    whole: bool


@dataclass(frozen=True)
class HeaderWords:
    """Finds the column role that a header label names."""

    words: Headers

    def match(self, label: str) -> HeaderMatch | None:
        """The role of a label: it is a known word, or the longest known word stands in it."""
        return None if len(label) > LONGEST_LABEL else self._match(fold(label))

    @cached_property
    def _match(self) -> Callable[[str], HeaderMatch | None]:
        return lru_cache(REMEMBERED)(self._matching)

    def _matching(self, folded: str) -> HeaderMatch | None:
        if not folded:
            return None
        known = folded if folded in self._roles else self._mended(folded)
        if known is not None:
            return HeaderMatch(self._roles[known], known, whole=True)
        made_up = self._made_up_of(folded)
        if made_up is not None:
            return made_up
        padded = f" {folded} "
        parts = (word for word in self._parts if f" {word} " in padded)
        found = next(parts, None)
        return None if found is None else HeaderMatch(self._roles[found], found, whole=False)

    def _made_up_of(self, folded: str) -> HeaderMatch | None:
        """The role of a label that is nothing but known words: `Target %`, `Performance target`.

        Words of actuals say least: beside another they only say in what it is measured.
        """
        words = self._taken_apart(folded.split())
        telling = [word for word in words if self._roles[word] in SHORT_ROLES - {"actual"}]
        rest = {self._roles[word] for word in words if word not in telling}
        if len(telling) != 1 or rest != {"actual"}:
            return None
        return HeaderMatch(self._roles[telling[0]], telling[0], whole=False)

    def _taken_apart(self, words: Sequence[str]) -> list[str]:
        """The known words that a label is nothing but, each the longest; else nothing."""
        if not words:
            return []
        ends = range(len(words), 0, -1)
        known = next((end for end in ends if " ".join(words[:end]) in self._roles), None)
        rest = [] if known is None else self._taken_apart(words[known:])
        if known is None or (known < len(words) and not rest):
            return []
        return [" ".join(words[:known]), *rest]

    def group(self, label: str) -> str | None:
        """The role that a label of a group lends to the columns below it."""
        folded = fold(label)
        if folded in self._groups:
            return self._groups[folded]
        found = self.match(label)
        lends = found is not None and found.whole and found.role in self.words.groups
        return found.role if found is not None and lends else None

    def over_figures(self, label: str) -> str | None:
        """The role of a heading over figures where over words it has another: `Aim`."""
        folded = fold(label)
        roles = self.words.over_figures.items()
        return next((role for role, words in roles if folded in map(fold, words)), None)

    def is_another_area(self, label: str, word: str) -> bool:
        """Whether the word before an area's name makes it another area: `South England`."""
        padded = f" {fold(label)} "
        return any(f" {fold(other)} {word} " in padded for other in self.words.other_area)

    def joined(self, label: str) -> tuple[str, ...]:
        """The headings of different roles that a label joins, or nothing.

        A status and an arrow in one cell are told apart by themselves, in whichever order.

        >>> words.joined("Actual / Target / RAG"), words.joined("Status (RAG)")
        (('Actual', 'Target', 'RAG'), ())
        """
        whole = self.match(label)
        said = tuple(part for part in _JOINTS.split(label) if part.strip(" -–:"))
        if len(said) < 2 or (whole is not None and whole.whole):
            return ()
        matches = (self.match(part) for part in said)
        roles = {m.role for m in matches if m is not None and m.whole and m.role in SHORT_ROLES}
        if (
            len(roles) < len(said)
            or roles <= _STATUSES
            or (_AGAINST.search(label) and roles & _SAYS)
        ):
            return ()
        return said

    def opens_note(self, text: str) -> bool:
        """Whether a text begins with a label of commentary: `COMMENTS: …`."""
        label, colon, _ = text.partition(":")
        match = self.match(label) if colon else None
        return match is not None and match.whole and match.role in NOTE_ROLES

    def _mended(self, folded: str) -> str | None:
        """The known word of the same letters, where a narrow column broke it: `Frequenc y`."""
        closed = folded.replace(" ", "")
        return self._closed.get(closed) if " " in folded and len(closed) > SHORTEST_PART else None

    @cached_property
    def _closed(self) -> dict[str, str]:
        return {word.replace(" ", ""): word for word in reversed(self._roles)}

    @cached_property
    def _roles(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for role, words in self.words.roles.items():
            for word in words:
                found.setdefault(fold(word), role)
        found.pop("", None)
        return found

    @cached_property
    def _parts(self) -> list[str]:
        """The words that may stand within a label, the longest first."""
        words = (word for word in self._roles if " " in word or len(word) >= SHORTEST_PART)
        return sorted(words, key=lambda word: (-len(word), word))

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {fold(word): role for role, words in self.words.groups.items() for word in words}


@dataclass(frozen=True, slots=True)
class Band:
    """The header of a table: its rows, and per column the labels from particular to general.

    `title` is a full-width row printed above the header, which names the table.
    """

    rows: tuple[int, ...]
    paths: tuple[tuple[str, ...], ...]
    title: str | None = None

    @property
    def first_data_row(self) -> int:
        """The row after the band."""
        return max(self.rows, default=-1) + 1

    def label(self, col: int) -> str:
        """A column's path as printed, from the group down: `QUARTERS › 22-23 › Q4`."""
        return " › ".join(reversed(self.paths[col]))
