"""After a change of aliases: which documents may mean something else, found by asking, not reading.

Each document is kept with the names it looked up. The catalogue as it is now is asked the same, in
boxes, for the names are strings that nobody can trust; where all answers are as before, so is what
the document means. Any doubt, and a box that dies, leaves a document to be interpreted again.
"""

import contextlib
import json
from collections.abc import Iterator, Mapping

import store
from runner.box import Ending, Task, boxed
from runner.options import Options
from runner.reading import answers
from store import Database, Marks

BATCH = 50
"""Documents whose questions go to one box."""


def renew(database: Database, options: Options, marks: Marks, catalogue: str) -> int:
    """Count documents that another catalogue leaves as they are as read with it; how many."""
    if options.force:
        return 0
    endings = boxed(_tasks(database, marks, catalogue), count=options.jobs, seconds=options.timeout)
    answered: dict[str, str] = {}
    with contextlib.closing(endings):
        for ended in endings:
            for _, ending in ended:
                answered |= _marks(ending)
    return store.same_answers(database, marks, answered)


def _tasks(database: Database, marks: Marks, catalogue: str) -> Iterator[Task[None]]:
    for asked in store.names_to_ask(database, marks, BATCH):
        yield Task(None, answers, (asked, catalogue))


def _marks(ending: Ending) -> Mapping[str, str]:
    """What a box answered; nothing of it is taken on trust."""
    if ending.status != "ok":
        return {}
    with contextlib.suppress(ValueError):
        told = json.loads(ending.answer)
        if isinstance(told, dict):
            return {key: mark for key, mark in told.items() if isinstance(mark, str)}
    return {}
