"""Printed indicator names against the catalogue, by the first of seven rules that finds one.

Reference code, alias, alias without its words of unit, facets, a weak alias in its section, facets
with those of the section, and broken or damaged words. Fuzzy scores only suggest, never decide.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from normalise.codes import Codes, after_its_code, is_aim, without_codes
from normalise.damage import Repairs
from normalise.facets import Candidate, Facets
from normalise.likeness import Likeness
from normalise.parts_of import Parts
from normalise.quantities import uncounted, undated
from normalise.sections import Sections
from normalise.units import Units
from normalise.wording import Wording, Wordings, is_acronym
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue, Indicator
from schemas.findings import Question, Suggestion

Key = TypeVar("Key", bound=Hashable)
Said = tuple[frozenset[str], frozenset[str]]

CODE, ALIAS, CORE, FACETS, WEAK, SECTION, BROKEN, DAMAGED = (
    1.0,
    1.0,
    0.95,
    0.9,
    0.9,
    0.85,
    0.9,
    0.75,
)
EXTRA = 0.02
"""What is believed of each rule; a facet that the spelling lacks takes off a little."""

_MEASURE_WORDS = re.compile(
    r"^(?:the )?(?:overall |average |total )?"
    r"(?:percent(?: of)?|proportion of|rate of|number of|no of|num of|count of)\s+"
    r"(?:the |all |our )?"
)
_PER_POPULATION = re.compile(
    r"\bper (?:1000|10000|100000)(?: (?:children|population|popn|people|residents))?\b"
)
_EDGE_PERCENT = re.compile(r"^percent\b|\bpercent$")
_UNIT_WORDS = re.compile(
    r"percent|number|no|days|weeks|wks|gbp|fte|ytd|year to date|rolling 12 months?|cumulative"
    r"|rate|snapshot|month end snapshot|per ?\d+(?: \w+){0,2}"
)
_WORDS_TOO = frozenset(
    {
        "reading",
        "bath",
        "bury",
        "rugby",
        "hart",
        "wells",
        "poole",
        "corby",
        "craven",
        "eden",
    }
)
"""Councils whose names are words of other things: reading, writing and maths."""

_HEADED = re.compile(r"\s*:\s+|\s+[-–—]\s+")
_HOW_WORDED = re.compile(r"^(alias|facets)")
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")


@dataclass(frozen=True, slots=True)
class Match:
    """A catalogue indicator for a printed name; `how` says by which rule, `confidence` 0 to 1.

    `part` says that the name is that of a part, such as one category, and not of the whole, and
    `counted` that it is taken as a number because it says of no rate that it is one.
    """

    indicator_id: str
    how: str
    confidence: float
    part: bool = False
    counted: bool = False


@dataclass(frozen=True)
class Names:
    """Resolves printed names. The same words under another unit are another indicator."""

    catalogue: Catalogue
    units: Units

    def resolve(
        self,
        printed: str,
        *,
        unit: str | None = None,
        code: str | None = None,
        section: str | None = None,
        service: str | None = None,
    ) -> Match | None:
        """The indicator that a printed name stands for, or None.

        `section` is the heading that the name stands under, `service` the title of the paper,
        `code` what a column of codes says.

        >>> names.resolve("Care leavers in suitable accommodation (%)", unit="percent").how
        'alias'
        """
        return self.ask(Question(printed, unit, code, section, service))

    def ask(self, question: Question) -> Match | None:
        """As `resolve`: the name, and what is said with it, as one question."""
        bare = without_codes(question.printed)
        wording = self._wordings.read(bare)
        match = self._resolved(question, bare, wording)
        match = match or self._under_its_heading(bare, question.unit)
        match = match or self._after_its_code(question, bare)
        if match is None or not self._parts.named(match.indicator_id, wording):
            return match
        return replace(match, how=f"{match.how}, a part", part=True)

    def _resolved(self, question: Question, bare: str, wording: Wording) -> Match | None:
        printed, unit = question.printed, question.unit
        section, service = question.section, question.service
        spelt = self._by_alias(printed, bare, unit) or self._by_core(bare, unit)
        worded = (
            spelt
            or (self._in_section(wording, unit, section) if section else None)
            or (self._weakly(wording, unit, self._sections.served(service)) if service else None)
            or self._by_facets(wording, unit, aimed=is_aim(printed))
        )
        worded = worded if worded is spelt else self._served(worded, wording, section or service)
        coded = self._by_code(question.code or "", unit) or self._by_code(printed, unit)
        if coded is not None:
            agree = worded is None or worded.indicator_id == coded.indicator_id
            return coded if agree else spelt
        return worded or self._by_letters(bare, unit) or self._repaired(bare, wording, unit)

    def _served(self, match: Match | None, wording: Wording, heading: str | None) -> Match | None:
        """None for a single facet that the heading says is of another service: complaints of it."""
        if match is None or heading is None or len(wording.facets) > 1:
            return match
        light = self._wordings.read(heading).light
        return match if self._facets.serves(match.indicator_id, light) else None

    def _under_its_heading(self, bare: str, unit: str | None) -> Match | None:
        """By what follows the words of a section that a name begins with: `Fostering - …`."""
        heading, _, name = _HEADED.sub("\n", bare, count=1).partition("\n")
        if not name or fold(heading) not in self._sections.words:
            return None
        wording = self._wordings.read(name)
        if self._sections.counts(heading):
            return self._in_section(wording, unit, heading)
        return self._by_facets(wording, unit, aimed=False) if len(wording.facets) > 1 else None

    def _after_its_code(self, question: Question, bare: str) -> Match | None:
        name = after_its_code(bare, self._wordings.knows)
        return None if name is None else self._resolved(question, name, self._wordings.read(name))

    def suggestions(self, printed: str, *, unit: str | None = None) -> tuple[Suggestion, ...]:
        """Up to three indicators that the name might be, each with why it was not taken."""
        return self._likeness.suggestions(without_codes(printed), unit)

    def _by_code(self, printed: str, unit: str | None) -> Match | None:
        ids = {i for i in self._codes.named_in(printed) if self._agrees(i, unit)}
        return Match(ids.pop(), "reference code", CODE) if len(ids) == 1 else None

    def _by_alias(self, printed: str, bare: str, unit: str | None) -> Match | None:
        """By the whole wording; a unit that the wording itself states is part of the alias."""
        for wording in dict.fromkeys((fold(printed), fold(bare), undated(fold(bare)))):
            ids = self._aliases.get(wording, frozenset())
            if ids:
                stated = None if unit == self.units.of_name(printed) else unit
                agreeing = [i for i in sorted(ids) if self._agrees(i, stated)]
                if len(agreeing) == 1:
                    return Match(agreeing[0], "alias", ALIAS)
        return None

    def _by_core(self, bare: str, unit: str | None) -> Match | None:
        """By the words without `percentage of`, `(%)` and the like, where the unit is the same."""
        stated = unit or self.units.of_name(bare)
        if stated is None:
            return None
        ids = self._cores.get((undated(_core(bare)), stated), frozenset())
        return Match(min(ids), "alias without unit words", CORE) if len(ids) == 1 else None

    def _by_facets(self, wording: Wording, unit: str | None, *, aimed: bool) -> Match | None:
        agreeing = self._facets.agreeing(wording, unit)
        if not agreeing:
            wording = self._wordings.read(wording.folded, loose=True)
            agreeing = self._facets.agreeing(wording, unit)
        found = self._facets.best_of(agreeing, wording, unit, aimed=aimed)
        if found is None or self._needs_its_section(wording, found.indicator_id):
            return None
        return _match(found, "facets", FACETS)

    def _needs_its_section(self, wording: Wording, indicator_id: str) -> bool:
        """Whether the same words are a weak alias of another: alone they could mean either."""
        return bool(self._weak.get(wording.folded, frozenset()) - {indicator_id})

    def _in_section(self, wording: Wording, unit: str | None, section: str) -> Match | None:
        """By a weak alias of a theme that the section names, else with the section's facets."""
        weak = self._weakly(wording, unit, self._sections.themes(section), section)
        if weak is not None:
            return weak
        whole = self._sections.with_population(wording, section)
        found = None if whole is None else self._facets.find(whole, unit)
        return None if found is None else _match(found, "facets with the section's", SECTION)

    def _weakly(
        self, wording: Wording, unit: str | None, themes: frozenset[str], section: str = ""
    ) -> Match | None:
        ids = (
            self._weak.get(uncounted(wording.folded))
            or self._weak_facets.get(_said(wording))
            or self._weak_without_unit(wording, unit)
        )
        fitting = [
            i
            for i in sorted(ids)
            if self._agrees(i, unit)
            and self._sections.holds(self.catalogue.indicators[i], themes, section)
        ]
        return Match(fitting[0], "weak alias in its section", WEAK) if len(fitting) == 1 else None

    def _weak_without_unit(self, wording: Wording, unit: str | None) -> frozenset[str]:
        """By weak aliases to which a name adds nothing but the unit: `Direct payments %`."""
        ids = self._weak.get(_core(wording.folded), frozenset())
        return frozenset(i for i in ids if self._facets.measured_so(i, wording, unit))

    def _by_letters(self, bare: str, unit: str | None) -> Match | None:
        """By the same letters and digits, where narrow columns broke words: `assessment s`."""
        ids = self._closed.get(_closed(bare), frozenset())
        agreeing = [i for i in sorted(ids) if self._agrees(i, unit)]
        return Match(agreeing[0], "alias with broken words", BROKEN) if len(agreeing) == 1 else None

    def _repaired(self, bare: str, wording: Wording, unit: str | None) -> Match | None:
        """By its alias or facets once words that scanning or typing damaged are mended."""
        mended = self._repairs.mend(bare, wording)
        if mended is None:
            return None
        match = self._by_alias(mended, mended, unit)
        match = match or self._by_facets(self._wordings.read(mended), unit, aimed=False)
        if match is None:
            return None
        how = _HOW_WORDED.sub(r"\1 of mended words", match.how)
        return replace(match, how=how, confidence=DAMAGED)

    def _agrees(self, indicator_id: str, unit: str | None) -> bool:
        return unit is None or self._facets.in_unit(indicator_id, unit)

    @cached_property
    def _wordings(self) -> Wordings:
        return words_of(self.catalogue)

    @cached_property
    def _codes(self) -> Codes:
        return Codes(self.catalogue)

    @cached_property
    def _facets(self) -> Facets:
        return Facets(self.catalogue, self._wordings)

    @cached_property
    def _sections(self) -> Sections:
        return Sections(self.catalogue, self._facets)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self.catalogue, self._wordings)

    @cached_property
    def _repairs(self) -> Repairs:
        return Repairs(self.catalogue, self._wordings)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._facets)

    @cached_property
    def _aliases(self) -> dict[str, frozenset[str]]:
        return _index((fold(spelling), i.id) for i in self._indicators for spelling in _strong(i))

    @cached_property
    def _weak(self) -> dict[str, frozenset[str]]:
        return _index(
            (fold(spelling), i.id) for i in self._indicators for spelling in i.weak_aliases
        )

    @cached_property
    def _weak_facets(self) -> dict[Said, frozenset[str]]:
        """Weak aliases of more than one word by what they say."""
        said = (
            (_said(self._wordings.read(spelling)), i.id)
            for i in self._indicators
            for spelling in i.weak_aliases
        )
        return _index((key, indicator_id) for key, indicator_id in said if len(key[0] | key[1]) > 1)

    @cached_property
    def _closed(self) -> dict[str, frozenset[str]]:
        return _index(
            (_closed(spelling), indicator.id)
            for indicator in self._indicators
            for spelling in _strong(indicator)
            if len(spelling.split()) > 2
        )

    @cached_property
    def _cores(self) -> dict[tuple[str, str], frozenset[str]]:
        return _index(
            ((core, indicator.unit), indicator.id)
            for indicator in self._indicators
            for core in map(_core, map(without_codes, _strong(indicator)))
            if len(core.split()) > 1
        )

    @property
    def _indicators(self) -> Iterable[Indicator]:
        return self.catalogue.indicators.values()


