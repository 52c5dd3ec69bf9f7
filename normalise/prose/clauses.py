"""Sentences into clauses: semicolon chains, bullets that the text runs together."""

import re
from collections.abc import Iterator

from normalise.prose.cues import Sentence

_BULLET = re.compile(r"\s*[\ue000-\uf8ff\u2022\u25cf\u25aa\u25e6\u00b7]\s*")

_FOOTNOTE = re.compile(r"(?<=[A-Za-z%)]{2})[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
"""A raised number that clings to a word; `m²` is a unit."""

_PLAIN = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def stretches(text: str) -> Iterator[str]:
    """The parts of a passage that stand apart: bullets that came out as one run of text.

    Dashes and minus signs of every kind are made hyphens.
    """
    plain = _FOOTNOTE.sub("", " ".join(text.split()).translate(_PLAIN))
    for stretch in _BULLET.split(plain):
        if stretch.strip():
            yield stretch.strip()


def clauses(sentence: Sentence) -> Iterator[Sentence]:
    """The clauses of a sentence: cut at semicolons that stand in no bracket."""
    start = depth = 0
    for at, sign in enumerate(sentence.text):
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if sign == ";" and not depth:
            yield sentence.part(start, at)
            start = at + 2 if sentence.text[at + 1 : at + 2] == " " else at + 1
    yield sentence.part(start, len(sentence.text))
