"""Work that is shared out: every result in its place, whoever did it."""

import os
import signal
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import workers


def square(number: int) -> int:
    return number * number


def invert(number: int) -> float:
    return 1 / number


def meet(pipe: Path, mode: int) -> int:
    """Waits until another process opens the other end."""
    os.close(os.open(pipe, mode))
    return os.getpid()


@settings(deadline=None, max_examples=10)
@given(st.lists(st.integers(), max_size=60), st.integers(1, 3))
def test_results_come_in_the_order_of_the_tasks(numbers: list[int], jobs: int) -> None:
    with workers.executor(jobs) as pool:
        assert list(workers.mapped(pool, square, ((n,) for n in numbers))) == [n * n for n in numbers]
        assert list(workers.each(pool, square, numbers)) == [n * n for n in numbers]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_comes_in_its_turn(jobs: int) -> None:
    """Whether this process or another one met it: the results before it are given."""
    with workers.executor(jobs) as pool:
        results = workers.mapped(pool, invert, ((n,) for n in (1, 2, 4, 0, 5)))
        assert [next(results) for _ in range(3)] == [1, 0.5, 0.25]
        with pytest.raises(ZeroDivisionError):
            next(results)


def test_a_worker_that_ends_before_its_work_is_told_of() -> None:
    """The system stops one for want of memory: the build says so rather than wait for ever."""
    with workers.executor(2) as pool:
        future = pool.submit(os._exit, 9)
        with pytest.raises(BrokenExecutor):
            future.result()


def test_tasks_and_results_may_be_larger_than_what_waits_for_a_process() -> None:
    """Neither side waits for the other to read first."""
    large = b"x" * 3_000_000
    with workers.executor(2) as pool:
        assert list(workers.mapped(pool, bytes, ((large,) for _ in range(6)))) == [large] * 6


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_who_waits_for_a_result_does_what_nobody_has_begun(tmp_path: Path) -> None:
    """Two workers are this process and one more: while that one is held up, this one does what frees it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def give_up(_signal: int, _frame: object) -> None:
        raise AssertionError("nobody opened the other end")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(60)
    try:
        # Those between may wait in line behind the first one, where nobody else can take them.
        tasks = [(pipe, os.O_RDONLY), *((Path(os.devnull), os.O_RDONLY) for _ in range(4)), (pipe, os.O_WRONLY)]
        with workers.executor(2) as pool:
            reader, *_others, writer = workers.mapped(pool, meet, tasks)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    assert {reader, writer} > {os.getpid()}