def words_of(catalogue: Catalogue) -> Wordings:
    """What takes wordings apart by the words of a catalogue; the names of councils say nothing."""
    councils = {authority.name for authority in catalogue.authorities.values()}
    councils |= {name.partition("County ")[2] for name in councils if name.startswith("County ")}
    plain = sorted(name for name in councils if fold(name) not in _WORDS_TOO)
    return Wordings(catalogue.words.facets, (*plain, *(f"{name} council" for name in plain)))


def _said(wording: Wording) -> Said:
    return wording.facets, wording.light


def _strong(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.name, *indicator.aliases)


def _match(found: Candidate, rule: str, confidence: float) -> Match:
    said = ", ".join(sorted(found.spelling.facets | found.extra))
    believed = round(confidence - EXTRA * len(found.extra), 2)
    return Match(found.indicator_id, f"{rule}: {said}", believed, counted=found.counted)


def _index(pairs: Iterable[tuple[Key, str]]) -> dict[Key, frozenset[str]]:
    found: defaultdict[Key, set[str]] = defaultdict(set)
    for key, indicator_id in pairs:
        found[key].add(indicator_id)
    return {key: frozenset(ids) for key, ids in found.items()}


def _closed(printed: str) -> str:
    return fold(printed).replace(" ", "")


def _core(printed: str) -> str:
    """The folded name without the words of measure: units in brackets, `percentage of`."""
    text = _BRACKETED.sub(_without_unit_or_acronym, printed)
    core = _MEASURE_WORDS.sub("", fold(text))
    core = _PER_POPULATION.sub(" ", core)
    return " ".join(_EDGE_PERCENT.sub(" ", core).split())


def _without_unit_or_acronym(found: re.Match[str]) -> str:
    """Nothing for `(%)`, and for `(CLA)` after the words that it is short for."""
    return "" if is_acronym(found) or _is_measure(found[1]) else f" {found[1]} "


def _is_measure(bracketed: str) -> bool:
    folded = fold(bracketed)
    return not folded or _UNIT_WORDS.fullmatch(folded) is not None
