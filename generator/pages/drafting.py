"""What the program drafts of some reports: the sentences that matter most, the events, what is new. Made once, by
`sitrep brief`; an edition keeps it as it was.
"""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from generator.compare import hashing
from generator.index import accounts, articles, claims, entities, moments, origins, selection
from generator.index.origins import Corrected
from generator.index.rows import NOT_SHOWN, ArticleHead, Index, Passage, Statement
from generator.model.annotations import LOCATION, NATIONALITY
from generator.model.edition import Draft, Highlight, KnownClaim, KnownEntity, Line, Matter, Quoted, Told, Voice
from generator.model.record import Record
from generator.pages import events, knowledge
from generator.pages.events import Group
from generator.pages.knowledge import Knowledge

HIGHLIGHTS, TOLD, NEW_CLAIMS, FIRST_SEEN, PLACES, MATTERS, VOICES = 8, 20, 40, 60, 60, 12, 6
"""How much of each an edition shows at most; what is cut is counted."""

_TELLINGS = 6
"""Sentences quoted for one event."""

_PER_REPORT = 2
"""Highlights from one report, so that no report fills the list."""

_SAME = 0.5
"""Share of content words from which on two sentences say the same."""


class Scope(Record, frozen=True):
    """What an edition is drafted from."""

    reports: tuple[str, ...]
    """By day and id."""

    first: str
    last: str
    as_of: str
    after: str
    """Id of the edition before it in the series; empty for the first."""


class _Sentence(Record, frozen=True):
    """A sentence that could be a highlight."""

    quoted: Quoted
    origins: int
    claims: int
    weight: float
    words: tuple[int, ...]


def lines(index: Index, scope: Scope, known: Knowledge) -> list[Line]:
    """All that an edition keeps: its draft, then the claims and entities that are new to its series or changed."""
    heads = selection.heads(index, scope.reports)
    told = events.groups([one for head in heads for one in moments.happenings_of(index, head.id)])
    said = {head.id: _claims(index, head.id, scope.as_of) for head in heads}
    before = known.by_article()
    others = [head.id for head in selection.heads(index, sorted(before.keys() - said.keys()))]
    said |= {ident: _claims(index, ident, scope.as_of) for ident in others}
    changed = knowledge.changes(before, said)
    news = knowledge.news(changed, known.claims.values())
    wrong = {(one.article, one.sentence) for found in said.values() for one in found if one.status != "current"}
    named = [row for row in selection.named(index, scope.reports) if row[1] != NATIONALITY]
    unknown = [KnownEntity(slug, name, kind) for slug, kind, name, _n, _first in named if slug not in known.entities]
    draft = Draft(
        first=scope.first,
        last=scope.last,
        as_of=scope.as_of,
        after=scope.after,
        articles=scope.reports,
        events=len(told),
        new_entities=tuple(slug for slug, _kind, _name, _count, first in named if first >= scope.first),
        highlights=tuple(_highlights(index, heads, told, {slug: count for slug, _k, _n, count, _f in named}, wrong)),
        told=tuple(_told(group) for group in _in_time(events.most_told(told, TOLD))),
        matters=tuple(_matters(index, scope)),
        changes=tuple(_shown(news)) if scope.after else (),
        new_claims=sum(claim.change == "new" for claim in news),
        first_seen=tuple(entity.slug for entity in unknown[:FIRST_SEEN]) if scope.after else (),
        places=tuple(_places(told)),
    )
    return [draft, *changed, *unknown]


def _shown(changed: Sequence[KnownClaim]) -> list[KnownClaim]:
    """What the page lists: whatever became of known claims, and new ones as far as there is room."""
    new = [claim for claim in changed if claim.change == "new"]
    return [claim for claim in changed if claim.change != "new"] + new[:NEW_CLAIMS]


def _claims(index: Index, ident: str, as_of: str) -> list[KnownClaim]:
    """The claims of a report, corrected and withdrawn as far as that was known on a day."""
    changed = {
        one.place: one
        for one in origins.corrected_in(index, ident)
        if one.notice is None or one.notice.head.day <= as_of
    }
    return [_known(one, changed.get(one.place)) for one in claims.claims_of(index, ident) if one.content != NOT_SHOWN]


def _known(statement: Statement, changed: Corrected | None) -> KnownClaim:
    return KnownClaim(
        change="new",
        article=statement.head.id,
        words=" ".join(statement.content.split()),
        sentence=statement.sentence,
        speaker=statement.who,
        stance=statement.claim.stance.value,
        status=changed.status if changed else "current",
        notice=_quoted(changed.notice) if changed and changed.notice else None,
        text=changed.text if changed else "",
    )


def _quoted(passage: Passage) -> Quoted:
    return Quoted(passage.head.id, passage.sentence, " ".join(passage.words.split()))


