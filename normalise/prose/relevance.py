"""Whether a passage speaks of performance: a figure in any other is left where it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from normalise.paper import OPENING, Paper
from normalise.word_patterns import either
from schemas.catalogue.fold import fold

ONE_SUBJECT = 60
"""A paper of more passages than this may have many subjects; its headings then tell which."""

EVIDENCE = 2
"""Wordings of performance reports that make a short paper one."""


@dataclass(frozen=True)
class Relevance:
    """Tells for one paper."""

    paper: Paper

    def names_performance(self, text: str | None) -> bool:
        """Whether a heading has a word of performance."""
        return self._performance.search(fold(text or "")) is not None

    @cached_property
    def whole(self) -> bool:
        """Whether the title says so, or the opening of a paper short enough to have one subject."""
        passages = self.paper.document.passages
        opening = passages[:OPENING] if len(passages) <= ONE_SUBJECT else ()
        headings = [p for p in passages[:OPENING] if p.kind == "heading"]
        texts = [self.paper.document.title, *(p.text for p in (*opening, *headings))]
        return any(self.names_performance(text) for text in texts)

    @cached_property
    def speaks_of_performance(self) -> bool:
        """Whether the sentences of a paper set figures against targets and averages."""
        passages = [p for p in self.paper.document.passages if p.kind in ("paragraph", "item")]
        return sum(len(self._evidence.findall(p.text)) for p in passages) >= EVIDENCE

    @cached_property
    def is_short(self) -> bool:
        """Whether the paper is one item, with one subject."""
        return len(self.paper.document.passages) <= ONE_SUBJECT

    def under(self, headings: Sequence[str]) -> bool:
        """Whether one of the headings that a passage stands under has a word of performance."""
        return any(map(self.names_performance, headings))

    def has_evidence(self, text: str) -> bool:
        """Whether the words of a passage are those of a performance report."""
        return self._evidence.search(text) is not None

    def tells_the_outturn(self, text: str) -> bool:
        """Whether a passage says that its figures are those of the whole year."""
        return self._outturn.search(text) is not None

    @cached_property
    def _outturn(self) -> re.Pattern[str]:
        words = self.paper.lexicon.catalogue.words.prose.outturn
        return re.compile(rf"\b(?:{either(words)})\b", re.IGNORECASE)

    @cached_property
    def _performance(self) -> re.Pattern[str]:
        words = self.paper.lexicon.catalogue.words.prose.performance
        return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)")

    @cached_property
    def _evidence(self) -> re.Pattern[str]:
        words = self.paper.lexicon.catalogue.words.prose.evidence
        return re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE)
