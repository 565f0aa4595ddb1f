"""MkDocs, run on the narrative pages. Nothing outside this room and the plugin knows MkDocs."""

from generator.shell.admission import Admission, admit, pages_of
from generator.shell.given import Given, Standing
from generator.shell.narrative import Narrative, unresolved
from generator.shell.run import Shell, collect, load, run, standing

__all__ = [
    "Admission", "Given", "Narrative", "Shell", "Standing", "admit", "collect", "load", "pages_of", "run", "standing",
    "unresolved",
]  # fmt: skip
