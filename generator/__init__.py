"""Sitrep: a folder of news reports in; a static intelligence-briefing site out."""

__version__ = "0.1.0"
