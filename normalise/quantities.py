"""The numbers of an indicator's wording: spans of time, ages, thresholds; and what says a period.

Works on folded wordings. Spans of time become days or months, so that `24 hours` meets `one working
day` and `2 years` meets `24 months`; whether the days are working days is not part of it, since
papers leave it out. Dates and reporting periods are no part of a wording and are dropped.
"""

import re
from dataclasses import dataclass
from types import MappingProxyType

OVER = "over"
"""The facet of a span that is exceeded: `over 45 days` and not `within 45 days`."""

_SPELT_OUT = re.compile(
    r"\b(?:(one)|(two)|(three)|(four)|(five)|(six)|(seven)|(eight)|(nine)|(ten)|(eleven)|(twelve)|"
    r"(thirteen)|(fourteen)|(fifteen)|(sixteen)|(seventeen)|(eighteen)|(nineteen)|(twenty))\b"
)
_THOUSANDS = re.compile(r"(?<=\d) (?=000\b)|(?<=gbp) 000s?\b")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = r"\d+(?:\.\d+)?"
_YEAR = r"(?:19|20)\d\d(?: (?:(?:19|20)\d\d|\d\d))?(?!\d)"
_SPAN = (
    r"(?:(?:working|calendar|school|consecutive|full) )?"
    r"(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|minutes?|mins?|seconds?|secs?|"
    r"miles?)"
)
_OVER = (
    r"(?:in )?(?:over|more than|longer than|greater than|above|(?<!looked )after|beyond|exceeding|"
    r"in excess of|at least|a minimum of|minimum of)"
)
_OR_MORE = r"(?:or more|or over|or longer|or greater|or older|plus|and over|and above|and more)"
_OR_LESS = r"(?: or (?:less|fewer|under|sooner|quicker))?"
_PEOPLE = (
    r"(?:of|the|all|child|children|young|people|population|popn|pop|residents|adults|aged|"
    r"households|under 18s?|0 1[78]|0 to 1[78]|10 1[78]|10 to 1[78]|year|yr|olds?)(?!\w)"
)
_ALTERNATIVES = (
    rf"(?P<per>(?:{_NUMBER} )?per (?P<people>1000000|100000|10000|1000|million|thousand)\b"
    rf"(?: {_PEOPLE})*)",
    r"(?P<day>(?:(?:as )?(?:at|on|to|by|from) )?"
    rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{2,4}})?)",
    rf"(?P<month>{_MONTH} (?:19|20)\d\d)",
    r"(?P<rolling>(?:rolling )?12 m(?:on)?ths? rolling|rolling (?:12 m(?:on)?ths?|year)|12m rolling"
    r"|r12m)",
    r"(?P<lately>(?:(?:in|within|over|during|for) )?(?:the )?"
    r"(?:last|past|previous) (?:year|12 m(?:on)?ths)|(?:in|over|during) a 12 months? period)",
    r"(?P<quarter>(?:q|qtr|quarter) ?[1-4]\b|(?:year|quarter|month|period) (?:ending|ended))",
    rf"(?P<two_years>both {_YEAR} and {_YEAR})",
    rf"(?P<year>{_YEAR})",
    r"(?P<minors>(?:aged )?(?:0 (?:to )?1[78]|under (?:the age of )?18s?)"
    r"(?: y(?:ea)?rs?)?(?: olds?)?)",
    rf"(?P<grown>(?:aged )?(?:18\+|over 18s?(?! {_SPAN})"
    r"|18 (?:years )?(?:and|or) (?:over|above|older)))",
    r"(?P<grade>grades? (?P<grade_of>\d) ?(?:to \d|\d)?(?:\+| or (?:above|more|higher|better))?)",
    r"(?P<ages>(?:(?:aged|ages|age|between) )*(?P<young>\d{1,2}) "
    r"(?:to |and |or |through |(?:\d{1,2} )(?:and |or )?)?"
    rf"(?P<old>\d{{1,2}})(?! {_SPAN}(?! olds?)\b(?<!years)(?<!yrs)| percent|[\d.])"
    r"(?: (?:years?|yrs?|yo)(?!\w))?(?: (?:olds?|of age))?)",
    r"(?P<older>(?:(?:aged|over|age) )*(?P<least>65|75|85|60|16|50)"
    r"(?:\+|s? (?:and|or) (?:over|above|older)| plus| years (?:and|or) (?:over|above|older)))",
    rf"(?P<overs>(?:aged )?over (?P<beyond>65|75|85|60|16)s?\b(?! {_SPAN}))",
    rf"(?P<under>(?:aged )?under (?:the age of )?(?P<most>\d{{1,2}})s?\b(?! {_SPAN})"
    r"(?: years?(?: (?:olds?|of age))?)?)",
    rf"(?P<at_age>(?:aged |age )(?P<years>\d{{1,2}})\b(?! {_SPAN}(?! olds?)\b)"
    r"|(?P<years_old>\d{1,2}) (?:years?|yrs?) olds?)",
    rf"(?P<span>(?:(?P<over>{_OVER}) )?(?P<length>{_NUMBER})(?P<more>\+| {_OR_MORE})? ?"
    rf"(?P<of>{_SPAN})\b(?P<more_after>\+| {_OR_MORE})?{_OR_LESS})",
    rf"(?P<least_count>(?P<three>\d+)(?:\+| {_OR_MORE})"
    r"|(?:at least|a minimum of) (?P<at_least>\d+))",
    r"(?P<more_count>(?:more than|over|above|greater than|exceeding) (?P<above>\d+)(?![\d.]))",
    rf"(?P<percent>{_NUMBER} percent(?! (?:most|deprived)))",
)
_PATTERN = re.compile(rf"(?<![\w.])(?:{'|'.join(_ALTERNATIVES)})(?!\w)")
_LEADING = re.compile(
    rf"^(?:there (?:were|was|are|is|have been|has been|had been) )?{_NUMBER}"
    rf"(?: +(?=[a-z])(?!{_SPAN}\b|percent\b|or\b|and\b|to\b))"
)
_DATED = re.compile(
    rf"(?: (?:in|during|for|on|by|as at|at|to))?(?: the)?(?: year| end of)?"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{2,4}})?|{_MONTH} {_YEAR}|{_YEAR})$"
)
_DAYS = MappingProxyType({"h": 1 / 24, "d": 1.0, "w": 7.0})


