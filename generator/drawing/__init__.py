"""Drawings made at build time: where things are placed, and the lines between them. Pure geometry, no markup."""
