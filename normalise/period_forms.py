"""The forms in which councils print a period, each with what its words say of time."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from normalise.period_makers import PeriodMakers
from normalise.period_signs import Sign
from normalise.spans import Parts
from normalise.word_patterns import either
from schemas.catalogue.vocabulary import PeriodWords

Maker = Callable[[re.Match[str]], Parts]
Signs = frozenset[Sign]

_NOT_AGES = r"(?<!\baged )(?<!\bages )(?<!\bage )"
_PAIR = (
    rf"{_NOT_AGES}(?P<y1>(?:19|20)\d\d|\d\d)(?:\s?[-/]\s?|(?<=20\d\d))(?P<y2>20\d\d|\d\d)"
    r"(?![\d/-]|\.\d|\s?(?:-\s?)?(?:year|yr)s?[\s-]?olds?)"
)
_PAIR_2 = _PAIR.replace("y1", "y3").replace("y2", "y4")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMERIC_DAY = r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b|\d{1,2}-\d{1,2}-20\d\d\b"
_HALF = r"(?:half|mid)[\s-]?year"

_ANY: Signs = frozenset()
_MONTH: Signs = frozenset({"month"})
_NUMERIC: Signs = frozenset({"numeric day"})
_DAYS: Signs = frozenset({"day"})
_YEARS: Signs = frozenset({"two years"})
_QUARTER: Signs = frozenset({"quarter"})


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form, what makes a period of it, and the signs that its texts all have."""

    pattern: re.Pattern[str]
    make: Maker
    signs: Signs


