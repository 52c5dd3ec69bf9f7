"""Issues, and the register of all that can go wrong or that we chose: code, title and hint.

Expected trouble is a value of this kind, never an exception. `error`: data lost; `warning`: data
kept but doubted; `note`: a choice made.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml

Severity = Literal["error", "warning", "note"]
Stage = Literal["pipeline", "extract", "normalise", "store"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to know about a document. `code` is in `REGISTER`; `value` is what was printed."""

    code: str
    message: str
    page: int | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    value: str | None = None

    @property
    def entry(self) -> "Entry":
        """The register's entry of this code. Raises KeyError for a code that is not in it."""
        return REGISTER[self.code]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means: `title` in a few words, `hint` what to do about it."""

    severity: Severity
    stage: Stage
    title: str
    hint: str


def _register() -> dict[str, Entry]:
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (Path(__file__).parent / "register.yml").read_text("utf-8")
    by_stage: dict[Stage, dict[str, dict[str, Any]]] = yaml.load(text, Loader=loader)
    return {
        code: Entry(stage=stage, **entry)
        for stage, entries in by_stage.items()
        for code, entry in entries.items()
    }


REGISTER = _register()
"""Every code there is, from register.yml."""


def describe() -> str:
    """The register as a Markdown table, by stage and code."""
    stages = ("pipeline", "extract", "normalise", "store")
    ordered = sorted(REGISTER.items(), key=lambda item: (stages.index(item[1].stage), item[0]))
    lines = ["| code | severity | stage | meaning | what to do |", "|---|---|---|---|---|"]
    lines += [
        f"| `{code}` | {entry.severity} | {entry.stage} | {entry.title} | {entry.hint} |"
        for code, entry in ordered
    ]
    return "\n".join(lines) + "\n"
