"""Files of the inbox to front-matter pages, and the reading of those pages back."""

from generator.intake.filing import Filed, Outcome, take_in
from generator.intake.front_matter import dump, is_untouched, load, seal
from generator.intake.inbox import is_litter

__all__ = ["Filed", "Outcome", "dump", "is_litter", "is_untouched", "load", "seal", "take_in"]
