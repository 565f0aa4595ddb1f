"""Files of the inbox to front-matter pages, and the reading of those pages back."""

from generator.intake.desk import FOLDER, Filed, Outcome, complete_files, write
from generator.intake.draft import Draft
from generator.intake.front_matter import dump, is_untouched, load, seal
from generator.intake.inbox import is_litter, relative

__all__ = [
    "FOLDER",
    "Draft",
    "Filed",
    "Outcome",
    "complete_files",
    "dump",
    "is_litter",
    "is_untouched",
    "load",
    "relative",
    "seal",
    "write",
]
