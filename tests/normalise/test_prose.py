"""Figures in sentences: layouts L22 and L23 of the field guide, and its traps 1 to 8 and 29."""

import pytest

from schemas.findings import Findings
from tests.normalise.papers import COUNCIL, QUARTER_3, codes, findings


def said(sentence: str) -> Findings:
    return findings(COUNCIL, QUARTER_3, sentence)


NOW, BEFORE, LAST_YEAR = "2021-22 Q3", "2021-22 Q2", "2020-21 Q3"


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "74.7 per cent of referrals were screened and completed within one day, below the "
            "target of 90 per cent.",
            [("actual", NOW, 74.7), ("target", NOW, 90.0)],
        ),
        (
            "75% of children met the phonics standard. At 71%, attainment at Key Stage 1 improved.",
            [("actual", NOW, 75.0), ("actual", NOW, 71.0)],
        ),
        (
            "82% of reviews were held on time, above the 80% target.",
            [("actual", NOW, 82.0), ("target", NOW, 80.0)],
        ),
        (
            "95.8 per cent of children received a statutory CP visit within 10 working days, "
            "compared to 92.1 per cent in the same period last year.",
            [("actual", NOW, 95.8), ("actual", LAST_YEAR, 92.1)],
        ),
        (
            "The proportion of care leavers in EET was 61% (55% last quarter).",
            [("actual", NOW, 61.0), ("actual", BEFORE, 55.0)],
        ),
        (
            "85% of core groups were held on time, up from 80% in Q1 2021/22.",
            [("actual", NOW, 85.0), ("actual", "2021-22 Q1", 80.0)],
        ),
        (
            "The number of children in care was 271 at the end of December 2021.",
            [("actual", "2021-12-31", 271.0)],
        ),
        (
            "In Q2 2021/22 82% of reviews of children in care were held on time.",
            [("actual", BEFORE, 82.0)],
        ),
        (
            "90 per cent of care plans were up to date; 85 per cent of children had a check-up.",
            [("actual", NOW, 90.0), ("actual", NOW, 85.0)],
        ),
        ("Seven per cent of children had three or more placements.", [("actual", NOW, 7.0)]),
        ("Last year, 88% of reviews were held on time.", [("actual", LAST_YEAR, 88.0)]),
        (
            "The number of plans rose from 234 in March 2017 to 393 in March 2018.",
            [("actual", "2017-03", 234.0), ("actual", "2018-03", 393.0)],
        ),
        (
            "The percentage of care leavers in suitable accommodation fell from 95% to 93%.",
            [("actual", "unknown", 95.0), ("actual", NOW, 93.0)],
        ),
        (
            "Rent collection was 97.4%, against a target of 98%, and 96.8% in the same quarter "
            "last year.",
            [("actual", NOW, 97.4), ("target", NOW, 98.0), ("actual", LAST_YEAR, 96.8)],
        ),
        (
            "We answered 83% of calls within 20 seconds (target 80%).",
            [("actual", NOW, 83.0), ("target", NOW, 80.0)],
        ),
        (
            "We answered 78% of calls in time, missing the target by 2 percentage points.",
            [("actual", NOW, 78.0)],
        ),
        (
            "Recycling performance missed its target with 41.2%.",
            [("actual", NOW, 41.2)],
        ),
    ],
)
def test_figures(sentence: str, figures: list[tuple[str, str, float]]) -> None:
    read = [(o.measure, o.period.label, o.value) for o in said(sentence).observations]
    assert read == figures


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        (
            "The percentage of single assessments completed within 45 days was 88%, above the "
            "England average of 82%.",
            [("actual", "Darlington", 88.0), ("comparator", "England", 82.0)],
        ),
        (
            "9.6% of children had three or more placements, in line with the statistical "
            "neighbours at 9.5% and the national average at 10%.",
            [
                ("actual", "Darlington", 9.6),
                ("comparator", "Statistical neighbours", 9.5),
                ("comparator", "England", 10.0),
            ],
        ),
        (
            "There were 18.9 cases per social worker, higher than the national and regional "
            "average (17.4 and 17.8 respectively).",
            [
                ("count", "Darlington", 18.9),
                ("comparator", "England", 17.4),
                ("comparator", "North East", 17.8),
            ],
        ),
        (
            "8% of pupils moved school in the year compared to 10% nationally.",
            [("actual", "Darlington", 8.0), ("comparator", "England", 10.0)],
        ),
        (
            "Re-referrals were 21.5%, above the national average of 20%.",
            [("actual", "Darlington", 21.5), ("comparator", "England", 20.0)],
        ),
    ],
)
def test_areas(sentence: str, figures: list[tuple[str, str, float]]) -> None:
    read = [(o.measure, o.area_name, o.value) for o in said(sentence).observations]
    assert read == figures


@pytest.mark.parametrize(
    "sentence",
    [
        "There was a 5% reduction in the number of referrals.",
        "Contacts saw an increase of 19.5 per cent.",
        "Complaints were up 5% on the year and enquiries reduced by around 10%.",
        "The rate of repairs improved by 0.3 percentage points.",
        "Attendance was 6% better than last year.",
    ],
)
def test_a_change_is_left_and_told(sentence: str) -> None:
    """Trap 5."""
    found = said(sentence)
    assert found.observations == ()
    assert "prose_figure_left" in codes(found)


