"""What one run of the benchmark found: the records that are written as JSON."""

import datetime as dt
import os
import platform
from pathlib import Path

import msgspec

COLD, EDITED, UNCHANGED = "cold", "edited", "unchanged"
STEPS = (COLD, EDITED, UNCHANGED)


class Line(msgspec.Struct, frozen=True):
    """One step of one engine on one corpus: the medians of its runs."""

    engine: str
    reports: int
    step: str
    """cold: from nothing; edited: one report changed since; unchanged: nothing changed since."""

    runs: int
    wall: float
    """Seconds."""

    cpu: float
    """Seconds, of all processes."""

    peak: float
    """Megabytes, of the largest process."""

    files: int
    size: int
    """Bytes of the site."""


class Check(msgspec.Struct, frozen=True):
    """A figure with the bound it is to keep."""

    name: str
    value: float
    unit: str
    bound: float

    @property
    def is_kept(self) -> bool:
        """Whether the figure is within its bound."""
        return self.value <= self.bound


class Machine(msgspec.Struct, frozen=True):
    """Where it ran."""

    processor: str
    cores: int
    """Processors this process may use."""

    system: str
    python: str
    load: float
    """Load average of the last minute at the start: well above 0, and others were at work on the machine too."""


class Results(msgspec.Struct, frozen=True):
    """One run."""

    date: str
    machine: Machine
    versions: dict[str, str]
    lines: list[Line]
    single: list[Check]
    """Figures that are no comparison: start-up, one report added to analysed ones."""


def machine() -> Machine:
    """This machine, now."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Machine(_processor(), cores, platform.system(), platform.python_version(), round(os.getloadavg()[0], 1))


def today() -> str:
    """The day of the run, in UTC."""
    return dt.datetime.now(dt.UTC).date().isoformat()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or "unknown")
