"""Laws of reading sentences that hold whatever is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalise.prose.facts import Context
from normalise.prose.language import may_hold_figures
from normalise.prose.passages import Passages
from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, QUARTER_3, findings, paper

READERS = Passages(paper(COUNCIL, QUARTER_3))

SAID = """of the children referrals tenants were was completed within target below compared with
in England and 74.7 per cent 12% (46) 271 out 90 days March 2021 Q3 last year from to an increase
average rate per 10,000 ; , . : twelve no two thirds £4m 45 working statistical neighbours 2021/22
3 or more placements at least should be number"""
WORDS = st.sampled_from(SAID.split())
SENTENCES = st.lists(WORDS, min_size=1, max_size=25).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(SENTENCES)
def test_figures_stand_where_they_are_said_to(text: str) -> None:
    for sentence in READERS.language.sentences(" ".join(text.split())):
        for quantity in READERS.reader.quantities.find(sentence.text):
            assert sentence.text[quantity.start : quantity.end].strip() == quantity.printed


@settings(max_examples=100, deadline=None)
@given(SENTENCES)
def test_a_sentence_read_twice_says_the_same(text: str) -> None:
    assert _read(text) == _read(text)


def _read(text: str) -> list[object]:
    sentences = READERS.language.sentences(" ".join(text.split()))
    context = Context()
    return [fact for s in sentences for fact in READERS.reader.read(s, context).facts]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "P", "Zs"]), max_size=200))
def test_words_without_numbers_give_no_figure(text: str) -> None:
    if not may_hold_figures(text):
        assert _said(text).observations == ()


def _said(text: str) -> Findings:
    return findings(COUNCIL, QUARTER_3, text)


@pytest.mark.parametrize("text", ["(((", "12", "%", "per cent of of of", "5% 6% 7%", "from to 5"])
def test_scraps_of_sentences_do_no_harm(text: str) -> None:
    assert "passage_not_interpreted" not in {issue.code for issue in _said(text).issues}
