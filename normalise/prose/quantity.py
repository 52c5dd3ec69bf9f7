"""A number of a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a sentence: as printed, its value and unit, where it stands.

    `unit` is None for a plain number; `points` is true of percentage points; `worded` of a number
    in words; `approximate` of `just over two thirds`.
    """

    printed: str
    value: float
    start: int
    end: int
    unit: str | None = None
    points: bool = False
    worded: bool = False
    approximate: bool = False

    @property
    def is_all_or_none(self) -> bool:
        """Whether the word is `all`, `every`, `no`: its noun may be printed in the singular."""
        return self.worded and self.value in (0.0, 100.0)
