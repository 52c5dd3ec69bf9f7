"""The shape of the house: short modules, plain names, every issue raised, no stray nets."""

import ast
import re
from pathlib import Path

import pytest

from schemas.issues import REGISTER

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("schemas", "extract", "normalise", "store", "runner")
MODULES = sorted(path for room in (*ROOMS, "fixtures") for path in (ROOT / room).rglob("*.py")) + [
    ROOT / "pipeline.py"
]
NETS = {
    "extract/pdf.py",
    "extract/rival.py",
    "extract/sheets.py",
    "extract/read.py",
    "normalise/interpret.py",
    "normalise/prose/passages.py",
    "runner/box.py",
}
"""Where everything may be caught: a page, a document; a table, a passage; a process."""


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_is_one_idea(module: Path) -> None:
    lines = module.read_text("utf-8").count("\n")
    assert lines <= 400
    assert not re.search(r"util|helper|common|manager|misc", module.stem)


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_every_module_says_what_it_is(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text("utf-8"))), "a docstring in a sentence"


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_everything_is_caught_at_the_nets_only(module: Path) -> None:
    caught = "except Exception" in module.read_text("utf-8")
    assert not caught or _name(module) in NETS


@pytest.mark.parametrize("code", sorted(REGISTER))
def test_every_issue_can_be_raised(code: str) -> None:
    source = [m.read_text("utf-8") for m in MODULES if m.name != "issues.py"]
    assert any(f'"{code}"' in text for text in source), f"nothing raises {code}"


def test_most_modules_are_short() -> None:
    lines = [m.read_text("utf-8").count("\n") for m in MODULES]
    assert sum(count <= 200 for count in lines) >= 0.9 * len(lines)
