"""Figures that are named together: `Satisfaction with parks and libraries was 81% and 77%`.

Also those that are told apart by what follows them: `12 weeks for adults and 18 for children`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from normalise.prose.facts import Fact
from normalise.prose.naming import Naming

LONGEST = 4
"""Words of one of two things that are named together."""

_OF_TWO = re.compile(
    r"(?P<lead>.*\b(?:of|with|for|in|at)\s)?(?P<one>(?:(?!and\b)[^\s,]+\s)+)and\s(?P<two>[^,]+)",
    re.I,
)
_TOLD_APART = re.compile(
    r"(?:\sper\s[\d,]+)?(?P<words>\s(?P<how>for|in|at|among|amongst)\s[^,;:.()\d]{2,50}?),?\s"
    r"(?:and|but|while|whilst)\s$"
)
_LIKEWISE = re.compile(
    r"(?P<words>\s(?P<how>for|in|at|among|amongst)\s[^,;:.()\d]{2,50}?)(?=[,;:.(]|$)"
)


def paired(facts: Sequence[Fact], text: str, naming: Naming) -> list[Fact]:
    """The facts, each of two that share a wording with its own part of it."""
    made = list(facts)
    for at in range(len(facts) - 1):
        one, two = facts[at], facts[at + 1]
        if one.reason != two.reason or one.quantity.unit != two.quantity.unit:
            continue
        between = text[one.quantity.end : two.quantity.start]
        if between == " and " and one.subject == two.subject:
            names = two_names(one.subject)
        else:
            names = _told_apart(one, two, between, text[two.quantity.end :], naming)
        if names is not None:
            made[at] = replace(made[at], subject=names[0])
            made[at + 1] = replace(made[at + 1], subject=names[1])
    return made


def two_names(wording: str) -> tuple[str, str] | None:
    """The two names in a wording, or None: `major and minor applications`, `trams and buses`."""
    found = _OF_TWO.fullmatch(wording)
    if found is None or re.search(r"\sand\s", found["two"]):
        return None
    lead, one, two = found["lead"] or "", found["one"].strip(), found["two"]
    first, second = one.split(), two.split()
    if len(first) == 1 and len(second) > 1 and not _is_many(first[0]) and _is_many(second[1]):
        return f"{lead}{one} {' '.join(second[1:])}", wording[found.start("two") :]
    if max(len(first), len(second)) > LONGEST or not lead:
        return None
    alike = len(first) == len(second) == 1 or (_is_many(first[-1]) and _is_many(second[-1]))
    return (f"{lead}{one}", f"{lead}{two}") if alike else None


def _is_many(word: str) -> bool:
    return word.endswith("s") or word in ("children", "people", "women", "men")


def _told_apart(
    one: Fact, two: Fact, between: str, after: str, naming: Naming
) -> tuple[str, str] | None:
    """Both names of a measure that is told of two groups; a time tells none apart."""
    first, second = _TOLD_APART.fullmatch(between), _LIKEWISE.match(after)
    if one.reason != "level" or first is None or second is None or first["how"] != second["how"]:
        return None
    mine, other = (naming.subjects.trimmed(found["words"]) for found in (first, second))
    if mine is None or other is None or mine in one.subject:
        return None
    if not naming.counted.is_measured(one.subject):
        return None
    return f"{one.subject} {mine}", f"{one.subject} {other}"
