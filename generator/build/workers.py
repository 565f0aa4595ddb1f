"""Work handed out in chunks. The executor is an argument everywhere, so that another one can be put there."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from multiprocessing import connection
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


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
    """Processes, as many as asked for; none for one."""
    if jobs == 1:
        return Inline()
    # A fork starts at once and shares what is loaded; elsewhere the platform's own way.
    method = "fork" if sys.platform == "linux" else None
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this worker when the build that hired it is killed: left behind, it would keep the project locked."""
    # What was loaded before the fork lives as long as this process: no need to look through it for garbage.
    gc.freeze()
    parent = multiprocessing.parent_process()

    def follow() -> None:
        connection.wait([parent.sentinel] if parent else [])
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


def default_jobs() -> int:
    """As many workers as this process may use processors."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Runs of at most `size` items."""
    return (items[start : start + size] for start in range(0, len(items), size))


def mapped(
    pool: Executor, work: Callable[..., R], fixed: object, parts: Iterator[Sequence[T]], ahead: int
) -> Iterator[R]:
    """`work(fixed, part)` for every part, in order, with at most `ahead` results waiting: memory stays bounded."""
    waiting: list[Future[R]] = []
    for part in parts:
        waiting.append(pool.submit(work, fixed, part))
        if len(waiting) >= ahead:
            yield waiting.pop(0).result()
    for future in waiting:
        yield future.result()
