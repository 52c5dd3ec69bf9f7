"""The headings that a block of a document stands under, from the most general to its own."""

from collections.abc import Iterable

from schemas.document import Block, Passage


def below(headings: tuple[Passage, ...], heading: Passage) -> tuple[Passage, ...]:
    """The headings that hold from a new one on: it ends those of its own level and lower ones."""
    return (*(above for above in headings if above.level < heading.level), heading)


def headings_of_tables(blocks: Iterable[Block]) -> dict[int, str]:
    """The headings over each table, in one line, by the number of the table."""
    headings: tuple[Passage, ...] = ()
    found: dict[int, str] = {}
    for block in blocks:
        if not isinstance(block, Passage):
            found[block.number] = " / ".join(heading.line for heading in headings)
        elif block.kind == "heading":
            headings = below(headings, block)
    return found
