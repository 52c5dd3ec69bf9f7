"""Figures of parts of a council: columns under `North` and `South`, rows of wards or services."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from normalise.bands import role_match
from normalise.columns import Column
from normalise.evidence import Evidence
from normalise.paper import Paper
from normalise.places import Place
from schemas.catalogue.fold import fold

LEAST_GROUPS = 2

_COUNT = re.compile(r"\s*[(\[]\d+[)\]]$")
"""How many councils a region has, or people a ward: `North East (12)`."""

_EMPTY = re.compile(r"[(\[]\s*[)\]]")
_BY_PARTS = re.compile(r"^(.*)\s(?:by|per|in each)\s+([\w ]+?)\W*$", re.IGNORECASE)


def of_groups(columns: Sequence[Column], evidence: Evidence) -> tuple[Column, ...]:
    """The columns, those under the label of an area or a service with what it says.

    Such labels stand over the same headings as one another: `North › Actual`, `South › Actual`.
    """
    groups = dict(_groups(columns, evidence))
    unknown = {label for label in groups if evidence.places.find(label) is None}
    if any(is_locality(label, evidence) for label in unknown):
        unknown |= {label for label in groups if evidence.places.is_region(label)}
    if len(groups) < LEAST_GROUPS:
        return tuple(columns)
    areas = len(unknown) < len(groups) or any(is_locality(label, evidence) for label in unknown)
    label_of = {index: label for label, found in groups.items() for index in found}
    made = []
    for column in columns:
        label = label_of.get(column.index)
        if label is not None and label not in unknown and column.place is None:
            column = replace(column, place=evidence.places.find(label))
        if label in unknown and label is not None:
            role = "actual" if column.place is not None and column.role == "comparator" else None
            column = replace(column, part=True, place=_local(label) if areas else None)
            column = replace(column, role=role or column.role)
            column = column if areas else replace(column, section=label)
        made.append(column)
    return tuple(made)


def is_locality(label: str, evidence: Evidence) -> bool:
    """Whether a label holds a word of places within a council: `North`, `Town wards`."""
    words = evidence.lexicon.catalogue.words.headers.localities
    return not set(fold(label).split()).isdisjoint(map(fold, words))


def is_total(label: str, evidence: Evidence) -> bool:
    """Whether a row among parts is the whole: `Total`, `Borough average`, the council's name."""
    words = evidence.lexicon.catalogue.words.headers.wholes
    said = set(fold(label).split())
    return evidence.places.holds_own_name(label) or not said.isdisjoint(map(fold, words))


def of_rows(
    columns: Sequence[Column], caption: str, paper: Paper, of_figures: Collection[int]
) -> tuple[Column, ...]:
    """The columns, where rows are wards or services of what the caption names.

    Without it a ward's name would be taken for an indicator's. A column `of_figures` under a
    heading that is not known then names its own indicator.
    """
    parts = _column_of_parts(columns, caption, paper)
    if parts is None:
        return tuple(columns)
    return tuple(
        replace(c, role="actual", reason="figures under a name of their own")
        if c.role is None and c.path and c.index in of_figures
        else parts
        if c.index == parts.index
        else c
        for c in columns
    )


def _column_of_parts(columns: Sequence[Column], caption: str, paper: Paper) -> Column | None:
    """The column of the areas or services that the rows are, with its role; else None.

    Areas nobody knows are parts of a council only in the paper of one.
    """
    names = next((c for c in columns if c.role == "indicator"), None)
    if names is None:
        return next((c for c in columns if c.role == "place"), None)
    match = role_match(names.path[0], paper.evidence) if names.path else None
    role = None if match is None or not match.whole else match.role
    fits = {
        "place": paper.places.home is not None,
        "section": paper.lexicon.names.resolve(without_parts(caption, paper)) is not None,
    }
    if not caption or not fits.get(role or "", False):
        return None
    return replace(names, role=role, reason=f"parts under {names.path[0]}")


def without_parts(caption: str, paper: Paper) -> str:
    """A caption without the parts that its rows are: `Sickness by directorate`."""
    found = _BY_PARTS.search(caption)
    match = None if found is None else role_match(found[2], paper.evidence)
    parted = match is not None and match.whole and match.role in ("place", "section")
    return found[1].strip() if found is not None and parted else caption


def place_of(printed: str, heading: str, paper: Paper) -> Place | None:
    """The area of a row headed by places: one that is known, else a part of the council.

    Under `Locality` or `Ward` the word `Eastern` is no region of England.
    """
    if not printed:
        return None
    local = is_locality(heading, paper.evidence) and paper.places.is_region(printed)
    known = None if local else paper.places.find(_COUNT.sub("", printed))
    if known is None and is_total(printed, paper.evidence):
        return paper.places.home
    return known or _local(printed)


def named_by_columns(
    columns: Sequence[Column], caption: str, paper: Paper
) -> Iterator[tuple[str, Sequence[Column]]]:
    """The indicators of a table whose rows are areas: the caption's, or a column's own.

    A column's words stand after the caption, unless they name an indicator by themselves.
    """
    caption = without_parts(caption, paper)
    figures = [column for column in columns if column.is_figure]
    actuals = (column for column in figures if column.role == "actual")
    own = {c.index: words for c in actuals if (words := _words(c, paper))}
    rest = [column for column in columns if column.index not in own]
    if any(column.is_figure for column in rest):
        yield caption, rest
    beside = [column for column in rest if not column.is_figure]
    for column in (c for c in figures if c.index in own):
        words = own[column.index]
        alone = not caption or paper.lexicon.names.resolve(words) is not None
        yield words if alone else f"{caption} – {words}", [*beside, column]


def _words(column: Column, paper: Paper) -> str:
    """What a heading says besides a role, an area and a period; of the groups above it too."""
    return " – ".join(filter(None, (_own(label, paper) for label in reversed(column.path))))


def _own(label: str, paper: Paper) -> str:
    bare = _EMPTY.sub(" ", paper.lexicon.periods.without(label)).strip(" –-:,")
    match = role_match(label, paper.evidence)
    known = match is not None and match.whole
    named = paper.places.find(bare) is not None or paper.lexicon.units.exact(bare) is not None
    return "" if known or named or not any(char.isalpha() for char in bare) else bare


def _groups(columns: Sequence[Column], evidence: Evidence) -> Iterator[tuple[str, set[int]]]:
    """The unknown labels and areas over several columns each, with the same headings below."""
    found: dict[str, dict[int, str]] = {}
    for column in columns:
        label = next((one for one in column.path[1:] if _may_group(one, evidence)), None)
        if label is not None:
            found.setdefault(label, {})[column.index] = fold(column.path[0])
    headings = [frozenset(below.values()) for below in found.values()]
    for label, below in found.items():
        if headings.count(frozenset(below.values())) >= LEAST_GROUPS:
            yield label, set(below)


def _may_group(label: str, evidence: Evidence) -> bool:
    lexicon = evidence.lexicon
    if lexicon.periods.is_period(label) or lexicon.periods.parts(label):
        return False
    match = role_match(label, evidence)
    known = match is not None and match.whole
    place = evidence.places.find(label)
    return place is not None or not (known or lexicon.headers.group(label) is not None)


def _local(label: str) -> Place:
    return Place(None, label, own=True)
