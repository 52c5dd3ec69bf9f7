"""What a document asks of the catalogue's names, kept with a mark of the answers.

A wording or an indicator added to the catalogue changes what few documents say. Which these are is
told by asking the new catalogue what each document asked of the old: where all answers are the
same, and the indicators that they name, so are its findings, for whatever reads a document learns
of wordings and indicators through these questions alone.
"""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, field, fields
from hashlib import sha256
from operator import attrgetter

from normalise.lexicon import lexicon
from normalise.names import Match, Names
from schemas.catalogue.models import Catalogue
from schemas.findings import Question, Suggestion

NAMING = {"aliases", "weak_aliases", "definition", "references", "look_alikes", "vetoes"}
"""Of an indicator, what bears on which names are its, and on nothing else."""

_parts = attrgetter(*(part.name for part in fields(Question)))

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
            sha256(f"{_parts(question)} {self._told(question)}".encode()).hexdigest()
            for question in questions
        )

    def _told(self, asked: Question) -> str:
        """The answer to a question, and what is known of the indicator that it names."""
        answer = self._answer(asked)
        return f"{answer} {self._record(answer)}"

    def _record(self, answer: Answer) -> str:
        """An indicator as it bears on a figure: without the wordings that it is found by."""
        if not isinstance(answer, Match):
            return ""
        found = self.catalogue.indicators[answer.indicator_id]
        return found.model_dump_json(exclude=NAMING)

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
