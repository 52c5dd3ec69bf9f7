"""Official codes: how far they are confirmed, in which years they were used, what is wrong."""

from typing import Any

import pytest

from schemas.catalogue import load
from schemas.catalogue.models import Catalogue, Framework, Indicator, Reference
from schemas.catalogue.standing import (
    Standing,
    Years,
    code_problems,
    standing,
    standings,
    years,
)

NATIONAL = Framework(title="National", publisher="A department", since="2008-09", until="2010-11")
LISTED = Framework(title="Tool", publisher="A department", listed_in="its list of measures")


def catalogue(frameworks: dict[str, Framework], *references: Reference) -> Catalogue:
    homes = Indicator(
        id="homes",
        theme="housing",
        name="Homes",
        definition="Homes.",
        unit="number",
        polarity="higher",
        references=references,
    )
    return load().model_copy(update={"indicators": {"homes": homes}, "frameworks": frameworks})


@pytest.mark.parametrize(
    ("given", "framework", "expected"),
    [
        ({}, LISTED, "listed"),
        ({"seen": "council papers"}, NATIONAL, "seen"),
        ({}, NATIONAL, "unconfirmed"),
        ({}, None, "unconfirmed"),
        ({"doubtful": "true"}, LISTED, "doubtful"),
    ],
)
def test_who_confirms_a_code(
    given: dict[str, Any], framework: Framework | None, expected: Standing
) -> None:
    reference = Reference.model_validate({"framework": "NI", "code": "65"} | given)
    assert standing(reference, framework) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, ("2008-09", "2010-11")),
        ({"until": "2009-10"}, ("2008-09", "2009-10")),
        ({"since": "2009-10"}, ("2009-10", "2010-11")),
    ],
)
def test_years_of_a_code_are_those_of_its_framework(given: dict[str, str], expected: Years) -> None:
    assert years(Reference.model_validate({"framework": "NI", "code": "65"} | given), NATIONAL) == (
        expected
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"framework": "IN"}, "IN 65: there is no such framework in frameworks.yml"),
        ({"until": "2009-11"}, "NI 65 has a year `2009-11` that is not two in a row"),
        (
            {"since": "2010-11", "until": "2009-10"},
            "NI 65 ends in 2009-10, before it begins in 2010-11",
        ),
        ({"until": "2012-13"}, "NI 65 has years that are not all among those of its framework"),
        ({"since": "2007-08"}, "NI 65 has years that are not all among those of its framework"),
        ({"doubtful": "true", "seen": "council papers"}, "NI 65 is doubtful, and was seen"),
    ],
)
def test_a_mistake_in_a_code(given: dict[str, str], told: str) -> None:
    reference = Reference.model_validate({"framework": "NI", "code": "65"} | given)
    found = list(code_problems(catalogue({"NI": NATIONAL}, reference)))
    assert any(told in problem for problem in found), found


def test_a_mistake_in_a_framework() -> None:
    backwards = NATIONAL.model_copy(update={"until": "2007-08"})
    assert list(code_problems(catalogue({"NI": backwards}))) == [
        "frameworks.yml: NI ends in 2007-08, before it begins in 2008-09.",
        "frameworks.yml: no indicator has a code of NI.",
    ]


@pytest.mark.parametrize(
    ("framework", "code", "expected"),
    [
        ("NI", "65", ("2008-09", "2010-11")),
        ("BVPI", "82a", ("2000-01", "2007-08")),
        ("TSM", "BS03", ("2023-24", None)),
        ("ASCOF", "1C(2A)", ("2014-15", "2022-23")),
        ("ASCOF", "6B", ("2023-24", None)),
        ("ASCOF", "1A", (None, None)),
    ],
)
def test_years_of_the_codes_in_the_catalogue(framework: str, code: str, expected: Years) -> None:
    found = {
        years(reference, load().frameworks[framework])
        for one in load().indicators.values()
        for reference in one.references
        if (reference.framework, reference.code) == (framework, code)
    }
    assert found == {expected}


def test_codes_of_sets_with_a_list_are_confirmed_or_doubtful() -> None:
    counted = standings(load())
    assert counted["listed"] >= 100
    assert counted["doubtful"] < 5
