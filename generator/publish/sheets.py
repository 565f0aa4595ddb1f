"""Style sheets as they travel: without comments and the blanks that only people need."""

import re

_COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*.*?\*/", re.DOTALL)
"""A comment, or a string, which may hold what looks like one."""

_STRING = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')")


def compact(sheet: str) -> str:
    """The same rules in fewer bytes. What stands in quotation marks is left as it is."""
    pieces = _STRING.split(_COMMENT.sub(r"\1", sheet))
    return "".join(piece if place % 2 else _tight(piece) for place, piece in enumerate(pieces)).strip() + "\n"


def _tight(words: str) -> str:
    return re.sub(r" *([{};]) *", r"\1", re.sub(r"\s+", " ", words)).replace(";}", "}")
