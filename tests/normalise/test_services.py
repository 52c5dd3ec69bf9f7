"""Sentences of every service: housing, waste, roads, planning, staff and adult care."""

import pytest

from tests.normalise.papers import COUNCIL, QUARTER_3, findings

SAID = """
97.3% of council homes had a valid gas safety certificate.|97.3 percent
Rent arrears as a percentage of rent due stood at 2.4%, against a target of 3%.|2.4 percent, target 3 percent
The average time to re-let a home was 31 days.|31 days
Average days to re-let a council home was 27.4 days, against a target of 25 days.|27.4 days, target 25 days
Rent collected as a percentage of rent due was 98.7%.|98.7 percent
1,204 households were on the housing register at the end of December 2021.|1204 number
58% of households owed a prevention duty kept a home (142 of 245).|58 percent, numerator 142 number, denominator 245 number
The waiting list is banded from 1 to 4.|
The Housing Act 1996 Part 7 applies.|
98.2% of bins were collected on the scheduled day.|98.2 percent
46.1% of household waste was sent for reuse, recycling or composting.|46.1 percent
The household waste recycling rate fell to 41.2% from 43.5% last year.|41.2 percent, 43.5 percent
Missed bins: 54 per 100,000 collections.|54 rate_per_100000
There were 34 fly-tipping incidents in Q3, compared with 41 in Q2.|34 number, 41 number
Bins are emptied every 2 weeks.|
The recycling rate is expected to reach 50 per cent by 2028.|
91% of street lights were repaired within 5 working days.|91 percent
Potholes repaired within 24 hours: 92.4% (target 95%).|92.4 percent, target 95 percent
We repaired 1,204 potholes in the quarter.|1204 number
Potholes over 40mm deep are repaired within 28 days.|
The 20mph zone was extended to 14 streets.|
The council spent £4.2m on roads.|
88% of major planning applications were determined within 13 weeks.|88 percent
95% of major planning applications were decided within 13 weeks, against a target of 60%.|95 percent, target 60 percent
The report was agreed by 7 votes to 3.|
Staff turnover was 11.4 per cent, below the 12 per cent target.|11.4 percent, target 12 percent
Staff turnover stood at 12.3% at the end of December 2021.|12.3 percent
The average number of working days lost to sickness per FTE was 9.8.|9.8 days_per_fte
Sickness absence averaged 8.7 days per FTE, compared with 9.2 days in the same period last year.|8.7 days_per_fte, 9.2 days_per_fte
The 2.5% pay award was agreed.|
We aim to cut sickness absence to 5% by 2028.|
76% of people who received reablement were still at home 91 days later.|76 percent
67.8% of older people were still at home 91 days after discharge.|67.8 percent
71.2% of adult social care users were satisfied with their care and support.|71.2 percent
1,020 safeguarding concerns were received in the quarter, of which 312 progressed to an enquiry.|1020 number, 312 number
The rate of permanent admissions to residential care was 512.3 per 100,000 population.|512.3 rate_per_100000
412 people received a direct payment at 31 December 2021.|412 number
The vacancy rate in adult social care was 11.2%, higher than the England average of 9.5%.|11.2 percent, comparator 9.5 percent
Adults aged 18 to 64 are offered a review.|
Phase 2 of the scheme starts in April 2022.|
The committee will meet on 12 January 2022 at 6.30pm in Room 3.|
Paragraph 4.2 sets out 3 options for the Leisure Centre.|
Council tax will rise by 2.99% in 2022/23.|
Members noted that 17 of the 38 indicators were green.|
Officers met 3 times in the quarter.|
"""  # noqa: E501
"""A sentence, and after a bar its figures; one of no other measure is an actual or a count."""

ROWS = [tuple(line.split("|")) for line in SAID.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "figures"), ROWS)
def test_the_figures_of_a_sentence(sentence: str, figures: str) -> None:
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    named = ("" if o.measure in ("actual", "count") else f"{o.measure} " for o in found)
    told = [f"{name}{o.value:g} {o.unit}" for name, o in zip(named, found, strict=True)]
    assert ", ".join(told) == figures
