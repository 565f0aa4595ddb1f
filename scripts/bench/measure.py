"""How long one command takes, on how much processor, in how much memory, and what it leaves behind."""

import os
import subprocess
import time
from pathlib import Path

import msgspec

_TAIL = 2000
"""Characters of what a failed command said that are worth repeating."""


class Cost(msgspec.Struct, frozen=True):
    """What one command cost."""

    wall: float
    """Seconds."""

    cpu: float
    """Seconds of processor in user and system mode, of the command and of all processes it started and waited for."""

    peak: float
    """Megabytes (10**6 bytes) of memory that the largest of these processes held at once."""


class Output(msgspec.Struct, frozen=True):
    """What a site is."""

    files: int
    size: int
    """Bytes, all files together."""


class CommandError(Exception):
    """A program that is measured gave up; its last words are the message."""


def run(command: list[str], folder: Path, log: Path) -> Cost:
    """Run a command and measure it. Raises CommandError if it does not succeed."""
    # As on a user's machine: Python keeps what it compiled, whatever this shell says.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        # wait4, unlike subprocess, tells what this process and its own used; ru_maxrss is that of the largest one.
        _number, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace")[-_TAIL:]
        raise CommandError(f"{' '.join(command)} in {folder} failed with {process.returncode}:\n{said}")
    return Cost(round(wall, 3), round(used.ru_utime + used.ru_stime, 3), round(used.ru_maxrss * 1024 / 1e6, 1))


def output(folder: Path) -> Output:
    """Count the files of a site."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Output(len(sizes), sum(sizes))
