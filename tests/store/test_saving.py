"""Saving: the same again changes nothing, a change replaces, and nothing is left behind."""

import sqlite3
from dataclasses import replace

import pytest

import store
from schemas import codec
from schemas.document import Cell, Table
from schemas.findings import Findings, Unresolved
from schemas.folders import FileNote, Place
from schemas.issues import Issue
from store import Marks
from store.describe import markdown, parts
from store.descriptions import TABLES, describe
from store.plain import required_text
from store.rows import rows


def dump(path):
    with sqlite3.connect(path) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "run"')]


def tallies(path):
    names = ("document", "page", "extracted_table", "cell", "passage", "observation", "issue")
    with sqlite3.connect(path) as connection:
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
        }


def test_saving_again_changes_nothing(keep, paper, figure):
    made = paper("a.pdf", figure(41.2), issues=(Issue("no_text", "Page 2."),))
    before = dump(keep(made))
    assert dump(keep(made)) == before


def test_the_order_of_saving_does_not_matter(keep, paper, figure, tmp_path):
    papers = [paper(f"{name}.pdf", figure(float(n))) for n, name in enumerate("abc")]
    first = dump(keep(*papers))
    (tmp_path / "performance.sqlite").unlink()
    assert dump(keep(*reversed(papers))) == first


def test_a_changed_file_replaces_its_own_rows_only(keep, paper, figure, ask):
    keep(paper("a.pdf", figure(41.2)), paper("b.pdf", figure(50.0)))
    path = keep(paper("a.pdf", figure(43.0), content="another edition"))
    found = ask(path, "SELECT document_path, value FROM observation_flat ORDER BY 1")
    assert [(row["document_path"], row["value"]) for row in found] == [
        ("a.pdf", 43.0),
        ("b.pdf", 50.0),
    ]
    assert tallies(path)["cell"] == 40


def test_the_database_is_sound(keep, paper, figure, ask):
    names = (Unresolved("Bins"),)
    path = keep(paper("a.pdf", figure(1.0), unresolved=names), paper("b.pdf", figure(2.0)))
    assert ask(path, "PRAGMA foreign_key_check") == []
    assert ask(path, "PRAGMA integrity_check") == [{"integrity_check": "ok"}]


def test_the_same_content_under_two_names_is_one_document(keep, paper, ask):
    keep(paper("b.pdf", content="same"))
    path = keep(paper("a.pdf", content="same"))
    assert [row["path"] for row in ask(path, "SELECT path FROM document")] == ["a.pdf"]
    assert len(ask(path, "SELECT * FROM document_path")) == 2
    (note,) = ask(path, "SELECT code, path, message FROM issue")
    assert (note["code"], note["path"]) == ("duplicate", "b.pdf")


def test_a_document_comes_back_as_it_was_read(keep, paper, figure):
    made = paper("a.pdf", figure(41.2), issues=(Issue("no_text", "Page 2.", 2),))
    path = keep(replace(made, title="Another title", issues=(Issue("no_observations", "None."),)))
    with store.opened(str(path)) as database:
        document_id = made.document.source.sha256[:16]
        assert store.recall(database, document_id) == made.document


def test_figures_that_claim_one_place_are_both_kept(paper, figure):
    made = rows(paper("a.pdf", figure(1.0), figure(2.0)), Place("reports", "a.pdf"), Marks())
    keys = [row["observation_id"] for row in made["observation"]]
    assert [key.partition(":")[2] for key in keys] == ["t1:r1:c1:0", "t1:r1:c1:0+2"]


@pytest.mark.parametrize(
    ("printed", "value", "half"),
    [("71", 71.0, 0.5), ("71.4%", 71.4, 0.05), ("£1.2m", 1.2e6, 5e4), ("1,200", 1200.0, 0.5)],
)
def test_rounding_is_half_of_the_last_digit(printed, value, half, paper, figure):
    made = rows(paper("a", figure(value, printed=printed)), Place("reports", "a"), Marks())
    assert made["observation"][0]["rounding"] == pytest.approx(half)


@pytest.mark.parametrize(
    ("printed", "stored"),
    [("caf\u00e9", "caf\u00e9"), ("a\0b", "a\\x00b"), ("a\udcffb", "a\\udcffb")],
)
def test_no_text_breaks_the_database(printed, stored, keep, paper, ask):
    made = paper("a.pdf")
    table = Table(1, 1, (Cell(0, 0, printed),), caption=printed)
    path = keep(replace(made, document=replace(made.document, blocks=(table,), title=printed)))
    assert required_text(printed) == stored
    assert [row["text"] for row in ask(path, "SELECT text FROM cell")] == [stored]


def test_a_file_that_left_is_told_and_kept(keep, paper, ask):
    path = keep(paper("a.pdf"), paper("b.pdf"))
    with store.opened(str(path)) as database:
        store.settle(database, ["reports"], [Place("reports", "b.pdf")], ())
    assert tallies(path)["document"] == 2
    (note,) = ask(path, "SELECT code, path FROM issue")
    assert note == {"code": "left_folder", "path": "a.pdf"}


def test_notes_on_files_are_replaced_with_each_run(keep, paper, ask):
    path = keep(paper("a.pdf"))
    here = [Place("reports", "a.pdf")]
    for name in ("old.docx", "new.docx"):
        note = FileNote(Place("reports", name), Issue("not_read", "Word."))
        with store.opened(str(path)) as database:
            store.settle(database, ["reports"], here, [note])
    assert [row["path"] for row in ask(path, "SELECT path FROM issue")] == ["new.docx"]


@pytest.mark.parametrize(("name", "columns"), list(parts()), ids=lambda part: str(part)[:20])
def test_everything_is_described(name, columns):
    assert TABLES[name]
    assert all(describe(name, column) for column in columns)
    assert f"### {name}\n" in markdown()


def test_findings_survive_json(paper, figure):
    made = paper("a.pdf", figure(41.2))
    assert codec.from_json(Findings, codec.to_json(made)) == made
