"""Whether a figure stands for its whole cell, or inside a sentence that says something else."""

from normalise.digits import NUMBER
from normalise.lexicon import Lexicon
from schemas.catalogue.fold import fold

SENTENCE = 12
"""Words after its figure from which a cell is a sentence."""


def stands_for_its_cell(text: str, lexicon: Lexicon) -> bool:
    """Whether the first figure of a cell is what the cell says.

    `45 homes`, `Increase to 95%` and `Target: 45` say a figure; `Green Flag status at 2 parks`
    and `Complete phase 2` say something else. Words before the figure must be known.
    """
    found = NUMBER.search(text)
    if found is None:
        return True
    after = text[found.end() :].split()
    return len(after) <= SENTENCE and _leads_to_a_figure(text[: found.start()], lexicon)


def _leads_to_a_figure(before: str, lexicon: Lexicon) -> bool:
    """Whether words before a figure are a heading, a unit, a status, or words of amounts."""
    label = before.strip(" :=-–—(")
    said = [word for word in fold(label).split() if word.isalpha() and len(word) > 1]
    if not said:
        return True
    match = lexicon.headers.match(label)
    known = (
        match is not None and match.whole,
        lexicon.units.exact(label) is not None,
        lexicon.statuses.rag_word(label) is not None,
        lexicon.statuses.direction_word(label) is not None,
    )
    return any(known) or lexicon.numbers.leading.issuperset(said)
