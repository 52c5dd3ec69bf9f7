"""Which council published a document: from its names, and the web addresses it gives itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from urllib.parse import urlsplit

from schemas.catalogue.fold import fold
from schemas.catalogue.models import Authority, Catalogue
from schemas.document import Document

LONGEST_NAME = 8
"""Words in the longest spelling of a council's name that is looked for."""

TITLE, HEADING, EDGE, LINK, PROSE, CELL, FILE_NAME = 6.0, 4.0, 4.0, 8.0, 1.0, 0.25, 1.5
MOST_PROSE, MOST_CELLS = 5.0, 1.0
FULL_NAME = 3.0
"""What evidence weighs; a full name such as `X County Council` weighs three times a bare place."""

ADDRESS, SUPPORTED = 3.0, 1.0
"""An address in the text; an abbreviation in a heading, for councils with other evidence only."""

SURE = 1.5
"""Less evidence than this is a passing mention: enough only where no other council is named."""

RIVALS = 2
"""How many times as much as a rival's the evidence of mere mentions must be."""

_HOST = re.compile(r"(?:@|\bwww\.|https?://)([\w.-]+\.(?:gov|org)\.(?:uk|wales))", re.IGNORECASE)
_WEIGHTS = {"heading": HEADING, "header": EDGE, "footer": EDGE}
_FULL = frozenset({"council", "corporation", "borough", "city", "county"})


@dataclass(frozen=True, slots=True)
class Publisher:
    """The council that published; not `sure` when only a passing mention names it."""

    authority: Authority
    sure: bool


@dataclass(frozen=True, slots=True)
class _Mention:
    """A council named in a text; `full` when by its full name."""

    code: str
    full: bool

    @property
    def weight(self) -> float:
        return FULL_NAME if self.full else 1.0


