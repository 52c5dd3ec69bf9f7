"""After a change of aliases: which documents may mean something else, found by asking, not reading.

Each document is kept with the names it looked up. The catalogue as it is now is asked the same,
each name once however many papers print it, and in boxes, for the names are strings that nobody can
trust. Where all answers are as before, so is what the document means. Any doubt, and a box that
dies, leaves its documents to be interpreted again.
"""

import contextlib
import json
from collections.abc import Iterator, Sequence

import store
from runner.box import Ending, Task, boxed
from runner.cage import ourselves
from runner.options import Options
from runner.reading import answers
from schemas.findings import Question, together
from store import Database, Marks

BATCH = 4000
"""Names that are asked in one box: under a second of work."""


def renew(database: Database, options: Options, marks: Marks, catalogue: str) -> int:
    """Count documents that another catalogue leaves as they are as read with it; how many."""
    if options.force:
        return 0
    asked = {name: None for _, names in store.names_to_ask(database, marks) for name in names}
    answered = _answered(tuple(asked), options, catalogue)
    documents = {
        key: together(answered[name] for name in names)
        for key, names in store.names_to_ask(database, marks)
        if answered.keys() >= set(names)
    }
    return store.same_answers(database, marks, documents)


def _answered(asked: Sequence[Question], options: Options, catalogue: str) -> dict[Question, str]:
    """A mark of the answer to each question; those of a box that died are left out."""
    batches = (asked[start : start + BATCH] for start in range(0, len(asked), BATCH))
    tasks = (Task(names, answers, (names, catalogue), origin=ourselves) for names in batches)
    boxes = boxed(tasks, count=options.jobs, seconds=options.timeout)
    with contextlib.closing(boxes):
        return {
            question: mark
            for ended in boxes
            for names, ending in ended
            for question, mark in zip(names, _marks(ending), strict=False)
        }


def _marks(ending: Ending) -> Iterator[str]:
    """What a box answered; nothing of it is taken on trust."""
    if ending.status != "ok":
        return
    with contextlib.suppress(ValueError):
        told = json.loads(ending.answer)
        if isinstance(told, list) and all(isinstance(mark, str) for mark in told):
            yield from told
