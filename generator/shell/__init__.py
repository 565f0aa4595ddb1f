"""MkDocs, run on the narrative pages. Nothing outside this room and the plugin knows MkDocs."""

from generator.shell.given import Given
from generator.shell.narrative import Narrative, body, unresolved
from generator.shell.run import Shell, collect, key, run

__all__ = ["Given", "Narrative", "Shell", "body", "collect", "key", "run", "unresolved"]
