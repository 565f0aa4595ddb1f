"""One build at a time in a project."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import BuildError, Problem

if TYPE_CHECKING:
    from filelock import BaseFileLock


def take(cache: Path) -> "BaseFileLock":
    """Lock the project until `release()`. Raises BuildError that names the build which has it, or says what failed."""
    from filelock import FileLock, Timeout

    holder = cache / "building"
    try:
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(cache / "lock")
        lock.acquire(timeout=0)
        holder.write_text(str(os.getpid()))
    except Timeout:
        number = holder.read_text() if holder.exists() else "unknown"
        what = f"another build of this project is running (process {number})"
        raise BuildError([Problem(str(cache), None, what, "Wait until it is done, or stop it.")]) from None
    except OSError as error:
        raise BuildError([Problem(str(cache), None, f"this folder can't be written to: {error.strerror}")]) from None
    return lock
