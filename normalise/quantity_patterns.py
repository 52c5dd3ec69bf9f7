"""How the numbers of a folded wording look: spans of time, ages, thresholds, periods."""

import re
from collections.abc import Iterable

from normalise.reported_patterns import FIGURE_REPORTED, REPORTED, UNNAMED
from normalise.time_words import MONTH, NUMBER, SPAN, YEAR

AND_A_HALF = re.compile(r"(?<=\d) and (?:a )?half\b")
THOUSANDS = re.compile(r"(?<=\d) (?=000\b)|(?<=gbp) 000s?\b")
GLUED = re.compile(r"\b(?:([a-z]{4,})(\d+)|(\d+)([a-z]{4,}|kgs?|km))\b")
"""`section47`, `2years`, `105kg`: a word and a number with no space between them."""
OR_MORE_AFTER = re.compile(rf"\b(\d+) (?!{SPAN}\b|percent\b)([a-z]+) or more\b")
"""`3 placements or more`."""
_OVER = (
    r"(?:in )?(?:over|(?:more|longer|greater|further|farther) than|above|(?<!looked )after|beyond|"
    r"exceeding|"
    r"in excess of|at least|a minimum of|minimum of)"
)
_WITHIN = (
    r"(?:in )?(?:inside|under|(?:less|fewer|no more|not more|no longer|not longer) than|up to)"
)
_OR_MORE = (
    r"(?:or more|or further|or over|or longer|or greater|or older|plus|and over|and above|and more)"
)
_OR_LESS = r"(?: or (?:less|fewer|under|sooner|quicker))?"
_PEOPLE = (
    r"(?:of|the|all|child|children|young|people|population|popn|pop|residents|aged|"
    r"households|under 18s?|0 1[78]|0 to 1[78]|10 1[78]|10 to 1[78]|year|yr|olds?)(?!\w)"
)
_ALTERNATIVES = (
    *REPORTED,
    rf"(?P<per>(?:(?:{NUMBER} to )?{NUMBER} )?(?:per|(?:for|in) every) "
    rf"(?P<people>1000000|100000|10000|1000|million|thousand)\b(?: {_PEOPLE})*)",
    r"(?P<day>(?:(?:as )?(?:at|on|to|by|from) )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: \d{{2,4}})?|[0-3]?\d[ .][01]?\d[ .](?:19|20)\d\d)"
    r"|(?:as )?(?:at|on|to|by) [0-3]?\d[ .][01]?\d[ .][0-4]\d(?![\d.])"
    r"(?! (?:days|weeks|months|year)))",
    rf"(?P<month>{MONTH} (?:19|20)\d\d)",
    r"(?P<rolling>(?:(?:rolling )?12 m(?:on)?ths? rolling|rolling (?:12 m(?:on)?ths?|year)"
    r"|12m rolling|r12m)(?: average)?)",
    r"(?P<lately>(?:(?:in|within|over|during|for) )?(?:the )?"
    r"(?:last|past|previous|preceding) (?:year|12 m(?:on)?ths)"
    r"|(?:in|over|during) (?:a 12 months? period|the 12 months)"
    rf"|(?:in|over|during|for) (?:the )?12 months (?:to|ending|ended|up to)"
    rf"(?: (?:the )?(?:end of )?{MONTH}(?: (?:19|20)\d\d)?)?)",
    r"(?P<past_years>(?:(?:(?:each|every|per) (?:financial |calendar )?year (?:in|for|over|during)"
    r"|over|(?:in|for|over|during) each of) (?:the )?(?:last|past|previous) \d+"
    r"|(?:in|for|during) (?:the )?(?:last|past|previous) (?:[3-9]|10)) (?:financial )?years"
    r"|(?:rolling )?(?:3|12) (?:years?|yrs?|m(?:on)?ths?) (?:rolling )?average)",
    r"(?P<quarter>(?:q|qtr|quarter) ?[1-4]\b|(?:years?|quarter|month|period) (?:ending|ended))",
    rf"(?P<two_years>both {YEAR} and {YEAR})",
    rf"(?P<year>{YEAR})",
    r"(?P<minors>(?:aged? )?(?:0 (?:to )?1[78]s?|under (?:(?:the )?age of )?18s?)"
    r"(?: y(?:ea)?rs?)?(?: olds?)?)",
    rf"(?P<grown>(?:aged )?(?:18(?:\+| plus)(?! ?(?:days|weeks|months))|over 18s?(?! {SPAN})"
    r"|18 (?:years )?(?:and|or) (?:over|above|older)))",
    r"(?P<grade>grades? (?:9 (?:to )?(?=\d))?(?P<grade_of>\d)(?: (?:to )?9\b)?"
    r"(?:\+| or (?:above|more|higher|better))?)",
    r"(?P<ages>(?<!rated )(?<!rating )(?<!score )(?P<aged>(?:aged|ages?) )?(?:between )?"
    r"(?P<young>\d{1,2}) (?:to |and |or |through |(?:\d{1,2} )(?:and |or )?)?"
    rf"(?P<old>\d{{1,2}})(?! {SPAN}\b(?<!year)(?<!yr)(?<!years)(?<!yrs)|[\d.])"
    r"(?(aged)|(?! percent))"
    r"(?: ?(?:years?|yrs?|yo|s)(?!\w))?(?: (?:olds?|of age))?)",
    r"(?P<band>1[0-9] (?:1[6-9]|2[0-5])(?= percent\b(?! of\b)))",
    r"(?P<two_and_half>(?:aged? )?2 (?:to |and )?2(?:\.5| 1 2)(?: ?(?:years?|yrs?))?(?: olds?)?)",
    r"(?P<grown_up>(?:aged|age|ages) (?P<from_age>\d{1,2})(?:\+| plus| (?:(?:years?|yrs?) )?"
    r"(?:of age )?(?:and|or) (?:over|above|older)))",
    r"(?P<older>(?:(?:aged|over|age) )*(?P<least>65|75|85|60|16|50)"
    r"(?:\+(?! ?(?:days|weeks|months))|s? (?:and|or) (?:over|above|older)| plus"
    r"| years (?:and|or) (?:over|above|older)))",
    rf"(?P<overs>(?:aged )?over (?P<beyond>65|75|85|60|16)s?\b(?! {SPAN}))",
    r"(?P<minor>(?:aged )?(?:under|below) (?P<most_years>1[0-9]|2[0-5]) (?:years?|yrs?)\b)",
    rf"(?P<under>(?:aged )?(?:under|less than|below) (?:(?:the )?age of )?(?P<most>\d{{1,2}})s?\b"
    rf"(?:(?: (?:years?|yrs?))? (?:olds?|of age)|(?! {SPAN}| percent|[ .]\d)))",
    rf"(?P<at_age>(?:aged |age (?:of )?)(?P<years>\d{{1,2}})\b(?! {SPAN}(?! olds?)\b)"
    r"(?! (?:to |and )?\d{1,2} (?:days|weeks|months)\b)"
    r"|(?P<years_old>\d{1,2}) (?:years?|yrs?) olds?)",
    rf"(?P<span>(?:(?:(?P<over>{_OVER})|{_WITHIN}) )?(?:{UNNAMED}(?P<from_length>\d\d?) (?:to )?)?"
    rf"(?P<length>{NUMBER})(?P<more>\+| {_OR_MORE})? ?"
    rf"(?P<of>{SPAN})\b(?P<more_after>\+| {_OR_MORE})?{_OR_LESS})",
    rf"(?P<least_count>(?P<three>\d+)(?:\+| {_OR_MORE})"
    r"|(?:at least|a minimum of) (?P<at_least>\d+))",
    rf"(?P<sum>(?:(?:just|well|slightly) )?(?:over|more than|in excess of) "
    rf"(?:\d{{3,}}|\d+(?:\.\d+)?(?= million))(?! {SPAN})"
    r"(?: million)?(?= [a-z]{3,}))",
    r"(?P<more_count>(?:more than|over|above|greater than|exceeding) (?P<above>\d+)(?![\d.]))",
    r"(?P<counted>(?:only|just) \d+(?= (?:were|was|are|is|had|have)\b))",
    rf"(?P<share_limit>(?:(?:at least|over|above) )?(?P<share>{NUMBER}) percent {_OR_MORE}"
    rf"|(?:at least|more than|over|above) (?P<share_over>{NUMBER}) percent(?! (?:most|deprived)))",
    rf"(?P<share_below>(?:below|under|less than|fewer than) (?P<share_under>{NUMBER}) percent)",
    rf"(?P<percent>(?<!stage )(?:(?:just|little|slightly|well) (?:under|over|above|below) )?"
    rf"{NUMBER} percent(?! (?:most|deprived)))",
    FIGURE_REPORTED,
)
_NEED_NO_FIGURE = (
    *(
        "told",
        "wished",
        "seen",
        "trend",
        "size",
        "judged",
        "record",
        "trend_by",
        "changed",
        "moving",
        "ended",
        "in_month",
        "per",
        "rolling",
        "lately",
    ),
    *("quarter", "part"),
)