@dataclass(frozen=True, slots=True)
class Quantities:
    """A wording's numbers as facets, what is left of its words, and the unit that they tell."""

    words: str
    facets: frozenset[str]
    unit: str | None


def quantities(folded: str) -> Quantities:
    """Take the numbers and the periods out of a folded wording.

    >>> quantities("assessments completed within 45 working days").facets
    frozenset({'45 days'})
    """
    folded = _SPELT_OUT.sub(_digits, _THOUSANDS.sub("", folded))
    found: set[str] = set()
    units: list[str] = []

    def take(match: re.Match[str]) -> str:
        facets, unit = _read(match)
        found.update(facets)
        if unit is not None:
            units.append(unit)
        return " "

    words = _PATTERN.sub(take, folded)
    words, counted = _LEADING.subn(" ", words.strip())
    if counted:
        units.append("number")
    return Quantities(words, frozenset(found), min(units, key=_weight, default=None))


def undated(folded: str) -> str:
    """A folded wording without the period at its end.

    >>> undated("had a mid year school move in 2016 17")
    'had a mid year school move'
    """
    return _DATED.sub("", folded)


def uncounted(folded: str) -> str:
    """A folded wording without the number of things at its beginning.

    >>> uncounted("three are good")
    'are good'
    """
    return _LEADING.sub("", _SPELT_OUT.sub(_digits, folded)).strip()


def _digits(match: re.Match[str]) -> str:
    return str(match.lastindex)


def _weight(unit: str) -> tuple[bool, str]:
    """A rate says more than a number beside it."""
    return not unit.startswith("rate"), unit


def _read(match: re.Match[str]) -> tuple[tuple[str, ...], str | None]:
    """The facets of what was found and the unit that it tells."""
    groups = match.groupdict()
    if groups["per"]:
        people = {"million": "1000000", "thousand": "1000"}.get(match["people"], match["people"])
        return ((), f"rate_per_{people}") if people != "1000000" else (("per million",), None)
    if groups["percent"]:
        return (), "percent"
    if groups["span"]:
        return _span(match), None
    return _count_or_age(groups), None


def _span(match: re.Match[str]) -> tuple[str, ...]:
    length, unit = float(match["length"]), match["of"].split()[-1]
    exceeded = match["over"] or match["more"] or match["more_after"]
    return (_length(length, unit), *((OVER,) if exceeded else ()))


def _length(length: float, unit: str) -> str:
    """A length of time in days, months or seconds, or a distance.

    >>> _length(24, "hours"), _length(2, "years")
    ('1 days', '24 months')
    """
    if unit.startswith("mi") and not unit.startswith("min"):
        return f"{length:g} miles"
    if unit[0] in _DAYS:
        return f"{length * _DAYS[unit[0]]:g} days"
    if unit[0] == "y":
        return f"{length * 12:g} months"
    return f"{length * 60:g} seconds" if unit.startswith("min") else f"{length:g} {_plural(unit)}"


def _plural(unit: str) -> str:
    return "months" if unit.startswith("m") else "seconds"


def _count_or_age(groups: dict[str, str | None]) -> tuple[str, ...]:
    """The facet of a number of things or of an age; a period or `under 18` has none."""
    for group, words in _NAMED:
        if groups[group] is not None:
            return (words.format(groups[group], groups["old"]),)
    return ()


_NAMED = (
    ("young", "aged {} to {}"),
    ("least", "aged {} and over"),
    ("beyond", "aged {} and over"),
    ("most", "aged under {}"),
    ("years", "aged {}"),
    ("years_old", "aged {}"),
    ("two_years", "24 months"),
    ("grade_of", "grade {}"),
    ("three", "{} or more"),
    ("at_least", "{} or more"),
    ("above", "more than {}"),
)
"""What a named part of the pattern says, with the older age of a pair."""
