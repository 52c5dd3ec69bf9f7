"""A table that one of the readers of a page has found."""

from dataclasses import dataclass
from typing import Literal

from extract.grid import Grid

Method = Literal["rules", "bands", "alignment", "tags", "camelot"]


@dataclass(frozen=True, slots=True)
class Found:
    """The grid of a table and how it was found. An open side is one that no rule closes."""

    grid: Grid
    method: Method
    open_top: bool = False
    open_bottom: bool = False
    reason: str = ""
