"""Reference codes in printed names: `NI 65`, `ASCOF 1C(2A)`, `TP01:`; and names without them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from schemas.catalogue.models import Catalogue, Reference

_CODE = re.compile(
    r"\b(NI|BVPI|BV|ASCOF|LAIT|TSM|PAF|PHOF|SCC|KS)[\s:/-]*"
    r"(\d{1,3}[A-Za-z]{0,2}(?:\(?\d?[a-z]?\)?)|[A-Z]{2}\d{2})",
)
_SAME = {"BV": "BVPI"}
_FRAMEWORK = (
    r"(?:NI|BVPI|BV|ASCOF|ASC|LAIT|TSM|PAF|PHOF|SCC|PM|PMC|TP|RP|BS|CH|NM"
    r"|CORP|ENV|ECON|C&L|CHN|CLIM|HSN|FINSUS)"
)
_MEASURE = r"(?:%|(?:Number|No\.|Percentage|Proportion|Average|Avg|Rate|Total|The|Time)\b)"
_BEFORE = re.compile(
    rf"^\d{{1,3}}[a-z]?[.)]\s+|^\(?[a-h]\)\s+|^{_FRAMEWORK}[\s:/-]?\d{{1,4}}[A-Za-z]?(?:\(\d?[A-Za-z]?\))?[\s:.)–—-]+(?=\S)"
    rf"|^{_FRAMEWORK} \d[A-Z][\s:.)–—-]+(?=\S)"
    r"|^(?:Key |Priority |Local |National |Performance |Corporate |Headline |Strategic )*"
    r"(?:Indicator|KPI|PI|Measure|Metric|Ref)\.?\s*\d{1,3}(?:\.\d{1,2})?[a-z]?[\s:.)–—-]+(?=\S)"
    r"|^(?:LPI|LI|KPI|SPI|PI|CYP|MI)[\s_-]?(?:[A-Z]{1,4}[\s_-]?)?\d{1,4}[a-z]?[\s:.)–—-]+(?=[A-Z%])"
    r"|^\([A-Z]{1,6}[-/ ]?\d[\w.]*\)\s*(?=\S)"
    r"|^[‘'“\"]+(?=[A-Z%])|^K?PI\s+[A-Z]{1,5}\d{1,4}[a-z]?\b[\s:.)–—-]*(?=[‘'“\"A-Z%])"
    r"|^(?:Priority|Objective|Outcome|Aim|Theme|Target|Goal) \d{1,2}[a-z]?\s*[:.–—-]+\s+"
    r"|^(?:Local|National) (?:K?PI|[Ii]ndicator|[Mm]easure)(?: \d{1,3}[a-z]?)?[\s:.)–—-]+(?=[A-Z%])"
    r"|^NEW\b[\s:!–—-]+(?=\S)|^(?:i{1,3}|iv|vi{0,3}|ix|x)[.)]\s+"
    r"|^(?:Local|National|KPI|PI|Indicator|Measure|Metric|Outcome|Objective|Aim):\s+"
    r"|^(?!KS\d|S\.?4[27])[A-Z](?:&?[A-Z]){0,4}[-_/ ]?\d{1,4}[a-z]?\s*[:.–—-]+\s+"
    rf"|^\[?[A-Z]{{2,6}}[-/ &]?(?:0\d{{1,3}}|\d{{1,4}})[a-z]?\]?\s+(?={_MEASURE})"
    r"|^[A-Z]{2,4}(?: [A-Z&]{1,4}){1,2}[ -]?\d{2,4}[a-z]?\s*[:.–—-]+\s*(?=\S)"
    r"|^[A-Z]{2,6}\d{2,4}[a-z]?(?:\s+|\s*:\s*)(?=[A-Z%])|^[A-Z]{2,4}\d{3}(?=[a-z]{3,} )"
    r"|^[A-Z]{2,4}(?:/[A-Z]{1,3})*/[A-Z]?\d{1,3}[a-z]?(?:\([a-z\d]{1,3}\))*[\s:.)–—-]+(?=\S)"
    r"|^[A-Z]{2,4}\d{2,3}\s?(?=%)|^[A-Z]{2,6} \d{1,2}\.\d{1,2}[a-z]?[\s:–—-]+(?=[A-Z%])"
    r"|^[A-Z]-[A-Z]{2}\d{1,2}[a-z]?[\s:.)–—-]+(?=\S)"
    r"|^PAF[ /]?(?:[A-Z]{2}[ /])?[A-Z]\d{1,2}[\s:.)–—-]+(?=\S)"
    r"|^[A-Z]{1,3}\d{1,3}[a-z]?,\s+(?=[a-zA-Z%])|^\[[A-Z]{1,6}[-/ ]?\d[\w.]*\]\s*(?=\S)"
    r"|^(?![2-5]G\b)[1-6][A-I](?:\(\d[A-Za-z]?\)|\d[a-z])?(?: [Pp]art \d[A-Za-z]?)?"
    r"(?:\s*[:–—-]\s*(?=\w|%)|\s+(?=[A-Z%]))"
    r"|^(?!PCC\b)[A-Z]{1,3}[BCD]C(?:['’]s)?\s+(?=[A-Z][a-z]|%)"
    r"|^\d\.\d{2}(?:[ivx]+[a-z]?(?:\s*[:–—-]\s*|\s+)|\s*[:–—-]\s+)(?=[A-Z%])"
    r"|^[A-E]\d{2}[a-d]?\s+(?=[A-Z%])|^[A-Z]{2,6} 0\d{2}[a-z]?\s+(?=[A-Z])"
)
_AFTER = re.compile(
    r"\(\s*(?:[Tt]arget|[Rr]ef(?:erence|\.)?)\b[^()]*\)\s*$"
    r"|[\[(]NEW[\])]\s*$"
    r"|[\[(][A-Z]{2,6}[-/ ]?(?:[A-Z]?\d[\w.]*)(?:[-/][\w.]+)*[\])]\s*$"
    r"|\s\((?:[nN]\s?=\s?)?\d{1,3}(?:,?\d{3})*\)$"
    r"|(?<=[a-z]{4})\d(?:,\d){1,4}$|[\s*†‡’”]+$"
)


@dataclass(frozen=True)
class Codes:
    """The catalogue's indicators by their official codes."""

    catalogue: Catalogue

    def named_in(self, printed: str) -> Iterator[str]:
        """The indicators that the codes in a printed text stand for."""
        for framework, code in _CODE.findall(printed):
            yield from self._ids.get(_key(framework, code), ())

    def of_column(self, printed: str) -> frozenset[str]:
        """The indicators whose figures a data file has in a column of this name."""
        return self._columns.get(printed.strip().casefold(), frozenset())

    @cached_property
    def _ids(self) -> dict[str, frozenset[str]]:
        return _index((_key(one.framework, one.code), id_) for one, id_ in self._references())

    @cached_property
    def _columns(self) -> dict[str, frozenset[str]]:
        """Codes that are the names of columns in data files: `absence_rate_fte`."""
        named = ((one.code, id_) for one, id_ in self._references() if "_" in one.code)
        return _index((code.casefold(), id_) for code, id_ in named)

    def _references(self) -> Iterator[tuple[Reference, str]]:
        for indicator in self.catalogue.indicators.values():
            for reference in indicator.references:
                if reference.relation == "exact" and not reference.doubtful:
                    yield reference, indicator.id


