"""The numbers of an indicator's wording: spans of time, ages, thresholds; and what says a period.

Works on folded wordings. Spans of time become days or months, so that `24 hours` meets `one working
day` and `2 years` meets `24 months`; whether the days are working days is not part of it, since
papers leave it out. Dates and reporting periods are no part of a wording and are dropped.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from normalise.quantity_patterns import (
    AND_A_HALF,
    DATED,
    DATED_WORD,
    GLUED,
    LEADING,
    OR_MORE_AFTER,
    PATTERN,
    PATTERN_OF_WORDS,
    THOUSANDS,
)
from normalise.quantity_patterns import (
    FIGURE as ANY_FIGURE,
)
from normalise.spelt_numbers import in_figures

OVER = "over"
"""The facet of a span that is exceeded: `over 45 days` and not `within 45 days`."""

FIGURE = "figure "
"""How the facet begins of a number that is no limit: only where an indicator's own wording has the
same does it tell anything; else it is the figure that a sentence gives."""

_DAYS = MappingProxyType({"h": 1 / 24, "d": 1.0, "wd": 1.0, "w": 7.0})
"""How many days there are in one, by how its word begins: `wd` is short for a working day."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """A wording's numbers as facets, what is left of its words, and the unit that they tell."""

    words: str
    facets: frozenset[str]
    unit: str | None


@lru_cache(maxsize=20_000)
def quantities(folded: str) -> Quantities:
    """Take the numbers and the periods out of a folded wording.

    >>> quantities("assessments completed within 45 working days").facets
    frozenset({'45 days'})
    """
    folded = in_figures(THOUSANDS.sub("", folded))
    folded = AND_A_HALF.sub(".5", folded)
    counts = ANY_FIGURE.search(folded) is not None
    if counts:
        folded = OR_MORE_AFTER.sub(r"\1 or more \2", GLUED.sub(_parted, folded))
    found: set[str] = set()
    units: list[str] = []

    def take(match: re.Match[str]) -> str:
        facets, unit = _read(match)
        found.update(facets)
        if unit is not None:
            units.append(unit)
        return " "

    words = (PATTERN if counts else PATTERN_OF_WORDS).sub(take, folded).strip()
    words, counted = LEADING.subn(" ", words) if counts else (words, 0)
    if counted:
        units.append("number")
    return Quantities(words, frozenset(found), min(units, key=_weight, default=None))


def undated(folded: str) -> str:
    """A folded wording without the period, or what a figure covers, at its end.

    >>> undated("had a mid year school move in 2016 17")
    'had a mid year school move'
    """
    last = folded.rpartition(" ")[2]
    return DATED.sub("", folded) if DATED_WORD.fullmatch(last) else folded


def uncounted(folded: str) -> str:
    """A folded wording without the number of things at its beginning.

    >>> uncounted("three are good")
    'are good'
    """
    return LEADING.sub("", in_figures(folded)).strip()


def _parted(match: re.Match[str]) -> str:
    return " ".join(part for part in match.groups() if part)


def _weight(unit: str) -> tuple[bool, bool, str]:
    """A rate says more than a share, and either more than a number beside it."""
    return not unit.startswith("rate"), unit == "number", unit


_ABSENT = dict.fromkeys(PATTERN.groupindex)


def _read(match: re.Match[str]) -> tuple[tuple[str, ...], str | None]:
    """The facets of what was found and the unit that it tells."""
    groups = _ABSENT | match.groupdict()
    if groups["per"]:
        people = {"million": "1000000", "thousand": "1000"}.get(match["people"], match["people"])
        return ((), f"rate_per_{people}") if people != "1000000" else (("per million",), None)
    if groups["sum"] or groups["times"]:
        return (), "number"
    if (
        groups["percent"]
        or groups["part"]
        or groups["share_of"]
        or groups["bound"]
        or "percent" in (groups["moved"] or groups["from_to"] or "")
    ):
        return (), "percent"
    if groups["span"]:
        return _span(match), None
    if groups["figure"]:
        return (FIGURE + groups["figure"],), None if groups["things"] is None else "number"
    if groups["lasted"]:
        return ("average",), match["lasted_in"].split()[-1]
    return _count_or_age(groups), None


def _span(match: re.Match[str]) -> tuple[str, ...]:
    length, unit = float(match["length"]), match["of"].split()[-1]
    exceeded = match["over"] or match["more"] or match["more_after"]
    begun = (f"from {match['from_length']}",) if match["from_length"] else ()
    return (*begun, _length(length, unit), *((OVER,) if exceeded else ()))


def _length(length: float, unit: str) -> str:
    """A length of time in days, months or seconds, or a distance.

    >>> _length(24, "hours"), _length(2, "years")
    ('1 days', '24 months')
    """
    if unit.startswith("mi") and not unit.startswith("min"):
        return f"{length:g} miles"
    days = _DAYS.get(unit.rstrip("s"), _DAYS.get(unit[0]))
    if days is not None:
        return f"{length * days:g} days"
    if unit[0] == "y":
        return f"{length * 12:g} months"
    return f"{length * 60:g} seconds" if unit.startswith("min") else f"{length:g} {_plural(unit)}"


def _plural(unit: str) -> str:
    return "months" if unit.startswith("m") else "seconds"


def _count_or_age(groups: dict[str, str | None]) -> tuple[str, ...]:
    """The facet of a number of things or of an age; a period or `under 18` has none."""
    if groups["band"] is not None:
        return (f"aged {' to '.join(groups['band'].split())}",)
    if groups["young"] is not None and int(groups["young"]) > int(groups["old"] or 0):
        return f"aged {groups['young']}", str(groups["old"])
    for group, words in _NAMED:
        if groups[group] is not None:
            return (words.format(groups[group], groups["old"]),)
    return ()


_NAMED = (
    ("young", "aged {} to {}"),
    ("two_and_half", "aged 2 to 2.5"),
    ("from_age", "aged {} and over"),
    ("least", "aged {} and over"),
    ("beyond", "aged {} and over"),
    ("most", "aged under {}"),
    ("most_years", "aged under {}"),
    ("years", "aged {}"),
    ("years_old", "aged {}"),
    ("share", "{} percent or more"),
    ("share_over", "{} percent or more"),
    ("share_under", "under {} percent"),
    ("two_years", "24 months"),
    ("grade_of", "grade {}"),
    ("three", "{} or more"),
    ("at_least", "{} or more"),
    ("above", "more than {}"),
)
"""What a named part of the pattern says, with the older age of a pair."""
