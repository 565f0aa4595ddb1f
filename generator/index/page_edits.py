"""What a person changed on a report's page, and in `entities.yml` about this report, laid over what analysis found.

`entities` against `found` in the front matter is a difference: a name that was added is indexed though not found, one
that was removed is not indexed, and one that moved to another type is found under that type.
"""

import re

import msgspec

from generator.config.entities import Corrections, Reference
from generator.model.annotations import Annotations, Claim, Event, Mention, Name, Role
from generator.model.article import Article
from generator.model.folding import fold


def lay_over(article: Article, found: Annotations, corrections: Corrections) -> tuple[Annotations, tuple[Name, ...]]:
    """The annotations as a person wants them, and the names that were added though the text does not hold them."""
    if not found.sentences:  # nothing was looked for: what the front matter says is all there is
        return found, tuple(_listed(article.entities))
    changes = edits(article)
    meant = {fold(split.name): split.means for split in corrections.split if article.id in split.only_in}
    added = [name for name in _listed(article.entities) if name not in _listed(article.found)]
    apart = [[corrections.reference(name) for name in group] for group in corrections.never_merge]
    if not changes and not added and not meant and not apart:
        return found, ()
    whole = {m.name: Name(m.name.type, meant[key]) for m in found.mentions if (key := fold(m.name.text)) in meant}
    changes.update(whole)
    split = [_kept_apart(_split(mention, article.text, meant), article.text, apart) for mention in found.mentions]
    mentions = [_renamed(mention, changes[mention.name]) for mention in split if _stays(mention.name, changes)]
    absent = []
    for name in added:
        spans = _occurrences(article.text, name, mentions)
        mentions.extend(spans)
        if not spans and not any(mention.name == name for mention in mentions):
            absent.append(name)
    return (
        msgspec.structs.replace(
            found,
            mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
            within=tuple(_renamed(m, changes[m.name]) for m in found.within if _stays(m.name, changes)),
            claims=tuple(_claim(claim, changes) for claim in found.claims),
            events=tuple(_event(event, changes) for event in found.events),
            roles=tuple(Role(kept, role.span) for role in found.roles if (kept := changes[role.name])),
        ),
        tuple(absent),
    )


class Edits(dict[Name, Name | None]):
    """What becomes of a name: another name, or None where it is to go; itself where nothing is said."""

    def __missing__(self, name: Name) -> Name:
        return name


def edits(article: Article) -> Edits:
    """What a person did, on a report's page, to the names that analysis found."""
    wanted, written = _listed(article.entities), _listed(article.found)
    types = {name.text: name for name in wanted if name not in written}
    return Edits({name: types.get(name.text) for name in written if name not in wanted})


def _listed(names: dict[str, tuple[str, ...]]) -> dict[Name, None]:
    """The names of a front-matter list, in its order."""
    return {Name(kind, text): None for kind, texts in names.items() for text in texts}


def _stays(name: Name, changes: Edits) -> bool:
    return changes[name] is not None


def _renamed(mention: Mention, name: Name | None) -> Mention:
    return Mention(mention.start, mention.end, name or mention.name)


def _split(mention: Mention, text: str, meant: dict[str, str]) -> Mention:
    """A mention whose own words a person split off, as what they mean in this report."""
    means = meant.get(fold(text[mention.start : mention.end]))
    return Mention(mention.start, mention.end, Name(mention.name.type, means)) if means else mention


def _kept_apart(mention: Mention, text: str, groups: list[list[Reference]]) -> Mention:
    """A mention under its own words, where a person says that they never mean what the report's fullest form means."""
    own = Name(mention.name.type, " ".join(text[mention.start : mention.end].split()))
    sides = [
        {(at, side) for at, group in enumerate(groups) for side, named in enumerate(group) if named.means(name)}
        for name in (own, mention.name)
    ]
    differ = any(at == other and side != against for at, side in sides[0] for other, against in sides[1])
    return Mention(mention.start, mention.end, own) if differ else mention


def _occurrences(text: str, name: Name, taken: list[Mention]) -> list[Mention]:
    """Where the text holds a name, between word borders, outside what is a mention already."""
    pattern = re.compile(rf"(?<!\w){re.escape(name.text)}(?!\w)")
    return [
        Mention(match.start(), match.end(), name)
        for match in pattern.finditer(text)
        if not any(mention.start < match.end() and match.start() < mention.end for mention in taken)
    ]


def _claim(claim: Claim, changes: Edits) -> Claim:
    return msgspec.structs.replace(
        claim,
        speaker=claim.speaker and changes[claim.speaker],
        affiliation=claim.affiliation and changes[claim.affiliation],
        relayed_by=claim.relayed_by and changes[claim.relayed_by],
    )


def _event(event: Event, changes: Edits) -> Event:
    kept = (changes[name] for name in event.names)
    return Event(event.sentence, event.edtf, tuple(name for name in kept if name))
