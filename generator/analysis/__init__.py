"""Text to annotations, report by report: pure functions, one file or folder a kind of finding."""
