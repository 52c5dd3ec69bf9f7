"""What a document asks of the catalogue's names, kept with a mark of the answers.

A wording added to the catalogue changes what few documents say. Which these are is told by asking
the new catalogue what each document asked of the old: where all answers are the same, so are its
findings, for whatever reads a document learns of wordings through these questions alone.
"""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, field
from hashlib import sha256

from normalise.lexicon import lexicon
from normalise.names import Match, Names
from schemas.catalogue.models import Catalogue
from schemas.findings import Question, Suggestion

Answer = Match | tuple[Suggestion, ...] | None


@dataclass(frozen=True)
class NotedNames(Names):
    """Names that keep what they are asked, and answer the same question once."""

    names: Names
    matches: dict[Question, Match | None] = field(default_factory=dict)
    near: dict[Question, tuple[Suggestion, ...]] = field(default_factory=dict)

    def ask(self, question: Question) -> Match | None:
        """As `Names.ask`."""
        if question not in self.matches:
            self.matches[question] = self.names.ask(question)
        return self.matches[question]

    def suggestions(self, printed: str, *, unit: str | None = None) -> tuple[Suggestion, ...]:
        """As `Names.suggestions`."""
        asked = Question(printed, unit, near=True)
        if asked not in self.near:
            self.near[asked] = self.names.suggestions(printed, unit=unit)
        return self.near[asked]

    def asked(self) -> tuple[Question, ...]:
        """Every question, in an order that is always the same."""
        return tuple(sorted((*self.matches, *self.near), key=_order))

    def marks(self, questions: Iterable[Question]) -> tuple[str, ...]:
        """A mark of each answer to these questions, some of which may have been asked before."""
        return tuple(
            sha256(f"{astuple(question)} {self._answer(question)}".encode()).hexdigest()
            for question in questions
        )

    def _answer(self, asked: Question) -> Answer:
        if asked.near:
            return self.suggestions(asked.printed, unit=asked.unit)
        return self.ask(asked)


def noted(names: Names) -> NotedNames:
    """The same names, with nothing asked of them yet."""
    return NotedNames(names.catalogue, names.units, names)


def marks_of(questions: Iterable[Question], catalogue: Catalogue) -> tuple[str, ...]:
    """A mark of what `catalogue` answers to each of these questions."""
    return noted(lexicon(catalogue).names).marks(questions)


def _order(question: Question) -> tuple[str, ...]:
    return tuple(str(part) for part in astuple(question))
