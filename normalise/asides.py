"""What stands beside a name and is about the record, not about what is measured.

Brackets and ends after a dash, `(3 month lag)`, `[unaudited]`, `(formerly NI 65)`, `- RAG rating`,
and the department before it, `Corporate Core: …`. All their words have to be those of asides in
facets.yml, figures, dates or codes: any other may tell which are counted.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.quantities import FIGURE
from normalise.remarks import Remarks
from normalise.spelt_numbers import in_figures
from normalise.wording import Wordings
from schemas.catalogue.fold import fold

_LAST = re.compile(
    r"^(?P<name>.*\w.*?)\s*(?:[(\[](?P<aside>[^()\[\]]*)[)\]]|(?:\s[-–—/]|[,;:])\s+(?P<end>[^-–—/,;:()\[\]]+))\s*$",
    re.DOTALL,
)
_FIRST = re.compile(
    r"^(?P<department>[A-Za-z][A-Za-z&,' ]{1,40}?)"
    r"(?:\s*:\s+|\s+[-–—]\s+|\s+(?=[A-Z]{1,4}[-. ]?\d{1,3}[a-z]?[\s:.)–—-]+\S))(?P<name>\S.*)$",
    re.DOTALL,
)
_MAY_HAVE_ONE = re.compile(r"[)\]:;–—/,]| - |[A-Z]\d")
"""A quick look: most names have no aside."""

_WITHIN = re.compile(r"(?<=\w)\s*[(\[](?P<said>[^()\[\]]*)[)\]](?=\s*\w)")
_CODE = re.compile(r"\b[A-Z]{1,6}[-_/ ]?[A-Z]{0,4}[-_/ ]?\d{1,4}[a-z]?\b")


@dataclass(frozen=True)
class Asides:
    """Takes asides off names."""

    wordings: Wordings
    remarks: Remarks

    def without(self, printed: str) -> str:
        """A name without its asides; the same name where it has none.

        >>> asides.without("Corporate: Sickness absence (unaudited) (reported a month in arrears)")
        'Sickness absence'
        """
        if not _MAY_HAVE_ONE.search(printed):
            return printed
        found = _FIRST.match(printed)
        if found is not None and set(_words(found["department"])) <= self._headings:
            printed = found["name"]
        printed = _WITHIN.sub(self._kept, printed)
        while (found := _LAST.match(printed)) is not None:
            if not self._is_aside(found["aside"] or found["end"] or ""):
                break
            printed = found["name"]
        return printed

    def _kept(self, bracketed: re.Match[str]) -> str:
        said = bracketed["said"]
        return "" if self._is_aside(said) or self.remarks.alone(fold(said)) else bracketed[0]

    def may_be(self, theme: str, printed: str) -> bool:
        """Whether a figure of a theme may be the council's, for all the heading before its name."""
        found = _FIRST.match(printed)
        if found is None or not self.had_by_each(theme):
            return True
        departments = self.wordings.words.asides.departments
        return set(_words(found["department"])).isdisjoint(departments)

    def had_by_each(self, theme: str | None) -> bool:
        """Whether each department has such figures of its own."""
        return theme in self.wordings.words.asides.had_by_each

    def _is_aside(self, said: str) -> bool:
        plain = _CODE.sub(" ", said)
        words = in_figures(fold(plain)).split()
        known = self._figured if any(word[0].isdigit() for word in words) else self._unfigured
        left = self.wordings.read(" ".join(word for word in words if word not in known))
        strange = [f for f in left.facets if not f.startswith(FIGURE) and not f.isdigit()]
        if strange or left.light or (left.unit is not None and known is self._unfigured):
            return False
        beside = sum(word in known or word[0].isdigit() for word in words)
        telling = beside + sum(word in self._alone for word in words)
        return telling > 1 or plain != said

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(self.wordings.words.asides.words)

    @cached_property
    def _unfigured(self) -> frozenset[str]:
        return self._alone | frozenset(self.wordings.words.asides.together)

    @cached_property
    def _figured(self) -> frozenset[str]:
        return self._unfigured | frozenset(self.wordings.words.asides.beside_figures)

    @cached_property
    def _headings(self) -> frozenset[str]:
        words = self.wordings.words.asides
        return frozenset(words.whole_council) | frozenset(words.departments)


def _words(heading: str) -> list[str]:
    return fold(heading).replace(" and ", " ").split()
