"""Figures that share a noun or a verb: `75% of major and 83% of minor applications`."""

from collections.abc import Sequence
from dataclasses import replace

from normalise.prose.facts import Fact
from normalise.prose.naming import Naming

SHORT = 2
"""Words of a wording that may want the noun of the next: `major`, `other minor`."""


def sharing(facts: Sequence[Fact], text: str, naming: Naming) -> list[Fact]:
    """The facts, each with the noun and the verb that it shares with those after it."""
    made = list(facts)
    for at in range(len(made) - 2, -1, -1):
        if _are_alike(made[at], made[at + 1], text):
            made[at] = replace(made[at], subject=_whole(made[at], made[at + 1], naming))
    return made


def _are_alike(one: Fact, two: Fact, text: str) -> bool:
    """Whether two percentages stand side by side, each before its noun."""
    levels = one.reason == two.reason == "level"
    if not levels or not one.quantity.unit == two.quantity.unit == "percent":
        return False
    return one.subject in text[one.quantity.end : two.quantity.start]


def _whole(one: Fact, two: Fact, naming: Naming) -> str:
    """`100% of A and 100% of B had an allocated social worker`: A has the verb of B."""
    subjects = naming.subjects
    shared = subjects.predicate(two.subject)
    bare = subjects.predicate(one.subject) is None and not subjects.says_done(one.subject)
    if shared is None or not bare:
        return one.subject
    noun = two.subject.removesuffix(shared).split()
    words = one.subject.split()
    if len(words) <= SHORT <= len(noun) and not words[-1].endswith("s"):
        return " ".join((*words, *noun[len(words) :], shared))
    return f"{one.subject} {shared}"
