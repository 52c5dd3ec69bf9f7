"""What a sentence reports of its figure, which is no part of the indicator's name.

`had reduced from 449 to 442`, `at the end of September`, `was 7.4 days`: patterns over folded
wordings, for `quantities` to take out.
"""

from normalise.time_words import MONTH, NUMBER, SPAN, YEAR

_TWO_YEARS = "|".join(rf"{first:02} {first + 1:02}" for first in range(5, 40))
_PERIOD = r"(?:month|quarter [1-4]|quarter|q[1-4]|financial year|year|reporting period|period)"
_CHANGED = (
    r"(?:(?:reduc|increas|decreas|declin|improv)ed|dropped|risen|fallen|grown|gone up|gone down)"
)
_MOVED = (
    r"(?:(?:reduc|increas|decreas|declin|improv)(?:ed|es?|ing)|dropp(?:ed|ing)|drops?|ris(?:en|es?|ing)"
    r"|rose|fall(?:en|s|ing)?|fell|gr[eo]wn?|growing|gone up|gone down|went up|went down|up|down)"
)
_CHANGE = r"(?:increase|decrease|reduction|rise|fall|drop|decline|improvement)"
_HOW = r"(?:(?:slight|small|further|significant|large|consistent|steady|sharp|continued) )?"
_AMOUNT = r"(?:number|rate|proportion|percentage|average)s?"
_BEING = (
    r"(?:is|are|was|were|be|being|been|remain(?:s|ed|ing)?|continue(?:s|d)? to be|stay(?:s|ed))"
)
_JUDGED = (
    r"(?:high|low|strong|steady|disappointing|encouraging|ahead|behind|close"
    r"|similar|static|unchanged|comparable|consistent)"
)
_NAMING = (
    *("year", "yr", "stage", "section", "s", "level", "band", "class", "grade", "ward", "tier"),
    *("category", "type", "phase", "part"),
)
"""What a number names that follows it: it is no figure."""

_SHARE = rf"{NUMBER}(?: percent)?"
_AT_A_TIME = r"(?: (?:in|at|on|for) [\w ]{2,24}?)"

_SPEAKER = (
    r"(?:it|we|members|officers|cllr \w+|councillors?(?: \w+)?|(?:the )?(?:sub )?"
    r"(?:committee|board|panel|cabinet|forum|executive|report|chair(?:man)?|director"
    r"|commission|latest data|latest figures|data|figures|meeting|portfolio holder"
    r"|lead member|cabinet member))"
)

