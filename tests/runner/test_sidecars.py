"""metadata.csv: each row tells of one file; a row that will not do is a note, the rest count."""

import pytest

from runner.sidecars import is_sidecar, read_sidecars
from schemas.folders import Place
from schemas.issues import Issue
from schemas.told import Told

KNOWN = frozenset(Place("reports", path) for path in ("a.pdf", "north/b.pdf", "north/c.pdf"))


def read(text, place="metadata.csv"):
    content = text.encode() if isinstance(text, str) else text
    return read_sidecars({Place("reports", place): content}, KNOWN)


def test_a_row_for_each_file():
    found = read(
        "path,authority,date,title\n"
        "a.pdf,Darlington Borough Council,2022-03-31,Performance\n"
        "north\\b.pdf,E06000057,31/12/2021,\n"
        "./north/c.pdf,,,\n"
    )
    assert found.told == {
        Place("reports", "a.pdf"): Told("Darlington Borough Council", "Performance", "2022-03-31"),
        Place("reports", "north/b.pdf"): Told("E06000057", None, "2021-12-31"),
        Place("reports", "north/c.pdf"): Told(),
    }
    assert found.notes == ()


def test_paths_are_seen_from_the_folder_of_the_file():
    assert Place("reports", "north/b.pdf") in read("path\nb.pdf\n", "north/metadata.csv").told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file,authority\na.pdf,Leeds\n", "It has no column path."),
        ("", "It has no column path."),
        (b"\xff\xfe\x00", "It is not UTF-8; save it as CSV UTF-8."),
        ("path\nz.pdf\n", "It names z.pdf, which is not there."),
        ("path\n../a.pdf\n", "It names ../a.pdf, which is not there."),
        (
            "path,date\na.pdf,Tuesday\n",
            "The date Tuesday is none; write it as 2024-03-31.",
        ),
        (
            "path,date\nz.pdf,\na.pdf,soon\n",
            "It names z.pdf, which is not there. The date soon is none; write it as 2024-03-31.",
        ),
    ],
)
def test_what_will_not_do_is_told_once(text, said):
    found = read(text)
    assert [(note.issue.code, note.issue.message) for note in found.notes] == [
        ("metadata_row", said)
    ]
    assert found.told == {}


def test_the_other_rows_count():
    found = read("path,authority\nz.pdf,Leeds\na.pdf,Leeds\n")
    assert found.told == {Place("reports", "a.pdf"): Told("Leeds")}


def test_a_file_that_cannot_be_opened():
    closed = Issue("unreadable", "Permission denied.")
    found = read_sidecars({Place("reports", "metadata.csv"): closed}, KNOWN)
    assert [note.issue for note in found.notes] == [closed]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("metadata.csv", True), ("x/Metadata.CSV", True), ("x/my-metadata.csv", False)],
)
def test_which_files_are_sidecars(path, is_one):
    assert is_sidecar(Place("reports", path)) == is_one
