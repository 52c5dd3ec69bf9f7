"""Paragraphs that a page break cuts in two are put together again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.lines import joined
from extract.parts import Text
from extract.stitch import Joined

SENTENCE_ENDS = (".", "!", "?", ":", ";", "”", '"')
LEAST_WORDS = 5


def carried_over(flow: Sequence[Text | Joined], kinds: Mapping[int, str]) -> list[Text | Joined]:
    """The same blocks, with the second half of a broken paragraph moved to the first."""
    kept: list[Text | Joined] = []
    open_at: int | None = None
    for block in flow:
        if isinstance(block, Text) and id(block) in kinds:
            kept.append(block)
            continue
        before = kept[open_at] if open_at is not None else None
        if isinstance(block, Text) and isinstance(before, Text) and _goes_on(before, block):
            assert open_at is not None
            kept[open_at] = _whole(before, block)
            continue
        open_at = len(kept)
        kept.append(block)
    return kept


def _goes_on(before: Text, after: Text) -> bool:
    """Whether a paragraph stops in mid-sentence at the foot of a page and goes on overleaf."""
    first, second = before.paragraph, after.paragraph
    if after.page <= before.page or second.bullet or first.bold != second.bold:
        return False
    if abs(first.size - second.size) > 0.3 or first.words < LEAST_WORDS:
        return False
    return second.text[:1].islower() or (
        not first.text.endswith(SENTENCE_ENDS) and _fills_line(before, after)
    )


def _fills_line(before: Text, after: Text) -> bool:
    """Whether the last line may well run on: both paragraphs are long and as wide."""
    widths = before.paragraph.area.width, after.paragraph.area.width
    long = min(before.paragraph.words, after.paragraph.words) >= 3 * LEAST_WORDS
    return long and abs(widths[0] - widths[1]) < 0.15 * max(widths)


def _whole(before: Text, after: Text) -> Text:
    """One paragraph; its place stays where it begins. Words are counted on their own pages."""
    text = joined([before.paragraph.text, after.paragraph.text])
    return replace(before, paragraph=replace(before.paragraph, text=text))