@pytest.mark.parametrize(
    "sentence",
    [
        "Visits must be made within 10 working days and reviews within 26 weeks.",
        "Assessments are due in 45 days for children aged 0 to 17.",
        "Performance improved by 4 percentage points.",
        "17 of the 38 indicators (45%) are Green.",
        "Three of the four key indicators were below target.",
        "The Cabinet met at 10.30 am on 15 February 2022 (minute 34).",
        "Section 47 enquiries are made under the Children Act 1989.",
        "See page 12, paragraph 3.2 and Appendix 2.",
        "Council tax would rise by 4.99% and the budget gap was £12.4 million.",
        "Amber: within 5% of target.",
        "Percentage of repeat contacts where previous contact was 62% 65% 66% 61% N/A",
        "The contract was for 3 years with 2 options to extend.",
        "Children under 5 and young people aged 16-17 were asked.",
        "Members noted items 4 to 7 and the 2022 to 2026 strategy.",
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    """Traps 8 and 26."""
    assert [(o.reading.value, o.reading.indicator) for o in said(sentence).observations] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Chair thanked the 42 volunteers for their hard work.",
        "Members welcomed the 12 apprentices who had joined the meeting.",
        "Councillor Amy Smith asked how many of the 350 households had been consulted.",
        "The Panel visited 3 children's homes and spoke to 9 young people.",
        "40 staff were redeployed to the contact centre.",
        "30 people were evacuated from the flats during the storm.",
        "25 residents attended the public meeting and 14 letters of objection were received.",
        "100 young people attended the summer fair.",
    ],
)
def test_people_named_in_passing_are_no_figure(sentence: str) -> None:
    assert [(o.reading.value, o.reading.indicator) for o in said(sentence).observations] == []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("There have been 18,000 visits to the pool since it reopened on 12 April.", []),
        ("Since the app was launched on 1 October, 2,300 residents have registered.", []),
        ("There have been 38 complaints since 1 April 2021.", [("2021-22 YTD to 2021-12-31", 38)]),
        ("83% of calls were answered since April.", [("2021-22 YTD to 2021-12-31", 83)]),
        ("210 complaints were received, a fall since 2019/20.", [(NOW, 210)]),
    ],
)
def test_a_figure_that_adds_up_since_a_day_is_not_of_that_day(
    sentence: str, figures: list[tuple[str, float]]
) -> None:
    assert [(o.period.label, o.value) for o in said(sentence).observations] == figures


@pytest.mark.parametrize(
    ("sentence", "value", "indicator"),
    [
        ("Six in ten adults were physically active.", 60.0, "adults were physically active"),
        ("Around three in ten calls were abandoned.", 30.0, "calls abandoned"),
        ("Two out of five residents said that they felt safe.", 40.0, "residents felt safe"),
    ],
)
def test_shares_in_words(sentence: str, value: float, indicator: str) -> None:
    (only,) = said(sentence).observations
    told = (only.value, only.unit, only.obs_status, only.reading.indicator)
    assert told == (value, "percent", "approximate", indicator)


def test_one_in_four_of_everybody_is_no_figure_of_a_service() -> None:
    assert said("One in four people will have a mental health problem.").observations == ()


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("4,300 people attended library events in the quarter.", [4300.0]),
        ("The museum welcomed 12,400 visitors in the quarter.", [12400.0]),
        ("The service received 55 complaints and visited 210 homes.", [55.0, 210.0]),
        ("93 per cent of pupils were present at registration.", [93.0]),
        ("1,200 residents were invited to a health check.", [1200.0]),
    ],
)
def test_people_that_a_service_counts(sentence: str, figures: list[float]) -> None:
    assert [o.value for o in said(sentence).observations] == figures


def test_another_councils_figure_is_not_the_councils_own() -> None:
    """Trap 29."""
    found = said("Birmingham reported that 10% of households asked for help.")
    assert [o.area_name for o in found.observations] != ["Darlington"]


@pytest.mark.parametrize(
    "sentence",
    [
        "At least 90% of reviews should be held on time.",
        "We aim for 95% of reviews to be held on time.",
        "The target is 90% of reviews.",
        "No more than 5% of children should wait.",
    ],
)
def test_an_aim_is_no_actual(sentence: str) -> None:
    """Trap 1."""
    assert [o for o in said(sentence).observations if o.measure == "actual"] == []


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("The rate of looked after children was 76.2 per 10,000.", 76.2, "rate_per_10000"),
        ("There were 71 per 10,000 children subject to plans.", 71.0, "rate_per_10000"),
        ("It took an average of 172 days to decide on a match.", 172.0, "days"),
        ("The average re-let time was 28.4 days.", 28.4, "days"),
        ("The number of households in temporary accommodation was 1,271.", 1271.0, "number"),
        ("Just over two thirds of tenants were satisfied.", 66.67, "percent"),
    ],
)
def test_units(sentence: str, value: float, unit: str) -> None:
    """Trap 12."""
    assert [(o.value, o.unit) for o in said(sentence).observations] == [(value, unit)]


