"""Stretches of a sentence whose numbers are no figures: ages, limits, references, counts of items.

They belong to a name (`Section 47`, `within 45 working days`, `aged 16 to 17`, `3 or more
placements`) or to nothing that is measured (`10.30 am`, `17 of the 38 indicators`).
"""

import re
from dataclasses import dataclass
from functools import cached_property

from normalise.word_patterns import either
from schemas.catalogue.vocabulary import Prose

_N = r"\d[\d,]*(?:\.\d+)?"
_AGES = (
    rf"\b(?:aged?|ages)(?:\s(?:of|between|from|group|groups|profile))*\s{_N}(?:\s?(?:[-–/]|to|and|or)\s?{_N})?(?:\s?\+|\splus)?",
    rf"\b{_N}\s?(?:[-–/]|to|and|or)\s?{_N}[\s-]?(?:year|yr)s?[\s-]?olds?\b",
    rf"\b{_N}(?:\+|\splus)?[\s-]?(?:year|yr)s?[\s-]?olds?\b",
    rf"\b{_N}(?:\s?[-–/]\s?|\sto\s){_N}\s?(?:age|population|cohort|year|s\b)",
    r"\b(?:under|over)-\d{1,2}s?\b|\b(?:under|over)[\s-]?\d{1,2}(?:['’]?s\b|\s(?:population|year|and\b))",
    r"(?<=\bunder\s)(?:5|16|17|18|19|25|65)\b(?!\s?(?:%|per|days|weeks))",
    r"(?<=\bover\s)(?:16|17|18|60|65|75|85)\b(?!\s?(?:%|per|days|weeks|\w))",
    r"\b(?:turn(?:ed|ing)?|reach(?:ed|ing)?)\s(?:16|17|18|19|21|25)\b",
    r"\b\d{1,3}(?:\s?[-–]\s?)\d{1,3}\b(?!\s?%|\s?per)",
)
_CLOCK = (
    r"\b\d{1,2}[.:]\d\d\s?(?:[ap]\.?m\b\.?|hours\b)?(?=\s?[ap]\.?m)",
    r"\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?",
    r"(?<![\d,.])0\d[\d ]+\b",
    r"\b24/7\b|\b24[\s-]hours?(?=\sa\b)",
)
_THRESHOLDS = (
    r"\bper\s(?:1,?000|10,?000|100,?000|10k|100k|million)\b(?:\s(?:of\sthe\s)?(?:under[\s-]\d+|\d+[-–]\d+)?)?",
    rf"\b(?:{_N}|one|two|three|four|five|six|ten)\sor\s(?:more|fewer|less|over|above|under|below|better|higher|greater)\b",
    rf"\b{_N}\s?\+(?=\s?\w)(?!\s?%)",
    r"\b(?:more|less|fewer|greater|longer|worse|better)\sthan\s(?:one|two|three|four|five|six)\b(?!\s?per\scent)",
    r"\bat\sleast\s(?:one|two|three|four|five|\d\b)(?!\s?(?:%|per\scent|\.))",
    r"\b(?:one|two|three|four|five|six)\sof\s(?:the|our|its|their|these|those)\b|\bone\sin\s(?:ten|five|four|three)\b",
    r"\b(?:one|two|three|four|five|six)\sin\s\d+\b",
    r"\bone\s(?:of|another|to\sone|or\s(?:two|more))\b|\bno\sone\b|\bday\sone\b|\bone\s(?:day|year|week|month|such|that|which|who|off)\b|\bone-",
    r"\b(?<![,.])\d{1,2}\sin\s(?:every\s)?\d{1,3}\b(?!\s?%|/)",
    r"\b(?:first|last|past|previous|next)\s(?:two|three|four|five|six|\d+)\b(?=\s(?:quarters|years|months|weeks|days|terms))",
    r"\b(?:rated|graded|scoring|scored|rating of|grade|grades|band)\s\d"
    r"(?:\s?(?:or|and|to|-)\s?(?:\d|above|better|higher))\b",
    r"\b(?:stage|phase|tier|level|band|grade|key stage|priority|category|part|class|type|year|"
    r"top|first|last|next)\s(?:one|two|three|four|five|ten)\b",
    r"#\s?\d+|\b\d+[:/]\d+\b",
    rf"\b(?:the|in)\s{_N}\s?(?:%|per\scent)\s(?:most|least|worst|best)\b|\b(?:top|bottom|worst|best|poorest)\s{_N}\s?(?:%|per\scent)",
)
_AFTER_AGE = r"(?:\s(?:and|or)\s(?:over|above|under|below|younger|older))?"


