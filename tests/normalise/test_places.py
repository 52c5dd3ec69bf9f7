"""Areas as columns and cells name them: field guide (b), comparators, and trap 28."""

import pytest

from normalise.places import Places
from schemas.catalogue import load
from tests.normalise.papers import DARLINGTON

NORTHUMBERLAND, NORTH_SOMERSET, KENT = "E06000057", "E06000024", "E10000016"


def places(code: str | None) -> Places:
    catalogue = load()
    return Places(catalogue, None if code is None else catalogue.authorities[code])


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("England", "England"),
        ("Eng", "England"),
        ("Eng Av", "England"),
        ("Nat. Ave.", "England"),
        ("National average", "England"),
        ("England average", "England"),
        ("All-England", "England"),
        ("Welsh average", "Wales"),
        ("South West", "South West"),
        ("North East", "North East"),
        ("Yorkshire and The Humber", "Yorkshire and The Humber"),
        ("South-east", "South East"),
        ("London", "London"),
        ("Statistical Neighbour", "Statistical neighbours"),
        ("Statistical Neighbours", "Statistical neighbours"),
        ("SN", "Statistical neighbours"),
        ("Stat Neighbour Average", "Statistical neighbours"),
        ("YJS Family", "Youth justice family"),
        ("CIPFA nearest neighbours", "Nearest neighbours"),
        ("Ofsted good", "Ofsted good"),
        ("Upper Quartile performance", "Top quartile"),
        ("Core cities", "Core cities"),
        ("comparator group", "Comparator group"),
    ],
)
def test_areas(printed: str, name: str) -> None:
    place = places(DARLINGTON).find(printed)
    assert place is not None
    assert (place.name, place.own) == (name, False)


@pytest.mark.parametrize(
    ("code", "printed"),
    [
        (NORTHUMBERLAND, "Northumberland"),
        (NORTHUMBERLAND, "Northumberland County Council"),
        (NORTHUMBERLAND, "N'land"),
        (NORTHUMBERLAND, "N’land"),
        (DARLINGTON, "DARLINGTON"),
        (DARLINGTON, "Darlington Borough Council"),
        (KENT, "Kent"),
    ],
)
def test_the_council_itself(code: str, printed: str) -> None:
    place = places(code).find(printed)
    assert place is not None
    assert (place.code, place.own) == (code, True)


@pytest.mark.parametrize(
    ("code", "region"),
    [(NORTHUMBERLAND, "North East"), (NORTH_SOMERSET, "South West"), (None, "Region")],
)
@pytest.mark.parametrize("printed", ["Reg Av", "Region", "Regional average"])
def test_the_region_is_the_councils_own(code: str | None, region: str, printed: str) -> None:
    place = places(code).find(printed)
    assert place is not None
    assert (place.name, place.own) == (region, False)


@pytest.mark.parametrize(
    ("printed", "code"),
    [("Leeds", "E08000035"), ("Hull City Council", "E06000010"), ("Kent", "E10000016")],
)
def test_other_councils_are_not_the_own(printed: str, code: str) -> None:
    place = places(DARLINGTON).find(printed)
    assert place is not None
    assert (place.code, place.own) == (code, False)


@pytest.mark.parametrize(
    "printed",
    ["", "NCC", "D'land", "Target", "Q3", "Children in care", "Green", "England's target", "Total"],
)
def test_no_area(printed: str) -> None:
    assert places(DARLINGTON).find(printed) is None


def test_without_a_publisher_nothing_is_home() -> None:
    unknown = places(None)
    assert unknown.home is None
    assert not unknown.holds_own_name("Darlington")
    assert unknown.find("Darlington") is not None


def test_only_the_own_name_is_the_own_name() -> None:
    darlington = places(DARLINGTON)
    assert darlington.holds_own_name("Darlington Borough Council")
    assert not darlington.holds_own_name("Durham")
