"""What each printed form of a period says: the makers that go with its patterns."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from normalise.dates import a_date, months_before
from normalise.spans import NOTHING, Parts
from schemas import period as periods
from schemas.catalogue.vocabulary import PeriodWords

THIS_CENTURY, LAST_CENTURY, TURN = 2000, 1900, 60
FIRST_YEAR, LAST_YEAR = 1990, 2049


@dataclass(frozen=True)
class PeriodMakers:
    """Makes parts of a period of a match; each maker goes with the patterns that name it."""

    words: PeriodWords

    def day_range(self, found: re.Match[str]) -> Parts:
        """`01/10/2023 - 31/12/2023`."""
        return _between(a_date(found["from"]), a_date(found["until"]))

    def day_range_in_a_year(self, found: re.Match[str]) -> Parts:
        """`1 October to 31 December 2023`: the first day is of the year that the last names."""
        last = a_date(found["until"])
        if last is None:
            return NOTHING
        number = self.number(found["m1"]) if found["m1"] else last.month
        year = last.year - (number > last.month)
        return _between(a_date(f"{found['d1'].rstrip('sthndr')}/{number}/{year}"), last)

    def month_range(self, found: re.Match[str]) -> Parts:
        """`Apr 17 - Mar 18`; the first month may lack its year."""
        last_year = full_year(found["b"])
        first, last = self.number(found["m1"]), self.number(found["m2"])
        default = last_year if first <= last else last_year - 1
        first_year = full_year(found["a"]) if found["a"] else default
        start, end = date(first_year, first, 1), periods.last_day(last_year, last)
        return Parts(span=(start, end)) if start <= end else NOTHING

    def year_so_far(self, found: re.Match[str]) -> Parts:
        """`2018/19 (to 31/1/19)`."""
        day = a_date(found["day"])
        first_year = full_year(found["y1"])
        if day is None or periods.financial_year_of(day) != first_year:
            return NOTHING
        return Parts(span=(date(first_year, 4, 1), day), basis="year_to_date")

    def quarters(self, found: re.Match[str]) -> Parts:
        """`Q1 to Q3 2022/23`: the year to the end of the last."""
        made = self.year_pair(found)
        if made.first_year is None:
            return NOTHING
        end = periods.quarter(made.first_year, int(found["q"])).end
        start = date(made.first_year, periods.FINANCIAL_YEAR_MONTH, 1)
        return NOTHING if end is None else Parts(span=(start, end), basis="year_to_date")

    def ended(self, found: re.Match[str]) -> Parts:
        """`quarter ended 31 March 2021`, `week ending 31 December 2023`."""
        day = a_date(found["day"])
        length = self.words.lengths[found["length"].casefold()]
        if day is None:
            return NOTHING
        if not length:
            return self.week(found)
        start = date(*months_before(day, length - 1), 1)
        return Parts(span=(start, periods.last_day(day.year, day.month)))

    def ended_in(self, found: re.Match[str]) -> Parts:
        """`Year ending March 2018`."""
        last = periods.last_day(full_year(found["a"]), self.number(found["m1"]))
        length = self.words.lengths[found["length"].casefold()]
        return Parts(span=(date(*months_before(last, max(length, 1) - 1), 1), last))

    def so_far_in(self, found: re.Match[str]) -> Parts:
        """`9 months to December`: the report says of which year; of April to then, the total."""
        last = self.number(found["m1"])
        return self.from_april(last, self.words.lengths[found["length"].casefold()])

    def week(self, found: re.Match[str]) -> Parts:
        """The seven days to a day."""
        day = a_date(found["day"])
        return NOTHING if day is None else Parts(span=(day - timedelta(days=6), day))

    def from_april_to(self, found: re.Match[str]) -> Parts:
        """`Actual to 31 December 2023`: the year so far."""
        day = a_date(found["day"])
        if day is None:
            return NOTHING
        return Parts(span=(date(periods.financial_year_of(day), 4, 1), day))

    def from_april(self, last: int, length: int) -> Parts:
        """The year so far, or the quarter, that ends in a month and is so many months long."""
        number = (last - periods.FINANCIAL_YEAR_MONTH) % 12 + 1
        if length == 3 and number % 3 == 0:
            return Parts(quarter=number // 3)
        return Parts(month=last, basis="year_to_date") if number == length else NOTHING

    def months_of_a_year(self, found: re.Match[str]) -> Parts:
        """`April to December`, `Oct - Dec 2023/24`: a quarter, or the year so far."""
        first, last = self.number(found["m1"]), self.number(found["m2"])
        made = self.from_april(last, (last - first) % 12 + 1)
        if not made or not found.groupdict().get("y1"):
            return made
        year = self.year_pair(found)
        return replace(made, first_year=year.first_year) if year else NOTHING

    def half(self, found: re.Match[str]) -> Parts:
        """The first half of a year is the year to September; the second its other six months."""
        first = full_year(found["y1"] or found["y3"])
        if full_year(found["y2"] or found["y4"]) != first + 1:
            return NOTHING
        if (found["half"] or found["half2"] or "1") == "1":
            return Parts(span=(date(first, 4, 1), date(first, 9, 30)), basis="year_to_date")
        return Parts(span=(date(first, 10, 1), date(first + 1, 3, 31)))

    def to_date(self, found: re.Match[str]) -> Parts:
        """`2023/24 to date`."""
        return replace(self.year_pair(found), basis="year_to_date")

    def day(self, found: re.Match[str]) -> Parts:
        """A day of its own: a snapshot."""
        day = a_date(found.group())
        return Parts() if day is None else Parts(span=(day, day), basis="snapshot")

    def quarter(self, found: re.Match[str]) -> Parts:
        """A quarter by its number or its word, with a year beside it or none."""
        names = found.groupdict()
        word = names.get("word") or names.get("word2")
        number = int(names["q"]) if names.get("q") else self.words.ordinals[str(word).casefold()]
        if names.get("a"):
            return Parts(quarter=number, year=full_year(found["a"]))
        if not names.get("y1"):
            return Parts(quarter=number)
        made = self.year_pair(found)
        return replace(made, quarter=number) if made else NOTHING

    def quarter_of_year_ending(self, found: re.Match[str]) -> Parts:
        """`Q3 FY24`."""
        made = self.quarter(found)
        return replace(made, year=None, first_year=full_year(found["a"]) - 1)

    def year_ending(self, found: re.Match[str]) -> Parts:
        """`FY24`: accountants name a financial year after the year that it ends in."""
        return Parts(first_year=full_year(found["a"]) - 1)

    def month_of_the_year(self, found: re.Match[str]) -> Parts:
        """`Period 8`: months of a financial year count from April."""
        number = (int(found["n"]) + periods.FINANCIAL_YEAR_MONTH - 2) % 12 + 1
        if not found.groupdict().get("y1"):
            return Parts(month=number)
        year = self.year_pair(found)
        return replace(year, month=number) if year else NOTHING

    def year_pair(self, found: re.Match[str]) -> Parts:
        """`2021/22`: a financial year, where the second follows the first."""
        first, second = full_year(found["y1"]), full_year(found["y2"])
        if len(found["y2"]) == 1:
            second = first // 10 * 10 + int(found["y2"]) + 10 * (found["y2"] == "0")
        follows = second == first + 1 and FIRST_YEAR <= first <= LAST_YEAR
        return Parts(first_year=first) if follows else NOTHING

    def month(self, found: re.Match[str]) -> Parts:
        """A month, with its year or without."""
        year = found.groupdict().get("a")
        return Parts(month=self.number(found["m1"]), year=full_year(year) if year else None)

    def year(self, found: re.Match[str]) -> Parts:
        """A year that stands alone."""
        year = int(found["a"])
        return Parts(year=year) if FIRST_YEAR <= year <= LAST_YEAR else NOTHING

    def number(self, month: str) -> int:
        """The number of a month by its name."""
        return self.words.months[month.casefold().rstrip(".")]


def _between(first: date | None, last: date | None) -> Parts:
    """The whole months that two days enclose, or nothing where they do not."""
    if first is None or last is None or first > last:
        return NOTHING
    return Parts(span=(first, last))


def full_year(printed: str) -> int:
    """A year of two digits in its century."""
    year = int(printed.strip("'"))
    if year >= 100:
        return year
    return (THIS_CENTURY if year < TURN else LAST_CENTURY) + year