def _matters(index: Index, scope: Scope) -> list[Matter]:
    """Accounts of different origins, in which a report of the edition has a say and none that it may not know."""
    inside = set(scope.reports)
    found = []
    for matter in accounts.accounts_between(index, scope.first, min(scope.last, scope.as_of)):
        known = [[one for one in voice if one.head.day <= scope.as_of] for voice in matter.voices]
        voices = [voice for voice in known if voice]
        if len(voices) > 1 and matter.account.differs_in and any(one.head.id in inside for v in voices for one in v):
            differs_in = tuple(one.value for one in matter.account.differs_in)
            said = tuple(_voice(v) for v in voices[:VOICES])
            found.append(Matter(matter.account.why, differs_in, said, matter.account.about))
    return sorted(found, key=lambda one: (-len(one.voices), one.why))[:MATTERS]


def _voice(statements: Sequence[Statement]) -> Voice:
    first = min(statements, key=lambda one: (one.head.day, one.head.id))
    content = " ".join(first.content.split())
    quoted = Quoted(first.head.id, first.sentence, content)
    reports = len({one.head.id for one in statements})
    return Voice(quoted, first.who, first.claim.stance.value, content, reports)


def _told(group: Group) -> Told:
    passages = [member.moment.passage for member in group.members]
    return Told(
        edtf=group.lead.moment.edtf,
        tellings=tuple(Quoted(one.head.id, one.sentence, " ".join(one.words.split())) for one in passages[:_TELLINGS]),
        reports=group.reports,
        sources=len({one.head.source_slug for one in passages}),
    )


def _places(told: Iterable[Group]) -> list[tuple[str, int]]:
    """Where it is said to have happened: places with the sentences that name them, those of most sentences first."""
    named: dict[str, set[tuple[str, str]]] = {}
    for member in (one for group in told for one in group.members):
        passage = member.moment.passage
        for entity in member.entities:
            if entity.type == LOCATION:
                named.setdefault(entity.slug, set()).add((passage.head.id, passage.sentence))
    counted = sorted(((slug, len(sentences)) for slug, sentences in named.items()), key=lambda one: (-one[1], one[0]))
    return counted[:PLACES]


def _in_time(found: Iterable[Group]) -> list[Group]:
    return sorted(found, key=lambda group: (group.lead.first, group.lead.last, group.lead.moment.passage.head.id))


def _highlights(
    index: Index,
    heads: Sequence[ArticleHead],
    told: Sequence[Group],
    named: dict[str, int],
    wrong: Container[tuple[str, str]],
) -> list[Highlight]:
    """The sentences that weigh most, each telling something that those before it do not.

    Those in `wrong`, by report and id, hold what was corrected or withdrawn since.
    """
    independent = {
        (member.moment.passage.head.id, member.moment.passage.sentence): group.origins
        for group in told
        for member in group.members
    }
    ranked = [one for head in heads for one in _sentences(index, head.id, independent, named, len(heads))]
    ranked = [one for one in ranked if (one.quoted.article, one.quoted.sentence) not in wrong]
    ranked.sort(key=lambda one: (-one.weight, one.quoted.article, one.quoted.sentence))
    chosen: list[_Sentence] = []
    for one in ranked:
        used = Counter(other.quoted.article for other in chosen)
        if len(chosen) == min(HIGHLIGHTS, max(3, len(heads) // 2)):
            break
        if used[one.quoted.article] < _PER_REPORT and not any(
            hashing.shared(one.words, other.words) >= _SAME for other in chosen
        ):
            chosen.append(one)
    return [Highlight(one.quoted, one.origins, one.claims) for one in chosen]


def _sentences(
    index: Index, ident: str, told_by: dict[tuple[str, str], int], named: dict[str, int], reports: int
) -> list[_Sentence]:
    """The sentences of a report that state something, weighed.

    A sentence weighs the number of independent origins that tell its event, half a point for each claim in it up to
    two, one for what it names (the mean, over its three most named entities, of the share of the reports that name
    them), and half a point where it opens the report: news begins with its point.
    """
    record = articles.article(index, ident)
    if record is None:
        return []
    article, found = record
    slugs = {name: entity.slug for name, entity in entities.entities_of(index, ident).items()}
    # What a paper says in its own name is the telling, not what is told.
    found_in = Counter(
        statement.sentence
        for statement in claims.claims_of(index, ident)
        if statement.speaker is None or statement.speaker.slug != statement.head.source_slug
    )
    weighed = []
    for position, sentence in enumerate(found.sentences):
        inside = {slugs.get(m.name, "") for m in found.mentions if sentence.start <= m.start < sentence.end}
        central = sorted((named.get(slug, 0) for slug in inside), reverse=True)[:3]
        words = " ".join(article.text[sentence.start : sentence.end].split())
        independent, said = told_by.get((ident, sentence.id), 0), found_in[sentence.id]
        if not (independent or said) or not any(central) or not words:
            continue
        weight = (independent or 1) + min(said, 2) / 2 + sum(central) / (3 * reports) + (position == 0) / 2
        content = hashing.content(hashing.words(words))
        weighed.append(_Sentence(Quoted(ident, sentence.id, words), max(independent, 1), said, weight, content))
    return weighed
