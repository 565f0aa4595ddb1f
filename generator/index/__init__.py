"""The index: SQLite, a cache. Delete it and the next build makes the same site, byte for byte."""
