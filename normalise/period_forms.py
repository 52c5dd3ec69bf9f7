"""The forms in which councils print a period, each with what its words say of time."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from normalise.dates import a_date
from normalise.spans import NOTHING, Parts, months_before
from schemas import period as periods
from schemas.catalogue.vocabulary import PeriodWords

THIS_CENTURY, LAST_CENTURY, TURN = 2000, 1900, 60
FIRST_YEAR, LAST_YEAR = 1990, 2049

Maker = Callable[[re.Match[str]], Parts]
Form = tuple[re.Pattern[str], Maker]

_NOT_AGES = r"(?<!aged )(?<!ages )(?<!age )"
_PAIR = (
    rf"{_NOT_AGES}(?P<y1>(?:19|20)\d\d|\d\d)(?:\s?[-/]\s?|(?<=20\d\d))(?P<y2>20\d\d|\d\d)"
    r"(?![\d/-]|\.\d|\s?(?:-\s?)?(?:year|yr)s?[\s-]?olds?)"
)
_PAIR_2 = _PAIR.replace("y1", "y3").replace("y2", "y4")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMERIC_DAY = r"\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d\b|\d{1,2}-\d{1,2}-20\d\d\b"
_HALF = r"(?:half|mid)[\s-]?year"


@dataclass(frozen=True)
class PeriodForms:
    """The grammar of periods with the catalogue's words of time."""

    words: PeriodWords

    @cached_property
    def in_order(self) -> tuple[Form, ...]:
        """The forms in order: what says most comes first."""
        forms = (*self._spans(), *self._days(), *self._years_and_quarters())
        return tuple((re.compile(form, re.IGNORECASE), make) for form, make in forms)

    def _spans(self) -> Iterator[tuple[str, Maker]]:
        """Forms with a first and a last day, and those that end on a day or in a month."""
        first, second = self._month_named("m1"), self._month_named("m2")
        y1, y2 = self._year_named("a"), self._year_named("b")
        day, quarter = self._any_day, rf"(?:{'|'.join(self.words.quarter)})"
        lengths = "|".join(self.words.lengths)
        yield rf"(?<!\d){day('from')}\s?(?:-|to|until)\s?{day('until')}", self._day_range
        yield (
            rf"(?<!\d)(?P<d1>{_DAY})\s?(?P<m1>{self._months})?\s?(?:-|to|until)\s?{day('until')}",
            self._day_range_in_a_year,
        )
        yield (
            rf"\b{first}\s?'?(?P<a>20\d\d|\d\d)?\s?(?:-|to|until)\s?{second}\s?-?{y2}",
            self._month_range,
        )
        yield (
            rf"(?<!\d){_PAIR}\s?\(?(?:up\s)?to\s(?:the\s)?{day('day')}\)?",
            self._year_so_far,
        )
        yield (
            rf"\b{quarter}\s?1\s?(?:-|to)\s?{quarter}?\s?(?P<q>[2-4])[\s,]*{_PAIR}",
            self._quarters,
        )
        yield (
            rf"(?<!\d){_PAIR}[\s,]*{quarter}s?\s?1\s?(?:-|to)\s?{quarter}?\s?(?P<q>[2-4])\b",
            self._quarters,
        )
        ended = r"\s(?:ended|ending|to)\s(?:the\s)?"
        yield rf"\b(?P<length>{lengths}){ended}{day('day')}", self._ended
        yield rf"\b(?P<length>{lengths}){ended}(?:end\sof\s)?{first}\s?{y1}", self._ended_in
        yield rf"\b(?P<length>{lengths}){ended}{first}(?!\w)", self._so_far_in
        yield rf"\bw/?e\s(?P<day>{day('until')})", self._week
        yield rf"^(?:[\w-]+\s){{0,2}}(?:up\s)?to\s(?:the\s)?{day('day')}\W*$", self._from_april_to
        yield (
            rf"\b(?:h(?P<half>[12])|{_HALF})[\s,]*{_PAIR}|(?<!\d){_PAIR_2}[\s,]*(?:h(?P<half2>[12])\b|{_HALF})",
            self._half,
        )
        yield rf"(?<!\d){_PAIR}\s(?:year\s)?to\sdate\b", self._to_date
        yield rf"\b{first}\s?(?:-|to|until)\s?{second}[\s,]*{_PAIR}", self._months_of_a_year
        yield rf"\b{first}\s?(?:-|to|until)\s?{second}\b", self._months_of_a_year

    def _days(self) -> Iterator[tuple[str, Maker]]:
        first = self._month_named("m1")
        yield rf"\b{_DAY}[\s-](?:of\s)?(?:{first})[,-]?\s?(?P<a>20\d\d|\d\d)\b", self._day
        yield rf"(?<![\d/.-]){_NUMERIC_DAY}|\b20\d\d-\d\d-\d\d\b", self._day
        yield rf"\b{first}\s{_DAY},?\s(?P<a>20\d\d)\b", self._day

    def _years_and_quarters(self) -> Iterator[tuple[str, Maker]]:
        first, quarter = self._month_named("m1"), self._quarter_named
        lone = r"'?(?P<a>20\d\d|[0-4]\d)(?![\d/.,%-]|\s?-\s?\d)\b"
        yield rf"(?:\b(?:{quarter}))[\s,:()-]*(?:of\s|fy\s?)?\(?{_PAIR}", self._quarter
        yield rf"(?<!\d){_PAIR}[\s,:()-]*(?:{quarter})", self._quarter
        yield rf"(?:\b(?:{quarter}))[\s,(-]*fy\s?{lone}", self._quarter_of_year_ending
        yield rf"\bfy\s?{lone}[\s,(-]*(?:{quarter})", self._quarter_of_year_ending
        yield rf"\bfy\s?{_PAIR}", self._year_pair
        yield rf"\bfy\s?{lone}", self._year_ending
        yield (
            rf"\b(?:month|period|m|p)\s?(?P<n>1[0-2]|0?[1-9])[\s,(-]*{_PAIR}",
            self._month_of_the_year,
        )
        yield r"^\W*(?:period|month)\s(?P<n>1[0-2]|0?[1-9])\W*$", self._month_of_the_year
        yield rf"(?:\b(?:{quarter}))[\s,(-]*{lone}", self._quarter
        yield rf"(?<![\d/.,-])(?P<a>20\d\d)\s(?:{quarter})", self._quarter
        yield rf"^\W*(?P<a>[0-4]\d)\s(?:{quarter})\W*$", self._quarter
        yield rf"\b{first}\s?[-/]?\s?{self._year_named('a')}", self._month
        yield rf"(?<![\d/.-]){_PAIR}", self._year_pair
        yield r"(?<![\d/.-])(?P<y1>20\d\d)/(?P<y2>\d)(?![\d/])", self._year_pair
        yield rf"\b(?:{quarter})", self._quarter
        yield rf"^\W*(?:the\s)?{first}(?:\smonth)?\W*$", self._month
        yield (
            r"(?<![\d/.,-])(?<!since )(?<!fy)(?<!fy )(?<!\d - )"
            r"(?P<a>20\d\d)(?!\s?[/\\-]|\d|[,.]\d)",
            self._year,
        )

    @cached_property
    def _months(self) -> str:
        return "|".join(sorted(self.words.months, key=len, reverse=True))

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

    def _day_range(self, found: re.Match[str]) -> Parts:
        return _between(a_date(found["from"]), a_date(found["until"]))

    def _day_range_in_a_year(self, found: re.Match[str]) -> Parts:
        """`1 October to 31 December 2023`: the first day is of the year that the last names."""
        last = a_date(found["until"])
        if last is None:
            return NOTHING
        number = self._number(found["m1"]) if found["m1"] else last.month
        year = last.year - (number > last.month)
        return _between(a_date(f"{found['d1'].rstrip('sthndr')}/{number}/{year}"), last)

    def _month_range(self, found: re.Match[str]) -> Parts:
        last_year = _full_year(found["b"])
        first, last = self._number(found["m1"]), self._number(found["m2"])
        default = last_year if first <= last else last_year - 1
        first_year = _full_year(found["a"]) if found["a"] else default
        start, end = date(first_year, first, 1), periods.last_day(last_year, last)
        return Parts(span=(start, end)) if start <= end else NOTHING

    def _year_so_far(self, found: re.Match[str]) -> Parts:
        day = a_date(found["day"])
        first_year = _full_year(found["y1"])
        if day is None or periods.financial_year_of(day) != first_year:
            return NOTHING
        return Parts(span=(date(first_year, 4, 1), day), basis="year_to_date")

    def _quarters(self, found: re.Match[str]) -> Parts:
        made = self._year_pair(found)
        if made.first_year is None:
            return NOTHING
        end = periods.quarter(made.first_year, int(found["q"])).end
        start = date(made.first_year, periods.FINANCIAL_YEAR_MONTH, 1)
        return NOTHING if end is None else Parts(span=(start, end), basis="year_to_date")

    def _ended(self, found: re.Match[str]) -> Parts:
        day = a_date(found["day"])
        length = self.words.lengths[found["length"].casefold()]
        if day is None:
            return NOTHING
        if not length:
            return self._week(found)
        start = date(*months_before(day, length - 1), 1)
        return Parts(span=(start, periods.last_day(day.year, day.month)))

    def _ended_in(self, found: re.Match[str]) -> Parts:
        last = periods.last_day(_full_year(found["a"]), self._number(found["m1"]))
        length = self.words.lengths[found["length"].casefold()]
        return Parts(span=(date(*months_before(last, max(length, 1) - 1), 1), last))

    def _so_far_in(self, found: re.Match[str]) -> Parts:
        """`9 months to December`: the report says of which year; of April to then, the total."""
        last = self._number(found["m1"])
        return self._from_april(last, self.words.lengths[found["length"].casefold()])

    def _week(self, found: re.Match[str]) -> Parts:
        day = a_date(found["day"])
        return NOTHING if day is None else Parts(span=(day - timedelta(days=6), day))

    def _from_april_to(self, found: re.Match[str]) -> Parts:
        """`Actual to 31 December 2023`: the year so far."""
        day = a_date(found["day"])
        if day is None:
            return NOTHING
        return Parts(span=(date(periods.financial_year_of(day), 4, 1), day))

    def _from_april(self, last: int, length: int) -> Parts:
        number = (last - periods.FINANCIAL_YEAR_MONTH) % 12 + 1
        if length == 3 and number % 3 == 0:
            return Parts(quarter=number // 3)
        return Parts(month=last, basis="year_to_date") if number == length else NOTHING

    def _months_of_a_year(self, found: re.Match[str]) -> Parts:
        """`April to December`, `Oct - Dec 2023/24`: a quarter, or the year so far."""
        first, last = self._number(found["m1"]), self._number(found["m2"])
        made = self._from_april(last, (last - first) % 12 + 1)
        if not made or not found.groupdict().get("y1"):
            return made
        year = self._year_pair(found)
        return replace(made, first_year=year.first_year) if year else NOTHING

    def _half(self, found: re.Match[str]) -> Parts:
        """The first half of a year is the year to September; the second its other six months."""
        first = _full_year(found["y1"] or found["y3"])
        if _full_year(found["y2"] or found["y4"]) != first + 1:
            return NOTHING
        if (found["half"] or found["half2"] or "1") == "1":
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
        if names.get("a"):
            return Parts(quarter=number, year=_full_year(found["a"]))
        if not names.get("y1"):
            return Parts(quarter=number)
        made = self._year_pair(found)
        return replace(made, quarter=number) if made else NOTHING

    def _quarter_of_year_ending(self, found: re.Match[str]) -> Parts:
        made = self._quarter(found)
        return replace(made, year=None, first_year=_full_year(found["a"]) - 1)

    def _year_ending(self, found: re.Match[str]) -> Parts:
        """`FY24`: accountants name a financial year after the year that it ends in."""
        return Parts(first_year=_full_year(found["a"]) - 1)

    def _month_of_the_year(self, found: re.Match[str]) -> Parts:
        """`Period 8`: months of a financial year count from April."""
        number = (int(found["n"]) + periods.FINANCIAL_YEAR_MONTH - 2) % 12 + 1
        if not found.groupdict().get("y1"):
            return Parts(month=number)
        year = self._year_pair(found)
        return replace(year, month=number) if year else NOTHING

    def _year_pair(self, found: re.Match[str]) -> Parts:
        first, second = _full_year(found["y1"]), _full_year(found["y2"])
        if len(found["y2"]) == 1:
            second = first // 10 * 10 + int(found["y2"]) + 10 * (found["y2"] == "0")
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


def _between(first: date | None, last: date | None) -> Parts:
    """The whole months that two days enclose, or nothing where they do not."""
    if first is None or last is None or first > last:
        return NOTHING
    return Parts(span=(first, last))


def _full_year(printed: str) -> int:
    year = int(printed.strip("'"))
    if year >= 100:
        return year
    return (THIS_CENTURY if year < TURN else LAST_CENTURY) + year
