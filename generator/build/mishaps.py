"""What the machine refuses (disk, rights, a killed worker), told as a problem instead of a traceback."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager

from generator.errors import BuildError, Problem

_UNTOUCHED = "Nothing was lost: mend this and build again; the next build completes the site."


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise BuildError for what goes wrong outside the program; `where` stands for the project."""
    try:
        yield
    except OSError as error:
        place = str(error.filename2 or error.filename or where)
        reason = error.strerror or str(error)
        raise BuildError(
            [Problem(place, None, f"the system refuses to read or write this: {reason}", _UNTOUCHED)]
        ) from error
    except sqlite3.DatabaseError as error:
        what = f"the index can't be used: {error}"
        hint = f"{_UNTOUCHED} If it stays so, delete the folder .sitrep: it is a cache."
        raise BuildError([Problem(where, None, what, hint)]) from error
    except BrokenExecutor as error:
        what = "a worker was stopped by the system, most often for want of memory"
        raise BuildError([Problem(where, None, what, "Try again with fewer: sitrep build --jobs 1")]) from error
