"""How fast pages are read, beside other readers of the same pages, and what memory it takes.

Every reader reads the same pages twice and the second time counts, so that nothing is cold. The
floors are what the native parser alone takes: a page's text in one call, and a call a character.
"""

import ctypes
import io
import logging
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from camelot.io import read_pdf

from extract import read
from extract.rival import TALLY

PAPER = "ADCS_Safeguarding_Pressures_Phase9_FINAL.pdf"
SLOW_SAMPLE = 6
"""Papers on which the naive script is timed: it takes half a second for each page."""
KILOBYTE = 1024
ROOT = Path(__file__).resolve().parent.parent
PEAK = (
    "import sys; from pathlib import Path; from extract import read; "
    "path = Path(sys.argv[1]); read(path.read_bytes(), path.name); "
    "told = Path('/proc/self/status').read_text().split('VmHWM:')[1]; print(told.split()[0])"
)
"""Of the program alone: what the system counts as a child's peak begins at its parent's."""

Value = float | int | str
Reader = Callable[[bytes], None]


def ratios(shared: Path) -> Mapping[str, Value]:
    """Pages a second of `extract.read`, and how many times that is the speed of each other."""
    papers = _papers(shared)
    if not papers:
        return {"skipped": "the competition's papers are not beside this checkout"}
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    pages, few = _pages(papers), papers[:SLOW_SAMPLE]
    ours, ours_few = _seconds(_ours, papers), _seconds(_ours, few)
    bulk, each = _seconds(_in_bulk, papers), _seconds(_each_char, papers)
    return {
        "pages": pages,
        "extract.read, pages a second": pages / ours,
        "times as fast as pdfplumber (tables and words)": _seconds(_plumber, papers) / ours,
        "times as fast as a naive script (a sample)": _seconds(_naive, few) / ours_few,
        "times the floor of pdfium in bulk": ours / bulk,
        "times the floor of pdfium called for each character": ours / each,
    }


def memory(shared: Path) -> Mapping[str, Value]:
    """The peak of a process that reads the longest paper, and of one that reads a short one."""
    paper = shared / "corpus" / "papers" / PAPER
    papers = _paths(shared)
    if not paper.exists() or not papers:
        return {"skipped": "the papers are not beside this checkout"}
    return {
        "peak for 91 pages, MB": _peak(paper),
        "peak for a short paper, MB": _peak(papers[0]),
    }


def slow_reader(shared: Path) -> Mapping[str, Value]:
    """How often the slower reader was asked so far in this run, and what it won."""
    if not _papers(shared):
        return {"skipped": "the competition's papers are not beside this checkout"}
    return {
        "pages read": TALLY.pages,
        "asked on": TALLY.asked,
        "share of pages": TALLY.asked / max(TALLY.pages, 1),
        "tables won": TALLY.won,
        "failed on": TALLY.failed,
    }


def _paths(shared: Path) -> list[Path]:
    return sorted((shared / "corpus" / "icdar2013-eu").glob("*.pdf"))


def _papers(shared: Path) -> list[bytes]:
    return [path.read_bytes() for path in _paths(shared)]


def _pages(papers: Sequence[bytes]) -> int:
    count = 0
    for paper in papers:
        with closing(pypdfium2.PdfDocument(paper)) as document:
            count += len(document)
    return count


def _seconds(reader: Reader, papers: Sequence[bytes]) -> float:
    """Processor seconds for all of the papers, after a first one to warm up."""
    reader(papers[0])
    start = time.process_time()
    for paper in papers:
        reader(paper)
    return time.process_time() - start


def _ours(paper: bytes) -> None:
    read(paper, "paper.pdf")


def _plumber(paper: bytes) -> None:
    with pdfplumber.open(io.BytesIO(paper)) as document:
        for page in document.pages:
            page.extract_words()
            for table in page.find_tables():
                table.extract()
            page.close()


def _naive(paper: bytes) -> None:
    """What one writes first: all text, then ruled tables, then others where there are none."""
    with pdfplumber.open(io.BytesIO(paper)) as document:
        for page in document.pages:
            page.extract_text()
            page.close()
        pages = len(document.pages)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number in range(1, pages + 1):
            found = _camelot(paper, number, "lattice")
            if not found:
                _camelot(paper, number, "stream")


def _camelot(paper: bytes, number: int, flavour: str) -> int:
    try:
        tables = read_pdf(
            io.BytesIO(paper), pages=str(number), flavor=flavour, suppress_stdout=True
        )
    except (ValueError, ZeroDivisionError, IndexError):
        return 0
    return len(tables)


def _in_bulk(paper: bytes) -> None:
    """Each page's text in one call."""
    with closing(pypdfium2.PdfDocument(paper)) as document:
        for page in document:
            text = page.get_textpage()
            count = text.count_chars()
            buffer = (ctypes.c_ushort * (count + 1))()
            pdfium.FPDFText_GetText(text, 0, count, buffer)
            text.close()
            page.close()


def _each_char(paper: bytes) -> None:
    """Each character and its box, one call for each."""
    sides = [ctypes.c_double() for _ in range(4)]
    with closing(pypdfium2.PdfDocument(paper)) as document:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                pdfium.FPDFText_GetUnicode(text, at)
                pdfium.FPDFText_GetCharBox(text, at, *sides)
            text.close()
            page.close()


def _peak(paper: Path) -> int:
    """The most memory, in MB, of a process of its own that reads one paper."""
    run = subprocess.run(
        [sys.executable, "-c", PEAK, str(paper)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return round(int(run.stdout) / KILOBYTE)
