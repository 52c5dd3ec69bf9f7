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


NAMED = """
6.1% of children in care had been placed 20 or more miles from home, as of December 2021 below the target of 10%.|6.1 percent: children in care placed 20 or more miles from home; target 10 percent: children in care placed 20 or more miles from home
The Cabinet Member for Housing reported that 412 repairs had been completed in October, of which 96% were completed on the first visit.|412 number: repairs completed; 96 percent: repairs completed on the first visit
Void turnaround averaged 34 days in the quarter, 9 days longer than the target of 25.|34 days: Void turnaround; target 25 days: Void turnaround
Rent collection stood at 98.6% at the end of Q3, slightly ahead of the 98.5% profile.|98.6 percent: Rent collection; target 98.5 percent: Rent collection
Current tenant arrears fell from £1.24m to £1.13m over the quarter.|
Of the 1,342 gas appliances due a check, all but three had a valid certificate.|
The number of rough sleepers counted on a single night in November was 14, down from 22 the year before.|14 number: number of rough sleepers counted on a single night; 22 number: number of rough sleepers counted on a single night
146 affordable homes were completed in the year against a target of 120.|146 number: affordable homes completed; target 120 number: affordable homes completed
There are 87 families in bed and breakfast accommodation, 12 of whom have been there for more than six weeks.|87 number: families in bed and breakfast accommodation; 12 number: families in bed and breakfast accommodation there for more than six weeks
Some 63% of homelessness cases were prevented, compared with a London average of 57%.|63 percent: homelessness cases prevented; comparator 57 percent: homelessness cases prevented
The empty homes team brought 58 long-term empty properties back into use, exceeding its target of 50.|58 number: long-term empty properties back into use; target 50 number: long-term empty properties back into use
Recycling, reuse and composting performance for Q3 was 44.7%, against a target of 50%.|44.7 percent: Recycling, reuse and composting performance; target 50 percent: Recycling, reuse and composting performance
The Council collected 99.94% of bins on time, which equates to 61 missed bins per 100,000.|99.94 percent: bins collected on time; 61 rate_per_100000: missed bins
Residual waste per household was 118.3kg, an improvement on the 121.6kg recorded in the same quarter last year.|118.3 kg_per_household: Residual waste per household; 121.6 kg_per_household: Residual waste per household
Fly-tipping reports rose by 14% to 1,127 in the quarter.|1127 number: Fly-tipping reports
Contamination of recycling was 12.8%, which is above the 10% threshold.|12.8 percent: Contamination of recycling; target 10 percent: Contamination of recycling
94% of fly-tips were cleared within two working days.|94 percent: fly-tips cleared within two working days
75% of major, 83% of minor and 91% of other planning applications were decided within time.|75 percent: major planning applications decided within time; 83 percent: minor planning applications decided within time; 91 percent: other planning applications decided within time
All 14 major applications were determined within 13 weeks or the agreed extension of time.|100 percent: major applications determined within 13 weeks or the agreed extension of time; denominator 14 number: major applications determined within 13 weeks or the agreed extension of time
Of 38 appeals decided, 11 (28.9%) were allowed.|denominator 38 number: appeals decided; numerator 11 number: appeals allowed; 28.9 percent: appeals allowed
Building control completed 97% of full plans checks within 15 working days.|97 percent: full plans checks completed within 15 working days
Local land charge searches took an average of 6.2 working days to return, against a target of 10 days.|6.2 days: Local land charge searches; target 10 days: Local land charge searches
The five-year housing land supply stands at 4.8 years.|
The average time taken to process a new housing benefit claim was 21.3 days and a change of circumstances 5.6 days.|21.3 days: average time taken to process a new housing benefit claim; 5.6 days: change of circumstances
New claims were processed in 19 days on average (target: 20 days).|19 days: New claims processed; target 20 days: New claims processed
97.2% of council tax due was collected by 31 March 2021.|97.2 percent: council tax due collected
In-year collection of business rates was 54.6% by the end of September, 1.2 percentage points down on last year.|54.6 percent: In-year collection of business rates
Council tax collection is currently 82.91% compared to 83.27% at the same point last year.|82.91 percent: Council tax collection; 83.27 percent: Council tax collection
The contact centre answered 88.3% of calls, with an average wait of 2 minutes 41 seconds.|88.3 percent: calls answered; 161 seconds: average wait
The average call waiting time was 164 seconds, against a target of 180 seconds.|164 seconds: average call waiting time; target 180 seconds: average call waiting time
Customer satisfaction with telephone calls was 4.3 out of 5.|
There were 214 stage one complaints, of which 41 per cent were upheld, and 23 stage two complaints.|214 number: stage one complaints; 41 percent: stage one complaints upheld; 23 number: stage two complaints
Nine out of ten Freedom of Information requests were answered within the statutory 20 working days.|90 percent: Freedom of Information requests answered within the statutory 20 working days
Officers responded to 187 FOI requests, 93% of them on time.|187 number: FOI requests; 93 percent: FOI requests on time
The Ombudsman upheld 4 of the 9 complaints that it investigated.|numerator 4 number: complaints that it investigated; denominator 9 number: complaints that it investigated
Sickness absence has risen to 10.4 days per employee, with stress accounting for 27% of days lost.|10.4 days_per_fte: Sickness absence; 27 percent: stress as a percentage of days lost
Agency staff made up 14 per cent of the social care workforce at the end of December.|14 percent: Agency staff as a percentage of social care workforce
Voluntary turnover for the rolling year was 9.7%, and 82% of appraisals had been completed.|9.7 percent: Voluntary turnover for the rolling year; 82 percent: appraisals completed
The Council employed 2,346 people (1,987 full-time equivalents) at 31 December 2021.|2346 number: people employed; 1987 fte: people employed
Women made up 61% of the top 5% of earners.|61 percent: Women as a percentage of top 5% of earners
The mean gender pay gap was 6.3%.|6.3 percent: mean gender pay gap
93% of care packages were reviewed in the year, well above the target of 80 per cent.|93 percent: care packages reviewed; target 80 percent: care packages reviewed
Delayed transfers of care attributable to social care averaged 3.1 per 100,000 population.|3.1 rate_per_100000: Delayed transfers of care attributable to social care
The proportion of adults with a learning disability in paid employment remains low at 4.7%, though this is above the regional figure of 4.1%.|4.7 percent: proportion of adults with a learning disability in paid employment; comparator 4.1 percent: proportion of adults with a learning disability in paid employment
Permanent admissions of older people to care homes totalled 143 (a rate of 487.2 per 100,000).|143 number: Permanent admissions of older people to care homes; 487.2 rate_per_100000: Permanent admissions of older people to care homes
1,842 people were receiving long-term support, 62% of whom were aged 65 or over.|1842 number: people receiving long-term support; 62 percent: people receiving long-term support aged 65 or over
86 per cent of those who use services said they felt safe.|86 percent: those who use services felt safe
Fewer than 5 people were waiting for an assessment for more than 28 days.|
The waiting list for occupational therapy has reduced from 327 to 198.|327 number: waiting list for occupational therapy; 198 number: waiting list for occupational therapy
Recorded crime fell by 6 per cent to 4,215 offences in the quarter, while anti-social behaviour incidents rose from 812 to 967.|4215 number: Recorded crime; 812 number: anti-social behaviour incidents; 967 number: anti-social behaviour incidents
There were three homicides and 17 rapes recorded in the borough.|3 number: homicides; 17 number: rapes recorded in the borough
Domestic abuse offences accounted for 19.4% of all recorded crime.|19.4 percent: Domestic abuse offences as a percentage of recorded crime
The repeat MARAC referral rate was 31%, compared with the national rate of 33%.|31 percent: repeat MARAC referral rate; comparator 33 percent: repeat MARAC referral rate
Eighty-four per cent of food premises were rated 4 or 5.|84 percent: food premises rated 4 or 5
97% of food businesses were broadly compliant with food hygiene law.|97 percent: food businesses broadly compliant with food hygiene law
123 people set a quit date and 61 (49.6%) had stopped smoking at four weeks.|123 number: people set a quit date; numerator 61 number: people had stopped smoking; 49.6 percent: people had stopped smoking
Uptake of NHS health checks was 46 per cent in Q2 and 51 per cent in Q3.|46 percent: Uptake of NHS health checks; 51 percent: Uptake of NHS health checks
Library visits were 127,402, up on 98,311 in the same quarter in 2020/21.|127402 number: Library visits; 98311 number: Library visits
The Leisure Centre had 84,216 visits in Q3 and membership now stands at 3,911.|84216 number: visits; 3911 number: membership
96% of pupils were offered one of their top three secondary school preferences.|96 percent: pupils offered one of their top three secondary school preferences
89.4% of pupils attend a school rated good or outstanding, compared with 86% nationally and 87% for the North East.|89.4 percent: pupils attend a school rated good or outstanding; comparator 86 percent: pupils attend a school rated good or outstanding; comparator 87 percent: pupils attend a school rated good or outstanding
Only 31% of EHC plans were issued within 20 weeks, excluding exceptions.|31 percent: EHC plans issued within 20 weeks
The attainment gap at the end of Key Stage 2 narrowed to 17 percentage points.|
NEET figures for November show 3.6% of 16 and 17 year olds not in education, employment or training; a further 1.2% were not known.|3.6 percent: 16 and 17 year olds not in education, employment or training; 1.2 percent: 16 and 17 year olds not known
Street lighting faults took 4.1 days to repair on average, inside the 5 day target.|4.1 days: days to repair Street lighting faults; target 5 days: days to repair Street lighting faults
4.2% of the principal road network should be considered for maintenance, the same as in 2020/21.|4.2 percent: principal road network should be considered for maintenance
Bus punctuality was 87.1% and satisfaction with local bus services was 64%.|87.1 percent: Bus punctuality; 64 percent: satisfaction with local bus services
Cllr Jones said that she had received 30 emails about the closure.|
A petition with 1,204 signatures was handed to the Mayor.|
The Committee resolved, by 6 votes to 2 with 1 abstention, to note the report.|
The scheme will deliver 300 homes by 2026 and create 150 jobs.|
The Council has invested £3.2 million in 12 playgrounds since 2018.|
A budget variance of 2.3% is forecast at the year end.|
The next meeting will be held at 6.00 pm on Tuesday 22 February 2022.|
Performance against four of the nine measures has improved since Quarter 2.|
The new contract covers 85,000 households and runs for eight years.|
Two thirds of residents (66%) said that they were satisfied with the way the Council runs things.|66 percent: residents satisfied with the way the Council runs things
One in five households does not have a car.|
The percentage of housing complaints responded to at Stage 1 within 10 working days was 71 per cent, an improvement of 12 percentage points on Quarter 2.|71 percent: housing complaints responded to at Stage 1 within 10 working days
As at the end of Q3, 98.9% of dwellings had a satisfactory electrical installation certificate (target 100%).|98.9 percent: dwellings had a satisfactory electrical installation certificate; target 100 percent: dwellings had a satisfactory electrical installation certificate
Of the 4,126 properties surveyed, 92% met the Decent Homes Standard.|denominator 4126 number: properties surveyed; 92 percent: properties surveyed met the Decent Homes Standard
Satisfaction with the repairs service dropped slightly to 83%, from 85% in Quarter 2, but remains above the 80% target.|83 percent: Satisfaction with the repairs service; 85 percent: Satisfaction with the repairs service; target 80 percent: Satisfaction with the repairs service
There are currently 312 households in temporary accommodation, including 41 in hotels.|312 number: households in temporary accommodation; 41 number: households in hotels
Households placed in temporary accommodation rose from 267 at the end of March to 312 at the end of December.|267 number: Households placed in temporary accommodation; 312 number: Households placed in temporary accommodation
Homelessness was prevented in 64% of cases (against a target of 60%).|64 percent: Homelessness prevented; target 60 percent: Homelessness prevented
The service completed 94.2% of emergency repairs within 24 hours and 88.7% of routine repairs within 28 days.|94.2 percent: emergency repairs completed within 24 hours; 88.7 percent: routine repairs within 28 days
Rent loss from voids was 1.34% of the rent roll, against a target of 1%.|1.34 percent: Rent loss from voids as a percentage of rent roll; target 1 percent: Rent loss from voids as a percentage of rent roll
Members were pleased to note that 5 new council homes had been completed at Mill Lane, with a further 23 due by March.|5 number: new council homes completed at Mill Lane
The dry recycling rate was 27.3% and the composting rate 18.1%.|27.3 percent: dry recycling rate; 18.1 percent: composting rate
Only 0.06% of collections were missed.|0.06 percent: collections missed
The tonnage of residual waste fell by 312 tonnes to 8,431 tonnes.|8431 tonnes: tonnage of residual waste
Street cleanliness surveys found 3.2% of sites below standard for litter and 1.1% for graffiti.|3.2 percent: sites below standard for litter
86 abandoned vehicles were reported, of which 31 were removed.|86 number: abandoned vehicles reported; 31 number: abandoned vehicles reported removed
Planning performance remains strong: 100% of majors, 96% of minors and 98% of others were determined in time.|100 percent: majors determined in time; 96 percent: minors determined in time; 98 percent: others determined in time
Validation of applications is taking an average of 12 days, compared with the standard of 5 days.|12 days: Validation of applications; target 5 days: Validation of applications
There were 1,034 planning applications received in the nine months to December, 8% fewer than in the same period last year.|1034 number: planning applications received in the nine months to December
The average processing time for Housing Benefit new claims in December was 17.8 days (year to date 18.4 days).|17.8 days: average processing time for Housing Benefit new claims; 18.4 days: average processing time for Housing Benefit new claims
Collection of council tax arrears was £1.1m, 97% of the profiled target.|
Business rates collection stood at 81.4 per cent, 2.3 percentage points ahead of the same time last year.|81.4 percent: Business rates collection
The abandonment rate for calls was 6.1% in October, 5.4% in November and 4.8% in December.|6.1 percent: abandonment rate for calls; 5.4 percent: abandonment rate for calls; 4.8 percent: abandonment rate for calls
78% of contacts are now made online, up from 71% a year ago.|78 percent: contacts made online; 71 percent: contacts made online
The Council received 96 compliments and 143 complaints in Quarter 3.|96 number: compliments received; 143 number: complaints
Two complaints were upheld by the Local Government Ombudsman in 2020/21, compared with five in 2019/20.|2 number: complaints upheld by the Local Government Ombudsman
87% of staff had completed mandatory data protection training by 31 December.|87 percent: staff had completed mandatory data protection training by 31 December
There were 63 agency workers in post at the end of the quarter, down 14 on the previous quarter.|63 number: agency workers in post
The staff survey had a response rate of 58%, the highest since 2015.|58 percent: staff survey response rate
The proportion of apprentices in the workforce is 1.9% against the public sector target of 2.3%.|1.9 percent: proportion of apprentices in the workforce; target 2.3 percent: proportion of apprentices in the workforce
The number of adults aged 65 and over admitted permanently to residential or nursing care was 87 to the end of December, against a full year target of 130.|87 number: number of adults aged 65 and over admitted permanently to residential or nursing care; target 130 number: number of adults aged 65 and over admitted permanently to residential or nursing care
Safeguarding enquiries concluded in the quarter: 142; outcomes met in 94%.|142 number: Safeguarding enquiries concluded; 94 percent: outcomes met
The average wait for a care package is 3.4 days, down from 6.1 days in September.|3.4 days: average wait for a care package; 6.1 days: average wait for a care package
The Deprivation of Liberty Safeguards backlog has been cut from 412 to 87.|412 number: Deprivation of Liberty Safeguards backlog; 87 number: Deprivation of Liberty Safeguards backlog
38% of carers received an assessment or review, below both the target (45%) and the England average (41%).|38 percent: carers received an assessment or review; target 45 percent: carers received an assessment or review; comparator 41 percent: carers received an assessment or review
1,214 noise complaints were received and 92 per cent responded to within 3 days.|1214 number: noise complaints received; 92 percent: noise complaints responded to within 3 days
CCTV operators dealt with 1,873 incidents, leading to 211 arrests.|1873 number: incidents dealt with; 211 number: arrests
66% of victims of domestic abuse reported feeling safer.|66 percent: victims of domestic abuse reported feeling safer
School attendance in the autumn term was 93.1% in primary schools and 89.7% in secondary schools.|93.1 percent: School attendance in the autumn term; 89.7 percent: School attendance in secondary schools
The permanent exclusion rate is 0.08%, double the national rate of 0.04%.|0.08 percent: permanent exclusion rate; comparator 0.04 percent: permanent exclusion rate
97.4% of children received a place at one of their preferred primary schools (2020: 96.8%).|97.4 percent: children received a place at one of their preferred primary schools; 96.8 percent: children received a place at one of their preferred primary schools
92% of schools in the borough are judged to be good or better by Ofsted, placing us 4th in London.|92 percent: schools in the borough judged to be good or better by Ofsted
Breastfeeding prevalence at 6-8 weeks was 52.3%.|52.3 percent: Breastfeeding prevalence at 6-8 weeks
31.4% of Year 6 pupils were overweight or obese, compared with 35.2% for England and 33.8% regionally.|31.4 percent: Year 6 pupils overweight or obese; comparator 35.2 percent: Year 6 pupils overweight or obese; comparator 33.8 percent: Year 6 pupils overweight or obese
The under-18 conception rate fell to 14.2 per 1,000 in 2020 from 17.9 per 1,000 in 2019.|14.2 rate_per_1000: under-18 conception rate; 17.9 rate_per_1000: under-18 conception rate
The claimant count was 4.9% in December (3,412 people).|4.9 percent: claimant count; numerator 3412 number: claimant count
Occupancy of the Council's business units is 93%, three percentage points above target.|93 percent: Occupancy of the Council's business units
Town centre footfall was 1.2 million in the quarter, 87% of pre-pandemic levels.|1.2e+06 number: Town centre footfall
The high street vacancy rate increased to 11.6% (national average 14.5%).|11.6 percent: high street vacancy rate; comparator 14.5 percent: high street vacancy rate
92% of invoices were paid within 30 days, a fall of 2% since Q2.|92 percent: invoices paid within 30 days
Parking income was 12% below budget at £640,000.|
Councillor Patel asked why only 3 of the 12 playgrounds had been inspected.|
The Director said that she expected sickness to fall to 8 days by next summer.|
It was noted that Leeds had achieved a recycling rate of 38% last year.|comparator 38 percent: Leeds had achieved a recycling rate
The target for 2022/23 has been set at 95%.|
The Council has agreed a target of net zero by 2030.|
The scrutiny panel will consider 4 items at its next meeting on 3 March.|
The pilot ran in 6 wards for 12 weeks and cost £18,000.|
Minutes of the meeting held on 16 December 2021 were agreed.|
3.4 The report sets out progress against the 24 actions in the plan.|
The scheme opened in 2014 and has 120 spaces.|
A 3% vacancy factor is built into the budget.|
Since April, the team has helped 234 households to prevent or relieve homelessness, compared with 198 in the same period of 2020/21.|234 number: households to prevent or relieve homelessness; 198 number: households to prevent or relieve homelessness
Tenant satisfaction: 81% (Q2: 79%; target: 85%).|81 percent: Tenant satisfaction; 79 percent: Tenant satisfaction; target 85 percent: Tenant satisfaction
There has been a reduction in missed bins from 412 in Q1 to 287 in Q3.|412 number: missed bins; 287 number: missed bins
Recycling was 43% in 2018/19, 44% in 2019/20 and 46% in 2020/21.|43 percent: Recycling; 44 percent: Recycling; 46 percent: Recycling
The percentage of streets meeting the required standard of cleanliness remained at 95%.|95 percent: streets meeting the required standard of cleanliness
The team answered 9,812 calls, with 84% answered within 30 seconds against a target of 80%.|9812 number: calls answered; 84 percent: calls answered within 30 seconds; target 80 percent: calls answered within 30 seconds
Council tax collection for the year was 96.8%, which is 0.4% lower than 2019/20 but above the national average of 95.7%.|96.8 percent: Council tax collection; comparator 95.7 percent: Council tax collection
It takes on average 8.4 days to process a change in circumstances.|8.4 days: days to process a change in circumstances
The turnover rate for social workers is 18%, although vacancy rates have fallen to 14%.|18 percent: turnover rate for social workers; 14 percent: vacancy rates
The rate of delayed discharges rose to 8.9 per 100,000, the 12th highest in England.|8.9 rate_per_100000: rate of delayed discharges
We recorded 31 serious violence offences, 9 fewer than in Q2.|31 number: serious violence offences recorded
The number of looked after children at the end of the quarter was 271, a rate of 76 per 10,000, which compares with 73 at the same point last year.|271 number: number of looked after children; 76 rate_per_10000: number of looked after children; 73 rate_per_10000: number of looked after children
96% of initial child protection conferences were held within 15 working days; of these, 12% were repeat plans.|96 percent: initial child protection conferences held within 15 working days; 12 percent: initial child protection conferences were repeat plans
Over 90% of parents were offered their first choice.|90 percent: parents offered their first choice
The Council's carbon emissions fell by 11% to 14,210 tonnes.|14210 tonnes: Council's carbon emissions
The item was deferred for 3 months.|
Cllr Smith referred to a survey in which 70% of respondents in Wales supported the change.|comparator 70 percent: respondents in Wales supported the change
Option 2 would save £1.2m and reduce staffing by 8%.|
The 5% tolerance has been applied to all indicators.|
Turnover was 10% (England 20%).|10 percent: Turnover; comparator 20 percent: Turnover
"""  # noqa: E501
"""A sentence, and after a bar its figures, each with what it is of."""


