"""The shapes of the catalogue's facts: indicators, authorities, areas."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from schemas.catalogue.vocabulary import Vocabulary
from schemas.period import Basis


class Fact(BaseModel):
    """A fact read from the catalogue: frozen, and no key that we do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


FinancialYear = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}$")]
"""April to March, such as `2008-09`; years in this form sort as they follow one another."""


class Framework(Fact):
    """An official set of indicators, such as the national indicators, by the name of its codes.

    `since` and `until` are the first and last years whose figures were collected for it; without
    them the year is not known, or the set is still in use. `listed_in` is the list of its codes
    that every code here was checked against; without it there was none at hand.
    """

    title: str
    publisher: str
    since: FinancialYear | None = None
    until: FinancialYear | None = None
    listed_in: str | None = None


class Reference(Fact):
    """An official code of an indicator, such as NI 65 or ASCOF 1C(2A).

    A framework that was renumbered has a name for each edition (`ASCOF 2014`, `ASCOF 2023`) for
    the codes that changed their meaning, so that a bare `ASCOF 2C` names none by itself.
    `since` and `until` narrow the years of its framework. `seen` is where else the code was seen
    with its meaning, where the framework has no register; a `doubtful` code may be wrong, and
    resolves no name.
    """

    framework: str
    code: str
    relation: Literal["exact", "predecessor", "complement", "sum_of_parts", "related"] = "exact"
    since: FinancialYear | None = None
    until: FinancialYear | None = None
    seen: str | None = None
    doubtful: bool = False


class Theme(Fact):
    """A part of a council's work; `words` are those of the headings its figures stand under.

    `scope` are the facets of whose service it is that its wordings may say or leave out, `setting`
    the words that any of them may say besides, since they are true of all its figures.
    """

    name: str
    words: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()


class Indicator(Fact):
    """What is measured, independent of area and time.

    `name` and `aliases` match anywhere; `weak_aliases` are short or generic and match only where
    the section or theme agrees; `look_alikes` are the ids that a careless match would confuse.
    Any other wording is taken apart into facets (facets.yml), and matches where they are those of
    the name or of an alias that says whom it counts; `implies` are words of the name that a wording
    may leave out all the same, `besides` words that it may have too and that tell no part of what
    is measured (illegal fly-tips), `vetoes` words that no wording of it shows. `usual_basis` is
    what a figure covers where the paper does not say; without it, it is the period that the paper
    reports.
    `under` are words of headings: its weak aliases match only below one of these.
    `parts` name the parts that a paper divides it into, such as categories of complaints: a name
    that says one is of that part, and its figure is never the indicator's whole.
    `frequency` is a word of statuses.yml: the most often that councils usually report it. `source`
    is the return or survey that the figure comes from.
    """

    id: str
    theme: str
    name: str
    definition: str
    unit: str
    polarity: Literal["higher", "lower", "neutral"]
    denominator: str | None = None
    population: str | None = None
    qualifiers: tuple[str, ...] = ()
    usual_basis: Basis | None = None
    frequency: str | None = None
    references: tuple[Reference, ...] = ()
    aliases: tuple[str, ...] = ()
    weak_aliases: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    look_alikes: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    besides: tuple[str, ...] = ()
    vetoes: tuple[str, ...] = ()
    source: str | None = None


class Authority(Fact):
    """A council, past or present, by its ONS code."""

    code: str
    name: str
    official_name: str
    kind: str
    nation: str
    region_code: str | None = None
    start: date | None = None
    end: date | None = None
    replaced_by: tuple[str, ...] = ()


class AuthorityAlias(Fact):
    """A spelling of a council's name; `ambiguous` ones are never enough on their own.

    A council and its successor may share a plain spelling (`Somerset`): the day of the report
    tells which is meant. Councils that have ended stand first, so that the last one is living.
    """

    alias: str
    code: str
    ambiguous: bool = False


class Domain(Fact):
    """A web domain of a council: a host matches when it is `suffix` or ends in `.suffix`.

    `start` and `end` are given where a domain passed from a council to its successor, which
    stands last.
    """

    suffix: str
    code: str
    start: date | None = None
    end: date | None = None


class Area(Fact):
    """A country, a region or a peer group that figures are compared with."""

    code: str
    name: str
    kind: Literal["country", "region", "peer_group"]
    aliases: tuple[str, ...] = ()


class Neighbour(Fact):
    """A statistical neighbour of a council's children's services; `rank` 1 is the likest.

    `edition` is the month of the Department for Education's model, since neighbours change.
    """

    edition: str
    code: str
    rank: int
    neighbour: str
    closeness: str


class Catalogue(Fact):
    """Everything the house knows. `fingerprint` changes when any fact does.

    `plain_fingerprint` changes with any but those that names are resolved by: the indicators, their
    themes and frameworks, and the words of facets.yml.
    """

    themes: Mapping[str, Theme] = {}
    frameworks: Mapping[str, Framework] = {}
    indicators: Mapping[str, Indicator]
    authorities: Mapping[str, Authority]
    authority_aliases: tuple[AuthorityAlias, ...]
    domains: tuple[Domain, ...]
    areas: Mapping[str, Area]
    neighbours: tuple[Neighbour, ...] = ()
    words: Vocabulary
    fingerprint: str
    plain_fingerprint: str = ""
