"""Every kind of mistake, planted one at a time, is found and told."""

from datetime import date

import pytest

from schemas.catalogue import load
from schemas.catalogue.check import problems
from schemas.catalogue.models import (
    Area,
    Authority,
    AuthorityAlias,
    Catalogue,
    Domain,
    Indicator,
    Reference,
    Theme,
)


def indicator(own: str, **fields: object) -> Indicator:
    given = {
        "theme": "housing",
        "name": own.replace("-", " "),
        "definition": "What is counted.",
        "unit": "number",
        "polarity": "neutral",
    }
    return Indicator.model_validate({"id": own} | given | fields)


def authority(code: str, **fields: object) -> Authority:
    given = {"name": code, "official_name": code, "kind": "district", "nation": "England"}
    return Authority.model_validate({"code": code} | given | fields)


def catalogue(
    *indicators: Indicator,
    authorities: tuple[Authority, ...] = (),
    aliases: tuple[AuthorityAlias, ...] = (),
    domains: tuple[Domain, ...] = (),
    areas: tuple[Area, ...] = (),
) -> Catalogue:
    england = Area(code="E92000001", name="England", kind="country", aliases=("National",))
    return Catalogue(
        themes={"housing": Theme(name="Housing"), "planning": Theme(name="Planning")},
        indicators={one.id: one for one in indicators},
        authorities={one.code: one for one in authorities},
        authority_aliases=aliases,
        domains=domains,
        areas={one.code: one for one in (england, *areas)},
        words=load().words,
        fingerprint="",
    )


def alias(spelling: str, code: str, *, ambiguous: bool = False) -> AuthorityAlias:
    return AuthorityAlias(alias=spelling, code=code, ambiguous=ambiguous)


def test_a_catalogue_without_mistakes() -> None:
    assert problems(catalogue(indicator("homes"), indicator("rents", look_alikes=["homes"]))) == []


@pytest.mark.parametrize(
    ("indicators", "told"),
    [
        (
            [
                indicator("homes", aliases=["% of new homes"]),
                indicator("rents", aliases=["Percentage of new-homes"]),
            ],
            "`percent of new homes` is claimed by homes and rents",
        ),
        (
            [indicator("homes"), indicator("rents", aliases=["Homes"])],
            "`homes` is claimed by homes and rents",
        ),
        ([indicator("homes", aliases=["Homes"])], "`homes` is claimed by homes."),
        (
            [indicator("homes"), indicator("rents", weak_aliases=["HOMES"])],
            "`HOMES` is weak for rents but strong for homes",
        ),
        (
            [
                indicator("homes", weak_aliases=["on time"]),
                indicator("rents", weak_aliases=["On time"]),
            ],
            "weak alias `on time` of housing is claimed by homes and rents",
        ),
        ([indicator("homes", look_alikes=["castles"])], "look-alike `castles` is no indicator"),
        ([indicator("homes", look_alikes=["homes"])], "no look-alike of itself"),
        (
            [
                indicator("homes", aliases=["dwellings"], look_alikes=["rents"]),
                indicator("rents", weak_aliases=["Dwellings"]),
            ],
            "alias `dwellings` is also one of its look-alike rents",
        ),
        ([indicator("homes", unit="furlongs")], "unit `furlongs` is not in units.yml"),
        ([indicator("homes", theme="castles")], "theme `castles` is not in themes.yml"),
        ([indicator("homes", frequency="often")], "frequency `often` is not in statuses.yml"),
        (
            [
                indicator("homes", references=[Reference(framework="NI", code="157a")]),
                indicator("rents", references=[Reference(framework="ni", code="157A")]),
            ],
            "reference `ni 157a` is exact for homes and rents",
        ),
    ],
)
def test_a_mistake_in_an_indicator(indicators: list[Indicator], told: str) -> None:
    found = problems(catalogue(*indicators))
    assert any(told in problem for problem in found), found


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (authority("X", region_code="E12000099"), "X: region `E12000099` is not in areas.yml"),
        (authority("X", nation="Cornwall"), "X: nation `Cornwall` is not in areas.yml"),
        (authority("X", replaced_by=["Y"]), "X: replaced_by `Y` is no authority"),
        (
            authority("X", start=date(2020, 4, 1), end=date(2020, 3, 31)),
            "X: it ends on 2020-03-31, before it starts on 2020-04-01",
        ),
    ],
)
def test_a_mistake_in_an_authority(wrong: Authority, told: str) -> None:
    (found,) = problems(catalogue(authorities=(wrong,)))
    assert told in found


def test_two_living_councils_cannot_share_a_plain_alias() -> None:
    both = (authority("X"), authority("Y"))
    shared = (alias("Newtown", "X"), alias("NEWTOWN", "Y"))
    (found,) = problems(catalogue(authorities=both, aliases=shared))
    assert "`newtown` is claimed by X and Y at one time" in found


def test_a_council_cannot_have_an_alias_twice() -> None:
    twice = (alias("Newtown", "X"), alias("Newtown", "X"))
    assert len(problems(catalogue(authorities=(authority("X"),), aliases=twice))) == 1


def test_an_alias_passes_to_the_successor() -> None:
    old = authority("X", end=date(2020, 3, 31), replaced_by=["Y"])
    new = authority("Y", start=date(2020, 4, 1))
    shared = (alias("Newtown", "X"), alias("Newtown", "Y"))
    assert problems(catalogue(authorities=(old, new), aliases=shared)) == []


def test_an_ambiguous_alias_may_be_shared() -> None:
    both = (authority("X"), authority("Y"))
    shared = (alias("NBC", "X", ambiguous=True), alias("NBC", "Y", ambiguous=True))
    assert problems(catalogue(authorities=both, aliases=shared)) == []


def test_an_alias_and_a_domain_of_nobody() -> None:
    wrong = catalogue(aliases=(alias("A", "X"),), domains=(Domain(suffix="a.uk", code="X"),))
    assert problems(wrong) == [
        "authority_aliases.csv: `A` is of X, no authority.",
        "domains.csv: `a.uk` is of X, no authority.",
    ]


def test_a_domain_given_twice() -> None:
    twice = (Domain(suffix="a.uk", code="X"), Domain(suffix="a.uk", code="X"))
    assert problems(catalogue(authorities=(authority("X"),), domains=twice)) == [
        "domains.csv: `a.uk` is claimed by X at one time."
    ]


def test_two_living_councils_cannot_share_a_domain() -> None:
    both = (authority("X"), authority("Y"))
    shared = (Domain(suffix="a.uk", code="X"), Domain(suffix="a.uk", code="Y"))
    assert problems(catalogue(authorities=both, domains=shared)) == [
        "domains.csv: `a.uk` is claimed by X and Y at one time."
    ]


def test_two_areas_with_one_spelling() -> None:
    wrong = catalogue(areas=(Area(code="X", name="Nowhere", kind="region", aliases=("national",)),))
    assert problems(wrong) == ["areas.yml: `national` is claimed by E92000001 and X."]


def test_a_unit_has_a_base_that_is_one() -> None:
    words = load().words
    units = {**words.units, "ells": words.units["days_per_fte"].model_copy(update={"base": "feet"})}
    odd = catalogue().model_copy(update={"words": words.model_copy(update={"units": units})})
    assert "units.yml: ells has the base `feet`, which is no unit." in problems(odd)
