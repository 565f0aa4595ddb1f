"""Live preview: builds when something changes, serves the site on this machine only, and has open pages reload."""

from generator.serve.http import server
from generator.serve.preview import Preview, State
from generator.serve.watch import watching

__all__ = ["Preview", "State", "server", "watching"]
