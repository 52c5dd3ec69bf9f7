"""What a sentence remarks of a figure once it has named it: `… was below the national average`.

The verbs and words of remarks are those of facets.yml. All that follows a verb has to be words of
remarks, figures and times, for else it may say what is counted: `… was higher for boys`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from normalise.quantities import FIGURE
from normalise.spelt_numbers import in_figures
from normalise.wording import Wording, Wordings
from schemas.catalogue.fold import fold

_LATELY = re.compile(
    r"\b(?:over|in|during|for|since|within) (?:the )?(?:last|past|previous|preceding) "
    r"(?:[\d.]+ )?(?:weeks?|months?|quarters?|years?)\b"
)
_LASTED = re.compile(
    r"\b(?:to|at|was|were|is) (?:an average of |just |only |about |around )?[\d.]+ "
    r"(?:working |calendar )?(?P<unit>days|weeks|months|minutes|seconds|hours)\b(?! or\b)"
)
"""A figure that is a length of time: `had reduced to 28 days`."""

_COUNTED = frozenset({"child", "person", "case"})
"""Light facets of what a remark counts: `had reduced to 16.5 children`."""

_YEARS = re.compile(r"\d+ months")
_RELATIVE = frozenset({"who", "whose", "which", "that", "where", "whom"})
_OF_ONE = frozenset({"is", "was", "has"})
_ARTICLES = frozenset({"a", "an"})
_HAD = frozenset({"has", "have", "had"})
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had"})


@dataclass(frozen=True, slots=True)
class Named:
    """The words of a sentence that name its figure, and the unit that its remark tells."""

    name: str
    unit: str | None


@dataclass(frozen=True)
class Remarks:
    """Takes the remarks off a sentence."""

    wordings: Wordings

    def without(self, folded: str) -> Iterator[Named]:
        """What stands before the remarks of a folded sentence, the longest first.

        >>> next(remarks.without("the rate of re referrals was below benchmarks")).name
        'the rate of re referrals'
        """
        words = in_figures(folded).split()
        for place in range(len(words) - 1, 0, -1):
            if self._begins(words, place):
                remark = self._read(words[place:])
                if remark is not None:
                    moved = words[place] in _ARTICLES
                    yield Named(" ".join(words[:place]), None if moved else self._unit(remark))

    def _begins(self, words: list[str], place: int) -> bool:
        """Whether a remark may begin: at a verb, or as `an increase of 2`."""
        if words[place] in self._verbs:
            return not _is_within_a_clause(words[:place], words[place])
        change = words[place] in _ARTICLES and words[place + 1 : place + 2] != []
        return change and words[place + 1] in self._changes and _figured(words[place:])

    def alone(self, folded: str) -> bool:
        """Whether folded words are nothing but a remark: `A reduction of 4% on last year`."""
        return self._read(folded.split()) is not None

    def _read(self, words: list[str]) -> Wording | None:
        """What words say that are a remark; None where they may say more."""
        said = self._without_its_cause(words)
        plain = _LATELY.sub(" ", self._phrases.sub(" ", " ".join(said)))
        lasting = _LASTED.search(plain)
        remark = self.wordings.read(plain if lasting is None else _LASTED.sub(" ", plain))
        if lasting is not None:
            remark = replace(remark, unit=lasting["unit"])
        return remark if self._remarks(said) and self._says_no_more(remark, said) else None

    def _without_its_cause(self, words: list[str]) -> list[str]:
        """A remark without what it gives as the cause: `had increased due to vacancies`."""
        cause = next((n for n, word in enumerate(words) if word in self._causes), len(words))
        return words[:cause] if self._judges(words[:cause]) else words

    def _judges(self, words: list[str]) -> bool:
        said = self._phrases.search(" ".join(words)) is not None
        return said or any(word in self._judging for word in words)

    def _remarks(self, words: list[str]) -> bool:
        """Whether there is a judgement, a movement or a figure, and no mere `were authorised`."""
        if words[1:2] == ["from"]:
            return False
        if self._judges(words) or _figured(words):
            return True
        return not _HAD.isdisjoint(words) and not self._moves.isdisjoint(words)

    def _says_no_more(self, remark: Wording, said: list[str]) -> bool:
        told = (f for f in remark.facets if not f.startswith(FIGURE) and not f.isdigit())
        if not self._records.isdisjoint(said):
            told = (facet for facet in told if not _YEARS.fullmatch(facet))
        light = remark.light - _COUNTED if _figured(said) else remark.light
        return light <= self._light and all(facet in self._words for facet in told)

    def _unit(self, remark: Wording) -> str | None:
        return remark.unit if remark.unit in self.wordings.words.remarks.units else None

    @cached_property
    def _verbs(self) -> frozenset[str]:
        return frozenset(self.wordings.words.remarks.verbs)

    @cached_property
    def _changes(self) -> frozenset[str]:
        return frozenset(self.wordings.words.remarks.changes)

    @cached_property
    def _causes(self) -> frozenset[str]:
        return frozenset(self.wordings.words.remarks.causes)

    @cached_property
    def _records(self) -> frozenset[str]:
        return frozenset(self.wordings.words.remarks.records)

    @cached_property
    def _moves(self) -> frozenset[str]:
        return frozenset(self.wordings.words.remarks.moves)

    @cached_property
    def _judging(self) -> frozenset[str]:
        """The words that make a remark by themselves."""
        return frozenset(word for word in self.wordings.words.remarks.words if " " not in word)

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        """Remarks of several words, of which none may stand alone: `close to`, but not `close`."""
        phrases = (said for said in self.wordings.words.remarks.words if " " in said)
        longest = sorted(map(fold, phrases), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(facet for wording in self._entries for facet in wording.facets)

    @cached_property
    def _light(self) -> frozenset[str]:
        return frozenset(facet for wording in self._entries for facet in wording.light)

    @cached_property
    def _entries(self) -> tuple[Wording, ...]:
        words = (*self._judging, *self._moves)
        return tuple(map(self.wordings.read, words))


def _is_within_a_clause(words: list[str], verb: str) -> bool:
    """Whether a verb after these words tells which are counted: `children who`, `whose score`.

    What `which is` says is said of the figure.
    """
    places = [place for place, word in enumerate(words) if word in _RELATIVE]
    if not places:
        return False
    relative, since = words[places[-1]], words[places[-1] + 1 :]
    if not since:
        return relative != "which" or verb not in _OF_ONE
    return relative == "whose" and _VERBS.isdisjoint(since)


def _figured(words: list[str]) -> bool:
    return any(word[0].isdigit() for word in words)
