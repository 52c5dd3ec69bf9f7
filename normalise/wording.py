"""A printed wording as facets: whom it counts, what happened, how, with which numbers, in what.

The words and phrases are those of facets.yml. A word that is not there is a facet of its own, so
that nothing a wording says is lost: two wordings that differ in one such word differ.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from normalise.quantities import quantities
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Facets

NOT = "not"
TOTAL = "total"
"""A kind of measure: so many, or so much, and no share of anything."""
LIGHT, SCOPE = "light", "scope"
ON_TIME = "on-time"
"""Says nothing more where the limit itself is said: `within the statutory 20 weeks`."""

_LIMIT = re.compile(r"[\d.]+ (?:days|months|seconds)")
_ARTICLE = re.compile(
    r"\b(?:the|an|their|its|his|her|our|(?<!class )a(?! class| road| b and c| and b road)) "
)
"""Left out of every phrase; the `A` of A roads is none."""

_NUMBER_SIGN = re.compile(
    r"[(\[]\s*nos?\.?\s*[)\]]|\bno\.(?=\s|$)|(?<![\w&])#(?=\s*[A-Za-z)])", re.IGNORECASE
)
"""`Visits (no.)`, `# visits` and `No. LAC`: a number and no negation."""

_HASH = re.compile(r"(?<![\w&(\[])#(?P<of>(?:\s*of\b)?\s*(?=[A-Za-z]))|(?<=[(\[])#(?=[)\]])")
"""`# visits` and `Visits (#)`, but not what brackets say more: it may be part of an alias."""

_SHARE_LAST = re.compile(r"^(.*\d[)\]]?)\s+\(?%\)?\s*$", re.DOTALL)
"""`aged 19-21 (%)`: the figures are in percent, and the age is none."""

_FRACTION = re.compile(r"\(\s*\d[\d,]*\s*(?:/|(?:out )?of)\s*\d[\d,]*\s*\)")
"""`83% (38/46) of care leavers`: the figures behind a percentage."""

_ACRONYM = re.compile(r"\s*\(([A-Z]{2,6})s?\)")

_SHARE_OF = re.compile(r"of (?!these|those|which|whom)")
"""`of ICPCs were held on time`: the words that followed a percentage."""

FURTHEST = 14
"""Words within which a phrase ends."""

SHORTEST = 4
"""Letters that a word keeps when its ending is taken off."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a wording says. `light` facets may be left out; `unit` is a unit's id or its stem.

    `telling` is its numbers and the stems of its words, without those that say nothing.
    """

    folded: str
    facets: frozenset[str]
    light: frozenset[str]
    unit: str | None
    telling: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a phrase stands for: facets, light facets, or a kind of measure."""

    facets: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    unit: str | None = None


_NOTHING = _Meaning()


@dataclass(slots=True)
class _Step:
    """A word of phrases: the words that may follow it, and what is meant where it is the last."""

    steps: dict[str, "_Step"] = field(default_factory=dict)
    meaning: _Meaning | None = None


