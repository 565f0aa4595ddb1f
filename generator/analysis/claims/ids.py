"""The ids of claims within their report."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from generator import links
from generator.model.annotations import Claim, Sentence


def identify(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> list[str]:
    """An id for each claim of a report, all different, in the order of the claims.

    It is made of the sentence in which the content begins (its id, itself made of its words), of where it begins there
    and of how long it is. So an edit elsewhere in the report leaves it alone, and so does how much of the text may be
    published. Several claims on the same words are counted.
    """
    seen: Counter[str] = Counter()
    ids = []
    for claim in claims:
        content = claim.content
        at = bisect_right(sentences, content.start, key=lambda sentence: sentence.start) - 1
        ident, start = (sentences[at].id, sentences[at].start) if at >= 0 else ("", 0)
        span = f"{ident}:{content.start - start}:{content.end - content.start}"
        ids.append(links.claim_id(f"{span}:{seen[span]}" if seen[span] else span))
        seen[span] += 1
    return ids
