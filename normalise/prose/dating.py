"""Which of the times in a clause each of its figures has."""

import re
from collections.abc import Sequence

from normalise.prose.aimed_moves import AIMED
from normalise.prose.cues import AREA, Sentence
from normalise.prose.facts import Context
from normalise.prose.moments import Moment
from normalise.prose.parts import Figure
from normalise.prose.shifts import shifted
from normalise.spans import with_basis
from schemas.period import UNKNOWN, Period, financial_year, financial_year_of

_PARTED = re.compile(
    r"[;]|\((?![^()]*\))|,\s(?:and|but|with|while|whilst|the|which|a|an)\s|\.\s|\)\s?[,.]"
)
NEAR = 40
"""Characters between a relative time and the figure that it is of."""

_NOW = re.compile(r"\b(?:today|currently|current|now|at present|presently)\b", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|time of writing|date of this report)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|from|on|compared (?:with|to)|than|over)\b[^;.]*$", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince\s(?:(?!the\send\b|\d)[\w'’-]+\s){0,8}$", re.IGNORECASE)
"""Before the time that a figure has added up from: `since it reopened on 12 April`."""

_PARTS_OF_WHOLE = re.compile(
    r"\b(?:,? with|of whom|of which|of these|of those|of this)\s$", re.IGNORECASE
)
_SAID_AGAIN = re.compile(
    r"[^,;()]{0,60}\((?:or |i\.?e\.? )?|"
    r"[^;()]{0,80},\s(?:or|which is|equivalent to|equating to|including)\s(?:a rate of\s)?",
    re.IGNORECASE,
)
"""Between a figure and the same one said in another way, or a part of it."""

_TOLD_BEFORE = re.compile(
    r"\b(?:from|compared (?:with|to)|previously|against|up on|down on|vs\.?|versus|having been|"
    r"since|when it was|formerly|rather than)\s(?:\w+\s){0,4}\(?$",
    re.IGNORECASE,
)
_LIKE = re.compile(
    r"\b(?:same as|similar to|(?:un)?changed (?:from|since|on)|identical to|level with|"
    r"in line with|consistent with|(?:better |worse |higher |lower )?than|compared (?:with|to))\s"
    r"(?:(?:in|at|for|of|that|the|end|last|those|figures?|result|performance)\s)*$",
    re.IGNORECASE,
)
_SAME_SPAN = re.compile(r"\b(?:over|in|during) the same period\b", re.IGNORECASE)


def dated(
    clause: Sentence,
    figures: Sequence[Figure],
    times: Sequence[Moment],
    report: Period,
    context: Context,
) -> list[Period | None]:
    """The period of each figure; None where one of before cannot be dated and so is not kept."""
    if _SAME_SPAN.search(clause.text) and context.span is not None:
        return [context.span[0] if f.part == "earlier" else context.span[1] for f in figures]
    respective = _respective(clause, figures, times)
    lead, own = ([], respective) if respective else _owned(clause, figures, times)
    adding = [m for m in times if _SINCE_THEN.search(clause.text[: m.start])]
    spoken = _spoken(lead, report)
    if not lead and context.now is not None and _NOW.search(clause.text):
        spoken = context.now
    if lead and lead[-1].period is not None and _TODAY.search(clause.text):
        context.now = lead[-1].period
    primary = spoken if lead or context.period is None else context.period
    periods: list[Period | None] = []
    for at, figure in enumerate(figures):
        period = _inherited(clause, figures, at, periods) if at not in own else None
        base = primary if primary != UNKNOWN else context.period or report
        if figure.part == "baseline" or figure.part in AIMED:
            before = periods[-1] if figure.part in AIMED and periods else None
            period = _of_move(figure, own.get(at), lead, before, report)
        else:
            period = period or _period(clause, figure, own.get(at), spoken=spoken, base=base)
        if _adds_up_from(figure, own.get(at), lead, adding):
            period = _added_up(own.get(at) or lead[-1], report)
        periods.append(period)
        if figure.part == "level" and period is not None:
            primary = period
    return periods


def _period(
    clause: Sentence, figure: Figure, moment: Moment | None, *, spoken: Period, base: Period
) -> Period | None:
    """The period of a figure by its own time; else the clause's, or that of the one beside it."""
    if moment is not None:
        return moment.period or shifted(base, moment.shift or "before")
    if figure.part == "earlier":
        return _undated(clause, figure)
    return spoken if figure.part == "level" else base


def _adds_up_from(
    figure: Figure, moment: Moment | None, lead: Sequence[Moment], adding: Sequence[Moment]
) -> bool:
    """Whether a figure has added up since its time: `18,000 visits since it reopened in April`."""
    told = moment or (lead[-1] if lead else None)
    return figure.part == "level" and told is not None and told in adding


def _added_up(since: Moment, report: Period) -> Period | None:
    """The year to date, where a figure has added up since its April; else no period we can say."""
    first = since.period
    if first is None or first.start is None or report.end is None or report.start is None:
        return None
    year = financial_year(financial_year_of(report.end))
    within = report.basis in ("quarter", "month", "year_to_date", "financial_year")
    if not within or first.start != year.start or first.basis not in ("month", "snapshot"):
        return None
    return report if report.basis == "financial_year" else with_basis(report, "year_to_date")


def _of_move(
    figure: Figure,
    moment: Moment | None,
    lead: Sequence[Moment],
    start: Period | None,
    report: Period,
) -> Period | None:
    """The period of an end of an aimed move: None where its own time is not said.

    What a move starts from has the time beside it; what it ends in may have that of the opening,
    and lies behind neither its start nor the report.
    """
    if figure.part == "baseline":
        return (
            None if moment is None else moment.period or shifted(report, moment.shift or "before")
        )
    told = moment.period if moment is not None else _spoken(lead, UNKNOWN)
    if told is None or told.end is None:
        return None
    ends = [p.end for p in (start, report) if p is not None and p.end is not None]
    return told if all(told.end >= end for end in ends) and told != start else None