@dataclass(frozen=True)
class Wordings:
    """Takes wordings apart by the words of facets.yml."""

    words: Facets
    fillers: tuple[str, ...] = ()
    """Phrases that say nothing, besides those of the file: the names of councils."""

    def read(self, printed: str, *, loose: bool = False) -> Wording:
        """The facets of a printed wording; `loose` lets words that say nothing stand in phrases.

        >>> sorted(wordings.read("% of CLA with 3 or more moves in last year").facets)
        ['3 or more', 'looked-after', 'placement']
        """
        printed = _FRACTION.sub(" ", printed)
        printed = _ACRONYM.sub(_without_acronym, printed) if "(" in printed else printed
        folded = fold(printed)
        shown = _SHARE_LAST.sub(r"% \1", _NUMBER_SIGN.sub(" (number) ", printed))
        plain = folded if shown == printed else fold(shown)
        numbers = quantities(_ARTICLE.sub("", self._spelt_out(plain)))
        facets, light, units = set(numbers.facets), set[str](), set[str]()
        telling = sorted(numbers.facets)
        for stems, meaning in self._meanings(numbers.words.split(), loose=loose):
            telling += stems if meaning is not _NOTHING else ()
            facets.update(meaning.facets)
            light.update(meaning.light)
            if meaning.unit is not None:
                units.add(meaning.unit)
        if numbers.unit is not None:
            units.add(numbers.unit)
        facets.update(self.words.implied[f] for f in tuple(facets) if f in self.words.implied)
        if any(_LIMIT.fullmatch(facet) for facet in facets):
            facets.discard(ON_TIME)
        if not units and _SHARE_OF.match(folded):
            units.add("percent")
        unit = min(units, key=self._rank, default=None)
        return Wording(folded, frozenset(facets), frozenset(light), unit, tuple(telling))

    def _spelt_out(self, folded: str) -> str:
        """A folded wording without the short forms of single words."""
        return " ".join(self.words.short.get(word, word) for word in folded.split())

    def group(self, facet: str) -> str | None:
        """The group of a facet in facets.yml; None for a word or a number."""
        return self._groups.get(facet)

    def knows(self, word: str) -> bool:
        """Whether a folded word is one of the phrases of facets.yml, in any of its forms."""
        return self.stem(word) in self._stems

    @property
    def vocabulary(self) -> Iterable[str]:
        """The folded words of facets.yml."""
        return self._known_stems

    def stem(self, word: str) -> str:
        """A word without its ending: `placements` and `placement`, `closed` and `closing`.

        >>> [wordings.stem(word) for word in ("children", "families", "ceased", "planning")]
        ['child', 'family', 'ceas', 'planning']
        """
        known = self._known_stems.get(word)
        return _stem(word, self.words) if known is None else known

    def _meanings(self, tokens: list[str], *, loose: bool) -> Iterator[tuple[list[str], _Meaning]]:
        stems = [self.stem(token) for token in tokens]
        start = 0
        while start < len(stems):
            length, meaning = self._longest(stems, start, loose=loose)
            yield stems[start : start + length], meaning
            start += length

    def _longest(self, stems: list[str], start: int, *, loose: bool) -> tuple[int, _Meaning]:
        """The longest phrase at a place with its meaning.

        A word of no phrase is a facet; a single letter is nothing.
        """
        within = self._hollow if loose and stems[start] not in self._hollow else self._joints
        found = _furthest(stems[start : start + FURTHEST], 0, self._phrases, within)
        if found is not None:
            return found
        says_nothing = len(stems[start]) == 1 and not stems[start].isdigit()
        return 1, _NOTHING if says_nothing else _Meaning(facets=(stems[start],))

    @cached_property
    def _joints(self) -> frozenset[str]:
        return frozenset(self.words.between)

    @cached_property
    def _hollow(self) -> frozenset[str]:
        """Words that say nothing: `rent due in the year that was lost` is `rent lost`."""
        keys = (self.key(phrase) for phrase in self.words.fillers)
        return self._joints | {key[0] for key in keys if len(key) == 1}

    def _rank(self, unit: str) -> tuple[bool, bool, int, str]:
        """The kind that says most: so many per 10,000, percent, a duration; a number last."""
        order = tuple(self.words.kinds)
        place = order.index(unit) if unit in order else 0
        return not unit.startswith("rate_per"), unit in {"number", TOTAL}, place, unit

    @cached_property
    def _phrases(self) -> "_Step":
        """Every phrase, word by word."""
        plain = dict(self._plain())
        plain |= {phrase: self._expanded(words, plain) for phrase, words in self._expansions()}
        root = _Step()
        for phrase, meaning in plain.items():
            node = root
            for stem in phrase:
                node = node.steps.setdefault(stem, _Step())
            node.meaning = meaning
        return root

    def _plain(self) -> Iterator[tuple[tuple[str, ...], _Meaning]]:
        words = self.words
        fillers = (self.key(phrase) for phrase in (*words.fillers, *self.fillers))
        yield from ((key, _NOTHING) for key in fillers if key)
        for group, facets in words.facets.items():
            for facet, phrases in facets.items():
                light = group in (LIGHT, SCOPE)
                meaning = _Meaning(light=(facet,)) if light else _Meaning(facets=(facet,))
                yield from ((self.key(phrase), meaning) for phrase in (*phrases,))
        yield from ((self.key(phrase), _Meaning(facets=(NOT,))) for phrase in words.negations)
        for unit, phrases in words.kinds.items():
            yield from ((self.key(phrase), _Meaning(unit=unit)) for phrase in phrases)

    def _expansions(self) -> Iterable[tuple[tuple[str, ...], str]]:
        return ((self.key(phrase), words) for phrase, words in self.words.expand.items())

    def _expanded(self, words: str, plain: dict[tuple[str, ...], _Meaning]) -> _Meaning:
        """What an expansion says, by the phrases that are no expansions themselves."""
        numbers = quantities(_ARTICLE.sub("", self._spelt_out(fold(words))))
        stems = [self.stem(token) for token in numbers.words.split()]
        facets, light, start = list(numbers.facets), list[str](), 0
        while start < len(stems):
            lengths = range(len(stems) - start, 0, -1)
            length = next((n for n in lengths if tuple(stems[start : start + n]) in plain), 0)
            meaning = plain.get(tuple(stems[start : start + length]))
            facets += (stems[start],) if meaning is None else meaning.facets
            light += () if meaning is None else meaning.light
            start += length or 1
        return _Meaning(tuple(facets), tuple(light)) if facets or light else _NOTHING

    def key(self, phrase: str) -> tuple[str, ...]:
        """The stems of a phrase of facets.yml, by which it is found."""
        plain = self._spelt_out(fold(phrase))
        plain = _ARTICLE.sub("", plain) if " " in plain else plain
        return tuple(self.stem(word) for word in plain.split())

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {facet: group for group, facets in self.words.facets.items() for facet in facets}

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(self._known_stems.values())

    @cached_property
    def _known_stems(self) -> dict[str, str]:
        """The stems of the words of facets.yml, worked out once."""
        phrases = [*self.words.fillers, *self.words.negations, *self.words.expand]
        phrases += [phrase for kinds in self.words.kinds.values() for phrase in kinds]
        for facets in self.words.facets.values():
            phrases += [phrase for wordings in facets.values() for phrase in wordings]
        words = {word for phrase in phrases for word in fold(phrase).split()}
        return {word: _stem(word, self.words) for word in words}


