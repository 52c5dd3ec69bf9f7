"""Several numbers that are one figure: `38 of 46 (83%)`, `12 / 285`, `1 minute 7 seconds`."""

import re

from normalise.digits import DIGITS, NUMBER, Figure, plain, signed

_FRACTION = re.compile(
    rf"(?P<top>{DIGITS})\s*(?:/|out of(?: a)?(?: total)?(?: cohort)?(?: of)?|of)\s*"
    rf"(?P<bottom>{DIGITS})(?!\w)",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?P<minutes>\d+)\s?(?:minutes?|mins?|m)\s?(?:and\s)?(?P<seconds>\d+)\s?(?:seconds?|secs?|s)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")
_CLOCK_LABEL = re.compile(r"\bm{1,2}:s{1,2}\b|\bmin(?:ute)?s?:sec(?:ond)?s?\b", re.IGNORECASE)
_APART = re.compile(
    r"\d\s?:\s?\d|\b\d+ in \d+\b|\d\D{0,3}[→➔]|£\(|\b\d+(?:st|nd|rd|th)\b|"
    r"\b(?:top|bottom|best|worst)\s\d|\d\s?/\s?\d+[a-z]|"
    r"\d\s?(?:yrs?|years?|hrs?|hours?|h|days?|months?|mths?|weeks?|wks?)\s?(?:and\s)?\d",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"(?:{DIGITS})\s?%?\s?(?:-|–|—|to|and)\s?(?:{DIGITS})\s?%?", re.IGNORECASE)


def duration(text: str) -> Figure | None:
    """Minutes and seconds, in seconds."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    return Figure("number", int(found["minutes"]) * 60.0 + int(found["seconds"]), "seconds")


def clock(text: str, *, told: bool) -> Figure | None:
    """`00:02:41` in seconds; `2:41` where it is `told` that minutes and seconds are printed."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None or not (told or found["hours"]):
        return None
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"])
    return Figure("number", minutes * 60.0 + int(found["seconds"]), "seconds")


def tells_clock(label: str) -> bool:
    """Whether a label says that figures are minutes and seconds: `Wait (mm:ss)`."""
    return _CLOCK_LABEL.search(label) is not None


def cannot_be_one(text: str) -> bool:
    """Whether to keep the first number would be wrong.

    `1:18`, `1 in 4`, `65% → 70%`, `1 yr 2 months`, `3rd quartile`, `Top 25%`, `18/1g`.
    """
    return _APART.search(text) is not None


def is_range(text: str) -> bool:
    """Whether the text is a range of figures: `90 - 95`, `between 10 and 15%`."""
    return _RANGE.fullmatch(text.casefold().removeprefix("between ").strip()) is not None


def fraction(text: str) -> Figure | None:
    """`12 / 285`, `38 of 46 (83%)`, `88.2% (536 out of 608)`, `505.5 (11626 out of 23)`.

    A figure printed beside a fraction is the value, and the fraction its parts.
    """
    found = _FRACTION.search(text)
    if found is None:
        return None
    top, bottom = plain(found["top"]), plain(found["bottom"])
    rest = text[: found.start()] + " " + text[found.end() :]
    beside = list(NUMBER.finditer(rest))
    if not beside:
        return Figure("number", top, None, None, None, None, bottom)
    percents = [m for m in beside if m["percent"]]
    if percents:
        return Figure("number", signed(percents[0]), "percent", None, None, top, bottom)
    words = NUMBER.sub("", rest).strip(" ()[]=:;,-–")
    if len(beside) > 1 or words or not _is_quotient(signed(beside[0]), top, bottom):
        return None
    return Figure("number", signed(beside[0]), None, None, None, top, bottom)


def _is_quotient(value: float, top: float, bottom: float) -> bool:
    """Whether a value is what its fraction makes, alone or as a percentage; within one."""
    if not bottom:
        return False
    return any(abs(value - times * top / bottom) < 1 for times in (1, 100))
