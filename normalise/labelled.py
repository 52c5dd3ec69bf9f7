"""Labelled figures in words: each figure of `Latest: 14.9% / Target: 15%` with its label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.columns import FIGURE_ROLES
from normalise.evidence import Evidence

LONGEST_LABEL = 6
"""Words that a label has at most."""

LONGEST_VALUE = 8
"""Words that a labelled value has at most; more are a sentence."""

RAG, DIRECTION = "RAG", "Direction of travel"
"""The labels of a status and an arrow that stand without one."""

_CLOSING = " :;,/|–—-="
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_THE_STATUS = frozenset({"actual", "latest", "year_to_date", "target"})
"""Roles beside whose figure a status is the card's; beside last year's it is last year's."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with the words that say what it is."""

    label: str
    value: str


@dataclass(frozen=True)
class Labels:
    """Tells labels from values, by the words that head columns elsewhere."""

    evidence: Evidence

    def role(self, printed: str) -> str | None:
        """The role that a label names and nothing else but a period, or None."""
        text = printed.strip(_CLOSING)
        if not text or len(text.split()) > LONGEST_LABEL:
            return None
        lexicon = self.evidence.lexicon
        for wording in (text, lexicon.periods.without(text).strip(_CLOSING)):
            match = lexicon.headers.match(wording)
            if match is not None and match.whole:
                return match.role
        return None

    def is_label(self, printed: str) -> bool:
        """Whether a cell is a label: of a role, an area or a period."""
        text = printed.strip(_CLOSING)
        areas, periods = self.evidence.places, self.evidence.lexicon.periods
        return (
            self.role(text) is not None or areas.find(text) is not None or periods.is_period(text)
        )

    def parts(self, line: str) -> list[Labelled]:
        """The labelled values of a line, or nothing where it is not made of them."""
        found = [part for pair in self._pairs(line.split()) for part in self._split(pair)]
        if not found or not all(map(self._is_sound, found)):
            return []
        alone = len(found) == 1 and ":" not in line
        return [] if alone and _BARE_YEAR.fullmatch(found[0].value) else found

    def _pairs(self, words: Sequence[str]) -> list[Labelled]:
        found: list[tuple[str, list[str]]] = []
        at = 0
        while at < len(words):
            status = self._phrase(words[at:]) if found else 0
            label = 0 if status or (found and not found[-1][1]) else self._label(words[at:])
            length = max(status, label, 1)
            printed = " ".join(words[at : at + length])
            if label:
                found.append((printed.strip(_CLOSING), []))
            elif found:
                found[-1][1].append(printed)
            else:
                return []
            at += length
        return [Labelled(label, " ".join(said).strip(_CLOSING[:-2])) for label, said in found]

    def _label(self, words: Sequence[str]) -> int:
        """How many words from the first on are a label."""
        for length in range(min(LONGEST_LABEL, len(words)), 0, -1):
            printed = words[:length]
            if not any(word.endswith(":") for word in printed[:-1]) and self.role(
                " ".join(printed)
            ):
                return length
        return 0

    def _phrase(self, words: Sequence[str]) -> int:
        """How many words from the first on are a status, which may look like a label."""
        statuses = self.evidence.lexicon.statuses
        for length in range(min(LONGEST_LABEL, len(words)), 0, -1):
            said = " ".join(words[:length])
            if statuses.rag_word(said) or statuses.direction_word(said):
                return length
        return 0

    def _split(self, pair: Labelled) -> Iterator[Labelled]:
        """A value apart from the arrow or the status in brackets printed after it."""
        statuses = self.evidence.lexicon.statuses
        value, role = pair.value, self.role(pair.label)
        words = value.split()
        arrow = words[-1] if len(words) > 1 and statuses.arrow(words[-1]) else None
        value = value.removesuffix(arrow).strip() if arrow else value
        status = self._status_after(value) if role in FIGURE_ROLES else ""
        yield Labelled(pair.label, value.removesuffix(status).strip() if status else value)
        if status and role in _OF_THE_STATUS:
            yield Labelled(RAG, status.strip("()"))
        if arrow is not None and role in FIGURE_ROLES:
            yield Labelled(DIRECTION, arrow)

    def _status_after(self, value: str) -> str:
        """A status printed after a figure, as printed: `(Amber)`, `On target`; else nothing."""
        words = value.split()
        for at in range(1, len(words)):
            said = " ".join(words[at:])
            if self.evidence.lexicon.statuses.rag_word(said.strip("()")):
                return said
        return ""

    def _is_sound(self, part: Labelled) -> bool:
        """Whether a value is what its label promises."""
        role, words = self.role(part.label), part.value.split()
        if not words or len(words) > LONGEST_VALUE:
            return False
        lexicon = self.evidence.lexicon
        if role in FIGURE_ROLES:
            return lexicon.numbers.read(part.value).kind in ("number", "missing", "suppressed")
        if role in ("rag", "direction"):
            words_of = lexicon.statuses
            return bool(
                words_of.rag_word(part.value)
                or words_of.arrow(part.value)
                or words_of.direction_word(part.value)
                or words_of.is_no_status(part.value)
            )
        return role not in ("commentary", "action")
