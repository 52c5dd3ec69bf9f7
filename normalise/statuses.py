"""Red, amber, green; directions of travel; polarities and frequencies, as published."""

import colorsys
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from normalise.key_entries import KeyText
from normalise.legend import NO_LEGEND, Legend, sign_of
from normalise.legends import find_legend, without_key
from schemas.catalogue.fold import fold
from schemas.catalogue.vocabulary import Sign
from schemas.catalogue.vocabulary import Statuses as Vocabulary
from schemas.document import Cell, Document, Mark, Table
from schemas.findings import Polarity, Rag

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_]")
_BRACKETS = re.compile(r"\([^()]*\)")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_REMARK = re.compile(r"\s*(?:=|:|\s[-–—]\s)\s*")

ARROW_LETTERS = 3
"""A cell with more letters than this beside its arrow is a sentence, not an arrow."""


@dataclass(frozen=True)
class Statuses:
    """Reads statuses with the catalogue's words, glyphs and colours. Nothing is inferred.

    What the `legend` of a paper says goes before the catalogue.
    """

    words: Vocabulary
    legend: Legend = NO_LEGEND

    def of_paper(self, document: Document) -> "Statuses":
        """The same with the key that the document prints, where it prints one."""
        signs = self.words.direction.items()
        arrows = {glyph: way for way, sign in signs for glyph in sign.glyphs}
        return replace(self, legend=find_legend(document, self.words, arrows))

    def rag(self, cell: Cell, heading: str = "") -> tuple[Rag | None, str]:
        """A cell's RAG and how it was read: from its word, a mark's colour, or its fill.

        `Yes` is a status only under a heading that asks: `Target met?`.
        """
        if fold(heading) in self._questions and fold(cell.text) in self._answers:
            return self._answers[fold(cell.text)], "answer"
        named = self.rag_word(cell.text)
        if named is not None:
            return named, "key" if self.legend.says(cell.text) else "word"
        if self.is_no_status(cell.text):
            return None, "no status"
        for mark in cell.marks:
            named = self._named(mark) or self.rag_colour(mark.colour)
            if named is not None:
                return named, f"{mark.kind} {mark.name}".strip()
        return self.rag_colour(cell.fill), "fill"

    def painted(self, cell: Cell) -> Rag | None:
        """The RAG that a cell's fill gives whatever is printed in it, or its style class."""
        classes = (self._named(mark) for mark in cell.marks if mark.kind == "class")
        return self.rag_colour(cell.fill) or next(filter(None, classes), None)

    def _named(self, mark: Mark) -> Rag | None:
        """The RAG that the name of a picture or of a style class tells."""
        if mark.kind == "image":
            named = _by_picture(mark.name, self.words.rag) or self.rag_word(mark.name)
            return cast(Rag | None, named)
        return cast(Rag | None, _by_class(mark, self.words.rag))

    def rag_word(self, printed: str) -> Rag | None:
        """The RAG that words, a letter or a glyph name, or None."""
        signs = (printed, self._beside_arrow(printed))
        said = next((sign for sign in signs if sign and self.legend.says(sign)), None)
        if said is not None:
            return self.legend.rags[sign_of(said)]
        bare = _BRACKETS.sub(" ", printed)
        wordings = (printed, bare, _once(printed), *_with_a_remark(bare), self._beside_arrow(bare))
        named = (self._rag_named(wording) for wording in wordings)
        found = next((rag for rag in named if rag is not None), None)
        return cast(Rag | None, found or _by_glyph(printed, self.words.rag))

    def _beside_arrow(self, printed: str) -> str:
        """What is left of a status without the arrow beside it: `G↑`, `Red ▼`."""
        left = printed
        for sign in self.words.direction.values():
            for glyph in sign.glyphs:
                left = left.replace(glyph, " ")
        return left if left != printed else ""

    def _rag_named(self, wording: str) -> str | None:
        """By a known word in any case, or by a letter, which is a capital: `a` is a lost icon."""
        letter = wording.strip(" .()[]")
        if len(letter) == 1:
            return self._rag_letters.get(letter)
        return self._rag_words.get(fold(wording))

    def is_no_status(self, printed: str) -> bool:
        """Whether the words are a known status that is no colour: `Not targeted`, `N/A`."""
        if self.legend.says(printed):
            return self.legend.rags[sign_of(printed)] is None
        return bool(printed.strip()) and (fold(printed) or printed.strip()) in self._not_rag

    def rag_colour(self, colour: str | None) -> Rag | None:
        """The RAG of a colour `#rrggbb`, by its hue; None for greys, pale tints and others."""
        if colour is None:
            return None
        if colour in self.legend.colours:
            return self.legend.colours[colour]
        if colour in self._tints:
            return self._tints[colour]
        red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
        hue, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
        strong = self.words.colours
        if saturation < strong.least_saturation or value < strong.least_value:
            return None
        return cast(
            Rag | None,
            next((n for n, h in strong.hues.items() if _in(hue * 360, h.low, h.high)), None),
        )

    def direction(self, cell: Cell) -> str | None:
        """A direction of travel: `up`, `down` or `same` for an arrow, else the word printed."""
        by_glyph = self.arrow(cell.text) or self._arrow_beside(cell.text)
        if by_glyph is not None:
            return by_glyph
        by_word = self.direction_word(cell.text) or self._letters.get(cell.text.strip())
        if by_word is not None:
            return by_word
        for mark in cell.marks:
            pictured = _by_picture(mark.name, self.words.direction)
            by_class = _by_class(mark, self.words.direction)
            found = _by_glyph(mark.name, self.words.direction) or by_class or pictured
            if found is not None:
                return found
        return None

    def is_key(self, printed: str) -> bool:
        """Whether a text explains signs: `Key: G – on target, A – within 5%`."""
        return self._key_text.is_key(printed)

    def without_key(self, table: Table) -> Table:
        """A table without the key that stands in its first or last rows."""
        return without_key(table, self._key_text)

    def meant(self, direction: str | None) -> str:
        """What the paper's key says of a direction: an up arrow may be a rise or an improvement."""
        said = self.legend.arrows.get(direction or "")
        return "" if said is None else f"{direction} is {said} by the key"

    def trend(self, cell: Cell, heading: str = "") -> str | None:
        """A direction of travel as published: its arrow or word, else its colour.

        `Yes` under a heading that asks (`Improved?`) is what it asks for: improved, not improved.
        """
        asked, answer = self._asked.get(fold(heading)), self._said.get(_plain(cell.text))
        if asked is not None and answer is not None:
            return asked if answer == "yes" else f"not {asked}"
        return self.direction(cell) or self.rag(cell)[0]

    def arrow(self, printed: str) -> str | None:
        """The way an arrow points, where the text is an arrow and little else."""
        if sum(char.isalpha() for char in printed) > ARROW_LETTERS:
            return None
        return _by_glyph(printed, self.words.direction)

    def is_arrow(self, cell: Cell) -> bool:
        """Whether an arrow is printed in a cell, perhaps beside a status."""
        return (self.arrow(cell.text) or self._arrow_beside(cell.text)) is not None

    def _arrow_beside(self, printed: str) -> str | None:
        """The arrow beside a status in one cell: `Amber ↓`."""
        with_status = self.rag_word(self._beside_arrow(printed)) is not None
        return _by_glyph(printed, self.words.direction) if with_status else None

    def direction_word(self, printed: str) -> str | None:
        """A known word of direction, in lower case; for a sign of the paper's key, its word."""
        if sign_of(printed) in self.legend.ways:
            return self.legend.ways[sign_of(printed)]
        folded = fold(printed)
        return " ".join(printed.casefold().split()) if folded in self._direction_words else None

    def polarity(self, printed: str) -> Polarity | None:
        """Which way is better, as the document states it."""
        return cast(Polarity | None, self._polarities.get(_plain(printed)))

    def polarity_of(self, cell: Cell) -> Polarity | None:
        """Which way is better, by a cell's words or its arrow."""
        found = self.polarity(cell.text)
        if found is not None or cell.text.strip():
            return found
        ways: dict[str | None, Polarity] = {"up": "higher", "down": "lower"}
        return ways.get(self.direction(cell))

    def polarity_in(self, name: str) -> Polarity | None:
        """What a name says of it, in brackets or in two words and more: `(Lower is better)`."""
        bracketed = (self.polarity(words) for words in _IN_BRACKETS.findall(name) if len(words) > 1)
        found = next((way for way in bracketed if way is not None), None)
        padded = f" {fold(name)} "
        said = (way for words, way in self._polarity_phrases if f" {words} " in padded)
        return cast(Polarity | None, found or next(said, None))

    def frequency(self, printed: str) -> str | None:
        """How often a figure comes: `monthly`, `quarterly`, `annually`."""
        return self._frequencies.get(fold(printed))

    def data_status(self, printed: str) -> str | None:
        """How firm a figure is: `provisional`, `revised`."""
        return self._data_statuses.get(_plain(printed))

    def is_settled(self, printed: str) -> bool:
        """Whether the words say that a figure stands as it is: `Up to date`, `Final`."""
        return fold(printed) in self._settled

    @cached_property
    def _key_text(self) -> KeyText:
        return KeyText(self.words.legend)

    @cached_property
    def _tints(self) -> dict[str, Rag]:
        tints = self.words.colours.tints.items()
        return {colour: cast(Rag, name) for name, colours in tints for colour in colours}

    @cached_property
    def _settled(self) -> frozenset[str]:
        return frozenset(map(fold, self.words.settled))

    @cached_property
    def _rag_words(self) -> dict[str, str]:
        return {
            fold(word): status for status, sign in self.words.rag.items() for word in sign.words
        }

    @cached_property
    def _rag_letters(self) -> dict[str, str]:
        return {
            letter.upper(): status
            for status, sign in self.words.rag.items()
            for letter in sign.letters
        }

    @cached_property
    def _letters(self) -> dict[str, str]:
        """The letters that a lost symbol font leaves of its arrows."""
        signs = self.words.direction.items()
        return {letter: way for way, sign in signs for letter in sign.letters}

    @cached_property
    def _questions(self) -> frozenset[str]:
        return frozenset(map(fold, self.words.questions))

    @cached_property
    def _answers(self) -> dict[str, Rag]:
        return cast(dict[str, Rag], _inverted(self.words.answers))

    @cached_property
    def _asked(self) -> dict[str, str]:
        return _inverted(self.words.trend_questions)

    @cached_property
    def _said(self) -> dict[str, str]:
        return _inverted(self.words.trend_answers)

    @cached_property
    def _polarity_phrases(self) -> list[tuple[str, str]]:
        return [(words, way) for words, way in self._polarities.items() if len(words.split()) > 2]

    @cached_property
    def _not_rag(self) -> frozenset[str]:
        return frozenset(fold(word) or word for word in self.words.not_rag)

    @cached_property
    def _direction_words(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.words.direction_words)

    @cached_property
    def _polarities(self) -> dict[str, str]:
        return _inverted(self.words.polarity)

    @cached_property
    def _frequencies(self) -> dict[str, str]:
        return _inverted(self.words.frequency)

    @cached_property
    def _data_statuses(self) -> dict[str, str]:
        return _inverted(self.words.data_status)


