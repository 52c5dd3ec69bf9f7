"""Loaded once by the server that boxes are forked from: all that is slow to load or to make.

The libraries, the catalogue, and the indexes over its words, made by reading a paper of one line;
a box finds them ready. Nothing here knows a document.
"""

import contextlib
import gc

import extract
import normalise
import runner.reading
from schemas import catalogue
from schemas.catalogue.models import CatalogueError

PAPER = b"""<!doctype html><title>Performance report, Quarter 3 2021/22</title>
<h1>Performance report, Quarter 3 2021/22</h1>
<table><tr><th>Indicator<th>Unit<th>Q3 2021/22<th>Target<th>RAG<th>Comments</tr>
<tr><td>Repairs done<td>%<td>41.2%<td>40%<td>Green<td>Up from 39.0% in 2020/21.</tr></table>
<p>In 2021/22, 41.2% of repairs were done in time against a target of 40%.</p>"""

WORK = runner.reading.read
"""What boxes do: named here so that it, and all that it stands on, is loaded."""

with contextlib.suppress(CatalogueError):  # the program itself says what is wrong with it
    normalise.interpret(extract.read(PAPER, "paper.html"), catalogue.load())
gc.collect()
gc.freeze()