def _index(entries: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, indicator_id in entries:
        found[key].add(indicator_id)
    return {key: frozenset(ids) for key, ids in found.items()}


_AIM = re.compile(
    r"^(?:to )?(?:reduce|increase|improve|maintain|minimise|maximise|ensure)\b\s*"
    r"(?:the (?:total )?number of\s+)?"
    r"|^(?:an? )?(?:reduction|decrease|increase|rise|fall|improvement) in (?:the )?"
    r"(?=(?:total |overall )?(?:number|percentage|proportion|rate|average)\b)",
    re.IGNORECASE,
)
"""An aim before the name of what is measured. `Reduce the number of …` may be shown as a rate."""

_ANYWHERE = re.compile(
    r"[\s(\[]*(?:\b(?:[Ff]ormerly|[Pp]reviously|[Ff]ormer|[Ee]x|[Oo]ld|[Rr]eplaces|[Ww]as)[\s-]+)?"
    r"\b(?:NI|BVPI|BV|ASCOF|ASC|PHOF|LAIT|PAF|TSM)[\s:]?\d{1,3}[A-Za-z]{0,2}(?:\s?\(\d?[A-Za-z]?\))?"
    r"(?: part \d)?[)\]]?[\s:–—-]*|[\s(\[]*\bPAF[ /]?[A-Z]{1,2}\d{1,2}\b[)\]]?[\s:–—-]*"
)


_WRAPPED = re.compile(
    r"^[A-Z]{1,5}[ -]?\d{1,4}(?:\.\d)?[a-z]? ?\((?P<name>(?!\d)[^()]*(?:\([^()]*\)[^()]*)*)\)$"
)
"""A code with the name in brackets after it: `OP147 (Care leavers in suitable accommodation)`."""

_DIGIT = re.compile(r"\d")
_NOTES = re.compile(r"(?<=[a-z]{4})\d(?:,\d){1,4}(?=\s)")
"""The signs of several notes behind a word: `looked after1,2,3 in the year`."""

_PART = r"(?:[A-Z][a-z]{0,6}\d[\w.]*|[A-Z&]{1,6}[_.-]?(?:\d[\w.]*)?|\d\w*(?:\.\w+)+|\d{1,4}[a-z]?)"
_LOOKS_LIKE_ONE = re.compile(
    rf"^(?P<code>{_PART}(?:(?: ?/ ?| & |[ _-]){_PART}){{0,3}})"
    r"(?:[\s:.)–—-]*\s|\s*(?=\())\(?(?=[A-Z%])"
)
"""A council's own code in whatever form it likes: `CS_011`, `1.5.1.KR`, `HR1 / KPI 8 –`."""
_WORDS = re.compile(r"[\w.]+")


@lru_cache(maxsize=100_000)
def without_codes(printed: str) -> str:
    """A name without its number in a list, its local or official code, note signs or `(46)`.

    >>> without_codes("NI 157c – Other applications*")
    'Other applications'
    """
    bare = _without_numbered(printed) if _DIGIT.search(printed) else printed.strip()
    bare = _AIM.sub("", bare) or bare
    for _ in range(3):
        before = _BEFORE.match(bare)
        shorter = _AFTER.sub("", bare, count=1) if before is None else bare[before.end() :]
        shorter = shorter.strip()
        if shorter == bare or not shorter:
            break
        bare = shorter
    return bare


def _without_numbered(printed: str) -> str:
    """A name without official codes and the signs of several notes; what brackets a code names."""
    bare = _ANYWHERE.sub(" ", printed).strip() or printed.strip()
    wrapped = _WRAPPED.match(bare)
    return _NOTES.sub("", bare if wrapped is None else wrapped["name"])


def after_its_code(name: str, known: Callable[[str], bool]) -> str | None:
    """What follows a beginning that looks like a code, with a digit and no `known` word in it.

    >>> after_its_code("Econ9 Town vacancy rates", known=set().__contains__)
    'Town vacancy rates'
    """
    found = _LOOKS_LIKE_ONE.match(name)
    if found is None:
        return None
    code = found["code"]
    words = _WORDS.findall(code.lower())
    coded = any(map(str.isdigit, code)) and not code.isdigit()
    return name[found.end() :] if coded and not any(map(known, words)) else None


def is_aim(printed: str) -> bool:
    """Whether a name says what is to become of its figure: `Reduce the number of …`."""
    return _AIM.match(_ANYWHERE.sub(" ", printed).strip()) is not None


def _key(framework: str, code: str) -> str:
    framework = _SAME.get(framework.upper(), framework.upper())
    return f"{framework} {re.sub(r'[^0-9A-Za-z]', '', code).upper()}"
