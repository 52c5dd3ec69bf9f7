"""Names that go on in the next row, and rows that are a part of the row above them."""

from collections.abc import Sequence

from schemas.catalogue.fold import fold


def opens_a_part(name: str, words: Sequence[str]) -> bool:
    """Whether a row is a part of the one above: `of which unaccompanied`."""
    folded = f"{fold(name)} "
    return any(folded.startswith(f"{fold(word)} ") for word in words)


def goes_on(name: str, above: str, words: Sequence[str]) -> bool:
    """Whether a name continues the text above it: it begins small, and that does not end."""
    first = name.strip()[:1]
    small = first.islower() or first in "(&"
    ends = above.rstrip().endswith((".", ":", ";", "!", "?"))
    return bool(above.strip()) and small and not ends and not opens_a_part(name, words)
