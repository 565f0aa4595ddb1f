"""View records to bytes: the Jinja environment, the writer, the incremental and parallel machinery."""