def _any_of(alternatives: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{'|'.join(alternatives)})(?!\w)")


FIGURE = re.compile(r"\d")
PATTERN = _any_of(_ALTERNATIVES)
PATTERN_OF_WORDS = _any_of(
    one
    for one in _ALTERNATIVES
    if one.startswith(tuple(f"(?P<{name}>" for name in _NEED_NO_FIGURE))
)
"""What `PATTERN` finds where there is no figure: most wordings have none, and it is far quicker."""
LEADING = re.compile(
    rf"^(?:there (?:were|was|are|is|have been|has been|had been) )?{NUMBER}(?: million)?"
    rf"(?: +(?=[a-z])(?!{SPAN}\b|percent\b|or\b|and\b|to\b))"
)
_COVERED = (
    r"ytd|year to date|cumulative|rolling 12 m(?:on)?ths?|rolling year|r12m|"
    r"12 m(?:on)?ths? rolling|snapshot|month end|year end|quarter end|in month|in quarter|in year|"
    r"to date"
)
DATED = re.compile(
    rf"(?:(?: (?:in|during|for|on|by|as at|at|to|as of))?(?: the)?(?: year| end of)?"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: \d{{2,4}})?|{MONTH} {YEAR}|{YEAR}"
    rf"|(?:q|qtr |quarter )[1-4]|{_COVERED}))+$"
)
DATED_WORD = re.compile(
    rf"{MONTH}|[q\d]?\d+|ytd|date|cumulative|m(?:on)?ths?|rolling|year|r12m|snapshot|end|quarter"
)
"""The last words of what `DATED` finds: a quick look."""
