"""Work handed out in chunks. The executor is an argument everywhere, so that another one can be put there."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from itertools import chain
from typing import ParamSpec, TypeVar, TypeVarTuple

from generator.build.processes import Processes

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")
Ts = TypeVarTuple("Ts")

_AHEAD = 8
"""Results that may wait for their turn."""

MANY = 2_000
"""Reports from which on also what takes little time in a small site is worth the way to another process."""

_FEW = 16
"""Small things that are handed out at a time."""


class Inline(Executor):
    """Does the work here and now: for one worker, and for work too small to hand out."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Call it; an exception is the future's."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - an executor hands every exception to who asks for the result
            future.set_exception(error)
        return future


def executor(jobs: int) -> Executor:
    """For so many workers, of which this process is one (see `mapped`): as many processes less one."""
    if jobs == 1:
        return Inline()
    return Processes(jobs - 1)


def default_jobs() -> int:
    """As many workers as this process may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Runs of at most `size` items."""
    return (items[start : start + size] for start in range(0, len(items), size))


def mapped(pool: Executor, work: Callable[[*Ts], R], tasks: Iterable[tuple[*Ts]]) -> Iterator[R]:
    """`work(*task)` for every task, in order, with few results waiting: memory stays bounded.

    Who waits for a result does what no worker has begun: no processor idles, and a process less is hired.
    """
    here = Inline()
    waiting: deque[tuple[Future[R], tuple[*Ts]]] = deque()

    def first() -> R:
        while not waiting[0][0].done():
            for place, (future, task) in enumerate(waiting):
                if future.cancel():
                    waiting[place] = here.submit(work, *task), task
                    break
            else:
                break
        return waiting.popleft()[0].result()

    for task in tasks:
        waiting.append((pool.submit(work, *task), task))
        if len(waiting) >= _AHEAD:
            yield first()
    while waiting:
        yield first()


def each(pool: Executor, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """`work(item)` for every item, in order, a few handed out at a time: `map` for many small things."""
    parts = ((work, part) for part in chunks(list(items), _FEW))
    return chain.from_iterable(mapped(pool, _each, parts))


def _each(work: Callable[[T], R], items: Sequence[T]) -> list[R]:
    return [work(item) for item in items]
