"""All comparisons over a corpus at once: for analysis without a site, and to show the order an index keeps to."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from generator.compare import accounts, corrections, likeness, notices, origins
from generator.compare.assertions import assertions
from generator.compare.fingerprints import fingerprint
from generator.compare.held import Held
from generator.compare.likeness import Context
from generator.model.annotations import Annotations
from generator.model.article import Article
from generator.model.matters import Account, Assertion, Decision, Pair
from generator.model.origins import Changed, Correction, Origin
from generator.model.record import Record


class Compared(Record, frozen=True):
    """What comparing the reports found."""

    origins: tuple[Origin, ...]
    corrections: tuple[Correction, ...]
    changes: tuple[Changed, ...]
    accounts: tuple[Account, ...]


def compare(
    reports: Sequence[tuple[Article, Annotations]],
    context: Context,
    canonical: Callable[[str], str] = str,
    decisions: Sequence[Decision] = (),
) -> Compared:
    """Compare reports with one another; their order makes no difference."""
    prints = [fingerprint(article, found, canonical) for article, found in reports]
    days = {one.report: one.day for one in prints}
    held = Held(prints)
    links = {link for one in prints for link in origins.links(one, held)}
    corrected = {found for one in prints for found in corrections.corrections(one, held)}
    claims = [claim for article, found in reports for claim in assertions(article, found, canonical(article.source))]
    pairs = list(_pairs(claims, context))
    links.update(origins.retold(pairs, days))
    grouped = origins.groups(links, days)
    by_place = {claim.place: claim for claim in claims}
    return Compared(
        origins=grouped,
        corrections=tuple(sorted(corrected)),
        changes=corrections.changes(corrected),
        accounts=accounts.accounts(pairs, by_place, grouped, context, decisions),
    )


def changes(
    reports: Sequence[tuple[Article, Annotations]], canonical: Callable[[str], str] = str
) -> tuple[Changed, ...]:
    """Only the claims that reports correct or withdraw: nothing to look for where no report says so."""
    if not any(notices.find(article, found, canonical) for article, found in reports):
        return ()
    prints = [fingerprint(article, found, canonical) for article, found in reports]
    held = Held(prints)
    return corrections.changes({found for one in prints for found in corrections.corrections(one, held)})


def _pairs(claims: Sequence[Assertion], context: Context) -> Iterator[Pair]:
    """The pairs of claims that meet under a key."""
    holders: dict[int, list[int]] = {}
    weighed = [likeness.weigh(claim, context) for claim in sorted(claims, key=lambda claim: claim.place)]
    for at, one in enumerate(weighed):
        keys = likeness.blocks(one.claim, context)
        met = Counter(other for key in keys for other in holders.get(key, ()))
        for other, shared in sorted(met.items()):
            found = likeness.pair(weighed[other], one, context) if shared >= likeness.SHARED_BLOCKS else None
            if found:
                yield found
        for key in keys:
            holders.setdefault(key, []).append(at)
