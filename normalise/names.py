"""Printed indicator names against the catalogue, by the first of eight rules that finds one.

Reference code; alias, whole, without its words of unit or in other words that say the same; facets;
a weak alias in its section; facets with those of the section; broken or damaged words; and any of
these once a sentence has lost what it remarks. Fuzzy scores only suggest, never decide.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from normalise.aliases import Aliases
from normalise.asides import Asides
from normalise.besides import Besides
from normalise.codes import Codes, after_its_code, is_aim, without_codes
from normalise.damage import Repairs
from normalise.facets import Candidate, Facets
from normalise.likeness import Likeness
from normalise.parts_of import Parts
from normalise.remarks import Remarks
from normalise.sections import Sections
from normalise.units import Units
from normalise.wording import Wording, Wordings, in_words
from schemas.catalogue.fold import fold
from schemas.catalogue.models import Catalogue
from schemas.findings import Question, Suggestion

CODE, ALIAS, CORE, FACETS, WEAK, SECTION, BROKEN, REMARKED, DAMAGED = (
    1.0,
    1.0,
    0.95,
    0.9,
    0.9,
    0.85,
    0.9,
    0.8,
    0.75,
)
EXTRA = 0.02
"""What is believed of each rule; a facet that the spelling lacks takes off a little."""

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
        if "#" in question.printed:
            question = replace(question, printed=in_words(question.printed))
        bare = without_codes(question.printed)
        wording = self._wordings.read(bare)
        match = self._resolved(question, bare, wording)
        match = match or self._under_its_heading(bare, question.unit)
        match = match or self._after_its_code(question, bare) or self._remarked(question, wording)
        match = match or self._said_twice(question, bare) or self._without_asides(question, bare)
        match = match or self._without_besides(question, wording)
        if match is None or not self._parts.named(match.indicator_id, wording):
            return match
        return replace(match, how=f"{match.how}, a part", part=True)

    def _resolved(self, question: Question, bare: str, wording: Wording) -> Match | None:
        printed, unit = question.printed, question.unit
        column = self._only(self._codes.of_column(printed), unit)
        if column is not None:
            return column
        section, service = question.section, question.service
        spelt = self._by_alias(printed, bare, unit) or self._by_core(bare, unit)
        worded = (
            spelt
            or (self._in_section(wording, unit, section) if section else None)
            or (self._weakly(wording, unit, self._sections.served(service)) if service else None)
            or self._by_telling(wording, unit)
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
        if len(wording.facets) < 2:
            return None
        match = self._by_facets(wording, unit, aimed=False)
        theme = None if match is None else self.catalogue.indicators[match.indicator_id].theme
        told = theme in self._sections.themes(heading)
        return match if told or not self._asides.had_by_each(theme) else None

    def _after_its_code(self, question: Question, bare: str) -> Match | None:
        name = after_its_code(bare, self._wordings.knows)
        return None if name is None else self._resolved(question, name, self._wordings.read(name))

    def _remarked(self, question: Question, wording: Wording) -> Match | None:
        """By what a sentence names before it remarks anything: `Re-offending had also fallen`."""
        for named in self._remarks.without(wording.folded):
            asked = replace(question, printed=named.name, unit=question.unit or named.unit)
            match = self._resolved(asked, named.name, self._wordings.read(named.name))
            if match is not None:
                return replace(match, how=f"{match.how}, less its remark", confidence=REMARKED)
        return None

    def _without_asides(self, question: Question, bare: str) -> Match | None:
        """By the name alone that has `(3 month lag)` behind it or `Corporate:` before it."""
        name = without_codes(self._asides.without(bare))
        match = None if name == bare else self._named_in(question, name)
        if match is None:
            return None
        theme = self.catalogue.indicators[match.indicator_id].theme
        return match if self._asides.may_be(theme, bare) else None

    def _without_besides(self, question: Question, wording: Wording) -> Match | None:
        """By the name without words that the indicator found allows beside it."""
        shortened = self._besides.without(wording.folded)
        if shortened is None:
            return None
        match = self._named_in(question, shortened.name)
        if match is None:
            return None
        allowed = self._besides.may_leave_out(match.indicator_id, shortened.left_out)
        return replace(match, confidence=REMARKED) if allowed else None

    def _said_twice(self, question: Question, bare: str) -> Match | None:
        """By a heading and the sentence after it, both of one name: `Fly-tips - Fly-tips rose`.

        One of them may be a remark and name nothing.
        """
        parts = _HEADED.split(bare)
        if len(parts) == 1:
            return None
        named = [part for part in parts if not self._remarks.alone(fold(part))]
        found = [self._named_in(question, part) for part in named]
        ids = {None if match is None else match.indicator_id for match in found}
        return found[0] if len(ids) == 1 else None

    def _named_in(self, question: Question, part: str) -> Match | None:
        asked, wording = replace(question, printed=part), self._wordings.read(part)
        match = self._resolved(asked, part, wording) or self._after_its_code(asked, part)
        return match or self._remarked(asked, wording)

    def suggestions(self, printed: str, *, unit: str | None = None) -> tuple[Suggestion, ...]:
        """Up to three indicators that the name might be, each with why it was not taken."""
        return self._likeness.suggestions(without_codes(printed), unit)

    def _by_code(self, printed: str, unit: str | None) -> Match | None:
        return self._only(self._codes.named_in(printed), unit)

    def _only(self, coded: Iterable[str], unit: str | None) -> Match | None:
        """The one indicator of a code whose unit agrees."""
        ids = {i for i in coded if self._facets.agrees(i, unit)}
        return Match(ids.pop(), "reference code", CODE) if len(ids) == 1 else None

    def _by_alias(self, printed: str, bare: str, unit: str | None) -> Match | None:
        return _named(self._aliases.whole(printed, bare, unit), "alias", ALIAS)

    def _by_core(self, bare: str, unit: str | None) -> Match | None:
        return _named(self._aliases.core(bare, unit), "alias without unit words", CORE)

    def _by_telling(self, wording: Wording, unit: str | None) -> Match | None:
        found = self._aliases.telling(wording, unit)
        if found is None or self._aliases.needs_its_section(wording, found):
            return None
        return Match(found, f"alias in other words: {', '.join(sorted(wording.facets))}", CORE)

    def _by_letters(self, bare: str, unit: str | None) -> Match | None:
        return _named(self._aliases.letters(bare, unit), "alias with broken words", BROKEN)

    def _by_facets(self, wording: Wording, unit: str | None, *, aimed: bool) -> Match | None:
        agreeing = self._facets.agreeing(wording, unit)
        if not agreeing:
            wording = self._wordings.read(wording.folded, loose=True)
            agreeing = self._facets.agreeing(wording, unit)
        found = self._facets.best_of(agreeing, wording, unit, aimed=aimed)
        if found is None or self._aliases.needs_its_section(wording, found.indicator_id):
            return None
        return _match(found, "facets", FACETS)

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
        fitting = [
            i
            for i in self._aliases.weak(wording, unit)
            if self._sections.holds(self.catalogue.indicators[i], themes, section)
        ]
        return Match(fitting[0], "weak alias in its section", WEAK) if len(fitting) == 1 else None

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
    def _aliases(self) -> Aliases:
        return Aliases(self.catalogue, self._facets, self.units)

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
    def _asides(self) -> Asides:
        return Asides(self._wordings, self._remarks)

    @cached_property
    def _besides(self) -> Besides:
        return Besides(self.catalogue, self._wordings)

    @cached_property
    def _remarks(self) -> Remarks:
        return Remarks(self._wordings)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self._facets)


def words_of(catalogue: Catalogue) -> Wordings:
    """What takes wordings apart by the words of a catalogue; the names of councils say nothing."""
    councils = {authority.name for authority in catalogue.authorities.values()}
    councils |= {name.partition("County ")[2] for name in councils if name.startswith("County ")}
    plain = sorted(name for name in councils if fold(name) not in _WORDS_TOO)
    return Wordings(catalogue.words.facets, (*plain, *(f"{name} council" for name in plain)))


def _named(indicator_id: str | None, how: str, confidence: float) -> Match | None:
    return None if indicator_id is None else Match(indicator_id, how, confidence)


def _match(found: Candidate, rule: str, confidence: float) -> Match:
    said = ", ".join(sorted(found.spelling.facets | found.extra))
    believed = round(confidence - EXTRA * len(found.extra), 2)
    return Match(found.indicator_id, f"{rule}: {said}", believed, counted=found.counted)
