"""The cache is only ever a shortcut: whole, bounded, and gone without harm."""

import os
from dataclasses import replace

import pytest

from runner.cache import entry_of, trim
from schemas.document import Document, Passage, Source
from schemas.issues import Issue

READ = Document(
    Source("a" * 64, "old.pdf", "application/pdf", 9),
    "ok",
    blocks=(Passage(1, 1, "paragraph", "£1,200 – draft"),),
)


@pytest.fixture
def entry(tmp_path):
    return entry_of(tmp_path, "a" * 64, "mark", "new.pdf")


def test_a_document_comes_back_under_its_name_of_today(entry):
    entry.keep(READ)
    assert entry.find() == replace(READ, source=replace(READ.source, name="new.pdf"))


@pytest.mark.parametrize(
    "document",
    [
        replace(READ, status="timeout"),
        replace(READ, status="corrupt"),
        replace(READ, status="partial", issues=(Issue("crashed", "A page.", 2),)),
    ],
)
def test_what_may_be_read_better_another_time_is_not_kept(document, entry):
    entry.keep(document)
    assert entry.find() is None


def test_half_an_entry_is_none(entry):
    entry.keep(READ)
    whole = entry.path.read_bytes()
    for damaged in (whole[:-5], whole[:3], b"", b"x" + whole, whole[:-1] + b"?"):
        entry.path.write_bytes(damaged)
        assert entry.find() is None


def test_other_content_code_or_kind_is_another_entry(tmp_path):
    keys = [("a", "m", "x.pdf"), ("b", "m", "x.pdf"), ("a", "n", "x.pdf"), ("a", "m", "x.html")]
    assert len({entry_of(tmp_path, *key).path for key in keys}) == 4
    assert entry_of(tmp_path, "a", "m", "x.PDF").path == entry_of(tmp_path, *keys[0]).path


def test_what_was_used_longest_ago_goes_first(tmp_path):
    entries = [entry_of(tmp_path, str(n), "mark", "a.pdf") for n in range(4)]
    for age, one in enumerate(entries):
        one.keep(READ)
        os.utime(one.path, (age, age))
    size = entries[0].path.stat().st_size
    assert entries[0].find() is not None  # used now
    trim(tmp_path, 2 * size)
    assert [one.path.exists() for one in entries] == [True, False, False, True]


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path):
    (tmp_path / "file").write_text("in the way")
    entry = entry_of(tmp_path / "file", "a", "mark", "a.pdf")
    entry.keep(READ)
    assert entry.find() is None