@pytest.mark.parametrize("row", NAMED.strip().splitlines())
def test_what_the_figures_of_a_sentence_are_of(row: str) -> None:
    sentence, _, told = row.partition("|")
    found = findings(COUNCIL, QUARTER_3, sentence).observations
    measures = ("" if o.measure in ("actual", "count") else f"{o.measure} " for o in found)
    figures = [
        f"{measure}{o.value:g} {o.unit}: {o.reading.indicator}"
        for measure, o in zip(measures, found, strict=True)
    ]
    assert "; ".join(figures) == told


def test_a_list_finishes_its_lead_in() -> None:
    found = findings(
        COUNCIL,
        QUARTER_3,
        "These are early figures. The proportion of pupils entitled to free school meals:",
        "- in primary schools is 8% (the national average is 14%)",
        "- in secondary schools is 6%.",
    ).observations
    pupils = "proportion of pupils entitled to free school meals"
    assert [(o.value, o.measure, o.reading.indicator) for o in found] == [
        (8.0, "actual", f"{pupils} in primary schools"),
        (14.0, "comparator", f"{pupils} in primary schools"),
        (6.0, "actual", f"{pupils} in secondary schools"),
    ]


def test_a_year_that_is_only_compared_is_not_the_figures_own() -> None:
    said = "4.2% of roads needed repair, the same as in 2020/21."
    (only,) = findings(COUNCIL, QUARTER_3, said).observations
    assert only.period.label == "2021-22 Q3"


def test_the_same_quarter_of_a_year_is_a_quarter() -> None:
    said = "Library visits were 127,402, up on 98,311 in the same quarter in 2019/20."
    found = findings(COUNCIL, QUARTER_3, said).observations
    assert [o.period.label for o in found] == ["2021-22 Q3", "2019-20 Q3"]
