"""Periods as British councils write them: a grammar of financial quarters, years and months.

`2021/22`, `Q3 2023/24`, `Quarter 3 (October 2021 to December 2021)`, `22-23 › Q4`, `Jul 2018`,
`31/03/2019`, `12m to Sep 24`, `year to date`. The forms are those of the field guide of council
papers, section "Period notations". Nothing is guessed from today's date.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from normalise.dates import a_date
from normalise.spans import NOTHING, Parts, complete, months_before
from schemas import period as periods
from schemas.catalogue.vocabulary import PeriodWords
from schemas.period import UNKNOWN, Basis, Period

_YEARS = r"20\d\d\s?[-/]\s?\d{2,4}"
_SEVERAL_YEARS = re.compile(rf"\b{_YEARS}\s?(?:-|to|until)\s?{_YEARS}\b")
"""`2013/14 to 2015/16`: three years pooled are no one year."""

_SPANS_OF_YEARS = re.compile(r"\b(20\d\d)\s?(?:-|to|until)\s?(20\d\d)\b")
"""`2023 to 2026`: the years of a plan; but 2023-2024 is a financial year."""

TITLE_WORDS = 12
"""Words of a title or heading, in which a quarter and a year stand apart and belong together."""

THIS_CENTURY, LAST_CENTURY, TURN = 2000, 1900, 60
FIRST_YEAR, LAST_YEAR = 1990, 2049


@dataclass(frozen=True)
class Periods:
    """Reads printed periods with the catalogue's words of time."""

    words: PeriodWords

    def parts(self, printed: str) -> Parts:
        """What a wording says of time; empty where it says nothing."""
        text = _SPANS_OF_YEARS.sub(_unless_one_year, _SEVERAL_YEARS.sub(" ", _tidy(printed)))
        made = [reading for reading in self._readings(text) if reading]
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
        for pattern, make in self._forms:
            for match in pattern.finditer(tidy):
                start, end = match.span()
                if all(end <= s or e <= start for s, e, _ in found) and (made := make(match)):
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
        rest = self.without(printed)
        for _, pattern in self._bases:
            rest = pattern.sub(" ", rest)
        return bool(self.parts(printed)) and not rest.strip(" -–—/:,.()'")

    def without(self, printed: str, *, mark: str = " ") -> str:
        """The text with its periods taken out: `2017/18 Performance` → `Performance`."""
        text = _tidy(printed)
        for pattern, make in self._forms:
            text = _taken_out(pattern, make, text, mark)
        return " ".join(text.split())

    @cached_property
    def _bases(self) -> tuple[tuple[Basis, re.Pattern[str]], ...]:
        return tuple((basis, _any_of(words)) for basis, words in self.words.basis.items())  # type: ignore[misc]

    def _readings(self, text: str) -> Iterable[Parts]:
        for pattern, make in self._forms:
            for found in pattern.finditer(text):
                made = make(found)
                if made:
                    yield made

    @cached_property
    def _forms(self) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Parts]], ...]:
        """The forms in order: what says most comes first."""
        month = rf"(?P<{{}}>{'|'.join(sorted(self.words.months, key=len, reverse=True))})\b\.?"
        first, second = month.format("m1"), month.format("m2")
        pair = r"(?P<y1>(?:19|20)\d\d|\d\d)(?:\s?[-/]\s?|(?<=20\d\d))(?P<y2>20\d\d|\d\d)"
        pair += r"(?![\d/-]|\.\d|\s?(?:-\s?)?(?:year|yr)s?[\s-]?olds?)"
        pair = rf"(?<!aged )(?<!ages )(?<!age ){pair}"
        pair2 = pair.replace("y1", "y3").replace("y2", "y4")
        quarter = (
            rf"(?:{'|'.join(self.words.quarter)})\.?\s?(?P<q>[1-4])\b|"
            rf"(?P<word>{'|'.join(self.words.ordinals)})\s(?:quarter|qtr)\b|"
            rf"quarter\s(?P<word2>one|two|three|four)\b"
        )
        year = r"(?P<{}>20\d\d|19\d\d|'?\d\d(?![\d/-]))\b"
        y1, y2 = year.format("a"), year.format("b")
        day = r"\d{1,2}(?:st|nd|rd|th)?"
        numeric_day = r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b"
        any_day = rf"(?P<day>{day}\s(?:{first}),?\s20\d\d\b|{numeric_day})"
        names = "|".join(sorted(self.words.months, key=len, reverse=True))
        first_day = rf"{day}\s(?:of\s)?(?:{names})\b(?:,?\s20\d\d)?|{numeric_day}"
        last_day = rf"{day}\s(?:of\s)?(?:{names})\b,?\s20\d\d\b|{numeric_day}"
        forms: list[tuple[str, Callable[[re.Match[str]], Parts]]] = [
            (
                rf"\b(?P<first>{first_day})\s?(?:-|to|until)\s?(?:the\s)?(?P<last>{last_day})",
                self._day_range,
            ),
            (
                rf"\b{first}\s?'?(?P<a>20\d\d|\d\d)?\s?(?:-|to|until)\s?{second}\s?-?{y2}",
                self._month_range,
            ),
            (rf"(?<!\d){pair}\s?\(?(?:up\s)?to\s(?:the\s)?{any_day}\)?", self._year_so_far),
            (
                rf"\b(?:q|qtr|quarters?)\s?1\s?(?:-|to)\s?(?:q|qtr|quarter)?\s?(?P<q>[2-4])[\s,]*{pair}",
                self._quarters_so_far,
            ),
            (
                rf"(?<!\d){pair}[\s,]*(?:q|qtr|quarters?)\s?1\s?(?:-|to)\s?(?:q|qtr|quarter)?\s?(?P<q>[2-4])\b",
                self._quarters_so_far,
            ),
            (rf"\b(?P<length>quarter|year|month)\s(?:ended|ending|to)\s{any_day}", self._ended),
            (
                rf"\b(?P<length>quarter|year)\s(?:ended|ending|to)\s(?:the\s)?(?:end\sof\s)?{first}\s?{y1}",
                self._ended_in,
            ),
            (rf"\bh(?P<half>[12])[\s,]*{pair}|(?<!\d){pair2}[\s,]*h(?P<half2>[12])\b", self._half),
            (rf"(?<!\d){pair}\s(?:year\s)?to\sdate\b", self._to_date),
            (rf"\b{day}\s(?:of\s)?(?:{first}),?\s(?P<a>20\d\d|\d\d)\b", self._day),
            (rf"\b{numeric_day}|\b20\d\d-\d\d-\d\d\b", self._day),
            (rf"\b{first}\s{day},?\s(?P<a>20\d\d)\b", self._day),
            (rf"(?:\b(?:{quarter}))[\s,:()-]*(?:of\s|fy\s?)?\(?{pair}", self._quarter),
            (rf"(?<!\d){pair}[\s,:()-]*(?:{quarter})", self._quarter),
            (rf"\b{first}\s?[-/]?\s?{y1}", self._month),
            (rf"(?<![\d/.-]){pair}", self._year_pair),
            (rf"\b(?:{quarter})", self._quarter),
            (rf"^\W*{first}\W*$", self._month),
            (
                r"(?<![\d/.,-])(?<!since )(?<!fy)(?<!fy )(?<!\d - )"
                r"(?P<a>20\d\d)(?!\s?[/-]|\d|[,.]\d)",
                self._year,
            ),
        ]
        return tuple((re.compile(form, re.IGNORECASE), make) for form, make in forms)

    def _month_range(self, found: re.Match[str]) -> Parts:
        last_year = _full_year(found["b"])
        first, last = self._number(found["m1"]), self._number(found["m2"])
        default = last_year if first <= last else last_year - 1
        first_year = _full_year(found["a"]) if found["a"] else default
        start, end = date(first_year, first, 1), periods.last_day(last_year, last)
        return Parts(span=(start, end)) if start <= end else NOTHING

    def _day_range(self, found: re.Match[str]) -> Parts:
        """`1 April 2021 to 31 March 2022`; a first day without a year is of the last day's."""
        end = a_date(found["last"])
        if end is None:
            return NOTHING
        start = a_date(found["first"]) if found["first"][-4:].isdigit() else None
        start = start or a_date(f"{found['first']} {end.year}")
        return NOTHING if start is None or start >= end else Parts(span=(start, end))

    def _year_so_far(self, found: re.Match[str]) -> Parts:
        day = a_date(found["day"])
        first_year = _full_year(found["y1"])
        if day is None or periods.financial_year_of(day) != first_year:
            return NOTHING
        return Parts(span=(date(first_year, 4, 1), day), basis="year_to_date")

    def _quarters_so_far(self, found: re.Match[str]) -> Parts:
        made = self._year_pair(found)
        if made.first_year is None:
            return NOTHING
        end = periods.quarter(made.first_year, int(found["q"])).end
        start = date(made.first_year, periods.FINANCIAL_YEAR_MONTH, 1)
        return NOTHING if end is None else Parts(span=(start, end), basis="year_to_date")

    def _ended(self, found: re.Match[str]) -> Parts:
        day = a_date(found["day"])
        if day is None:
            return NOTHING
        months = {"month": 1, "quarter": 3, "year": 12}[found["length"].casefold()]
        start = date(*months_before(day, months - 1), 1)
        return Parts(span=(start, periods.last_day(day.year, day.month)))

    def _ended_in(self, found: re.Match[str]) -> Parts:
        last = periods.last_day(_full_year(found["a"]), self._number(found["m1"]))
        months = {"quarter": 3, "year": 12}[found["length"].casefold()]
        return Parts(span=(date(*months_before(last, months - 1), 1), last))

    def _half(self, found: re.Match[str]) -> Parts:
        """The first half of a year is the year to September; the second its other six months."""
        first = _full_year(found["y1"] or found["y3"])
        if _full_year(found["y2"] or found["y4"]) != first + 1:
            return NOTHING
        if (found["half"] or found["half2"]) == "1":
            return Parts(span=(date(first, 4, 1), date(first, 9, 30)), basis="year_to_date")
        return Parts(span=(date(first, 10, 1), date(first + 1, 3, 31)))

    def _to_date(self, found: re.Match[str]) -> Parts:
        return replace(self._year_pair(found), basis="year_to_date")

    def _day(self, found: re.Match[str]) -> Parts:
        day = a_date(found.group())
        return Parts() if day is None else Parts(span=(day, day), basis="snapshot")

    def _quarter(self, found: re.Match[str]) -> Parts:
        names = found.groupdict()
        word = names.get("word") or names.get("word2")
        number = int(names["q"]) if names.get("q") else self.words.ordinals[str(word).casefold()]
        if not names.get("y1"):
            return Parts(quarter=number)
        made = self._year_pair(found)
        return replace(made, quarter=number) if made else NOTHING

    def _year_pair(self, found: re.Match[str]) -> Parts:
        first, second = _full_year(found["y1"]), _full_year(found["y2"])
        follows = second == first + 1 and FIRST_YEAR <= first <= LAST_YEAR
        return Parts(first_year=first) if follows else NOTHING

    def _month(self, found: re.Match[str]) -> Parts:
        year = found.groupdict().get("a")
        return Parts(month=self._number(found["m1"]), year=_full_year(year) if year else None)

    def _year(self, found: re.Match[str]) -> Parts:
        year = int(found["a"])
        return Parts(year=year) if FIRST_YEAR <= year <= LAST_YEAR else NOTHING

    def _number(self, month: str) -> int:
        return self.words.months[month.casefold().rstrip(".")]


def _unless_one_year(found: re.Match[str]) -> str:
    return found.group() if int(found[2]) == int(found[1]) + 1 else " "


def _with_quarter(found: Parts, made: Sequence[Parts]) -> Parts:
    """A year with the quarter named elsewhere in the title: `Quarter 3 report 2022/23`."""
    if found.first_year is None or found.quarter or found.month:
        return found
    quarter = next((reading.quarter for reading in made if reading.quarter), None)
    return replace(found, quarter=quarter)


def _taken_out(
    pattern: re.Pattern[str], make: Callable[[re.Match[str]], Parts], text: str, mark: str
) -> str:
    return pattern.sub(lambda found: mark if make(found) else found.group(), text)


def _full_year(printed: str) -> int:
    year = int(printed.strip("'"))
    if year >= 100:
        return year
    return (THIS_CENTURY if year < TURN else LAST_CENTURY) + year


def _tidy(printed: str) -> str:
    text = re.sub(r"[‐‑‒–—−]", "-", printed).replace("’", "'")
    return " ".join(text.split())


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
