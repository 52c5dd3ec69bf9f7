"""Names printed without their spaces: `Proportionofassessmentscompletedin45days`.

A long run of letters that is no known word is parted into known ones, as few as will do. Where
a letter is left over it stays as it is, for then it is a word that nobody here knows.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from normalise.wording import Wordings
from schemas.catalogue.fold import fold

LEAST_LETTERS = 10
"""A shorter strange word is a name, or a word of its own."""

LEAST_SAYING = 3

_RUNS = re.compile(r"[^\W\d]+|[\d.+]+")


@dataclass(frozen=True)
class LostSpaces:
    """Parts runs of letters by the words of a catalogue."""

    wordings: Wordings
    names: frozenset[str]
    """The folded words of indicators, besides those of facets.yml."""

    def parted(self, folded: str) -> str:
        """A folded wording with its spaces found again.

        >>> spaces.parted("cyp300 proportionofassessmentscompletedin45days")
        'cyp300 proportion of assessments completed in 45 days'
        """
        return " ".join(self._parted(word) for word in folded.split())

    def _parted(self, word: str) -> str:
        if len(word) < LEAST_LETTERS or self._is_known(word):
            return word
        runs = [self._words_in(run) for run in _RUNS.findall(word)]
        return word if any(run is None for run in runs) else " ".join(run or "" for run in runs)

    def _words_in(self, run: str) -> str | None:
        """The fewest known words that make up a run of letters, the longest first; or None."""
        if not run.isalpha() or self._is_known(run):
            return run
        best: list[list[str] | None] = [[]] + [None] * len(run)
        for end in range(1, len(run) + 1):
            for start in range(max(0, end - self._longest), end):
                before = best[start]
                if before is not None and run[start:end] in self._words:
                    made, known = [*before, run[start:end]], best[end]
                    if known is None or len(made) < len(known):
                        best[end] = made
        found = best[-1]
        compound = found is not None and len(found) == 2 and not self._joints.isdisjoint(found)
        return None if found is None or compound else " ".join(found)

    def _is_known(self, word: str) -> bool:
        return word in self._words or self.wordings.knows(word)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._words))

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every known word; of the shortest only those that join others, such as `of`."""
        said = self.wordings.words
        phrases = [*said.expand, *(phrase for one in said.kinds.values() for phrase in one)]
        for group in said.facets.values():
            phrases += [phrase for one in group.values() for phrase in one]
        short = {word for word in self._joints if 1 < len(word) < LEAST_SAYING}
        known = {*self.names, *_words_of(phrases), *self._joints}
        return frozenset({w for w in known if len(w) >= LEAST_SAYING and w.isalpha()} | short)

    @cached_property
    def _joints(self) -> frozenset[str]:
        """Words that say nothing alone: with one other they are a compound, such as outpatients."""
        return frozenset(_words_of(self.wordings.words.fillers))


def _words_of(phrases: Iterable[str]) -> Iterator[str]:
    return (word for phrase in phrases for word in fold(phrase).split())
