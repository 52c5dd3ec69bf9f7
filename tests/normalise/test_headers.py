"""Header words: field guide, section (b)."""

import pytest

from tests.normalise.papers import WORDS

headers = WORDS.headers


@pytest.mark.parametrize(
    ("label", "role", "whole"),
    [
        ("Performance Indicator Description", "indicator", True),
        ("Code & Name", "indicator", True),
        ("Measure or actions to achieve objective", "indicator", True),
        ("What we have committed to", "indicator", True),
        ("Council Objective", "section", True),
        ("Year End", "actual", True),
        ("Monthly control target", "target", False),
        ("Floor Standard", "floor", True),
        ("Same period last year", "previous", True),
        ("Nat. Ave.", "comparator", True),
        ("RAG rating (latest)", "rag", False),
        ("Direction of Travel (qtr 2 v qtr 1)", "direction", False),
        ("6 week trend", "long_direction", True),
        ("Frequency of measure", "frequency", True),
        ("Cabinet Member", "owner", True),
        ("Commentary on Progress Qtr 2", "commentary", False),
        ("Corrective Action", "action", True),
        ("Target %", "target", False),
        ("Performance target", "target", False),
        ("Previous result", "previous", True),
        ("England rate", "comparator", False),
        ("Number meeting expectations", "actual", False),
    ],
)
def test_roles(label: str, role: str, whole: bool) -> None:
    match = headers.match(label)
    assert match is not None
    assert (match.role, match.whole) == (role, whole)


@pytest.mark.parametrize("label", ["", "Wombat", "-", "Not" * 40])
def test_no_role(label: str) -> None:
    assert headers.match(label) is None


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Outturn", "actual"),
        ("QUARTERS", "actual"),
        ("Target", "target"),
        ("Comparators", "comparator"),
        ("Direction of Travel", "direction"),
        ("Indicator", None),
        ("2021/22", None),
    ],
)
def test_what_a_group_lends(label: str, role: str | None) -> None:
    assert headers.group(label) == role


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("COMMENTS: Down from 26.", True),
        ("Corrective Action: Agency staff.", True),
        ("Target: 20", False),
        ("Comments were made", False),
    ],
)
def test_what_opens_a_note(text: str, opens: bool) -> None:
    assert headers.opens_note(text) is opens


@pytest.mark.parametrize(
    ("label", "role"), [("Frequenc y", "frequency"), ("Indica tor", "indicator"), ("R ag", None)]
)
def test_a_heading_that_a_narrow_column_broke(label: str, role: str | None) -> None:
    found = headers.match(label)
    assert (found.role if found else None) == role
