"""A sentence and the cues in it: words that tell what part a figure plays, and where they stand."""

from dataclasses import dataclass

AREA = "area"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words with a part to play; `name` is the area that they name. Ends are exclusive."""

    kind: str
    start: int
    end: int
    name: str = ""

    def moved(self, by: int) -> "Cue":
        """The same cue in a text that starts elsewhere."""
        return Cue(self.kind, self.start + by, self.end + by, self.name) if by else self


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a clause of one, with the cues in it in their order."""

    text: str
    cues: tuple[Cue, ...] = ()

    def part(self, start: int, end: int) -> "Sentence":
        """A stretch of the sentence with the cues that lie in it."""
        if not start and end == len(self.text):
            return self
        inside = [c.moved(-start) for c in self.cues if start <= c.start and c.end <= end]
        return Sentence(self.text[start:end], tuple(inside))

    def within(self, start: int, end: int, *kinds: str) -> list[Cue]:
        """The cues of some kinds that lie between two places."""
        return [c for c in self.cues if c.kind in kinds and start <= c.start and c.end <= end]

    def last(self, start: int, end: int, *kinds: str) -> Cue | None:
        """The last cue of some kinds between two places."""
        return max(self.within(start, end, *kinds), key=lambda cue: cue.end, default=None)

    def first(self, start: int, end: int, *kinds: str) -> Cue | None:
        """The first cue of some kinds between two places."""
        return min(self.within(start, end, *kinds), key=lambda cue: cue.start, default=None)
