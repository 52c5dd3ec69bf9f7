"""Loaded once by the server that boxes are forked from: all that is slow to load or to make.

The libraries, the catalogue, and the indexes and patterns over its words, made by reading a short
paper with something of each kind; a box finds them ready. Nothing here knows a document.
"""

import contextlib
import gc
from importlib import import_module

from schemas import catalogue
from schemas.catalogue.files import CatalogueError

PAPER = """<!doctype html><title>Any Borough Council: performance, Quarter 3 2021/22</title>
<meta property="article:published_time" content="2022-02-11">
<h1>Performance report, Quarter 3 2021/22</h1><p>Cabinet, 11 February 2022</p>
<h2>Children's services</h2>
<table><tr><th>Indicator<th>Unit<th>2020/21<th>Q3 2021/22<th>Target<th>England<th>RAG<th>Trend
<th>Comments</tr>
<tr><td>Repairs done<td>%<td>39.0<td>41.2%<td>40%<td>44.1%<td>Green<td>↑
<td>Up from 39.0% (216 of 554) in 2020/21, compared with 38 per cent in the South West.</tr>
<tr><td>% of kinds of thing that got looked into within 10 working days (aged 16-17)<td>%<td>n/a
<td>12 / 285<td>15.0% or lower<td>n/a<td>Red<td>↓<td>Provisional.</tr></table>
<h2>Places</h2>
<p>In 2021/22, 41.2% of repairs were done in time against a target of 40%; two thirds of those who
called were content, and no child waited more than 10 days in December 2021, against 12 the
previous year. As at 31 March 2022 there were 38 of 46 (83%) in the North East and 81.2 nationally.
The number of things rose from 234 in March 2017 to 393 in March 2018, a rate of 6.2 per 10,000.</p>
<p>Members noted that 412 repairs had been completed in October, of which 96% were done at the first
visit, while 3.1 per cent of tenants were in debt and 0.5 per cent within 13 weeks (4 of 812). The
number of empty homes has fallen over the year from 61 to 48, and all homes had a gas check. Waste
and street services were rated 71% and 64% respectively; there were 34 fly-tips, compared with 41
in Q2. By 2028 the service aims to reduce missed bins from 54 to 40 per 100,000. The Chair thanked
the 42 volunteers. 5 staff left, so turnover was 10% (England 12%, statistical neighbours 11%).</p>
<ul><li>the average time taken was 8.7 days, which cost £1.2m</li></ul>""".encode()


def warm() -> None:
    """Load and make all that boxes need; nothing of it is rubbish to be looked for meanwhile."""
    gc.disable()
    extract, normalise = import_module("extract"), import_module("normalise")
    import_module("runner.reading")  # what boxes do
    with contextlib.suppress(CatalogueError):  # the program itself says what is wrong with it
        normalise.interpret(extract.read(PAPER, "paper.html"), catalogue.load())
    gc.enable()
    gc.freeze()


warm()
