"""Narrative outside tables: paragraphs under the names of indicators, or that name them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from normalise.mentions import Mentions, mentions
from normalise.names import Names
from normalise.paper import Paper
from schemas.catalogue.fold import fold
from schemas.document import Passage
from schemas.findings import Comment, Observation

READ = ("paragraph", "item")

LEAD_IN = 6
"""Words of a line that a semicolon ends and that opens a list."""


def read_narratives(paper: Paper, observations: Sequence[Observation]) -> Iterator[Comment]:
    """The paragraphs of a paper that follow or contain the printed names of its indicators.

    `Reds of concern` in a heading ends what came before; a name in a line of its own begins anew,
    and names on lines that follow one another share what stands below them. A paragraph that
    gives an indicator's figure is not its narrative as well: it is the commentary of the figure.
    """
    told = {(o.reading.passage, o.reading.indicator) for o in observations}
    tabled = [o for o in observations if o.reading.origin != "prose"]
    known = [o for o in observations if o.reading.origin == "prose" and o.indicator_id is not None]
    place = _Place(
        paper.lexicon.names,
        {fold(o.reading.indicator): o.reading.indicator for o in tabled},
        {o.indicator_id: o.reading.indicator for o in tabled if o.indicator_id is not None},
        frozenset(passage for passage, _ in told if passage is not None),
        mentions(
            (o.reading.indicator for o in (*tabled, *known)),
            paper.lexicon.catalogue.words.values.number_words,
        ),
    )
    for passage in paper.document.passages:
        for position, subject in enumerate(place.subjects(passage)):
            if (passage.number, subject) not in told:
                yield _narrative(passage, subject, place.section, position)


@dataclass
class _Place:
    """Where the reading of a paper has come to: the section, and the names on the lines above.

    `lines` are the printed names of the paper's tables, `resolved` those names by indicator, and
    `figures` the passages that give figures, which are no names.
    """

    names: Names
    lines: dict[str, str]
    resolved: dict[str, str]
    figures: frozenset[int]
    mentions: Mentions
    named: list[str] = field(default_factory=list)
    section: str | None = None
    gathering: bool = False

    def subjects(self, passage: Passage) -> list[str]:
        """The indicators that a passage is about; none for a heading or a line with a name."""
        name = self._name(passage)
        gathering, self.gathering = self.gathering, name is not None
        if passage.kind == "heading" or _is_lead_in(passage):
            self.section, self.named, self.gathering = passage.text, [], False
        elif name is not None:
            self.named = [*self.named, name] if gathering else [name]
        elif passage.kind in READ:
            return list(dict.fromkeys((*self.named, *self.mentions.of(passage.text))))
        return []

    def _name(self, passage: Passage) -> str | None:
        """The indicator that a line is the name of, as a table prints it or in other words."""
        name = self.lines.get(fold(passage.text))
        sentence = passage.kind != "item" or passage.text.rstrip().endswith(".")
        if name is not None or sentence or passage.number in self.figures:
            return name
        match = self.names.resolve(passage.line)
        return None if match is None else self.resolved.get(match.indicator_id)


def _is_lead_in(passage: Passage) -> bool:
    """`Reds of concern:`; a few words before a semicolon are one as well."""
    words = passage.text.split()
    ends = ":" if len(words) > LEAD_IN or passage.kind != "paragraph" else (":", ";")
    return passage.kind in READ and bool(words) and words[-1].endswith(ends)


def _narrative(passage: Passage, subject: str, section: str | None, position: int) -> Comment:
    return Comment(
        kind="narrative",
        text=passage.line,
        page=passage.page,
        indicator=subject,
        section=section,
        passage=passage.number,
        position=position,
        box=passage.box,
    )
