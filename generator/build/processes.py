"""Processes to share work with, and no threads.

The executor of the standard library keeps two threads beside the one that builds, and in a process with several
threads every lock costs more: of SQLite, of memory, of Python itself. A tenth of a small build went into that. Here
the process that waits for a result reads it itself and hands out what is next.
"""

import gc
import multiprocessing
import os
import pickle
import sys
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from multiprocessing import connection
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_AT_ONCE = 32_768
"""Bytes of tasks that may wait for a worker: what a pipe takes without anybody reading it is 64 KiB."""

_ROOM = 1_048_576
"""Bytes of results that may wait for this process, where the system lets a pipe hold so much."""


class Processes(Executor):
    """So many processes, hired when there is something to do."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._hands: list[_Hand] = []
        self._tasks: deque[tuple[Future[Any], bytes]] = deque()

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """As `Executor` says. Nobody but who asks for results brings the work forward."""
        # A fork starts at once and shares what is loaded; elsewhere the platform's own way.
        context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
        while len(self._hands) < self._count:
            self._hands.append(_Hand(context))
        future: Future[R] = _Asked(self)
        self._tasks.append((future, pickle.dumps((fn, args, kwargs))))
        self._share()
        return future

    def collect(self, timeout: float | None = None) -> None:
        """Take what results there are, waiting for one until `timeout`, and hand out what is next."""
        busy = {hand.results: hand for hand in self._hands if hand.doing}
        for ready in connection.wait(list(busy), timeout):
            busy[ready].take()
        self._share()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the workers go, when all is done or at once."""
        while wait and not cancel_futures and (self._tasks or any(hand.doing for hand in self._hands)):
            self.collect()
        for hand in self._hands:
            hand.dismiss()
        self._hands.clear()

    def _share(self) -> None:
        for hand in self._hands:
            while self._tasks and hand.takes(len(self._tasks[0][1])):
                future, task = self._tasks.popleft()
                if future.set_running_or_notify_cancel():
                    hand.give(future, task)


class _Asked(Future[R]):
    """A result that is fetched by who asks for it."""

    def __init__(self, pool: Processes) -> None:
        super().__init__()
        self._pool = pool

    def done(self) -> bool:
        """Whether it is there, or never will be."""
        if not super().done():
            self._pool.collect(0)
        return super().done()

    def result(self, timeout: float | None = None) -> R:
        """It, once it is there; in the meantime others come in, too."""
        while not super().done():
            self._pool.collect()
        return super().result(timeout)


class _Hand:
    """A worker, and what it was given to do."""

    def __init__(self, context: Any) -> None:
        theirs, self.tasks = context.Pipe(duplex=False)
        self.results, answers = context.Pipe(duplex=False)
        _widen(answers)
        self.doing: deque[tuple[Future[Any], int]] = deque()
        self.process = context.Process(target=_serve, args=(theirs, answers), daemon=True)
        self.process.start()
        theirs.close()
        answers.close()

    def takes(self, size: int) -> bool:
        """Whether it can be handed a task of so many bytes without making this process wait."""
        return not self.doing or (len(self.doing) == 1 and size + self.doing[0][1] <= _AT_ONCE)

    def give(self, future: "Future[Any]", task: bytes) -> None:
        """Hand it a task; it does them in order."""
        self.doing.append((future, len(task)))
        try:
            self.tasks.send_bytes(task)
        except OSError:
            self._lose()

    def take(self) -> None:
        """Take the result of its first task."""
        try:
            fault, value = pickle.loads(self.results.recv_bytes())  # noqa: S301 - our own process made it
        except (EOFError, OSError):
            self._lose()
            return
        future, _size = self.doing.popleft()
        if fault:
            future.set_exception(value)
        else:
            future.set_result(value)

    def _lose(self) -> None:
        while self.doing:
            self.doing.popleft()[0].set_exception(BrokenExecutor("a worker ended before its work"))

    def dismiss(self) -> None:
        """Let it go; what it does now is not waited for."""
        self.process.terminate()
        self.process.join()
        self.tasks.close()
        self.results.close()


def _widen(pipe: Connection) -> None:
    """A worker need not wait until its result is fetched, where that is possible."""
    if sys.platform == "linux":
        import fcntl

        try:
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)
        except OSError:  # the system allows less: it does so without
            return


def _serve(tasks: Connection, answers: Connection) -> None:
    """What a worker does all its life."""
    # What was loaded before the fork lives as long as this process: no need to look through it for garbage.
    gc.freeze()
    _end_with_parent()
    while True:
        try:
            function, args, named = pickle.loads(tasks.recv_bytes())  # noqa: S301 - our own process made it
            answers.send_bytes(_answer(function, args, named))
        except (EOFError, OSError, KeyboardInterrupt):
            return


def _answer(function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> bytes:
    try:
        return pickle.dumps((False, function(*args, **named)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it goes to who asked
        error.add_note(traceback.format_exc())
        return pickle.dumps((True, error))


def _end_with_parent() -> None:
    """End this worker when the build that hired it is killed: left behind, it would keep the project locked.

    Without this signal, which ends a process, it would notice when it asks for the next task.
    """
    parent = multiprocessing.parent_process()
    if parent and sys.platform == "linux":
        import fcntl

        end = parent.sentinel
        fcntl.fcntl(end, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(end, fcntl.F_SETFL, fcntl.fcntl(end, fcntl.F_GETFL) | os.O_ASYNC)
        if connection.wait([end], 0):
            os._exit(1)
