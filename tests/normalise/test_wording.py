"""Wordings taken apart: numbers, spans, ages, negations and kinds, as facets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalise.names import words_of
from normalise.quantity_patterns import PATTERN, PATTERN_OF_WORDS
from normalise.wording import Wordings, in_words
from schemas.catalogue import load
from schemas.catalogue.fold import fold

wordings: Wordings = words_of(load())


@pytest.mark.parametrize(
    ("printed", "facets"),
    [
        # thresholds
        ("3 or more placements", {"3 or more", "placement"}),
        ("three or more placements", {"3 or more", "placement"}),
        ("3+ placements", {"3 or more", "placement"}),
        ("at least 3 placements", {"3 or more", "placement"}),
        ("more than 3 placements", {"more than 3", "placement"}),
        # spans: days, weeks and hours meet; months and years meet
        ("within 45 working days", {"45 days"}),
        ("within 24 hours", {"1 days"}),
        ("in one working day", {"1 days"}),
        ("within 4 weeks", {"28 days"}),
        ("within 24 months", {"24 months"}),
        ("within two years", {"24 months"}),
        ("for 2 years or more", {"24 months", "over"}),
        ("for two or more years", {"24 months", "over"}),
        ("in over 45 working days", {"45 days", "over"}),
        ("within the statutory 20 weeks timescale", {"140 days"}),
        ("within timescale", {"on-time"}),
        ("20 miles or more", {"20 miles", "over"}),
        # reporting periods are no part of a wording
        ("Visits in Q3 2021/22", {"visit"}),
        ("Visits at 31st March 2022", {"visit"}),
        ("Visits in the last 12 months", {"visit"}),
        ("Visits (rolling 12 months)", {"visit"}),
        ("Visits at the end of September", {"visit"}),
        ("Visits to the end of quarter 4", {"visit"}),
        ("Visits during June", {"visit"}),
        ("Visits in 20/21", {"visit"}),
        ("Visits in the 12 months to March 2025", {"visit"}),
        # what a sentence reports of its figure
        ("Visits had reduced from 449 to 442", {"visit"}),
        ("Visits rose from 672 in 2020-21 to 1,270 in 2021-22", {"visit"}),
        ("Visits continued to fall", {"visit"}),
        ("there was an increase in visits", {"visit"}),
        ("Visits were 2,848", {"visit", "figure 2848"}),
        ("an average of 30.4 days to re-let", {"average", "relet"}),
        ("Visits (67% compared with 72% the year before)", {"visit"}),
        ("3 out of 19 visits", {"visit"}),
        ("3 of 19 (16%) visits", {"visit"}),
        ("16% (3/19) of visits", {"visit"}),
        ("two thirds of visits", {"visit"}),
        ("forty-two visits", {"visit"}),
        ("One hundred and fifty-five visits (62.5%)", {"visit"}),
        ("Visits rose by 12 to 345", {"visit"}),
        ("Visits had reduced during December", {"visit"}),
        ("a consistent increase in the number of visits, from 89,300 to 185,450", {"visit"}),
        ("the relatively low number of visits", {"visit"}),
        ("nine in ten visits", {"visit"}),
        ("Visits at the end of 2023/start of 2024", {"visit"}),
        ("Visits between 01.01.2024 and 10.05.2024", {"visit"}),
        ("Visits of 4.31 billion", {"visit", "figure 4.31 billion"}),
        ("answering was three minutes and thirty-four seconds", {"answer", "average"}),
        ("Visits in each of the last three years", {"visit"}),
        ("Visits in 11-15 working days", {"visit", "from 11", "15 days"}),
        ("Visits to those at the age of 19", {"visit", "aged 19"}),
        ("Visits (3 year rolling average)", {"visit"}),
        ("Visits in the preceding 12 months", {"visit"}),
        ("Visits within two and a half years", {"visit", "30 months"}),
        ("Visits in less than 10 days", {"visit", "10 days"}),
        ("Visits to those less than 75 years of age", {"visit", "aged under 75"}),
        ("Visits to those under the age of 75", {"visit", "aged under 75"}),
        ("Visits to those aged 19-21 (%)", {"visit", "aged 19 to 21"}),
        ("Visits 19-21 % year to date", {"visit", "aged 19 to 21"}),
        ("2-2½ year visits", {"visit", "aged 2 to 2.5"}),
        # a rise that is the measure, and a risk that is
        ("Visits where risk was reduced", {"visit", "risk", "reduction"}),
        ("Re-let in just over 27 days", {"average", "relet"}),
        ("Re-let in over 27 days", {"27 days", "over", "relet"}),
        ("Visits each year in the last five years", {"visit"}),
        ("Visits have fallen by 12% since March", {"visit"}),
        (
            "There were 26 Unaccompanied Asylum Seekers (UAS)",
            {"unaccompanied-asylum-seeker", "figure 26"},
        ),
        ("3 placements or more", {"3 or more", "placement"}),
        ("Section47 visits", {"section-47", "visit"}),
        # numbers that name something are no figures
        ("Year 10 pupils", {"10", "pupil"}),
        ("section 47", {"section-47"}),
        ("complaints upheld", {"complaint", "allowed"}),
        ("risk assessed", {"risk", "assessment"}),
        # ages
        ("aged 19-21", {"aged 19 to 21"}),
        ("19 to 21 year olds", {"aged 19 to 21"}),
        ("(17 to 18 years)", {"aged 17 to 18"}),
        ("aged 19 years and over", {"aged 19 and over"}),
        ("aged 19 and over", {"aged 19 and over"}),
        ("plans open 18months+", {"plan", "18 months", "over"}),
        ("visits from 01/04/2022", {"visit"}),
        ("65+", {"aged 65 and over"}),
        ("aged 65 and over", {"aged 65 and over"}),
        ("older people", {"aged 65 and over"}),
        ("under 5s", {"aged under 5"}),
        ("two year olds", {"aged 2"}),
        ("aged 0-17", set()),
        # a share whose sign stands last, and a number in short
        ("at university (19-21) %", {"higher-education", "aged 19 to 21"}),
        ("Visits (no.)", {"visit"}),
        # words between figures
        ("looked after 2.5 yrs+", {"looked-after", "30 months", "over"}),
        ("within 26 weeks or less", {"182 days"}),
        ("plans open 2 years +", {"plan", "24 months", "over"}),
        ("variance (£000)", {"variance"}),
        # words cut short
        ("accom. apps", {"accommodation", "planning-application"}),
        # negations
        ("NEET", {"not", "education-employment-training"}),
        ("not in education, employment or training", {"not", "education-employment-training"}),
        ("EET", {"education-employment-training"}),
        ("non-decent homes", {"not", "decent-homes"}),
        # short forms
        ("ICPCs", {"initial-conference"}),
        ("CLA", {"looked-after"}),
        ("children in our care", {"looked-after"}),
        ("EHCPs", {"ehcp"}),
        ("S47s", {"section-47"}),
        ("SGOs", {"special-guardianship"}),
        # a word that is nowhere in facets.yml is a facet
        ("zebra visits", {"zebra", "visit"}),
        # A roads keep their letter, councils lose their name
        ("A roads", {"principal"}),
        ("visits in Darlington", {"visit"}),
    ],
)
def test_the_facets_of_a_wording(printed: str, facets: set[str]) -> None:
    assert wordings.read(printed).facets == facets


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("% of visits", "percent"),
        ("Proportion of visits", "percent"),
        ("85% of visits were made", "percent"),
        ("Number of visits", "number"),
        ("# of visits", "number"),
        ("Total visits", "total"),
        ("Missed visits for every 100,000 people", "rate_per_100000"),
        ("823 children were visited", "number"),
        ("Seventy-five per cent of the 67,886 visits", "percent"),
        ("half of visits were late", "percent"),
        ("Number of visits (rate per 10K population 0-17)", "rate_per_10000"),
        ("Visits per 1,000 residents", "rate_per_1000"),
        ("Visit rate", "rate"),
        ("Average number of days between visits", "days"),
        ("Visits", None),
    ],
)
def test_the_kind_of_measure(printed: str, unit: str | None) -> None:
    assert wordings.read(printed).unit == unit


SAYINGS = (
    *(
        "per million people",
        "per thousand residents",
        "at the end of March",
        "in September",
        "of all",
    ),
    *(
        "rolling year",
        "in the last year",
        "over the past 12 months",
        "year ending",
        "is up",
        "from",
    ),
    *(
        "with an increase in",
        "continued to fall",
        "rose",
        "compared with",
        "under",
        "aged",
        "working",
    ),
    *(
        "half of",
        "first half of",
        "days",
        "children",
        "May",
        "at",
        "percent",
        "more than",
        "average of",
        "quarter",
        "to date",
    ),
)


@given(st.lists(st.sampled_from(SAYINGS), max_size=6).map(" ".join))
def test_without_figures_the_quick_pattern_finds_what_the_whole_one_does(said: str) -> None:
    folded = re.sub(r"\d+ ?", "", fold(said))
    found = [match[0] for match in PATTERN.finditer(folded)]
    assert found == [match[0] for match in PATTERN_OF_WORDS.finditer(folded)]


@given(st.text(max_size=80))
def test_anything_can_be_read(printed: str) -> None:
    first = wordings.read(printed)
    assert wordings.read(printed.swapcase().swapcase()).unit == first.unit


@given(st.permutations(["looked after children", "dental checks", "up to date"]))
def test_the_order_of_phrases_says_nothing(phrases: list[str]) -> None:
    assert wordings.read(", ".join(phrases)).facets == {"looked-after", "dental", "on-time"}


def test_no_facet_has_the_name_of_a_word_that_means_something_else() -> None:
    groups = load().words.facets.facets.values()
    meant = {facet: phrases for group in groups for facet, phrases in group.items()}
    for facet, phrases in meant.items():
        alone = "-" not in facet and wordings.read(facet).facets == {facet}
        said = {wordings.key(phrase) for phrase in phrases}
        assert not alone or wordings.key(facet) in said, f"`{facet}` says {phrases}"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("# visits", "number of visits"),
        ("# of visits", "number of visits"),
        ("Visits (#)", "Visits (number)"),
        ("LAC - # of moves", "LAC - number of moves"),
        # part of the name, as it may be an alias
        ("Re-offending (# of re-offenders)", "Re-offending (# of re-offenders)"),
    ],
)
def test_signs_in_words(printed: str, said: str) -> None:
    assert in_words(printed) == said