REPORTED = (
    r"(?P<bound>^(?:well |just |slightly )?(?:over|above|more than|at least|under|below|less than"
    rf"|fewer than|up to) {NUMBER} percent of)",
    r"(?P<wished>^we (?:aim|aimed|expect|expected|want|wanted|plan|planned|intend|seek|hope)"
    r"(?: for| to (?:achieve|have|complete|ensure|see|reach))?(?: that)?)",
    rf"(?P<told>^{_SPEAKER}"
    r"(?: (?!(?:who|percent|number|rate|proportion)\b)[a-z0-9]+){1,7}? that"
    r"(?: there (?:was|were|is|are|had been|has been|have been))?(?= [a-z0-9]+ ))",
    rf"(?P<moved>(?:(?:which|that) )?(?:(?:has|have|had|was|were|is|are) )?(?:been )?"
    rf"(?:slightly |significantly |further )?{_MOVED}(?: slightly| significantly)? "
    rf"from {_SHARE}{_AT_A_TIME}? to {_SHARE}"
    rf"|(?:(?:has|have|had) (?:been )?(?:now )?{_CHANGED}|rose|fell|dropped) to {_SHARE}"
    rf"(?! {SPAN}))",
    rf"(?P<differs>(?:(?:an? )?(?:around|about|nearly|almost|over) )?{NUMBER} percent(?: points?)? "
    r"(?:lower|higher|fewer|more|less|better|worse|greater|smaller|above|below|up|down|short|ahead"
    r"|behind|(?:point )?(?:increase|decrease|reduction|rise|fall|drop|improvement)s?)\b"
    r"(?! (?:than )?\d)(?! than (?:half|1)\b)(?: than\b)?)",
    rf"(?P<changed_by>(?:(?:which|that) )?(?:(?:has|have|had|was|were|is|are) )?(?:been )?"
    rf"{_MOVED} (?:by )?(?:(?:about|around|nearly|almost|over|just over|some) )?{_SHARE}"
    rf"(?: from {_SHARE}{_AT_A_TIME}?)?(?: to {_SHARE})?(?! {SPAN}| or\b))",
    rf"(?P<from_to>from {_SHARE}{_AT_A_TIME} to {_SHARE}(?: (?:in|at) (?:{_TWO_YEARS}))?"
    rf"|from (?:{NUMBER} percent|\d+\.\d+|\d{{3,}}) to {_SHARE})",
    rf"(?P<seen>(?:(?:has|have|had) )?(?:seen|saw|shown|showed|experienced|recorded) "
    rf"(?:an? )?{_HOW}{_CHANGE}s?(?! in\b))",
    rf"(?P<trend>(?:there (?:was|were|is|are|has been|have been)|with) an? {_HOW}{_CHANGE} in"
    rf"|^{_HOW}{_CHANGE} in(?= (?:total |overall )?{_AMOUNT}\b))",
    rf"(?P<size>(?:low|high|lower|higher|large|small|rising|falling|growing)(?= {_AMOUNT}\b))",
    rf"(?P<judged>(?<!that )(?<!who )(?<!which ){_BEING} "
    rf"(?:(?:also|still|now|currently|very|quite|relatively) )*{_JUDGED}"
    r"(?= (?:at|to|of target|by|with|and|in|for|compared|against|again|this|throughout)\b|$))",
    r"(?P<record>(?:at|to) (?:historical(?:ly)?|historic|record|all time|very) (?:high|low)s?)",
    rf"(?P<target>(?:against )?(?:an? |our |the |its )?target(?: of| is| was)? {_SHARE})"
    rf"(?! {SPAN})",
    rf"(?P<against_target>(?:less|more|lower|higher|better|worse|fewer|greater) than (?:our |its )?"
    rf"target(?: of {_SHARE})?)",
    rf"(?P<changed>(?<!risk )(?<!risks )(?:has|have|had) {_CHANGED}"
    rf"(?= (?:during|in|over|since|by|to|from|compared|against)\b|$))",
    rf"(?P<compared>,? ?compared (?:with|to) {_SHARE}(?: (?:in|at|for|during|on) [\w ]{{2,24}}$"
    r"|(?: (?:the|in the))? (?:year before|(?:previous|last) (?:year|quarter)))?)",
    rf"(?P<share_of>(?<=[a-z] )out of (?:the |a total of )?\d{{2,}} {NUMBER} percent)",
    rf"(?P<of_all>(?:(?:only )?\d+ out of|^(?:only )?\d+(?: {NUMBER} percent)? of) "
    rf"(?:the |a total of )?\d+(?: {NUMBER} percent)?)",
    r"(?P<part>(?:(?:just (?:over|under)|over|under) )?(?:[123] (?:thirds?|quarters?)|(?<!first )"
    r"(?<!second )half)(?= of\b)|\d in 10\b"
    r"|(?:(?:more than|less than|over|under|around|about|nearly|almost) )?"
    r"(?:\d in (?:every )?\d|\d\d? (?:out of|in every) (?:10|20|100|5|4|3))\b(?= [a-z]))",
    r"(?P<times>\d{2,} times(?! (?:higher|lower|more|as|the|a|per)\b))",
    rf"(?P<moving>continu(?:es?|ed) to {_MOVED}"
    rf"|(?<!risk )(?:is|was|are|were) {_MOVED}(?= with\b|$))",
    rf"(?P<ended>(?:(?:as )?(?:at|by|to|on) )?(?:the )?(?:end of|close of) "
    rf"(?:the |this |that )?(?:{MONTH}|{_PERIOD}|{YEAR}\b|(?:{_TWO_YEARS})\b)(?: (?:19|20)\d\d)?"
    rf"|(?:in |during |for |over )?(?:the )?(?:first|last|final) (?:\d+|few|half|quarter) "
    rf"(?:(?:months|weeks|quarters) )?of (?:the (?:financial )?year|{YEAR}|(?:{_TWO_YEARS}))\b"
    rf"|start of (?:{MONTH}|{YEAR}\b))",
    rf"(?P<in_month>(?:in|during|for|by|since|until|of) {MONTH})",
    rf"(?P<lasted>(?:(?:an? )?(?:average|mean|median)(?: time)?(?: taken)? "
    rf"(?:of|was|is|at|stood at) {NUMBER}"
    rf"|(?:in )?(?:just|slightly|little) (?:over|under) {NUMBER}"
    r"|(?:was|were|is|are|of|at|taking|took|takes|averag(?:ed|ing)|to be) "
    r"\d+\.\d+|took (?:an average of )?\d+(?= (?:working |calendar )?(?:days|weeks|months)\b"
    r"(?! or\b))"
    r"|(?:was|were|stood at) \d+(?= (?:working |calendar )?"
    r"(?:days|weeks|months|hours|seconds|minutes(?: (?:and )?\d+ seconds)?)$)) "
    r"(?:minutes (?:and )?\d+ (?=seconds$))?(?P<lasted_in>(?:working |calendar )?"
    r"(?:days|weeks|months|hours|minutes|seconds)))",
    rf"(?P<short_years>(?:in|during|for|of|to|from) (?:{_TWO_YEARS})"
    r"(?! (?:to|and|or|ye?a?rs?|olds?)))",
)

UNNAMED = "".join(rf"(?<!\b{word} )" for word in _NAMING)

_NO_THING = (
    r"(?:or|and|to|of|in(?! house)|at|for|by|per|from|with|out|on|the|a|this|last|which|that"
    r"|percent|compared|against|as)\b"
)

FIGURE_REPORTED = (
    rf"(?P<figure>(?=\d)(?<!^)"
    rf"(?:\d{{3,}}|{UNNAMED}(?:\d+\.\d+|\d{{2}}|\d+(?=m|bn| [mb]illion\b)))"
    rf"(?:m|bn| million| billion)?)(?! {SPAN})"
    rf"(?P<things>(?<!\.\d)(?<!\.\d\d)(?= (?!{_NO_THING})(?:in house|[a-z]{{3,}})))?"
)
"""A number in a sentence that is neither an age nor a limit, looked for after all else.

Where a noun follows, it counts the things that this names.
"""
