"""spaCy for this text: its tokeniser and our rules of sentences, and the cues that words give.

No model is needed; an operator may name an installed one, and then its own sentences are taken.
spaCy is slow to load, so it is loaded with the first text that has figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from normalise.prose.cues import AREA, Cue, Sentence
from schemas.catalogue.vocabulary import Prose

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

LONGEST = 900_000
"""Characters handed to the pipeline at once; spaCy refuses a million."""

ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "approx",
        "cllr",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "vs",
        "v",
        "pp",
        "p",
        "e.g",
        "i.e",
        "eg",
        "ie",
        "etc",
        "av",
        "avg",
        "est",
        "c",
        "ref",
        "para",
    ]
)
_INFIXES = (
    r"(?<=[0-9a-zA-Z%)])[(),;:](?=[0-9a-zA-Z(£])",
    r"(?<=[0-9])%(?=\S)",
    r"(?<=[a-z])/(?=[a-z])",
)
OUR_SENTENCES = "council_sentences"
"""The component that parts text into sentences by our rules."""

_SURE_END = re.compile(
    " (?=[A-Z])(?<=[A-Za-z]{3}[.!?] )"
    + "".join(rf"(?<!(?i:\b{re.escape(short)}\.) )" for short in sorted(ABBREVIATIONS))
)
"""A stop after a word that is no abbreviation, and a capital: there our rules part always."""

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"')]”’»")


@dataclass(frozen=True)
class Language:
    """Parts text into sentences and marks the cues in them."""

    pipeline: Pipeline
    matchers: tuple[PhraseMatcher, ...]
    names: Mapping[str, str]
    own_rules: bool = True

    def telling(self, text: str) -> list[Sentence]:
        """The sentences of a text that have a digit or a word for a number.

        Where sentences are parted by our rules, those without are not handed to spaCy.
        """
        if self.own_rules:
            text = " ".join(filter(may_hold_figures, _SURE_END.split(text)))
        return [s for s in self.sentences(text) if may_hold_figures(s.text)]

    def sentences(self, text: str) -> Iterator[Sentence]:
        """The sentences of a text whose white space is single spaces, with their cues."""
        for start in range(0, len(text), LONGEST):
            doc = self.pipeline(text[start : start + LONGEST])
            cues = self._cues(doc)
            starts = [cue.start for cue in cues]
            for span in doc.sents:
                first = bisect_left(starts, span.start_char)
                inside = cues[first : bisect_left(starts, span.end_char)]
                yield Sentence(span.text, _without_doubles(inside, span.start_char))

    def _cues(self, doc: Doc) -> list[Cue]:
        """The cues of a document in their order; of those of one kind that overlap, the longest."""
        strings = doc.vocab.strings
        found = [
            (strings[key].partition(":")[0], doc[start].idx, _end(doc, end), strings[key])
            for matcher in self.matchers
            for key, start, end in matcher(doc)
        ]
        found.sort(key=lambda cue: (cue[1], -cue[2]))
        ends: dict[str, int] = {}
        cues = []
        for kind, start, end, key in found:
            if start >= ends.get(kind, 0):
                ends[kind] = end
                cues.append(Cue(kind, start, end, self.names.get(key, "")))
        return cues


def _without_doubles(cues: Sequence[Cue], start: int) -> tuple[Cue, ...]:
    """The cues of a sentence, its start nought, without those that lie in a longer name.

    `regional` in `regional average` is no other area; `change of circumstances` tells no change.
    """
    return tuple(cue.moved(-start) for cue in cues if not _lies_in(cue, cues))


WITHIN = {"alone": AREA, "change": "not_changes"}
"""Cues that are none where they lie in a cue of another kind."""


def _lies_in(cue: Cue, cues: Sequence[Cue]) -> bool:
    kind = WITHIN.get(cue.kind)
    return kind is not None and any(
        c.kind == kind and c.start <= cue.start and cue.end <= c.end for c in cues
    )


def language(words: Prose, places: Sequence[tuple[str, str]], model: str | None = None) -> Language:
    """The language for a catalogue's words; `places` are councils' spellings with their codes.

    Raises:
        OSError: no model of that name is installed.
    """
    from spacy.matcher import PhraseMatcher

    pipeline = load(model)
    matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
    for kind, phrases in _phrases(words).items():
        matcher.add(kind, [pipeline.make_doc(phrase) for phrase in phrases])
    named = PhraseMatcher(pipeline.vocab, attr="ORTH")
    names = {f"{AREA}:{area}": area for area in words.areas}
    names |= {f"alone:{area}": area for area in words.areas_alone}
    _add_places(named, pipeline, places)
    names |= {f"{AREA}:{code}": code for _, code in places}
    return Language(
        pipeline, (matcher, named), names, own_rules=OUR_SENTENCES in pipeline.pipe_names
    )


def _phrases(words: Prose) -> dict[str, Sequence[str]]:
    kinds = {kind: getattr(words, kind) for kind in CUES}
    areas = {f"{AREA}:{area}": phrases for area, phrases in words.areas.items()}
    alone = {f"alone:{area}": phrases for area, phrases in words.areas_alone.items()}
    return kinds | areas | alone


def _add_places(
    matcher: PhraseMatcher, pipeline: Pipeline, places: Sequence[tuple[str, str]]
) -> None:
    spellings: dict[str, list[Any]] = {}
    for spelling, code in places:
        spellings.setdefault(code, []).append(pipeline.make_doc(spelling))
    for code, docs in spellings.items():
        matcher.add(f"{AREA}:{code}", docs)


CUES = (
    "target",
    "floor",
    "change",
    "not_changes",
    "compare",
    "same_time_last_year",
    "previous_year",
    "previous_quarter",
    "previous_month",
    "previous",
    "whole_year",
    "so_far",
    "rolling",
    "aims",
    "not_aims",
    "forecasts",
    "timed",
    "things",
    "predicates",
)
"""The lists of words whose places in a sentence are marked; the area cues beside them."""


@cache
def load(model: str | None = None) -> Pipeline:
    """The pipeline that parts text: ours, or an installed model with its own sentences.

    Raises:
        OSError: no model of that name is installed.
    """
    import spacy

    _register()
    if model is None:
        pipeline = _english()
        pipeline.add_pipe(OUR_SENTENCES)
        return pipeline
    pipeline = spacy.load(model)
    if not {"parser", "senter", "sentencizer"} & set(pipeline.pipe_names):
        pipeline.add_pipe(OUR_SENTENCES)
    return pipeline


def _english() -> Pipeline:
    """English that parts brackets, commas and per cent signs that cling to a figure or a word.

    Made with its rules: to give a tokeniser others afterwards takes twice as long.
    """
    from spacy.lang.en import English

    usual = English.Defaults
    rules = {"infixes": [*(usual.infixes or ()), *_INFIXES]}
    kind = {"Defaults": type("CouncilDefaults", (usual,), rules)}
    made: Pipeline = type("CouncilEnglish", (English,), kind)()
    return made


@cache
def _register() -> None:
    from spacy.language import Language as Pipeline

    Pipeline.component(OUR_SENTENCES, func=mark_sentences)


def mark_sentences(doc: Doc) -> Doc:
    """Mark where sentences start: after a stop, unless it belongs to an abbreviation or a number.

    A stop needs a capital, a digit or an opening sign after it.
    """
    texts = [token.text for token in doc]
    starts = False
    for at, text in enumerate(texts):
        begins = at == 0 or (starts and text not in _CLOSERS)
        # spaCy checks the whole document at each mark; it wants the second token's, and the starts.
        if begins or at == 1:
            doc[at].is_sent_start = begins
        starts = starts and not begins
        if text[-1] in _STOPS:
            starts = _is_end(doc, at)
        elif not (starts and text in _CLOSERS):
            starts = False
    return doc


def _is_end(doc: Doc, at: int) -> bool:
    """Whether a sentence ends with the stop that a token is, or ends in."""
    if at + 1 >= len(doc):
        return False
    text, following = doc[at].text, doc[at + 1].text
    before = doc[at - 1].text if text == "." and at and not doc[at - 1].whitespace_ else text
    if before.rstrip(".").casefold() in ABBREVIATIONS and "." in text:
        return False
    if not doc[at].whitespace_ and following not in _CLOSERS and not following[0].isupper():
        return False
    return not following[0].islower()


def _end(doc: Doc, end: int) -> int:
    last = doc[end - 1]
    return last.idx + len(last)


_WORTH = re.compile(
    r"\d|\b(?:per ?cent|none|half|thirds?|quarters|all|every|no|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)


def may_hold_figures(text: str) -> bool:
    """Whether a text has a digit or a word for a number; what has none is not parted."""
    return _WORTH.search(text) is not None
