"""One file a kind of page: index to frozen view record, which is all that a template is told about the corpus."""
