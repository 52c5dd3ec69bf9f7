"""What the keeper of a folder says of a document in `metadata.csv`; it counts before the paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A row of metadata.csv: the publishing council's name or code, the title, the ISO date."""

    authority: str | None = None
    title: str | None = None
    published: str | None = None


NOTHING_TOLD = Told()
