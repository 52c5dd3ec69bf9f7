"""Facts that a council officer could check, on the catalogue that comes with the house."""

import re
from collections import Counter
from datetime import date

import pytest

from schemas.catalogue import load
from schemas.catalogue.check import problems
from schemas.catalogue.fold import fold

CODES = {
    "England": r"E(06|07|08|09|10|47|61)\d{6}",
    "Scotland": r"S12\d{6}",
    "Wales": r"W06\d{6}",
    "Northern Ireland": r"N09\d{6}",
}


def owners(printed: str) -> set[str]:
    return {
        one.id
        for one in load().indicators.values()
        if fold(printed) in {fold(spelling) for spelling in (one.name, *one.aliases)}
    }


def councils(printed: str, day: date) -> set[str]:
    """The councils of that day that a spelling names by itself."""
    authorities = load().authorities
    named = {
        alias.code
        for alias in load().authority_aliases
        if not alias.ambiguous and fold(alias.alias) == fold(printed)
    }
    return {
        code
        for code in named
        if (authorities[code].start or date.min) <= day <= (authorities[code].end or date.max)
    }


def test_the_catalogue_does_not_contradict_itself() -> None:
    assert problems(load()) == []


@pytest.mark.parametrize(
    ("code", "name", "region"),
    [
        ("E06000057", "Northumberland", "E12000001"),
        ("E06000024", "North Somerset", "E12000009"),
        ("E06000005", "Darlington", "E12000001"),
        ("E10000016", "Kent", "E12000008"),
        ("E09000033", "Westminster", "E12000007"),
        ("S12000036", "City of Edinburgh", None),
        ("W06000015", "Cardiff", None),
        ("N09000003", "Belfast", None),
    ],
)
def test_councils(code: str, name: str, region: str | None) -> None:
    authority = load().authorities[code]
    assert (authority.name, authority.region_code) == (name, region)


@pytest.mark.parametrize(
    ("printed", "day", "code"),
    [
        ("Northumberland County Council", date(2018, 8, 17), "E06000057"),
        ("NORTHUMBERLAND", date(2022, 3, 31), "E06000057"),
        ("North Somerset Council", date(2023, 12, 31), "E06000024"),
        ("Darlington Borough Council", date(2021, 12, 31), "E06000005"),
        ("Darlington", date(2021, 12, 31), "E06000005"),
        ("London Borough of Barking and Dagenham", date(2020, 1, 1), "E09000002"),
        ("Kent County Council", date(2020, 1, 1), "E10000016"),
        ("Hull City Council", date(2020, 1, 1), "E06000010"),
        ("Somerset County Council", date(2015, 1, 1), "E10000027"),
        ("Somerset Council", date(2024, 1, 1), "E06000066"),
        ("North Yorkshire", date(2015, 1, 1), "E10000023"),
        ("North Yorkshire", date(2024, 1, 1), "E06000065"),
        ("E06000048", date(2012, 1, 1), "E06000057"),
    ],
)
def test_a_council_by_its_name_and_the_day(printed: str, day: date, code: str) -> None:
    assert councils(printed, day) == {code}


@pytest.mark.parametrize("printed", ["NCC", "BCC", "Reading", "West Midlands"])
def test_a_spelling_that_may_mean_something_else_names_no_council(printed: str) -> None:
    assert councils(printed, date(2020, 1, 1)) == set()


@pytest.mark.parametrize(
    ("suffix", "code"),
    [
        ("northumberland.gov.uk", "E06000057"),
        ("n-somerset.gov.uk", "E06000024"),
        ("darlington.gov.uk", "E06000005"),
    ],
)
def test_web_domains(suffix: str, code: str) -> None:
    assert {domain.code for domain in load().domains if domain.suffix == suffix} == {code}


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("England", "E92000001"),
        ("Nat. average", "E92000001"),
        ("North East", "E12000001"),
        ("Yorkshire & Humber", "E12000003"),
        ("Statistical neighbours", "peer:statistical-neighbours"),
        ("Stat Neighbour", "peer:statistical-neighbours"),
        ("Ofsted good", "peer:ofsted-good"),
        ("CIPFA nearest neighbours", "peer:nearest-neighbours"),
        ("Upper quartile", "peer:top-quartile"),
        ("Regional average", "peer:own-region"),
    ],
)
def test_areas(printed: str, code: str) -> None:
    named = {
        area.code
        for area in load().areas.values()
        if fold(printed) in {fold(spelling) for spelling in (area.name, *area.aliases)}
    }
    assert named == {code}


@pytest.mark.parametrize(
    ("printed", "indicator"),
    [
        (
            "% of CLA with 3 or more moves in last year",
            "children-looked-after-3-plus-placements-12-months-percent",
        ),
        (
            "Percentage of re-referrals within previous 12 months (rolling 12 months)",
            "re-referrals-12-months-percent",
        ),
        ("Re-referrals within 12 months (number)", "re-referrals-12-months-count"),
        ("RATE OF CHILD PROTECTION PLANS PER 10K POPN", "child-protection-plans-rate-per-10000"),
        ("Household waste recycled and composted", "waste-recycling-percent"),
        ("Average relet time", "housing-relet-days"),
    ],
)
def test_a_printed_name_has_one_owner(printed: str, indicator: str) -> None:
    assert owners(printed) == {indicator}


@pytest.mark.parametrize(
    ("framework", "code", "indicator"),
    [
        ("NI", "65", "child-protection-plans-second-or-subsequent-ever-percent"),
        ("NI", "62", "children-looked-after-3-plus-placements-12-months-percent"),
        ("NI", "157a", "planning-major-percent"),
        ("NI", "192", "waste-recycling-percent"),
        ("BVPI", "12", "workforce-sickness-days-fte"),
        ("ASCOF", "2B(1)", "adult-social-care-reablement-91-days-percent"),
        (
            "ASCOF 2023",
            "2C",
            "adult-social-care-residential-admissions-65-plus-rate-per-100000",
        ),
        ("ASCOF 2014", "2C", "adult-social-care-delayed-transfers-rate-per-100000"),
        ("TSM", "TP01", "housing-tenant-satisfaction-percent"),
    ],
)
def test_official_codes(framework: str, code: str, indicator: str) -> None:
    named = {
        one.id
        for one in load().indicators.values()
        for reference in one.references
        if reference.relation == "exact"
        and (reference.framework, reference.code) == (framework, code)
    }
    assert named == {indicator}


def test_codes_have_the_shape_of_their_nation() -> None:
    for authority in load().authorities.values():
        assert re.fullmatch(CODES[authority.nation], authority.code), authority


def test_every_english_council_has_a_region() -> None:
    without = [one for one in load().authorities.values() if one.region_code is None]
    assert {one.nation for one in without} == {"Scotland", "Wales", "Northern Ireland"}


def test_how_many_councils_there_are_today() -> None:
    above = {"combined authority", "regional authority"}
    living = Counter(
        one.nation
        for one in load().authorities.values()
        if one.end is None and one.kind not in above
    )
    assert living == {"England": 317, "Scotland": 32, "Wales": 22, "Northern Ireland": 11}


def test_ids_read_as_words_and_end_in_what_is_measured() -> None:
    for one in load().indicators.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.id)
        if one.id.endswith("-percent"):
            assert one.unit == "percent", one.id
        if one.id.endswith("-count"):
            assert one.unit == "number", one.id


def test_there_are_as_many_indicators_as_were_drafted() -> None:
    assert len(load().indicators) >= 348
