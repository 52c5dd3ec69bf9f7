"""How months, years and spans of time look in a folded wording."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
NUMBER = r"\d+(?:\.\d+)?"
YEAR = r"(?:19|20)\d\d(?: (?:(?:19|20)\d\d|\d\d))?(?!\d)"
SPAN = (
    r"(?:(?:workings?|wkg|wk|w|calendar|school|consecutive|full) )?"
    r"(?:wds?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|minutes?|mins?|seconds?|secs?|"
    r"miles?)"
)
