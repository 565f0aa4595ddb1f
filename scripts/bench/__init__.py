"""The benchmark: the same reports built by this program, by Hugo and by MkDocs, in turn, in one run."""
