"""Names that only their section, or the service whose paper it is, makes plain."""

import pytest

from tests.normalise.papers import WORDS


def resolved(printed: str, unit: str | None, section: str | None, service: str | None) -> object:
    match = WORDS.names.resolve(printed, unit=unit, section=section, service=service)
    return None if match is None else (match.indicator_id, match.how.partition(":")[0])


@pytest.mark.parametrize(
    ("printed", "unit", "section", "service", "meant"),
    [
        # a weak alias: the section's theme, or the service of the paper, has to agree
        (
            "% staff turnover",
            "percent",
            "Workforce: social workers",
            None,
            ("social-workers-turnover-percent", "weak alias in its section"),
        ),
        (
            "% staff turnover",
            "percent",
            None,
            "Children's Social Care - Q4 2021/22",
            ("social-workers-turnover-percent", "weak alias in its section"),
        ),
        ("% staff turnover", "percent", None, None, None),
        # a heading that the name itself begins with
        (
            "Care leavers: % in suitable accommodation, 19 to 21",
            "percent",
            None,
            None,
            ("care-leavers-suitable-accommodation-19-21-percent", "alias in other words"),
        ),
        (
            "Fostering - number of in-house fostering households",
            "number",
            None,
            None,
            ("foster-households-count", "facets"),
        ),
        ("Care leavers - Average Attainment 8 score", "score", None, None, None),
        # a weak alias in other words, or with the number of things before it
        (
            "2 are former Looked After Children",
            "number",
            "Children's social care complaints",
            None,
            ("childrens-social-care-complaints-count", "weak alias in its section, a part"),
        ),
        (
            "three are good",
            "number",
            "Council children's homes",
            None,
            ("childrens-homes-by-judgement-count", "weak alias in its section, a part"),
        ),
        ("three are good", "number", "Parks", None, None),
        # what is a weak alias of another says too little without its section
        (
            "children achieving a good level of development in the early years stage",
            "percent",
            "Looked after children: education",
            None,
            (
                "children-looked-after-early-years-good-level-of-development-percent",
                "facets with the section's",
            ),
        ),
        (
            "children achieving a good level of development in the early years stage",
            "percent",
            "Schools and early years",
            None,
            ("early-years-good-level-of-development-percent", "weak alias in its section"),
        ),
        (
            "children achieving a good level of development in the early years stage",
            "percent",
            None,
            None,
            None,
        ),
        (
            "Complaints - Corporate",
            "number",
            "Children's social care complaints",
            None,
            ("childrens-social-care-complaints-count", "weak alias in its section, a part"),
        ),
        ("Complaints - Corporate", "number", None, None, None),
        ("% staff turnover", "percent", "Parks", "Leisure scorecard", None),
        # the section says who is counted
        (
            "In suitable accommodation, aged 19 to 21",
            "percent",
            "Care leavers",
            None,
            ("care-leavers-suitable-accommodation-19-21-percent", "facets with the section's"),
        ),
        (
            "Persistent absence",
            "percent",
            "Education of children looked after",
            None,
            ("children-looked-after-persistent-absence-percent", "weak alias in its section"),
        ),
        (
            "Visits in timescale",
            "percent",
            "Children looked after",
            None,
            ("children-looked-after-visits-in-time-percent", "facets with the section's"),
        ),
        # but not where the name says who is counted itself
        (
            "CIN visits in timescale",
            "percent",
            "Children looked after",
            None,
            ("children-in-need-visits-in-time-percent", "alias in other words"),
        ),
        ("Visits in timescale", "percent", None, None, None),
        # nor a weak alias of everybody under a heading of some people
        (
            "Persistent absence",
            "percent",
            "Looked After Children Education Attainment",
            None,
            ("children-looked-after-persistent-absence-percent", "facets with the section's"),
        ),
        # words that mean something only below a heading of complaints
        ("Total", "number", "Complaints", "Children's social care report", None),
        ("Total", None, None, "Children's social care report", None),
        (
            "Total",
            "number",
            "Children's social care complaints / Themes",
            None,
            ("childrens-social-care-complaints-count", "weak alias in its section"),
        ),
        (
            "Delay in Service",
            "number",
            "Children's social care complaints / Themes",
            None,
            ("childrens-social-care-complaints-count", "weak alias in its section, a part"),
        ),
        ("Delay in Service", "number", None, None, None),
    ],
)
def test_what_a_section_adds(
    printed: str, unit: str, section: str | None, service: str | None, meant: object
) -> None:
    assert resolved(printed, unit, section, service) == meant


@pytest.mark.parametrize(
    ("printed", "unit", "part"),
    [
        ("Children's social care complaints", "number", False),
        ("Complaints from young people themselves", "number", True),
        ("Care proceedings cases concluded with a care order", "percent", True),
        ("Care proceedings cases subject to a supervision order", "number", True),
        ("Average duration of care proceedings", "weeks", False),
        ("% of CP plans for neglect", "percent", True),
    ],
)
def test_a_part_is_not_the_whole(printed: str, unit: str, part: bool) -> None:
    match = WORDS.names.resolve(printed, unit=unit)
    assert match is not None
    assert match.part is part
