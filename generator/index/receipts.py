"""Receipts: what a page quotes must be what the report says, or the build stops.

The id of a sentence is made from its words, and a claim keeps a seal made from its own: whatever changed the index
behind the program's back, no page is written that quotes a report wrongly.
"""

from typing import NoReturn

from generator import links
from generator.analysis import sentences
from generator.errors import BuildError, Problem
from generator.index.rows import NOT_SHOWN


def seal(start: int, end: int, speaker: str, content: str) -> str:
    """What tells that neither the span of a claim, nor its words, nor who speaks were changed."""
    return links.claim_id(f"{start}:{end}:{speaker}\n{content.strip()}")


def check_sentence(article: str, ident: str, words: str) -> None:
    """Raises BuildError where these are not the words of a sentence; words that may not be shown are none."""
    if ident and words and words != NOT_SHOWN and not ident.startswith(sentences.identify(words)):
        _refuse(article, ident, words)


def check_claim(article: str, sentence: str, sealed: tuple[str, str], content: str) -> None:
    """Raises BuildError where the two seals of a claim, the kept one and the one made of what is shown, differ."""
    if content != NOT_SHOWN and sealed[0] != sealed[1]:
        _refuse(article, sentence, content)


def _refuse(article: str, sentence: str, words: str) -> NoReturn:
    shown = " ".join(words.split())
    what = f"a page would quote sentence {sentence} as “{shown[:200]}”, which is not what this report says"
    hint = "Something changed the index: delete the folder .sitrep and build again."
    raise BuildError([Problem(f"content/articles/{article}.md", None, what, hint)])
