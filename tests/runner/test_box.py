"""Whatever happens in a box, its end is known, in time, and nothing of it is left."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from runner.box import Task, boxed
from runner.cage import server
from tests.runner import works

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(autouse=True, scope="module")
def _server_is_there():
    """Starting it takes seconds, which are nobody's."""
    server()


def ends(work, *arguments, seconds=20.0, again=None):
    (((subject, ending),),) = boxed([Task("it", work, arguments, again)], count=1, seconds=seconds)
    assert subject == "it"
    return ending


@pytest.mark.parametrize(
    ("work", "arguments", "status"),
    [
        (works.answers, (b"42",), "ok"),
        (works.aborts, (), "crashed"),
        (works.leaves, (), "crashed"),
        (works.fails, (), "crashed"),
        (works.eats, (), "memory_limit"),
        (works.fills, (), "memory_limit"),
        (works.eats_and_aborts, (), "memory_limit"),
        (works.sleeps, (60,), "timeout"),
        (works.spins, (), "timeout"),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
def test_every_end_of_a_box_is_known(work, arguments, status):
    limit = 1.0 if status == "timeout" else 20.0
    started = time.monotonic()
    ending = ends(work, *arguments, seconds=limit)
    assert ending.status == status
    assert bool(ending.message) is (status != "ok")
    assert time.monotonic() - started < limit + 2


def test_a_kill_gets_what_was_started_inside(tmp_path):
    sign = tmp_path / "alive"
    script = f"(sleep 3; touch '{sign}') & sleep 60"
    assert ends(works.starts, script, seconds=1.0).status == "timeout"
    time.sleep(3)
    assert not sign.exists()


def test_a_box_is_limited():
    core, memory, processor = map(int, ends(works.limits, seconds=20.0).answer.split())
    assert (core, memory) == (0, 3_000_000_000)
    assert 20 <= processor <= 30


def test_one_box_does_not_wait_for_another():
    tasks = [Task("slow", works.sleeps, (60,)), Task("quick", works.answers, (b"1",))]
    found = [
        (subject, ending.status)
        for ended in boxed(tasks, count=2, seconds=2.0)
        for subject, ending in ended
    ]
    assert found == [("quick", "ok"), ("slow", "timeout")]


def test_what_was_handed_out_before_a_crash_is_kept():
    ending = ends(works.hands_out, (1, 2, 3), "abort")
    assert (ending.status, ending.answer) == ("crashed", b"")
    assert (ending.pieces, ending.step) == ((b"1", b"2", b"3"), "page last")


def test_a_step_that_takes_too_long_is_stopped_before_the_whole():
    started = time.monotonic()
    ending = ends(works.hands_out, (1, 2), "sleep", 0.05, seconds=20.0)
    assert (ending.status, ending.pieces, ending.step) == ("timeout", (b"1", b"2"), "page last")
    assert time.monotonic() - started < 5


def test_a_task_goes_on_in_another_box():
    def again(ending):
        return Task("it", works.answers, (b" ".join(ending.pieces),))

    ending = ends(works.hands_out, (1, 2), "abort", again=again)
    assert (ending.status, ending.answer) == ("ok", b"1 2")


def test_the_clock_runs_on_over_all_boxes_of_a_task():
    def again(ending):
        return Task("it", works.sleeps, (60,), again)

    started = time.monotonic()
    ending = ends(works.hands_out, (), "sleep", 0.5, seconds=3.0, again=again)
    assert ending.status == "timeout"
    assert time.monotonic() - started < 5


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's help is Linux's own")
def test_a_box_dies_with_the_program_however_that_dies(tmp_path):
    note = tmp_path / "who"
    script = (
        "from runner.box import Task, boxed; from tests.runner import works; "
        f"list(boxed([Task(1, works.group, ({str(note)!r},))], count=1, seconds=60))"
    )
    program = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT)
    while not note.exists() or not note.read_text():
        time.sleep(0.05)
    program.send_signal(signal.SIGKILL)
    program.wait()
    gone = [not _lives(int(pid)) for pid in note.read_text().split()]
    assert gone == [True, True]


def _lives(pid):
    """Whether a process is still there after a while; a zombie is not."""
    for _ in range(100):
        try:
            os.kill(pid, 0)
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return False
        except (ProcessLookupError, FileNotFoundError):
            return False
        time.sleep(0.05)
    return True
