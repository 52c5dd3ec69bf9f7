"""Captions right above or below a table, tied to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.document import Block, Passage, Table

CAPTION = re.compile(r"(?:table|figure|fig\.|chart|exhibit)\s+[A-Z]?\d+[a-z]?\b", re.IGNORECASE)
SOURCE = re.compile(r"(?:source|note)s?\b", re.IGNORECASE)
LONGEST_CAPTION = 250


def captioned(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks, with captions told apart and given to their tables."""
    found = list(blocks)
    for at, block in enumerate(found):
        if not isinstance(block, Table) or block.caption is not None:
            continue
        beside = _beside(found, at)
        if beside is not None:
            place, caption = beside
            found[place] = replace(caption, kind="caption", level=0)
            found[at] = replace(block, caption=caption.text)
    return found


def _beside(blocks: Sequence[Block], at: int) -> tuple[int, Passage] | None:
    """The caption before a table, with at most a source line between, or right after it."""
    places = [at - 1, at + 1]
    if at >= 2 and isinstance(source := blocks[at - 1], Passage) and SOURCE.match(source.text):
        places.insert(1, at - 2)
    for place in places:
        if 0 <= place < len(blocks):
            block = blocks[place]
            if isinstance(block, Passage) and _is_caption(block):
                return place, block
    return None


def _is_caption(passage: Passage) -> bool:
    if passage.kind in {"header", "footer", "caption"}:
        return passage.kind == "caption"
    return len(passage.text) <= LONGEST_CAPTION and CAPTION.match(passage.text) is not None
