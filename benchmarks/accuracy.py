"""What share of cells is right, by truth made by others and by our own."""

import importlib.util
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from extract import read
from schemas.document import Table

BARE = Path(__file__).resolve().parent.parent / "fixtures" / "bare"
JOINED = {
    "001_northumberland_ncc_performance_2018-08-17": 1,
    "002_northumberland_service_statement_2019-21": 3,
    "004_north_somerset_q3_2023-24_performance_monitoring": 1,
}
"""How many tables of each report are meant to run over pages."""
Value = float | int | str


def bare_papers() -> Mapping[str, Value]:
    """Adjacency F1 over the papers in `fixtures/bare`; cells alone where there is no scorer."""
    truth = json.loads((BARE / "truth.json").read_text("utf-8"))
    found = {name: tables_in(BARE / f"{name}.pdf") for name in truth}
    right = sum(len(_cells(found[name]) & _cells(truth[name])) for name in truth)
    every = sum(len(_cells(found[name]) | _cells(truth[name])) for name in truth)
    results: dict[str, Value] = {"papers": len(truth), "cells right": right / every}
    scorer = _scorer(BARE.parents[2] / "shared")
    if scorer is None:
        return results | {"adjacency F1": "skipped: no scorer"}
    return results | _scored(scorer, found, truth)


def papers_scored(shared: Path) -> Mapping[str, Value]:
    """The adjacency measure over the competition's papers."""
    scorer, folder = _scorer(shared), shared / "corpus" / "icdar2013-eu"
    if scorer is None or not folder.is_dir():
        return {"skipped": "the competition's papers are not beside this checkout"}
    found = {path.stem: tables_in(path) for path in sorted(folder.glob("*.pdf"))}
    return _scored(scorer, found, scorer.load_gt(folder))


def reports_ruled(shared: Path) -> Mapping[str, Value]:
    """Of the reports' tables: how many words stand in a cell, and how many cells hold no two."""
    paths = sorted((shared / "reports").glob("00[0-4]*.pdf"))
    if not paths:
        return {"skipped": "the reports are not beside this checkout"}
    tables = [table for path in paths for table in read(path.read_bytes(), path.name).tables]
    ruled = [table for table in tables if table.method in {"rules", "bands", "tags"}]
    slots = sum(table.rows * table.columns for table in ruled)
    covered = sum(cell.row_span * cell.col_span for table in ruled for cell in table.cells)
    return {
        "tables": len(ruled),
        "cells": sum(len(table.cells) for table in ruled),
        "slots of their grids that a cell covers": covered / max(slots, 1),
    }


def joins(shared: Path) -> Mapping[str, Value]:
    """How many tables run over pages in the reports that have one."""
    results: dict[str, Value] = {}
    for stem, meant in JOINED.items():
        path = shared / "reports" / f"{stem}.pdf"
        if not path.exists():
            return {"skipped": "the reports are not beside this checkout"}
        tables = read(path.read_bytes(), path.name).tables
        long = [table for table in tables if len(table.boxes) > 1]
        pages = max((len(table.boxes) for table in long), default=0)
        results[f"{stem[:3]}: tables over pages (meant {meant})"] = len(long)
        results[f"{stem[:3]}: pages of the longest"] = pages
    return results


def tables_in(path: Path) -> list[dict[str, Any]]:
    """The tables of a file as the scorer reads them."""
    return [as_scored(table) for table in read(path.read_bytes(), path.name).tables]


def as_scored(table: Table) -> dict[str, Any]:
    """A table as the scorer reads it: rows and columns from 0, last ones included."""
    cells = [
        {
            "row0": cell.row,
            "row1": cell.row + cell.row_span - 1,
            "col0": cell.col,
            "col1": cell.col + cell.col_span - 1,
            "text": cell.text,
        }
        for cell in table.cells
        if cell.text
    ]
    return {"page": table.page, "cells": cells}


def _scored(
    scorer: ModuleType, found: Mapping[str, Any], truth: Mapping[str, Any]
) -> dict[str, Value]:
    total, _ = scorer.score(found, truth, 1, False)
    return {
        "adjacency F1, macro": float(total["macro"]["f1"]),
        "adjacency F1, micro": float(total["micro"]["f1"]),
        "cell F1": float(total["cell"]["f1"]),
        "tables perfect": f"{total['perfect']} of {total['gt_tables']}",
    }


def _cells(tables: Iterable[Mapping[str, Any]]) -> set[tuple[object, ...]]:
    return {
        (number, *(cell[key] for key in ("row0", "row1", "col0", "col1")), _folded(cell["text"]))
        for number, table in enumerate(tables)
        for cell in table["cells"]
    }


def _folded(text: str) -> str:
    return "".join(text.split())


def _scorer(shared: Path) -> ModuleType | None:
    """The competition's measure, by its path; None where it is not there."""
    path = shared / "tools" / "score_icdar.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("score_icdar", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_icdar"] = module
    spec.loader.exec_module(module)
    return module
