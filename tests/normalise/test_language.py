"""Sentences and cues: our own rules, and a model that an operator names."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from normalise import interpret
from normalise.prose.clauses import clauses, stretches
from normalise.prose.cues import Sentence
from normalise.prose.language import load, may_hold_figures
from normalise.prose.passages import catalogue_language
from pipeline import USAGE, main
from schemas.catalogue import load as load_catalogue
from tests.normalise.papers import COUNCIL, QUARTER_3, document

OURS = catalogue_language(load_catalogue())
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "74.7 per cent were in time. Members asked why.",
            ["74.7 per cent were in time.", "Members asked why."],
        ),
        (
            "The rate of 3.5% is high! Is 1,953 right?",
            ["The rate of 3.5% is high!", "Is 1,953 right?"],
        ),
        ("See no. 4 and Cllr. Smith's note.", ["See no. 4 and Cllr. Smith's note."]),
        ("It is 16.7. 22 children left.", ["It is 16.7.", "22 children left."]),
        ("One (of two.) Then three.", ["One (of two.)", "Then three."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in OURS.sentences(text)] == sentences


def test_a_text_longer_than_the_pipeline_takes_is_read_to_its_end(monkeypatch) -> None:
    monkeypatch.setattr("normalise.prose.language.LONGEST", 2000)
    text = "Plans were in date. " * 102 + "The end."
    assert list(OURS.sentences(text))[-1].text == "The end."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "90% of plans were in date; 85% of checks were done.",
            ["90% of plans were in date", "85% of checks were done."],
        ),
        ("96.2% (target 96.5%; last year 95.8%)", ["96.2% (target 96.5%; last year 95.8%)"]),
    ],
)
def test_clauses(text: str, parts: list[str]) -> None:
    assert [clause.text.strip() for clause in clauses(Sentence(text))] == parts


def test_bullets_that_ran_together_stand_apart() -> None:
    assert list(stretches("Of these: \uf0b7 207 live at home \uf0b7 98 in homes")) == [
        "Of these:",
        "207 live at home",
        "98 in homes",
    ]


def test_cues_have_their_words_and_areas() -> None:
    (sentence,) = OURS.sentences("Above the England average of 9% and Birmingham's target.")
    told = [(c.kind, c.name, sentence.text[c.start : c.end]) for c in sentence.cues]
    assert ("area", "England", "England average") in told
    assert ("area", "E08000025", "Birmingham") in told
    assert ("target", "", "target") in told


@pytest.mark.parametrize("text", ["No figure stands here.", "The council met."])
def test_a_text_without_numbers_is_not_parted(text: str) -> None:
    assert not may_hold_figures(text.replace("No ", "A "))


@pytest.fixture
def model(tmp_path: Path) -> str:
    """A tiny pipeline whose sentences end at every semicolon, and at nothing else."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer", config={"punct_chars": [";"]})
    pipeline.to_disk(tmp_path / "semicolons")
    return str(tmp_path / "semicolons")


def test_a_named_model_gives_the_sentences(model: str) -> None:
    theirs = catalogue_language(load_catalogue(), model=model)
    text = "Plans were in date. Checks were done; visits were made."
    assert [s.text for s in theirs.sentences(text)] == [
        "Plans were in date. Checks were done;",
        "visits were made.",
    ]


def test_a_model_without_sentences_is_given_ours(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "bare")
    assert "council_sentences" in load(str(tmp_path / "bare")).pipe_names


def test_a_paper_is_read_with_a_named_model(model: str) -> None:
    said = "95% of core groups met on time; 90% of reviews were held on time."
    found = interpret(document(COUNCIL, QUARTER_3, said), load_catalogue(), model=model)
    assert [o.value for o in found.observations] == [95.0, 90.0]


def test_the_command_line_takes_a_model(model: str, tmp_path: Path, capsys) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    page = f"<h1>{COUNCIL[2:]} {QUARTER_3[2:]}</h1><p>95% of core groups met on time.</p>"
    (reports / "minutes.html").write_text(page, "utf-8")
    database = str(tmp_path / "one.sqlite")
    assert main([str(reports), "--database", database, "--json", "--spacy-model", model]) == 0
    assert json.loads(capsys.readouterr().out)["observations"] == 1


def test_a_model_that_is_not_there_is_told_in_a_sentence(tmp_path: Path, capsys) -> None:
    assert main([str(tmp_path), "--spacy-model", "no-such-model"]) == USAGE
    assert "no-such-model is no model that is installed" in capsys.readouterr().err


def test_spacy_is_not_loaded_where_there_is_no_prose() -> None:
    program = (
        "import sys; from tests.normalise.papers import scorecard; "
        "scorecard('Indicator | Q3\\nCouncil tax collected (%) | 95.1'); "
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


TOLD = (
    "Members thanked officers. Cllr. Smith asked for 4 reports, approx. Five came. It was agreed."
)


def test_only_sentences_that_may_hold_figures_are_read() -> None:
    told = [sentence.text for sentence in OURS.telling(TOLD)]
    assert told == [s.text for s in OURS.sentences(TOLD) if may_hold_figures(s.text)]
    assert told == ["Cllr. Smith asked for 4 reports, approx. Five came."]


WORDS = ["Ofsted", "rose", "4%", "none", "No", "approx", "Cllr", "e.g", "Ltd", "(all", "say"]
ENDS = ["", ".", "!", "?", ",", '."', ".)", "..", " ."]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(ENDS)), max_size=14))
def test_what_is_not_handed_to_spacy_changes_no_sentence(said: list[tuple[str, str]]) -> None:
    text = " ".join(word + end for word, end in said)
    assert [s.text for s in OURS.telling(text)] == [
        s.text for s in OURS.sentences(text) if may_hold_figures(s.text)
    ]