def test_words_for_a_share_are_approximate() -> None:
    (only,) = said("Just over two thirds of tenants were satisfied.").observations
    assert (only.obs_status, only.reading.value) == ("approximate", "two thirds")


def test_a_paper_that_is_not_about_performance_is_not_read() -> None:
    found = findings(
        COUNCIL,
        "# Planning Committee",
        "75% of residents objected to the scheme, against a target of 20%.",
    )
    assert found.observations == ()
    assert "prose_figure_left" not in codes(found)


def test_headings_and_running_lines_are_no_sentences() -> None:
    found = findings(COUNCIL, QUARTER_3, "# 95% of plans in date", "= 95% of plans in date")
    assert found.observations == ()


def test_items_are_read_with_the_heading_above_them() -> None:
    found = findings(COUNCIL, QUARTER_3, "# Child protection", "- 95% of core groups met on time.")
    (only,) = found.observations
    assert (only.reading.section, only.reading.origin) == ("Child protection", "prose")
    assert only.reading.commentary == "95% of core groups met on time."
    assert (only.reading.passage, only.reading.table) == (4, None)


def test_several_figures_of_a_passage_have_places() -> None:
    found = said("95% of core groups met. 90% of reviews were on time.")
    assert [o.reading.position for o in found.observations] == [0, 1]
    assert all(o.confidence < 1 for o in found.observations)


def test_the_indicator_of_a_sentence() -> None:
    found = said("30% of referrals were screened and completed within 1 day.")
    assert [o.indicator_id for o in found.observations] == [
        "referrals-decision-1-working-days-percent"
    ]


def test_the_quarter_of_a_change_is_not_the_figure_s_own() -> None:
    sentence = "9.6% of visits were made on time, an improvement of 6.3% compared to Q1 2017/18."
    read = findings(COUNCIL, QUARTER_3, sentence).observations
    assert [(o.period.label, o.value) for o in read] == [("2021-22 Q3", 9.6)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The rate of repeat referrals decreased from 20% (37 children) to 20% (31 children).",
        "The percentage of repeat referrals has reduced from 18% in 2020/21 to 19% in 2021/22.",
        "The number of plans rose from 234 in March 2020 to 230 in March 2021.",
    ],
)
def test_figures_that_contradict_their_sentence_are_kept_and_told(sentence: str) -> None:
    found = said(sentence)
    assert "change_disagrees" in codes(found)
    before, now = (o for o in found.observations if o.measure == "actual")
    assert before.confidence == now.confidence < 0.7
    assert {before.reading.value in sentence, now.reading.value in sentence} == {True}


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of plans rose from 234 in March 2020 to 240 in March 2021.",
        "The percentage of repeat referrals decreased from 20% to 18%, below last year's 21%.",
        "The recycling rate improved from 40% to 38%, as officers rose to the challenge.",
        "Visits fell and then rose from 30 to 28 in 2021.",
    ],
)
def test_figures_that_may_be_right_are_not_doubted(sentence: str) -> None:
    assert "change_disagrees" not in codes(said(sentence))


@pytest.mark.parametrize(
    ("sentence", "actuals"),
    [
        ("5% of homes retrofitted by 2028.", []),
        ("95% of homes will have been retrofitted by the end of March 2030.", []),
        ("The aim is for 95% of minor planning applications to be decided in time.", []),
        ("The council hopes to see 80% of parks with a Green Flag.", []),
        ("85% of homes were retrofitted by the end of December 2021.", [85.0]),
        ("The percentage of roads where maintenance should be considered was 3.4%.", [3.4]),
        ("3.4% of principal roads should be considered for maintenance.", [3.4]),
    ],
)
def test_what_is_to_come_is_no_actual(sentence: str, actuals: list[float]) -> None:
    found = said(sentence).observations
    assert [o.value for o in found if o.measure == "actual"] == actuals


def test_a_year_that_is_only_the_most_spoken_of_is_told_in_how() -> None:
    told = "In 2020/21 82% of reviews were held on time; in 2020/21 71% of visits were."
    opening = ("# Performance of Darlington Borough Council", *["Members met."] * 20)
    paper = findings(*opening, *[told] * 3, LATE)
    assert paper.observations[-1].how["period"] == "the year most spoken of"


LATE = "90% of care plans were up to date."


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Repairs of homes that were made in time stood at 41%.", "Repairs of homes made in time"),
        ("Reviews which were held in 45 days were at 81%.", "Reviews held in 45 days"),
        (
            "The number of children who were looked after was 271.",
            "number of children looked after",
        ),
    ],
)
def test_a_clause_on_the_noun_loses_its_verb_whole(sentence: str, named: str) -> None:
    (figure,) = said(sentence).observations
    assert figure.reading.indicator == named


def test_a_paper_s_key_of_colours_gives_no_figures() -> None:
    key = "GREEN: on target. AMBER: within 5% tolerance of meeting target. RED: not on target."
    assert said(key).observations == ()
