"""The entries of a printed key: `G Green – on target; A Amber – within 5%`, sign by sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from normalise.key_meanings import KeyMeanings
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import LegendWords

_GLYPH = r"([^\w\s.,;:()\[\]{}'\"“”‘’%£$€&/\\<>@#*|~^+=–—\-•●■◼▪○·…?\ufe0f])\1*\ufe0f?"
_SEPARATED = re.compile(r"\s*(?:[=:–—)\]-]|\b(?:means|is|denotes|indicates|shows)\b)")
_BETWEEN_SIGNS = re.compile(r"[\s()\[\]=:–—-]*")
_BEFORE = re.compile(r"(?:^|[\n;,|.:(\[•●■◼▪○·/])\s*$")
_EDGES = " \n\t\r;,.|•●■◼▪○·/=:–—-()[]"
_LINK = re.compile(r"^(?:means|is|denotes|indicates|shows)\s|\s(?:and|or)$", re.IGNORECASE)
_COUNT = re.compile(r"\d+\s+[a-z]")

LONGEST_TITLE = 8
"""Words that may stand before the first sign, at most."""

LONGEST_KEY = 600
"""Letters from which a text is no key."""

LONGEST_MEANING = 30
"""Words from which what stands beside a sign is a sentence about something else."""

LEAST_ENTRIES = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """The signs of one status as printed, and what the paper says that they mean.

    `colours` are those of a cell or shape that is the sign, `#rrggbb`.
    """

    signs: tuple[str, ...]
    meaning: str
    colours: tuple[str, ...] = ()


@dataclass(frozen=True)
class KeyText:
    """Reads keys that are printed as text, with the catalogue's words."""

    words: LegendWords

    def entries(self, text: str) -> tuple[Entry, ...]:
        """The entries of a text that is a key, and nothing where it is anything else.

        Without a title such as `Key:` every sign must have a meaning that is known.
        """
        clusters = list(self._clusters(text)) if len(text) <= LONGEST_KEY else []
        if not clusters or not self._may_open(text[: clusters[0][0]]):
            return ()
        found = list(self._entries(text, clusters))
        if any(_COUNT.match(entry.meaning) for entry in found):
            return ()
        known = [entry for entry in found if self.is_entry(entry)]
        titled = bool(text[: clusters[0][0]].strip(_EDGES))
        whole = len(known) == len(found) or titled
        return tuple(known) if whole and len(known) >= LEAST_ENTRIES else ()

    def is_key(self, text: str) -> bool:
        """Whether a text is a key."""
        return bool(self.entries(text))

    def entry(self, text: str) -> Entry | None:
        """The one entry of a line of a key: `Green – on target`."""
        clusters = list(self._clusters(text)) if len(text) <= LONGEST_KEY else []
        if len(clusters) != 1 or text[: clusters[0][0]].strip(_EDGES):
            return None
        found = next(self._entries(text, clusters))
        return found if found.meaning and self.is_entry(found) else None

    def is_title(self, text: str) -> bool:
        """Whether a short text heads a key: `Key to RAG ratings`."""
        padded = f" {fold(text)} "
        short = len(text.split()) <= LONGEST_TITLE
        return short and any(f" {fold(word)} " in padded for word in self.words.titles)

    def signs(self, text: str) -> tuple[str, ...]:
        """The signs of a text that is nothing else: `G`, `Green`, `★★★`, `✓`."""
        clusters = list(self._clusters(f"{text} –"))
        alone = len(clusters) == 1 and not text[: clusters[0][0]].strip(_EDGES)
        return clusters[0][2] if alone and not text[clusters[0][1] :].strip(_EDGES) else ()

    def is_entry(self, entry: Entry) -> bool:
        """Whether its meaning is known, or one of its signs explains the other: `R Red`."""
        named = {sign for sign in map(fold, entry.signs) if sign in self.meanings.colours}
        if len(named) > 1 or len(entry.meaning.split()) > LONGEST_MEANING:
            return False
        told = self.meanings.told(entry.meaning)
        if not entry.meaning:
            return len(entry.signs) > 1 and bool(named)
        return told is not None and not (named and told == "way")

    def _may_open(self, before: str) -> bool:
        bare = before.strip(_EDGES)
        return not bare or self.is_title(bare)

    def _entries(
        self, text: str, clusters: list[tuple[int, int, tuple[str, ...]]]
    ) -> Iterator[Entry]:
        ends = [start for start, _, _ in clusters[1:]] + [len(text)]
        for (_, start, signs), end in zip(clusters, ends, strict=True):
            meaning = _LINK.sub("", text[start:end].strip(_EDGES)).strip(_EDGES)
            yield Entry(signs, " ".join(meaning.split()))

    def _clusters(self, text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Signs that stand together and mean the same, with where they begin and end."""
        together: list[re.Match[str]] = []
        for match in self._sign.finditer(text):
            end = together[-1].end() if together else -1
            if not self._stands_out(match, text, end):
                continue
            if together and not self._joins(match, together, text):
                yield _cluster(together)
                together = []
            together.append(match)
        if together:
            yield _cluster(together)

    def _joins(self, match: re.Match[str], together: list[re.Match[str]], text: str) -> bool:
        """Whether a sign means what those before it do; a second letter or colour does not."""
        again = any(match[kind] and one[kind] for one in together for kind in ("letter", "colour"))
        beside = _BETWEEN_SIGNS.fullmatch(text, together[-1].end(), match.start()) is not None
        return beside and not again

    def _stands_out(self, match: re.Match[str], text: str, last: int) -> bool:
        """Whether a sign opens an entry: a letter or a word before a dash, or beside a sign."""
        if match["glyph"]:
            return True
        joined = last >= 0 and _BETWEEN_SIGNS.fullmatch(text, last, match.start()) is not None
        separated = _SEPARATED.match(text, match.end()) is not None
        if match["letter"]:
            named = self._sign.match(text, match.end() + 1)
            return separated or joined or (named is not None and bool(named["colour"]))
        opens = _BEFORE.search(text[: match.start()]) is not None
        return separated or joined or opens or match[0][0].isupper()

    @cached_property
    def meanings(self) -> KeyMeanings:
        """Tells what stands beside a sign."""
        return KeyMeanings(self.words)

    @cached_property
    def _sign(self) -> re.Pattern[str]:
        colours = "|".join(sorted(self.words.colours, key=lambda word: -len(word)))
        glyph = _GLYPH.replace(r"\1", "(?P=one)").replace("(", "(?P<one>", 1)
        return re.compile(
            rf"(?P<glyph>{glyph})|(?P<colour>\b(?i:{colours})\b)|"
            r"(?P<letter>(?<![\w'’&/.-])[A-Z](?![\w'’&/.]))"
        )


def _cluster(together: list[re.Match[str]]) -> tuple[int, int, tuple[str, ...]]:
    return together[0].start(), together[-1].end(), tuple(match[0] for match in together)
