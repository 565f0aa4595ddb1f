"""What a person says in `entities.yml` and `sources.yml`, as far as a build that leaves reports out may know it.

An entry that is marked for fewer eyes is not there. Of the others every name goes that no admitted report uses: an
alias, an old address or the name of an outlet could tell what only a report that was left out tells. Free words carry
the marking of their entry, else the site's, and since nobody knows on which day they were written, they are left out
where the build looks back to a day.
"""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from generator.config.entities import Corrections, Known
from generator.config.matters import Matters
from generator.config.sources import Register, Source
from generator.model.article import Tlp
from generator.model.folding import fold
from generator.model.scope import Scope


def corrections(said: Corrections, scope: Scope) -> Corrections:
    """The corrections without the entries that this build may not know."""
    if not scope.is_limited:
        return said
    return msgspec.structs.replace(
        said,
        entities=tuple(_known(known, scope) for known in said.entities if scope.admits(known.tlp)),
        split=tuple(split for split in said.split if split.tlp is None or scope.admits(split.tlp)),
    )


def in_use(said: Corrections, names: Iterable[str], scope: Scope) -> Corrections:
    """The corrections with the names of entities that `names`, those of the admitted reports, hold."""
    if not scope.is_limited:
        return said
    used = {fold(name) for name in names}
    entities = (_of_use(known, said, used) for known in said.entities)
    return msgspec.structs.replace(said, entities=tuple(known for known in entities if known))


def matters(said: Matters, reports: Collection[str], scope: Scope) -> Matters:
    """What is said of claims, where all of them are in `reports`, the admitted ones."""
    if not scope.is_limited:
        return said
    tells = _may_tell(None, scope)
    groups = (group for group in said.matters if all(claim.partition("#")[0] in reports for claim in group.claims))
    changes = (change for change in said.claims if change.claim.partition("#")[0] in reports)
    return Matters(
        tuple(group if tells else msgspec.structs.replace(group, note="") for group in groups),
        tuple(change for change in changes if tells),
    )


def register(sources: Register, scope: Scope) -> Register:
    """The register without the entries that this build may not know."""
    if not scope.is_limited:
        return sources
    return Register(tuple(kept for source in sources.sources for kept in _source(source, scope)), sources.text)


def register_in_use(sources: Register, names: Iterable[str], scope: Scope) -> Register:
    """The register with the names of sources that `names`, as the admitted reports write them, hold."""
    if not scope.is_limited:
        return sources
    used = {name.casefold() for name in names}
    present = {sources.canonical(name).name for name in used}
    trimmed = (
        msgspec.structs.replace(
            source,
            aliases=tuple(alias for alias in source.aliases if alias.casefold() in used),
            syndicates=tuple(name for name in source.syndicates if sources.canonical(name).name in present),
        )
        for source in sources.sources
        if source.name in present
    )
    return Register(tuple(trimmed), sources.text)


def _known(known: Known, scope: Scope) -> Known:
    return known if _may_tell(known.tlp, scope) else msgspec.structs.replace(known, description="")


def _of_use(known: Known, said: Corrections, used: Collection[str]) -> Known | None:
    """An entity under the names that are in use; what is known of it belongs to its name, and goes with it."""
    names = [name for name in known.names if said.reference(name).key in used]
    if not names:
        return None
    if names[0] != known.name:
        return Known(names[0], known.type, tuple(names[1:]))
    was = tuple(name for name in known.was if fold(name) in used)
    return msgspec.structs.replace(known, aliases=tuple(names[1:]), was=was)


def _source(source: Source, scope: Scope) -> Iterator[Source]:
    """An entry as far as it may be known; of one that may not, only what holds of text under each of its names."""
    if not scope.admits(source.tlp):
        yield from (Source(name, text=source.text) for name in (source.name, *source.aliases))
    else:
        yield source if _may_tell(source.tlp, scope) else msgspec.structs.replace(source, descriptor="")


def _may_tell(marking: Tlp | None, scope: Scope) -> bool:
    return scope.as_of is None and scope.admits(marking)
