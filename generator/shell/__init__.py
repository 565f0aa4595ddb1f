"""MkDocs, run on the narrative pages. Nothing outside this room and the plugin knows MkDocs."""

from generator.shell.narrative import Given, Narrative, content
from generator.shell.run import Shell, collect, key, run

__all__ = ["Given", "Narrative", "Shell", "collect", "content", "key", "run"]
