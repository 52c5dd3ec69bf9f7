"""What a document was read with, in short."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marks:
    """What a document was read with: `whole` for everything, `pages` for reading its pages.

    `plain` is for everything but indicators and the words that they are known by; "" where that is
    not known.
    """

    whole: str = ""
    pages: str = ""
    plain: str = field(default="", compare=False)