@dataclass(frozen=True)
class Bystanders:
    """Finds the stretches with the catalogue's words."""

    words: Prose

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where numbers stand that are no figures."""
        return [found.span() for pattern in self._patterns for found in pattern.finditer(text)]

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                *(f"{age}{_AFTER_AGE}" for age in _AGES),
                *_CLOCK,
                *_THRESHOLDS,
                *self._references,
                *self._windows,
                *self._counts_of_items,
                *self._in_passing,
            )
        )

    @cached_property
    def _references(self) -> tuple[str, ...]:
        names = either(self.words.references)
        numbers = rf"{_N}[a-z]?(?:\s?(?:,|[-–/]|and|to|&)\s?{_N}[a-z]?)*"
        return (
            rf"\b(?:{names})\.?\s?(?:\(?{numbers}\)?)(?![\d%]|\.\d|\s?%|\sper\s?cent|,\d)",
            r"^\(?\d{1,2}(?:\.\d{1,2})*[.)]\s(?=\D)",
            r"^\(?\d{1,3}(?:\.\d{1,2})+\s(?=(?-i:[A-Z]))",
        )

    @cached_property
    def _windows(self) -> tuple[str, ...]:
        lengths = either(self.words.durations)
        before = either(self.words.windows)
        number = (
            rf"(?:{_N}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty)"
        )
        joined = rf"{number}(?:\s?(?:[-–/]|to|and|or|\sand\sa\shalf)\s?(?:{number})?)?"
        kind = r"(?:working|calendar|school|consecutive|clear|full|whole|further|or\smore|day)"
        return (
            rf"\b(?!and\s{number}\s\w+\s(?:for|in|at|among|amongst)\s)(?:{before})\s(?:the\s|our\s|their\s)?(?:a\s)?(?:statutory\s|required\s|target\s)?{joined}[\s-]?(?:{kind}\s)?(?:{lengths})\b"
            r"(?!\son\saverage)",
            rf"\b{number}[\s-](?:{kind}[\s-])?(?:day|week|month|year|hour|minute|mile|night)s?[’']?(?:-|\s(?:period|average|timescale|deadline|rate|limit|standard|rolling|plan|programme|strategy|statutory|contract|term|olds?|review|check|visit|window|timeframe)\b)",
            rf"\b{number}\s(?:{lengths})\sor\s(?:more|less|over|longer)\b",
            rf"\b{number}\s(?:year|month|week|day|hour)s?\sago\b",
        )

    @cached_property
    def _counts_of_items(self) -> tuple[str, ...]:
        items = rf"(?:{either(self.words.items)})"
        number = rf"(?:{_N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        rated = r"(?:are|is|were|was)?\s?(?:rated\s|reported\s|at\s|currently\s|now\s)?(?:as\s)?"
        colours = rf"{rated}(?:red|amber|green|blue)\b"
        share = rf"(?:\s\(?{_N}\s?(?:%|per\scent)\)?)?"
        return (
            rf"\b{number}{share}\s(?:out\s)?of\s(?:the\s)?(?:{number}\s)?(?:\w+\s){{0,3}}{items}\b",
            rf"\b{number}\s?(?:%|per\scent)\sof\s(?:the\s|all\s|our\s|these\s)?(?:\w+\s){{0,3}}(?:indicators?|measures|kpis?|pis|actions|targets|objectives|milestones)\b",
            rf"\b{number}\s(?:\w+\s){{0,2}}{items}\b",
            rf"\b{number}{share}\s{colours}",
            rf"\b{number}\s(?:out\s)?of\s(?:the\s)?(?:{number}\s)?(?:\w+\s){{0,3}}{items}{share}",
            rf"\b(?:within|outside|by|than)\s(?:{number}\s?(?:-|–|to)\s?)?{number}\s?(?:%|per\scent)(?:age\spoints?)?\s(?:of|from|off|below|above|under|over)\s(?:the\s|its\s|our\s)?(?:\w+\s)?(?:targets?|profile|budget|threshold|standard|plan)\b",
        )

    @cached_property
    def _in_passing(self) -> tuple[str, ...]:
        """People that are only named: `the Chair thanked the 42 volunteers`.

        Those who came to one occasion are no attendance: `25 residents attended the meeting`.
        """
        words = self.words
        number = rf"(?:{_N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
        hosts = rf"(?:{either(words.hosts)})(?:\s(?-i:[A-Z])[\w'’-]+){{0,3}}"
        hosting = rf"\b{hosts}\s(?:also\s|then\s|had\s|and\sofficers\s)?(?:{either(words.hosting)})"
        some = (
            r"(?:\s(?:the|all|all\sthe|our|some|about|around|over|almost|nearly|a|of|more\sthan))*"
        )
        people = r"\s(?:(?!of\b|and\b|were\b|was\b|had\b|who\b)[\w'’-]+\s){1,5}?"
        befell = r"(?:who\s)?(?:were|was|are|is|had\sbeen|have\sbeen|has\sbeen|being)\s"
        came = r"(?:who\s)?(?:had\s|have\s)?(?:attended|attending|joined|came\sto|went\sto)"
        one = r"\s(?:the|a|an|this|our|one|that)\s(?:[\w'’-]+\s){0,4}?"
        return (
            rf"(?:{hosting}|\b(?:{either(words.greeting)})){some}\s{number}\b(?!\s?%|\sper\s?cent)",
            rf"\b{number}{people}{befell}(?:{either(words.in_passing)})\b",
            rf"\b{number}{people}{came}{one}(?:{either(words.occasions)})\b",
        )