@dataclass(frozen=True)
class Publishers:
    """Finds the publisher of a document. Ambiguous names never decide."""

    catalogue: Catalogue

    def find(self, document: Document, when: date | None = None) -> Publisher | None:
        """The council with the most evidence, or None where there is too little or a rival.

        A title, a heading, a running line, a web address or the file's name settles it; names in
        running text alone must be twice as many as any other council's. Of councils that bore one
        name in turn, it is the one that there was on the day `when`.
        """
        stated, mentioned = self._evidence(document)
        codes = {*stated, *mentioned}
        total = {code: stated.get(code, 0.0) + mentioned.get(code, 0.0) for code in codes}
        for code in self._abbreviated(document) & codes:
            total[code] += SUPPORTED
        ranked = sorted(total, key=lambda code: (-total[code], code))
        if not ranked:
            return None
        first, rival = ranked[0], max((total[code] for code in ranked[1:]), default=0.0)
        needed = rival * (1 if first in stated else RIVALS)
        if total[first] <= needed or (rival and total[first] < SURE):
            return None
        return Publisher(self._of_the_day(first, when), sure=total[first] >= SURE)

    def rivals(self, document: Document) -> tuple[Authority, ...]:
        """The councils that a paper's title, headings or address name, the most evidence first."""
        stated, _ = self._evidence(document)
        ranked = sorted(stated, key=lambda code: (-stated[code], code))
        return tuple(self.catalogue.authorities[code] for code in ranked)

    def named(self, name: str, when: date | None = None) -> Publisher | None:
        """The council of a name or an ONS code that somebody states; ambiguous names are none."""
        mention = self._names.get(fold(name))
        code = name.strip().upper() if mention is None else mention.code
        if code not in self.catalogue.authorities:
            return None
        return Publisher(self._of_the_day(code, when), sure=True)

    def _of_the_day(self, code: str, when: date | None) -> Authority:
        """The council of that name on a day: North Yorkshire was a county before 2023."""
        council = self.catalogue.authorities[code]
        if when is None or _was(council, when):
            return council
        namesakes = (self.catalogue.authorities[other] for other in self._namesakes.get(code, ()))
        return next((other for other in namesakes if _was(other, when)), council)

    def _evidence(self, document: Document) -> tuple[dict[str, float], dict[str, float]]:
        """What states the publisher, and what only mentions councils."""
        cells = (cell.text for table in document.tables for cell in table.cells)
        prose = (p.text for p in document.passages if p.kind not in _WEIGHTS)
        statements = (
            self._of_names(document),
            self._of_links(document),
            self._of_file_name(document),
        )
        mentions = (
            self._of_texts(prose, PROSE, MOST_PROSE),
            self._of_texts(cells, CELL, MOST_CELLS),
            self._of_addresses(document),
        )
        return _total(statements), _total(mentions)

    def _of_names(self, document: Document) -> Iterator[tuple[str, float]]:
        """Titles, headings and running lines, each kind once for a council."""
        texts = [(document.title or "", TITLE)]
        texts += [(p.text, _WEIGHTS[p.kind]) for p in document.passages if p.kind in _WEIGHTS]
        named = {(m, weight) for text, weight in texts for m in self._mentions(text)}
        for mention, weight in named:
            yield mention.code, weight * mention.weight

    def _of_links(self, document: Document) -> Iterator[tuple[str, float]]:
        for code in {self._of_host(link) for link in document.links}:
            if code is not None:
                yield code, LINK

    def _of_addresses(self, document: Document) -> Iterator[tuple[str, float]]:
        """The councils whose web and e-mail addresses the text gives, each once."""
        found = (host for passage in document.passages for host in _HOST.findall(passage.text))
        for code in {self._of_host(f"https://{host}") for host in found}:
            if code is not None:
                yield code, ADDRESS

    def _abbreviated(self, document: Document) -> frozenset[str]:
        """The councils that an abbreviation in a heading may mean: NCC is one of seven."""
        texts = [document.title or "", document.source.name.rsplit(".", 1)[0].replace("_", " ")]
        texts += [p.text for p in document.passages if p.kind in _WEIGHTS]
        words = {fold(word) for text in texts for word in re.findall(r"\b[A-Z]{2,6}\b", text)}
        return frozenset(code for word in words for code in self._abbreviations.get(word, ()))

    def _of_texts(
        self, texts: Iterable[str], weight: float, most: float
    ) -> Iterator[tuple[str, float]]:
        """Mentions in running text, up to `most` however often a council is named."""
        counts: defaultdict[_Mention, float] = defaultdict(float)
        for text in texts:
            for mention in self._mentions(text):
                counts[mention] += weight
        for mention, count in counts.items():
            yield mention.code, mention.weight * min(count, most)

    def _of_file_name(self, document: Document) -> Iterator[tuple[str, float]]:
        stem = document.source.name.rsplit(".", 1)[0]
        words = "".join(char if char.isalpha() else " " for char in stem).title()
        for mention in self._mentions(words):
            yield mention.code, FILE_NAME

    def _mentions(self, text: str) -> Iterator[_Mention]:
        """The councils named in a text, by the longest name at each place."""
        words = text.replace("’s", "").replace("'s", "").split()
        start = 0
        while start < len(words):
            length = self._name_length(words, start)
            if length:
                yield self._names[fold(" ".join(words[start : start + length]))]
            start += length or 1

    def _name_length(self, words: list[str], start: int) -> int:
        """How many words from `start` make a council's name; 0 for none."""
        # `Stoke-on-Trent` is a name by what stands before its first hyphen
        first = words[start].lstrip("('\"[").partition("-")[0]
        if not first.istitle() and not words[start].isupper():
            return 0
        longest = min(LONGEST_NAME, len(words) - start)
        lengths = range(longest, 0, -1)
        return next(
            (n for n in lengths if fold(" ".join(words[start : start + n])) in self._names), 0
        )

    def _of_host(self, link: str) -> str | None:
        parts = (urlsplit(link).hostname or "").split(".")
        suffixes = (".".join(parts[n:]) for n in range(len(parts) - 1))
        return next((self._domains[s] for s in suffixes if s in self._domains), None)

    @cached_property
    def _namesakes(self) -> dict[str, tuple[str, ...]]:
        """The councils that bore the same name as each, in order of their codes.

        An ambiguous spelling is no name: SCC is Somerset's and Stoke's.
        """
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for alias in self.catalogue.authority_aliases:
            if alias.ambiguous:
                continue
            bearers[fold(alias.alias)].add(alias.code)
        shared: defaultdict[str, set[str]] = defaultdict(set)
        for codes in bearers.values():
            for code in codes:
                shared[code] |= codes - {code}
        return {code: tuple(sorted(others)) for code, others in shared.items()}

    @cached_property
    def _abbreviations(self) -> dict[str, frozenset[str]]:
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for alias in self.catalogue.authority_aliases:
            if alias.ambiguous and alias.alias.isupper():
                bearers[fold(alias.alias)].add(alias.code)
        return {word: frozenset(codes) for word, codes in bearers.items()}

    @cached_property
    def _domains(self) -> dict[str, str]:
        return {domain.suffix: domain.code for domain in self.catalogue.domains}

    @cached_property
    def _names(self) -> dict[str, _Mention]:
        return {
            fold(alias.alias): _Mention(alias.code, not _FULL.isdisjoint(fold(alias.alias).split()))
            for alias in self.catalogue.authority_aliases
            if not alias.ambiguous and len(alias.alias) > 3
        }


def _was(council: Authority, day: date) -> bool:
    """Whether there was such a council on a day."""
    began = council.start is None or council.start <= day
    return began and (council.end is None or day <= council.end)


def _total(evidence: Iterable[Iterable[tuple[str, float]]]) -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for code, weight in chain.from_iterable(evidence):
        total[code] += weight
    return total
