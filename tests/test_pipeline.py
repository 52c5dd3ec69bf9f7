"""The front door: real files in, one database out."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

import pipeline
import store
from runner.ingest import exit_code
from tests.papers import HERE, PAPER, ask, dump, pdf, statuses


def test_a_folder_becomes_a_database(reports, run):
    code, summary, _ = run("reports")
    assert code == 0
    assert summary["documents"] == {"ok": 3}
    assert statuses() == {"2021/b.html": "ok", "a.html": "ok", "c.pdf": "ok"}
    assert ask("SELECT DISTINCT folder FROM document_path") == [("reports",)]
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("PRAGMA integrity_check") == [("ok",)]


def test_a_figure_arrives_with_its_target(reports, run):
    run("reports")
    found = ask(
        "SELECT value, target FROM comparison WHERE document_path = 'a.html' AND unit = 'percent'"
    )
    assert found in ([(41.2, 50.0)], [])
    assert ask("SELECT count(*) FROM observation_flat WHERE value_text = '41.2%'") == [(1,)]


def test_two_runs_leave_the_same(reports, run):
    run("reports", "--database", "one.sqlite")
    _, summary, _ = run("reports", "--database", "one.sqlite", "--force")
    assert summary["unchanged"] == 0
    assert pipeline.main(["reports", "--database", "two.sqlite", "--jobs", "1"]) == 0
    assert dump("one.sqlite") == dump("two.sqlite")


def test_what_has_not_changed_is_not_read_again(reports, run):
    run("reports")
    before = dump()
    code, summary, said = run("reports")
    assert (code, summary["unchanged"], summary["documents"]) == (0, 3, {"ok": 3})
    assert "a.html: unchanged" in said
    assert dump() == before


def test_new_words_are_read_without_the_file(reports, run):
    run("reports")
    before = dump()
    with sqlite3.connect("performance.sqlite") as connection:
        connection.execute("UPDATE document SET fingerprint = 'of an older catalogue'")
    _, summary, _ = run("reports")
    assert summary["unchanged"] == 0
    assert dump() == before


def test_a_changed_file_replaces_its_rows(reports, run):
    run("reports")
    (reports / "a.html").write_text(PAPER.format(value="55.5%"))
    _, summary, _ = run("reports")
    assert summary["unchanged"] == 2
    after = dump()
    Path("performance.sqlite").unlink()
    run("reports")
    assert dump() == after


def test_a_renamed_file_is_the_same_document(reports, run):
    run("reports")
    (reports / "a.html").rename(reports / "z.html")
    run("reports")
    after = dump()
    assert "z.html" in statuses()
    Path("performance.sqlite").unlink()
    run("reports")
    assert dump() == after


def test_a_file_that_left_is_told_and_kept(reports, run):
    run("reports")
    (reports / "c.pdf").unlink()
    code, summary, _ = run("reports")
    assert (code, summary["documents"]) == (0, {"ok": 2})
    assert len(statuses()) == 3
    assert ask("SELECT path FROM issue WHERE code = 'left_folder'") == [("c.pdf",)]


def test_copies_are_one_document(reports, run):
    (reports / "copy.html").write_bytes((reports / "a.html").read_bytes())
    code, summary, _ = run("reports")
    assert (code, summary["documents"]) == (0, {"ok": 3})
    assert ask("SELECT path FROM issue WHERE code = 'duplicate'") == [("copy.html",)]


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("empty.pdf", b"", "empty"),
        ("empty.txt", b"", "empty"),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, "wrong_type"),
        ("archive.html", b"PK\x03\x04" + b"\0" * 200, "wrong_type"),
        ("cut.pdf", pdf("Performance")[:300], "corrupt"),
        ("locked.pdf", pdf("x", encrypt=StandardEncryption("secret")), "password_required"),
    ],
)
def test_a_bad_document_has_its_row_and_costs_no_other(name, content, status, reports, run):
    (reports / name).write_bytes(content)
    code, summary, _ = run("reports")
    assert code == 4
    assert summary["documents"] == {"ok": 3, status: 1}
    found = ask(
        "SELECT i.code FROM issue AS i JOIN document AS d USING (document_id) "
        f"WHERE d.path = '{name}'"
    )
    assert (status,) in found


def test_files_of_other_kinds_are_named(reports, run):
    (reports / "paper.docx").write_bytes(b"PK\x03\x04" + b"\0" * 200)
    (reports / "figures.csv").write_text("a,b\n1,2\n")
    (reports / ".hidden.html").write_text(PAPER)
    (reports / "~$lock.html").write_text(PAPER)
    os.mkfifo(reports / "pipe.pdf")
    (reports / "link.html").symlink_to(reports / "a.html")
    (reports / "loop").symlink_to(reports)
    code, summary, _ = run("reports")
    assert code == 0
    assert summary["not_read"] == ["figures.csv", "link.html", "loop", "paper.docx", "pipe.pdf"]
    assert summary["documents"] == {"ok": 3}


def test_names_of_every_sort(reports, run):
    names = (b"caf\xff.html", b"[red] 'q\".html", b"new\nline\x1b[2J.html")
    for number, name in enumerate(names):
        path = Path(os.fsdecode(os.fsencode(reports) + b"/" + name))
        path.write_text(PAPER.format(value=f"{number}%"))
    code, _, said = run("reports")
    assert code == 0
    assert "\x1b" not in said
    assert "new\\nline" in said
    assert {"caf\\xff.html", "[red] 'q\".html", "new\nline\x1b[2J.html"} <= statuses().keys()


def test_a_file_and_its_folder_are_one_place(reports, run):
    run("reports/a.html")
    code, summary, _ = run("reports")
    assert (code, summary["unchanged"]) == (0, 1)
    assert len(ask("SELECT * FROM document_path")) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing"], "missing does not exist"),
        (["nothing"], "no PDF, HTML or text file"),
        (["reports", "--databse", "x"], "nrecognized arguments"),
        (["reports", "--jobs", "0"], "rgument --jobs: 0 will not do"),
        (["reports", "--timeout", "soon"], "rgument --timeout: soon will not do"),
        (["reports", "--database", "nowhere/a.sqlite"], "nowhere does not exist"),
        (["reports", "--database", "reports"], "is a folder"),
        (["reports", "--database", "reports/c.pdf"], "is not an SQLite database"),
        ([], "required: paths"),
    ],
)
def test_a_wrong_command_is_told_in_one_sentence(arguments, said, reports, capsys):
    (reports.parent / "nothing").mkdir()
    (reports.parent / "nothing" / "picture.png").write_bytes(b"\x89PNG")
    assert pipeline.main(arguments) == 2
    message = capsys.readouterr().err
    assert said in message
    assert message.count("\n") == 1
    assert not Path("performance.sqlite").exists()


def test_strict_makes_lost_data_a_failure(reports, monkeypatch, capsys):
    summary = store.Summary("x", {"ok": 1}, 0, (), 0, 0, 0, 0, ())
    lost = store.IssueCount("page_unreadable", "error", "A page", 1, "Look.")
    whole, torn = summary, store.Summary("x", {"ok": 1}, 0, (), 0, 0, 0, 0, (lost,))
    assert exit_code(whole, strict=True) == 0
    assert exit_code(torn, strict=False) == 0
    assert exit_code(torn, strict=True) == 4


def test_the_summary_is_told_in_words(reports, capsys):
    assert pipeline.main(["ingest", "reports"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Documents: 3 (3 ok)\n")
    assert "Database: performance.sqlite\n" in said.out
    assert len(said.err.splitlines()) == 3


def test_a_document_out_of_time_is_tried_again_with_more(reports, run):
    code, summary, _ = run("reports/c.pdf", "--timeout", "0.001")
    assert (code, summary["documents"]) == (4, {"timeout": 1})
    code, summary, _ = run("reports/c.pdf", "--timeout", "0.001")
    assert (code, summary["unchanged"]) == (4, 1)
    code, summary, _ = run("reports/c.pdf")
    assert (code, summary["documents"]) == (0, {"ok": 1})


def test_another_database_is_filled_from_the_cache(reports, run):
    run("reports", "--database", "one.sqlite")
    _, summary, _ = run("reports", "--database", "two.sqlite")
    assert summary["documents"] == {"ok": 3}
    assert dump("one.sqlite") == dump("two.sqlite")
    run("reports", "--database", "three.sqlite", "--no-cache")
    assert dump("one.sqlite") == dump("three.sqlite")


def test_pruning_removes_what_left_and_says_so(reports, run):
    run("reports")
    (reports / "c.pdf").unlink()
    run("reports")
    code, summary, _ = run("reports", "--prune")
    assert (code, summary["removed"]) == (0, ["c.pdf"])
    assert statuses().keys() == {"2021/b.html", "a.html"}
    after = dump()
    Path("performance.sqlite").unlink()
    run("reports")
    assert dump() == after


def test_pruning_leaves_other_folders_alone(reports, run):
    run("reports")
    run("reports/2021", "--prune")
    assert len(statuses()) == 3


def test_the_command_runs_from_anywhere(reports):
    command = [sys.executable, str(HERE / "pipeline.py"), "reports", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["documents"] == {"ok": 3}


def test_version(capsys):
    with pytest.raises(SystemExit) as ended:
        pipeline.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip()


def test_a_folder_is_one_however_it_is_spelt(reports, run):
    run("reports")
    before = dump()
    for spelling in (reports, "./reports/../reports", "reports"):
        _, summary, _ = run(spelling)
        assert summary["unchanged"] == 3
        assert dump() == before


def test_a_folder_below_another_is_read_with_it(reports, run):
    run("reports", "reports/2021")
    assert ask("SELECT count(*), count(DISTINCT folder) FROM document_path") == [(3, 1)]


def test_empty_files_are_not_copies_of_one_another(reports, run):
    for name in ("x.pdf", "y.html", "z.txt"):
        (reports / name).write_bytes(b"")
    code, summary, _ = run("reports")
    assert (code, summary["documents"]) == (4, {"ok": 3, "empty": 3})
    assert ask("SELECT count(*) FROM issue WHERE code = 'duplicate'") == [(0,)]


def test_nothing_is_loaded_from_the_folder_of_the_caller(reports):
    trap = "open('sprung', 'w').write('x')"
    for name in ("struct.py", "json.py", "store.py", "schemas.py"):
        (reports.parent / name).write_text(trap)
    command = [sys.executable, str(HERE / "pipeline.py"), "reports"]
    done = subprocess.run(command, cwd=reports.parent, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not (reports.parent / "sprung").exists()


def test_stages_keep_papers_of_one_name_apart(tmp_path):
    for value in ("41.2%", "39.8%"):
        folder = tmp_path / value[:2]
        folder.mkdir()
        (folder / "report.html").write_text(PAPER.format(value=value))
        passed = b""
        for stage in (["extract", str(folder / "report.html")], ["normalise"], ["store", "x.db"]):
            if stage[0] == "store":
                stage[1] = str(tmp_path / stage[1])
            command = [sys.executable, "-m", *stage]
            passed = subprocess.run(
                command, input=passed, capture_output=True, check=True, cwd=HERE
            ).stdout
    kept = ask("SELECT count(*) FROM document", tmp_path / "x.db")
    assert kept == [(2,)]


def test_a_reader_that_has_enough_ends_it_without_a_word():
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "pipeline.py", "catalogue", "check"]
    run = subprocess.run(command, cwd=HERE, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (run.returncode, run.stderr) == (pipeline.UNREAD, b"")
