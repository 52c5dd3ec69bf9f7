"""The desk: a list of names goes in, what each is comes out; mistakes are told in a sentence."""

import csv
import io
from pathlib import Path

import pytest

from normalise.desk import DeskError, desk, resolved
from tests.normalise.papers import WORDS


def answers(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(resolved(text, WORDS))))


def test_each_name_has_an_answer_in_its_own_order() -> None:
    found = answers("raw_name\nHousehold recycling rate\nZebras\n% CLA with 3+ placements\n")
    assert [(row["raw_name"], row["indicator_id"], row["confidence"]) for row in found] == [
        ("Household recycling rate", "waste-recycling-percent", "1"),
        ("Zebras", "", ""),
        (
            "% CLA with 3+ placements",
            "children-looked-after-3-plus-placements-12-months-percent",
            "0.95",
        ),
    ]
    assert [row["how"] for row in found] == [
        "alias",
        "unresolved: nothing like it",
        "alias in other words: 3 or more, looked-after, placement",
    ]


def test_the_unit_and_the_section_are_used() -> None:
    twins = answers(
        "raw_name,unit,section\n"
        "Children looked after,number,\n"
        "Children looked after,per 10k,\n"
        "Children looked after,rate_per_10000,\n"
        "3+ placements,%,Children looked after\n"
        "3+ placements,%,\n"
    )
    assert [row["indicator_id"] for row in twins] == [
        "children-looked-after-count",
        "children-looked-after-rate-per-10000",
        "children-looked-after-rate-per-10000",
        "children-looked-after-3-plus-placements-12-months-percent",
        "children-looked-after-3-plus-placements-12-months-percent",
    ]


def test_the_title_of_the_paper_is_used() -> None:
    found = answers(
        "raw_name,unit,service\n"
        "% staff turnover,percent,Children's Social Care Service Statement\n"
        "% staff turnover,percent,\n"
    )
    assert [row["indicator_id"] for row in found] == ["social-workers-turnover-percent", ""]


def test_a_name_in_quotation_marks_over_two_lines() -> None:
    (row,) = answers('raw_name,source\n"Household\nrecycling rate",x\n')
    assert (row["raw_name"], row["indicator_id"]) == (
        "Household\nrecycling rate",
        "waste-recycling-percent",
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "names.csv cannot be read (No such file or directory); give a CSV file."),
        (b"name\nx\n", "names.csv has no column raw_name; name the column of names so."),
        (b"", "names.csv has no column raw_name; name the column of names so."),
        (b"raw_name\n\xff\xfe\n", "names.csv is not UTF-8; save it as CSV UTF-8."),
    ],
)
def test_a_file_that_will_not_do(
    content: bytes | None, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path("names.csv").write_bytes(content)
    with pytest.raises(DeskError) as raised:
        desk(["resolve", "names.csv"])
    assert str(raised.value) == told


@pytest.mark.parametrize("arguments", [[], ["resolve"], ["ponder"], ["check", "twice"]])
def test_a_command_that_makes_no_sense(arguments: list[str]) -> None:
    with pytest.raises(DeskError, match=r"; see catalogue --help\."):
        desk(arguments)


def test_check_says_how_many_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert desk(["check"]) == 0
    assert capsys.readouterr().out.endswith(" indicators, 0 faults.\n")
