"""Style sheets and scripts as they travel: without comments and the blanks that only people need."""

import re

_COMMENT = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')|/\*.*?\*/", re.DOTALL)
"""A comment, or a string, which may hold what looks like one."""

_ASIDE = re.compile(r"^[ \t]*/\*(?:(?!\*/).)*\*/[ \t]*\n|^[ \t]+|^\n", re.DOTALL | re.MULTILINE)
"""In a script: a comment with lines of its own, what a line is indented by, an empty line."""

_STRING = re.compile(r"(\"[^\"\n]*\"|'[^'\n]*')")


def compact(sheet: str) -> str:
    """The same rules in fewer bytes. What stands in quotation marks is left as it is."""
    pieces = _STRING.split(_COMMENT.sub(r"\1", sheet))
    return "".join(piece if place % 2 else _tight(piece) for place, piece in enumerate(pieces)).strip() + "\n"


def _tight(words: str) -> str:
    """Blanks go where none is needed: not before a colon, where they part one selector from the next."""
    fewer = re.sub(r"\s+", " ", words)
    for mark in "{};,":
        fewer = fewer.replace(f" {mark}", mark).replace(f"{mark} ", mark)
    fewer = fewer.replace(";}", "}")
    return re.sub(r"([{};][a-z-]+|^[a-z-]+): ", r"\1:", fewer)


def lean(script: str) -> str:
    """The same script without comments on lines of their own and without indents. It holds no template string."""
    return _ASIDE.sub("", script)