def _furthest(
    stems: list[str], end: int, node: _Step, within: frozenset[str], *, ends: bool = False
) -> tuple[int, _Meaning] | None:
    """The longest phrase that goes on from `node`, by its end; joints may stand within it.

    A joint may be a word of the phrase too, so both ways are tried. `ends`: it may end here.
    """
    best = (end, node.meaning) if ends and node.meaning is not None else None
    if end == len(stems):
        return best
    step = node.steps.get(stems[end])
    if step is not None:
        best = _furthest(stems, end + 1, step, within, ends=True) or best
    if end and _stands_in(stems, end, within):
        other = _furthest(stems, end + 1, node, within)
        best = other if other and (best is None or other[0] > best[0]) else best
    return best


def in_words(printed: str) -> str:
    """A wording with its signs for a number in words.

    >>> in_words("# visits"), in_words("Visits (#)")
    ('number of visits', 'Visits (number)')
    """
    return _HASH.sub(lambda sign: "number" if sign["of"] is None else "number of ", printed)


def is_acronym(bracketed: re.Match[str]) -> bool:
    """Whether letters in brackets are short for the words before them: `… Asylum Seekers (UAS)`."""
    letters, before = bracketed[1], bracketed.string[: bracketed.start()]
    initials = "".join(word[0] for word in fold(before).split())
    return letters.isupper() and initials.endswith(letters.casefold())


def _without_acronym(found: re.Match[str]) -> str:
    return "" if is_acronym(found) else found[0]


def _stands_in(stems: list[str], place: int, words: frozenset[str]) -> bool:
    """Whether the word at a place is one that may stand within a phrase; `is not` may not."""
    return stems[place] in words and stems[place + 1 : place + 2] != [NOT]


def _stem(word: str, words: Facets) -> str:
    if word in words.forms:
        return words.forms[word]
    if not word.isalpha() or word in words.unchanged:
        return word
    word = _singular(word)
    word = words.forms.get(word, word)
    return word if word in words.unchanged else _uninflected(word)


def _singular(word: str) -> str:
    if len(word) < SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > SHORTEST:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes")) else word[:-1]


def _uninflected(word: str) -> str:
    """Without `-ing`, `-ed` and the `-e` that they displace."""
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST - 1:
            doubled = stem[-1] == stem[-2] and stem[-1] not in "ls"
            word = stem[:-1] if doubled else stem
            break
    word = word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST else word
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST else word
