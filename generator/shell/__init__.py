"""MkDocs, run on the narrative pages. Nothing outside this room and the plugin knows MkDocs."""

from generator.shell.admission import Admission, admit, pages_of
from generator.shell.given import Given
from generator.shell.narrative import Narrative, unresolved
from generator.shell.run import Shell, collect, key, run

__all__ = [
    "Admission", "Given", "Narrative", "Shell", "admit", "collect", "key", "pages_of", "run", "unresolved",
]  # fmt: skip
