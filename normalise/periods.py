"""Periods as British councils write them: a grammar of financial quarters, years and months.

`2021/22`, `Q3 2023/24`, `Quarter 3 (October 2021 to December 2021)`, `22-23 › Q4`, `Jul 2018`,
`31/03/2019`, `12m to Sep 24`, `year to date`. The forms are those of the field guide of council
papers, section "Period notations". Nothing is guessed from today's date.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from normalise.period_forms import Form, PeriodForms
from normalise.period_signs import PeriodSigns
from normalise.spans import NOTHING, Parts, complete
from schemas.catalogue.vocabulary import PeriodWords
from schemas.period import UNKNOWN, Basis, Period

_YEARS = r"20\d\d\s?[-/]\s?\d{2,4}"
_SEVERAL_YEARS = re.compile(rf"\b{_YEARS}\s?(?:-|to|until)\s?{_YEARS}\b")
"""`2013/14 to 2015/16`: three years pooled are no one year."""

_SPANS_OF_YEARS = re.compile(r"\b(20\d\d)\s?(?:-|to|until)\s?(20\d\d)\b")
"""`2023 to 2026`: the years of a plan; but 2023-2024 is a financial year."""

_CUT_YEAR = re.compile(r"\b(20\d\d\s?[-/]\s?\d) (\d)(?![\d.,%/])")
"""`2020/2 1`: a year that a narrow column cut."""

REMEMBERED = 4096
"""Wordings of which the times are remembered: a paper repeats the few it has."""

TITLE_WORDS = 12
"""Words of a title or heading, in which a quarter and a year stand apart and belong together."""


@dataclass(frozen=True)
class Periods:
    """Reads printed periods with the catalogue's words of time."""

    words: PeriodWords

    def parts(self, printed: str) -> Parts:
        """What a wording says of time; empty where it says nothing."""
        return self._parts(printed)

    @cached_property
    def _parts(self) -> Callable[[str], Parts]:
        return lru_cache(REMEMBERED)(self._parts_in)

    def _parts_in(self, printed: str) -> Parts:
        text = _SPANS_OF_YEARS.sub(_unless_one_year, _SEVERAL_YEARS.sub(" ", _tidy(printed)))
        text = self._part_years.sub(" ", text)
        made = list(self._readings(text)) or list(self._readings(self._without_basis(text)))
        found = made[0] if made else NOTHING
        if len(text.split()) <= TITLE_WORDS:
            found = _with_quarter(found, made)
        basis = self.basis(text) or found.basis
        return replace(found, basis=basis) if basis is not None else found

    def parts_of_path(self, labels: Sequence[str]) -> Parts:
        """What a column's headings say together, the most particular heading first."""
        made = NOTHING
        for label in labels:
            made = made.under(self._parts_of_label(label))
        return made

    def _parts_of_label(self, label: str) -> Parts:
        """What one heading says; a heading with two different years says nothing of the year."""
        found = self.parts(label)
        years = {p.first_year for p in self._readings(_tidy(label)) if p.first_year is not None}
        return replace(found, first_year=None) if len(years) > 1 else found

    def read(self, printed: str, *, report: Period = UNKNOWN) -> Period | None:
        """The period that a wording names, with the report's to say which year, or None.

        >>> periods.read("Q3 2023/24").label, periods.read("Q3") is None
        ('2023-24 Q3', True)
        """
        return complete(self.parts(printed), report=report)

    def stretches(self, text: str) -> list[tuple[int, int, Parts]]:
        """Where a sentence names times, start and end, each with its parts, in their order.

        Of wordings that overlap, the one that says most is taken. White space is single spaces.
        """
        found: list[tuple[int, int, Parts]] = []
        tidy = _tidy(text)
        for form in self._forms_in(tidy):
            for match in form.pattern.finditer(tidy):
                start, end = match.span()
                if all(end <= s or e <= start for s, e, _ in found) and (made := form.make(match)):
                    found.append((start, end, made))
        return sorted(found, key=lambda stretch: stretch[0])

    def is_for_the_year(self, heading: str) -> bool:
        """Whether a heading sets a figure for the whole year: `Annual target`."""
        return _any_of(self.words.whole_year).search(heading) is not None

    def basis(self, printed: str) -> Basis | None:
        """How a figure adds up over time, as a name, heading or note says: `year to date`."""
        return next((basis for basis, pattern in self._bases if pattern.search(printed)), None)

    def is_period(self, printed: str) -> bool:
        """Whether the text is a period and nothing else."""
        rest = self._without_basis(self.without(printed))
        return bool(self.parts(printed)) and not rest.strip(" -–—/:,.()'")

    def without(self, printed: str, *, mark: str = " ") -> str:
        """The text with its periods taken out: `2017/18 Performance` → `Performance`."""
        text = _tidy(printed)
        for form in self._forms_in(text):
            text = _taken_out(form, text, mark)
        return " ".join(text.split())

    def _without_basis(self, text: str) -> str:
        for _, pattern in self._bases:
            text = pattern.sub(" ", text)
        return text

    @cached_property
    def _part_years(self) -> re.Pattern[str]:
        return re.compile(
            _any_of(self.words.not_years).pattern + r"\s(?:19|20)\d\d\b", re.IGNORECASE
        )

    @cached_property
    def _bases(self) -> tuple[tuple[Basis, re.Pattern[str]], ...]:
        return tuple((basis, _any_of(words)) for basis, words in self.words.basis.items())  # type: ignore[misc]

    def _readings(self, text: str) -> Iterable[Parts]:
        for form in self._forms_in(text):
            for found in form.pattern.finditer(text):
                made = form.make(found)
                if made:
                    yield made

    def _forms_in(self, text: str) -> Iterator[Form]:
        """The forms that a text can have, in their order."""
        signs = self._signs.of(text)
        return (form for form in self._forms if form.signs <= signs)

    @cached_property
    def _signs(self) -> PeriodSigns:
        return PeriodSigns(self.words)

    @cached_property
    def _forms(self) -> tuple[Form, ...]:
        return PeriodForms(self.words).in_order


def _unless_one_year(found: re.Match[str]) -> str:
    return found.group() if int(found[2]) == int(found[1]) + 1 else " "


def _with_quarter(found: Parts, made: Sequence[Parts]) -> Parts:
    """A year with the quarter named elsewhere in the title: `Quarter 3 report 2022/23`."""
    if found.first_year is None or found.quarter or found.month:
        return found
    quarter = next((reading.quarter for reading in made if reading.quarter), None)
    return replace(found, quarter=quarter)


def _taken_out(form: Form, text: str, mark: str) -> str:
    return form.pattern.sub(lambda found: mark if form.make(found) else found.group(), text)


def _tidy(printed: str) -> str:
    text = re.sub(r"[‐‑‒–—−]|(?<=\w)_(?=\w)", "-", printed).replace("’", "'")
    return _CUT_YEAR.sub(r"\1\2", " ".join(text.split()))


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
