"""Who published a paper: field guide, traps 28 and 29."""

import pytest

from normalise.publisher import Publishers
from schemas.catalogue import load
from tests.normalise.papers import document, paper, table

NORTHUMBERLAND, KENT, BIRMINGHAM = "E06000057", "E10000016", "E08000025"
DARLINGTON, NORTH_SOMERSET = "E06000005", "E06000024"
publishers = Publishers(load())


@pytest.mark.parametrize(
    ("blocks", "said", "code"),
    [
        (["# Northumberland County Council", "Performance in quarter 4"], {}, NORTHUMBERLAND),
        (["# Quarterly performance"], {"title": "Kent County Council QPR"}, KENT),
        (["# Stoke-on-Trent City Council"], {}, "E06000021"),
        (["# Southend-on-Sea Borough Council"], {}, "E06000033"),
        (["# Newcastle-under-Lyme Borough Council"], {}, "E07000195"),
        (["= North Somerset Council", "Children's services report"], {}, NORTH_SOMERSET),
        (
            ["# Quarterly performance"],
            {"links": ("https://www.darlington.gov.uk/your-council/",)},
            DARLINGTON,
        ),
        (
            ["# Report"],
            {"links": ("https://democracy.kent.gov.uk/ieListDocuments.aspx",)},
            KENT,
        ),
        (
            # trap 29: another council in the minutes
            [
                "# Kent County Council",
                "Requests for help with council tax rose (Birmingham 10%).",
                "Birmingham has seen the same.",
            ],
            {},
            KENT,
        ),
        (
            # trap 28: a table of many councils
            [
                "# Darlington Borough Council",
                table("Council | 2021/22\nLeeds | 71\nKent | 72\nLeeds | 73\nDarlington | 74"),
            ],
            {},
            DARLINGTON,
        ),
    ],
)
def test_the_publisher(blocks: list, said: dict, code: str) -> None:
    found = publishers.find(document(*blocks, **said))
    assert found is not None
    assert (found.authority.code, found.sure) == (code, True)


@pytest.mark.parametrize(
    ("blocks", "code"),
    [
        # an abbreviation of many councils, with support
        (["# NCC Performance", "Northumberland has 48 schools."], "E06000057"),
        (["# NCC Performance", "Norfolk has 48 schools."], "E10000020"),
        # an e-mail address in the body
        (["# Performance", "Ask performance@gateshead.gov.uk for more."], "E08000037"),
        (["# Performance", "See https://democracy.leeds.gov.uk/mgAi.aspx?ID=21308"], "E08000035"),
        # a trust that works for one council
        (["# Together for Children", "Figures of the trust."], "E08000024"),
    ],
)
def test_support_from_elsewhere_in_the_paper(blocks: list[str], code: str) -> None:
    found = publishers.find(document(*blocks))
    assert found is not None
    assert found.authority.code == code


@pytest.mark.parametrize(
    "blocks",
    [
        ["# NCC Performance", "The council has 48 schools."],
        ["# NE performance", "# North East"],
        # a trust of three councils
        ["# Achieving for Children", "Figures of the trust."],
    ],
)
def test_what_many_share_decides_nothing_alone(blocks: list[str]) -> None:
    assert publishers.find(document(*blocks)) is None


def test_councils_of_a_joint_paper_are_rivals() -> None:
    joint = document("# Adur District Council and Worthing Borough Council")
    assert publishers.find(joint) is None
    assert [council.name for council in publishers.rivals(joint)] == ["Adur", "Worthing"]


def test_a_file_name_alone_is_enough() -> None:
    found = publishers.find(document("Performance report", name="darlington_q3_2021-22.pdf"))
    assert found is not None
    assert found.authority.code == DARLINGTON


def test_a_passing_mention_is_not_sure() -> None:
    found = publishers.find(document("Officers visited Darlington to see its front door."))
    assert found is not None
    assert (found.authority.code, found.sure) == (DARLINGTON, False)


@pytest.mark.parametrize(
    "blocks",
    [
        ["# Kent County Council", "# Birmingham City Council"],
        ["Officers visited Darlington and Kent."],
        ["# Quarterly performance", "The council met its targets."],
        [],
    ],
)
def test_a_tie_or_nothing_is_no_publisher(blocks: list[str]) -> None:
    assert publishers.find(document(*blocks)) is None


def test_a_name_that_two_places_share_decides_nothing() -> None:
    shared = next(a.alias for a in load().authority_aliases if a.ambiguous and len(a.alias) > 4)
    assert publishers.find(document(f"# {shared}")) is None


def test_a_word_that_is_also_a_place_is_not_taken_from_the_middle_of_a_name() -> None:
    found = publishers.find(document("# North Somerset Council", "Somerset is next door."))
    assert found is not None
    assert found.authority.code == NORTH_SOMERSET


@pytest.mark.parametrize(
    ("period", "kind"),
    [("Quarter 3 2018/19", "county"), ("Quarter 3 2024/25", "unitary authority")],
)
def test_a_name_that_passed_from_one_council_to_another(period: str, kind: str) -> None:
    known = paper("# North Yorkshire Council performance report", f"# {period}")
    assert known.authority is not None
    assert known.authority.name.startswith("North Yorkshire")
    assert known.authority.kind == kind
