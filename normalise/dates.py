"""Single dates, by dateparser with every guess switched off.

Its defaults take the day from today, read 1/2/19 as American and make dates of `A` and `12`
(measured); these settings take only a full British date.
"""

import re
from datetime import date, datetime
from functools import cache

import dateparser

_SETTINGS = {
    "DATE_ORDER": "DMY",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PREFER_DAY_OF_MONTH": "last",
    "PARSERS": ["absolute-time"],
    "RELATIVE_BASE": datetime(2000, 1, 1),
}
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)")
_ISO = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")


@cache
def a_date(printed: str) -> date | None:
    """The date that a wording names, or None.

    Day comes before month, but for a second number above 12 (`8/17/2018`), which cannot be a
    month.
    """
    numbers = _of_numbers(printed.strip())
    if numbers is not None:
        return _checked(*numbers)
    parsed = dateparser.parse(printed, languages=["en"], settings=_SETTINGS)
    return None if parsed is None else parsed.date()


def _of_numbers(printed: str) -> tuple[int, int, int] | None:
    iso = _ISO.fullmatch(printed)
    if iso is not None:
        return int(iso[1]), int(iso[2]), int(iso[3])
    slashed = _SLASHED.fullmatch(printed)
    if slashed is None:
        return None
    day, month, year = (int(part) for part in slashed.groups())
    if month > 12:
        day, month = month, day
    return (year if year > 99 else 2000 + year), month, day


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_before(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months before the month of `day`."""
    total = day.year * 12 + day.month - 1 - months
    return total // 12, total % 12 + 1
