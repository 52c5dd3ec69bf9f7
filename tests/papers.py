"""What tests of whole runs share: papers to read, and what is asked of the database."""

import io
import sqlite3
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

import pipeline

HERE = Path(pipeline.__file__).parent
PAPER = """<html><head><title>Darlington Borough Council performance</title></head><body>
<h1>Performance report, Quarter 3 2021/22</h1>
<table><tr><th>Indicator</th><th>Q3 2021/22</th><th>Target</th></tr>
<tr><td>Household waste sent for reuse, recycling or composting (%)</td><td>{value}</td>
<td>50%</td></tr></table></body></html>"""


def pdf(*lines, encrypt=None):
    """A PDF of one page, the same bytes each time."""
    page = io.BytesIO()
    canvas = Canvas(page, invariant=1, encrypt=encrypt)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 20 * number, line)
    canvas.save()
    return page.getvalue()


def ask(query, path="performance.sqlite"):
    with sqlite3.connect(path) as connection:
        return connection.execute(query).fetchall()


def dump(path="performance.sqlite"):
    with sqlite3.connect(path) as connection:
        return [line for line in connection.iterdump() if not line.startswith('INSERT INTO "run"')]


def statuses():
    return dict(ask("SELECT path, status FROM document"))
