"""What is shown at the moment, and the loop that builds it anew."""

import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import Build, Summary, site_folder
from generator.config import project, settings
from generator.errors import BuildError, Problem
from generator.model.record import Record
from generator.model.scope import EVERYTHING, Scope

QUIET = 0.05
"""Seconds without a further change before a build begins: an editor writes a file in several steps."""


class State(Record, frozen=True, omit_defaults=False):
    """What open pages are told."""

    version: str
    """Changes when the site does."""

    problems: tuple[str, ...]
    """What is wrong, as `sitrep build` says it."""


class Preview:
    """The state of a preview: the builder writes it, the pages' connections wait for it."""

    def __init__(
        self, root: Path, tell: Callable[[Summary | BuildError, float], None], scope: Scope = EVERYTHING
    ) -> None:
        self.root = root
        self.scope = scope
        self.site = site_folder(settings.load(project.find(root)), scope)
        self._tell = tell
        self._start = secrets.token_hex(4)
        self._builds = 0
        self._problems: tuple[str, ...] = ()
        self._news = threading.Condition()
        self._changed = threading.Event()
        self._closed = False

    @property
    def state(self) -> State:
        """What is shown now. A version of another run of the program is never the same."""
        return State(f"{self._start}-{self._builds}", self._problems)

    def wait(self, known: State, seconds: float) -> State:
        """The state as soon as it is another than `known`, else after so many seconds as it is."""
        with self._news:
            self._news.wait_for(lambda: self._closed or self.state != known, seconds)
            return self.state

    @property
    def closed(self) -> bool:
        """Whether connections should end."""
        return self._closed

    def changed(self) -> None:
        """Something that the site is made from may have changed."""
        self._changed.set()

    def run(self) -> None:
        """Build now and after every change, until `close`; in one thread, for SQLite's connections stay in theirs."""
        self.build()
        while self._changed.wait() and not self._closed:
            self._settle()
            if not self._closed:
                self.build()

    def _settle(self) -> None:
        while self._changed.is_set():
            self._changed.clear()
            time.sleep(QUIET)

    def build(self) -> None:
        """One build; what goes wrong becomes part of the state, and the site of before stays."""
        begun = time.monotonic()
        try:
            summary: Summary | BuildError = Build(self.root, jobs=1 if self._builds else None, scope=self.scope).run()
        except BuildError as error:
            summary = error
        except Exception as error:  # noqa: BLE001 - a preview outlives every build, also one that shows a fault of ours
            what = f"the build fails, which is a fault of the program ({error!r})"
            summary = BuildError(
                [Problem(str(self.root), None, what, "Please tell its makers: sitrep build shows more.")]
            )
        self._tell(summary, time.monotonic() - begun)
        with self._news:
            if isinstance(summary, BuildError):
                self._problems = tuple(str(problem) for problem in summary.problems)
            else:
                self.site = Path(summary.site)
                self._problems = tuple(f"not taken in: {problem}" for problem in summary.quarantined)
                if summary.written or summary.removed or not self._builds:
                    self._builds += 1
            self._news.notify_all()

    def close(self) -> None:
        """End the loop and let the connections go."""
        self._closed = True
        self._changed.set()
        with self._news:
            self._news.notify_all()
