"""About a hundred reports of a conflict that does not exist, every one marked EXERCISE, and the key to what is planted.

Test data, and a full-sized demonstration for a new project. Nothing here varies: the same reports in every run.
"""

from generator.exercise.corpus import Corpus, corpus, files
from generator.exercise.key import Key

__all__ = ["Corpus", "Key", "corpus", "files"]