@dataclass(frozen=True)
class PeriodForms:
    """The grammar of periods with the catalogue's words of time."""

    words: PeriodWords

    @cached_property
    def in_order(self) -> tuple[Form, ...]:
        """The forms in order: what says most comes first."""
        forms = (*self._spans(), *self._days(), *self._years_and_quarters())
        return tuple(
            Form(re.compile(form, re.IGNORECASE), make, signs) for form, make, signs in forms
        )

    def _spans(self) -> Iterator[tuple[str, Maker, Signs]]:
        """Forms with a first and a last day, and those that end on a day or in a month."""
        make = PeriodMakers(self.words)
        first, second = self._month_named("m1"), self._month_named("m2")
        y1, y2 = self._year_named("a"), self._year_named("b")
        day, quarter = self._any_day, rf"(?:{'|'.join(self.words.quarter)})"
        lengths = "|".join(self.words.lengths)
        yield rf"(?<!\d){day('from')}\s?(?:-|to|until)\s?{day('until')}", make.day_range, _DAYS
        yield (
            rf"(?<!\d)(?P<d1>{_DAY})\s?(?P<m1>{self._months})?\s?(?:-|to|until)\s?{day('until')}",
            make.day_range_in_a_year,
            _DAYS,
        )
        yield (
            rf"\b{first}\s?'?(?P<a>20\d\d|\d\d)?\s?(?:-|to|until)\s?{second}\s?-?{y2}",
            make.month_range,
            _MONTH,
        )
        yield (
            rf"(?<!\d){_PAIR}\s?\(?(?:up\s)?to\s(?:the\s)?{day('day')}\)?",
            make.year_so_far,
            _YEARS | _DAYS,
        )
        yield (
            rf"\b{quarter}\s?1\s?(?:-|to)\s?{quarter}?\s?(?P<q>[2-4])[\s,]*{_PAIR}",
            make.quarters,
            _YEARS | _QUARTER,
        )
        yield (
            rf"(?<!\d){_PAIR}[\s,]*{quarter}s?\s?1\s?(?:-|to)\s?{quarter}?\s?(?P<q>[2-4])\b",
            make.quarters,
            _YEARS | _QUARTER,
        )
        ended = r"\s(?:ended|ending|to)\s(?:the\s)?"
        yield rf"\b(?P<length>{lengths}){ended}{day('day')}", make.ended, _DAYS
        yield rf"\b(?P<length>{lengths}){ended}(?:end\sof\s)?{first}\s?{y1}", make.ended_in, _MONTH
        yield rf"\b(?P<length>{lengths}){ended}{first}(?!\w)", make.so_far_in, _MONTH
        yield rf"\bw/?e\s(?P<day>{day('until')})", make.week, _DAYS
        yield (
            rf"^(?:[\w-]+\s){{0,2}}(?:up\s)?to\s(?:the\s)?{day('day')}\W*$",
            make.from_april_to,
            _DAYS,
        )
        yield (
            rf"\b(?:h(?P<half>[12])|{_HALF})[\s,]*{_PAIR}|(?<!\d){_PAIR_2}[\s,]*(?:h(?P<half2>[12])\b|{_HALF})",
            make.half,
            _YEARS,
        )
        yield rf"(?<!\d){_PAIR}\s(?:year\s)?to\sdate\b", make.to_date, _YEARS
        yield (
            rf"\b{first}\s?(?:-|to|until)\s?{second}[\s,]*{_PAIR}",
            make.months_of_a_year,
            _MONTH | _YEARS,
        )
        yield rf"\b{first}\s?(?:-|to|until)\s?{second}\b", make.months_of_a_year, _MONTH

    def _days(self) -> Iterator[tuple[str, Maker, Signs]]:
        make = PeriodMakers(self.words)
        first = self._month_named("m1")
        yield rf"\b{_DAY}[\s-](?:of\s)?(?:{first})[,-]?\s?(?P<a>20\d\d|\d\d)\b", make.day, _MONTH
        yield rf"(?<![\d/.-]){_NUMERIC_DAY}|\b20\d\d-\d\d-\d\d\b", make.day, _NUMERIC
        yield rf"\b{first}\s{_DAY},?\s(?P<a>20\d\d)\b", make.day, _MONTH

    def _years_and_quarters(self) -> Iterator[tuple[str, Maker, Signs]]:
        make = PeriodMakers(self.words)
        first, quarter = self._month_named("m1"), self._quarter_named
        lone = r"'?(?P<a>20\d\d|[0-4]\d)(?![\d/.,%-]|\s?-\s?\d)\b"
        yield (
            rf"(?:\b(?:{quarter}))[\s,:()-]*(?:of\s|fy\s?)?\(?{_PAIR}",
            make.quarter,
            _YEARS | _QUARTER,
        )
        yield rf"(?<!\d){_PAIR}[\s,:()-]*(?:{quarter})", make.quarter, _YEARS | _QUARTER
        yield rf"(?:\b(?:{quarter}))[\s,(-]*fy\s?{lone}", make.quarter_of_year_ending, _QUARTER
        yield rf"\bfy\s?{lone}[\s,(-]*(?:{quarter})", make.quarter_of_year_ending, _QUARTER
        yield rf"\bfy\s?{_PAIR}", make.year_pair, _YEARS
        yield rf"\bfy\s?{lone}", make.year_ending, _ANY
        yield (
            rf"\b(?:month|period|m|p)\s?(?P<n>1[0-2]|0?[1-9])[\s,(-]*{_PAIR}",
            make.month_of_the_year,
            _YEARS,
        )
        yield r"^\W*(?:period|month)\s(?P<n>1[0-2]|0?[1-9])\W*$", make.month_of_the_year, _ANY
        yield rf"(?:\b(?:{quarter}))[\s,(-]*{lone}", make.quarter, _QUARTER
        yield rf"(?<![\d/.,-])(?P<a>20\d\d)\s(?:{quarter})", make.quarter, _QUARTER
        yield rf"^\W*(?P<a>[0-4]\d)\s(?:{quarter})\W*$", make.quarter, _QUARTER
        yield rf"\b{first}\s?[-/]?\s?{self._year_named('a')}", make.month, _MONTH
        yield rf"(?<![\d/.-]){_PAIR}", make.year_pair, _YEARS
        yield r"(?<![\d/.-])(?P<y1>20\d\d)/(?P<y2>\d)(?![\d/])", make.year_pair, _ANY
        yield rf"\b(?:{quarter})", make.quarter, _QUARTER
        yield rf"^\W*(?:the\s)?{first}(?:\smonth)?\W*$", make.month, _MONTH
        yield (
            r"(?<![\d/.,-])(?<!since )(?<!fy)(?<!fy )(?<!\d - )"
            r"(?P<a>20\d\d)(?!\s?[/\\-]|\d|[,.]\d)",
            make.year,
            _ANY,
        )

    @cached_property
    def _months(self) -> str:
        return either(self.words.months)

    def _month_named(self, name: str) -> str:
        return rf"(?P<{name}>{self._months})\b\.?"

    def _year_named(self, name: str) -> str:
        return rf"(?P<{name}>20\d\d|19\d\d|'?\d\d(?![\d/-]))\b"

    @cached_property
    def _quarter_named(self) -> str:
        return (
            rf"(?:{'|'.join(self.words.quarter)})\.?\s?(?P<q>[1-4])\b|"
            rf"(?P<word>{'|'.join(self.words.ordinals)})\s(?:quarter|qtr)\b|"
            rf"quarter\s(?P<word2>one|two|three|four)\b"
        )

    def _any_day(self, name: str) -> str:
        words = rf"{_DAY}\s(?:of\s)?(?:{self._months})\b\.?,?\s20\d\d\b"
        return rf"(?P<{name}>{words}|{_NUMERIC_DAY})"