def _inherited(
    clause: Sentence, figures: Sequence[Figure], at: int, periods: Sequence[Period | None]
) -> Period | None:
    """A figure in brackets, or one that parts the whole before it, is of the same time."""
    if not at:
        return None
    between = clause.text[figures[at - 1].quantity.end : figures[at].quantity.start]
    parts = figures[at].part in ("level", "numerator") and _PARTS_OF_WHOLE.search(between)
    return periods[at - 1] if parts or _SAID_AGAIN.fullmatch(between) else None


def _undated(clause: Sentence, figure: Figure) -> Period | None:
    """The unknown time before, where `from` or `compared with` says that there was one."""
    before = clause.text[: figure.quantity.start]
    told = _TOLD_BEFORE.search(before)
    return UNKNOWN if told else None


def _owned(
    clause: Sentence, figures: Sequence[Figure], moments: Sequence[Moment]
) -> tuple[list[Moment], dict[int, Moment]]:
    """The times before the first figure, and the time that belongs to a figure of its own."""
    lead: list[Moment] = []
    own: dict[int, Moment] = {}
    for moment in moments:
        if _is_of_change(clause, figures, moment) or _is_only_compared(clause, figures, moment):
            continue
        before = [at for at, f in enumerate(figures) if f.quantity.end <= moment.start]
        after = [at for at, f in enumerate(figures) if f.quantity.start >= moment.end]
        if (
            before
            and before[-1] == 0
            and after
            and figures[0].part == "denominator"
            and not figures[0].quantity.start > 20
            or not before
            and not (after and _is_beside(clause, moment, figures[after[0] :]))
        ):
            lead.append(moment)
        elif not after or (
            before and not _belongs_to_next(clause, figures[before[-1]], moment, figures[after[0]])
        ):
            own.setdefault(before[-1], moment)
            if len(before) > 1 and _is_bracketed(clause, figures[before[-1]], moment):
                own.setdefault(before[-2], moment)
        else:
            own[after[0]] = moment
    return lead, own


def _respective(
    clause: Sentence, figures: Sequence[Figure], moments: Sequence[Moment]
) -> dict[int, Moment]:
    """The times of figures that are named in their order: `97% and 98% in Q1 and Q2 respectively`.

    All the times stand after the last figure, or before the first.
    """
    if len(figures) != len(moments) or not figures or "respectively" not in clause.text:
        return {}
    after = moments[0].start >= figures[-1].quantity.end
    before = moments[-1].end <= figures[0].quantity.start
    return dict(enumerate(moments)) if after or before else {}


def _is_of_change(clause: Sentence, figures: Sequence[Figure], moment: Moment) -> bool:
    """Whether a time only says what a change is measured from: `a reduction since 2016`."""
    before = [f for f in figures if f.quantity.end <= moment.start]
    after = [f for f in figures if f.quantity.start >= moment.end]
    start = before[-1].quantity.end if before else 0
    change = clause.last(start, moment.start, "change")
    if change is None or (after and after[0].part == "earlier"):
        return False
    if after and clause.text[moment.end : after[0].quantity.start].strip() == "(":
        return False
    return _SINCE.search(clause.text[change.end : moment.start]) is not None


def _is_only_compared(clause: Sentence, figures: Sequence[Figure], moment: Moment) -> bool:
    """Whether a time is only said to be like the figure's own: `the same as in 2020/21`."""
    before = [f for f in figures if f.quantity.end <= moment.start]
    if not before or any(f.quantity.start >= moment.end for f in figures):
        return False
    between = clause.text[before[-1].quantity.end : moment.start]
    return _LIKE.search(between) is not None and before[-1].part != "earlier"


def _is_bracketed(clause: Sentence, figure: Figure, moment: Moment) -> bool:
    """Whether a figure stands in brackets before a time: `64.3 (630 children) in Oct 22`."""
    before = clause.text[: figure.quantity.start]
    is_open = before.count("(") > before.count(")")
    return is_open and ")" in clause.text[figure.quantity.end : moment.start]


def _is_beside(clause: Sentence, moment: Moment, figures: Sequence[Figure]) -> bool:
    """Whether a time right before a figure of before is its own, and not that of `from A to B`."""
    first = figures[0]
    if first.part != "earlier":
        return moment.shift is not None and first.quantity.start - moment.end < NEAR
    following = figures[1:2]
    moved = clause.text[first.quantity.end : following[0].quantity.start] if following else ""
    return re.fullmatch(r"\s(?:\([^)]*\)\s)?to\s(?:\w+\s)*", moved) is None


def _belongs_to_next(clause: Sentence, figure: Figure, moment: Moment, following: Figure) -> bool:
    """Whether words part a time from the figure before it: `12%, compared with last year's 9%`."""
    between = clause.text[figure.quantity.end : moment.start]
    if figure.part == "change":
        return False
    if clause.within(figure.quantity.end, moment.start, "compare", AREA, "target"):
        return True
    if _PARTED.search(between):
        return True
    return (
        re.fullmatch(r"\W*\(?", clause.text[moment.end : following.quantity.start]) is not None
        and len(between) > 25
    )


def _spoken(lead: Sequence[Moment], report: Period) -> Period:
    """The period that the opening of a clause gives its figures, else the report's."""
    for moment in reversed(lead):
        if moment.period is not None:
            return moment.period
        if moment.shift is not None:
            return shifted(report, moment.shift)
    return report
