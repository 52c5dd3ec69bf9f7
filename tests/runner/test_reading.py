"""What becomes of a box's ending: another box, or findings in every case."""

import io
from dataclasses import replace

import pikepdf
import pytest

from extract import read
from runner.box import Ending, boxed
from runner.files import sketch_of
from runner.reading import MOST_LOST, PAGE, WHOLE, Order, findings_of, reading
from schemas import codec
from schemas.catalogue import load
from schemas.document import Source
from schemas.findings import Findings
from schemas.issues import Issue
from tests.extract.paper import pdf_of, text

DOCUMENT = read(b"<html><p>Recycling was 41%.</p></html>", "a.html")
SOURCE = DOCUMENT.source


@pytest.fixture
def order(tmp_path):
    path = tmp_path / "a.html"
    path.write_text("<html><p>x</p>")
    return Order(path, sketch_of(path), "a.html", "mark")


def after(order, ending):
    task = reading("it", order)
    assert task.again is not None
    return task.again(ending)


def test_after_a_page_that_was_lost_another_box_goes_on(order):
    ending = Ending(
        "crashed", message="By SIGSEGV.", pieces=(PAGE + b"1", PAGE + b"2"), step="page 3"
    )
    task = after(order, ending)
    assert task is not None
    (next_order,) = task.arguments
    assert next_order.pages == (PAGE + b"1", PAGE + b"2")
    ((step, loss),) = next_order.lost
    assert (step, loss.code, loss.page) == ("page 3", "crashed", 3)
    assert loss.message == "This page was given up. By SIGSEGV."
    again = after(next_order, replace(ending, pieces=(PAGE + b"4",), step="page 5"))
    assert again is not None
    assert again.arguments[0].pages == (PAGE + b"1", PAGE + b"2", PAGE + b"4")
    assert [step for step, _ in again.arguments[0].lost] == ["page 3", "page 5"]


@pytest.mark.parametrize("step", ["", "all pages", "what it means"])
def test_elsewhere_there_is_nothing_to_go_on_with(step, order):
    assert after(order, Ending("timeout", step=step)) is None


def test_there_is_an_end_to_it(order):
    for number in range(2 * MOST_LOST):
        order = after(order, Ending("crashed", step=f"page {number}")).arguments[0]
    assert len(order.lost) == 2 * MOST_LOST  # after MOST_LOST no page is begun: none can be lost


def test_what_was_read_is_kept_where_its_meaning_is_lost():
    ending = Ending("timeout", message="It took long.", pieces=(WHOLE + codec.to_json(DOCUMENT),))
    found = findings_of(SOURCE, ending).document
    assert (found.status, found.passages) == ("partial", DOCUMENT.passages)
    assert found.issues[-1].code == "timeout"


@pytest.mark.parametrize(
    "pieces", [(), (b"noise",), (WHOLE + b"{}",), (WHOLE + b"\xff",), (WHOLE,)]
)
@pytest.mark.parametrize("answer", [b"", b"{}", b"\xff", b"[1]"])
def test_noise_from_a_box_is_a_crash_and_no_more(pieces, answer):
    found = findings_of(SOURCE, Ending("ok", answer, pieces=pieces))
    assert (found.document.status, found.observations) == ("crashed", ())


@pytest.mark.parametrize(
    "document",
    [
        replace(DOCUMENT, issues=(Issue("invented", "x"),)),
        replace(DOCUMENT, source=replace(SOURCE, sha256="1" * 64)),
    ],
)
def test_what_a_box_says_is_not_taken_on_trust(document):
    answer = codec.to_json(Findings(document))
    ending = Ending("ok", answer, pieces=(WHOLE + codec.to_json(document),))
    assert findings_of(SOURCE, ending).document.status == "crashed"


def test_findings_come_back_with_their_document():
    answer = codec.to_json(Findings(replace(DOCUMENT, blocks=())))
    ending = Ending("ok", answer, pieces=(WHOLE + codec.to_json(DOCUMENT),))
    assert findings_of(SOURCE, ending) == Findings(DOCUMENT)


def with_a_form_that_draws_itself(page: int) -> bytes:
    """Three pages with a word each; on one of them a form draws itself twice."""

    def draw(canvas):
        for said in ("First", "Second", "Third"):
            text(canvas, 60, 60, said)
            canvas.showPage()

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_of(draw))) as paper:
        form = paper.make_stream(b"/X1 Do /X1 Do")
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([0, 0, 100, 100])
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X1=form))
        where = paper.pages[page - 1]
        where.add_resource(form, pikepdf.Name.XObject, pikepdf.Name.X1)
        where.contents_add(b"/X1 Do")
        paper.save(made)
    return made.getvalue()


@pytest.mark.slow
def test_a_page_that_eats_all_memory_costs_itself_alone(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(with_a_form_that_draws_itself(2))
    order = Order(path, sketch_of(path), "a.pdf", load().fingerprint)
    (((_, ending),),) = boxed([reading("it", order)], count=1, seconds=60.0)
    source = Source(sketch_of(path).sha256, "a.pdf", None, 0)
    found = findings_of(source, ending).document
    assert found.status == "partial"
    ((code, page),) = [(issue.code, issue.page) for issue in found.issues]
    assert page == 2
    assert code in {"memory_limit", "timeout"}  # whichever a busy machine comes to first
    assert [passage.text for passage in found.passages] == ["First", "Third"]