def _once(printed: str) -> str:
    """A word that alt text doubles, once: `OK OK`."""
    words = printed.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else printed


def _with_a_remark(printed: str) -> list[str]:
    """The status before a remark: `Red - off target`, `Blue = complete`."""
    return _REMARK.split(printed, maxsplit=1)[:1]


def _in(hue: float, low: float, high: float) -> bool:
    return low <= hue <= high if low <= high else hue >= low or hue <= high


def _by_glyph(printed: str, signs: Mapping[str, Sign]) -> str | None:
    found = (name for name, sign in signs.items() if any(glyph in printed for glyph in sign.glyphs))
    return next(found, None)


def _by_picture(alt: str, signs: Mapping[str, Sign]) -> str | None:
    """By the words of an alt text or a file name, the longest first."""
    pairs = [(picture, name) for name, sign in signs.items() for picture in sign.pictures]
    return _longest(alt.rsplit(".", 1)[0], pairs)


def _by_class(mark: Mark, signs: Mapping[str, Sign]) -> str | None:
    """By the words of a style class, the longest first: `badge-danger`, `ragGreen`."""
    if mark.kind != "class":
        return None
    pairs = [
        (word, name) for name, sign in signs.items() for word in (*sign.pictures, *sign.classes)
    ]
    return _longest(_CAMEL.sub(" ", mark.name), pairs)


def _longest(printed: str, known: Sequence[tuple[str, str]]) -> str | None:
    words = f" {fold(printed)} "
    pairs = [(fold(word), name) for word, name in known]
    pairs.sort(key=lambda pair: -len(pair[0]))
    return next((name for picture, name in pairs if f" {picture} " in words), None)


def _inverted(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    return {_plain(word): name for name, spellings in words.items() for word in spellings}


def _plain(printed: str) -> str:
    return fold(printed) or printed.strip()
