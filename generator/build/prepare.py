"""From files to the index: what is new is taken in, what changed is read again, names are resolved anew."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import msgspec

from generator import intake, resolve
from generator.analysis import places as gazetteer
from generator.build import reading, workers
from generator.build.reading import Reader, Unreadable
from generator.config import admitted
from generator.config.matters import Matters
from generator.config.sources import Register
from generator.errors import Problem
from generator.index import (
    articles,
    filed,
    filing,
    folder,
    meta,
    places,
    prints,
    proposals,
    resolution,
    touched,
    withheld,
)
from generator.index import register as registered
from generator.index.opening import share
from generator.index.withheld import Withheld
from generator.model.annotations import NATIONALITY
from generator.model.record import Record

ARTICLES, INBOX = "content/articles", "content/inbox"
_CHUNK = 64
"""Reports handed to a worker at a time: long enough to pay for the way, short enough to share the work evenly."""

_ORIGINAL = re.compile(
    r"^ +path: *['\"]?(?P<path>[^\n]*?)['\"]?\n +sha256: *['\"]?(?P<sha256>[0-9a-f]{64})['\"]?"
    r"(?:\n +part: *(?P<part>\d+)\n +parts: *(?P<parts>\d+))?",
    re.MULTILINE,
)


class Prepared(Record, frozen=True):
    """What the index was made from, and what could not go into it."""

    taken_in: int
    """Reports of the inbox that became pages."""

    quarantined: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    """What deserves a look as long as it stands."""

    remarks: tuple[Problem, ...]
    """What only this build can tell: it took the reports in."""

    stale: tuple[str, ...]
    """Corrections that no longer match anything."""


class Said(Record, frozen=True):
    """What a person says in the files of `site_config/`, beside what the reader of reports needs."""

    register: Register
    matters: Matters


def prepare(
    index: sqlite3.Connection, desk: Reader, said: Said, code: str, pool: Executor, *, meanwhile: Callable[[], object]
) -> Prepared:
    """Bring the index up to date with the files, in one transaction: a build that dies leaves it as it was.

    `desk` and `said` hold all that a person says, and intake follows it, so that every build makes the same pages of
    the inbox; into the index goes what this build may know. `meanwhile` is called when the pool has done its part.
    """
    with _whole(index):
        scope = desk.scope
        sources = admitted.register(said.register, scope)
        reader = msgspec.structs.replace(
            desk, corrections=admitted.corrections(desk.corrections, scope), register=sources
        )
        again = _outdated(index, reader, code)
        cold = articles.is_empty(index)
        if cold:
            touched.mark_everything(index)
        unreadable = _read_pages(index, reader, sources, again, pool, cold=cold)
        outcome = _take_in(index, desk, said.register, unreadable, pool)
        if outcome.written:
            # Taking in may have written a page anew that was just read.
            empty = cold and articles.is_empty(index)
            change = folder.look_at(index, reader.root, ARTICLES, (path.name for path in outcome.written))
            unreadable += _file(index, reader, sources, change.changed, pool, cold=empty)
        meanwhile()
        registered.apply(index, sources, scope)
        resolved = _resolve(index, reader, code, cold=cold)
        matters = admitted.matters(
            said.matters, frozenset(articles.article_ids(index)) if scope.is_limited else (), scope
        )
        stale = _compare(index, reader, matters, cold=cold, resolved=resolved)
        touched.spread_dates(index)
        problems = [problem for page in unreadable for problem in page.problems]
        prepared = Prepared(
            taken_in=len(outcome.written),
            quarantined=tuple(sorted({*problems, *outcome.quarantined})),
            notices=outcome.notices,
            remarks=outcome.remarks,
            stale=(*msgspec.json.decode(meta.read(index, "stale") or "[]", type=list[str]), *stale),
        )
    share(index)
    return prepared


@contextmanager
def _whole(index: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside stands in the index, or none of it."""
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
        index.execute("COMMIT")
    except BaseException:
        index.execute("ROLLBACK")
        raise


def _outdated(index: sqlite3.Connection, reader: Reader, code: str) -> frozenset[str] | None:
    """Reports to be read again though their pages did not change; None for all of them.

    Another program or another kind of analysis reads everything again; another name in `entities.yml` only the reports
    that hold it.
    """
    anew = meta.replace(index, "code", f"{code} {reader.key}")
    meta.set_analysed(index, reader.analysed)
    if anew:
        prints.doubt(index)
    # All that follows is remembered even so: else the next build would take it for new and read these reports again.
    corrections = reader.corrections
    names = meta.difference(index, "known", [list(item) for item in corrections.looked_for.items()])
    splits = meta.difference(
        index, "split", [[report, s.name, s.means] for s in corrections.split for report in s.only_in]
    )
    groups = [[name, f"{group}"] for group in corrections.never_merge for name in group]
    apart = {corrections.reference(name).key for name, _group in meta.difference(index, "apart", groups)}
    known = [[form, source.name] for source in reader.register.sources for form in (source.name, *source.aliases)]
    found = {report for report, _name, _means in splits}
    if reader.analysed:
        found |= filed.naming(index, {form for form, _name in meta.difference(index, "publishers", known)})
    for name, _kind in names:
        found |= filed.holding(index, " ".join(name.split()))  # as the text of every report is spaced
    return None if anew else frozenset(found | (resolution.users(index, apart) if apart else set()))


def _read_pages(
    index: sqlite3.Connection,
    reader: Reader,
    sources: Register,
    again: frozenset[str] | None,
    pool: Executor,
    *,
    cold: bool,
) -> list[Unreadable]:
    """Bring the reports of the index up to date with their pages; gives back the pages that gave none."""
    change = folder.look(index, reader.root, ARTICLES, _is_page, read=False)
    for path in change.deleted:
        _drop(index, path)
    changed = set(change.changed)
    if again is None:
        changed = set(change.paths)
    else:
        changed.update(path for path in (f"{ARTICLES}/{ident}.md" for ident in again) if path in change.paths)
    return _file(index, reader, sources, sorted(changed), pool, cold=cold)


def _file(
    index: sqlite3.Connection, reader: Reader, sources: Register, paths: Sequence[str], pool: Executor, *, cold: bool
) -> list[Unreadable]:
    """Put the reports of these pages into the index; gives back the pages that gave none."""
    unreadable: list[Unreadable] = []
    filing.put(index, _readable(index, reader, paths, pool, unreadable), sources, cold=cold)
    return unreadable


def _readable(
    index: sqlite3.Connection, reader: Reader, paths: Sequence[str], pool: Executor, unreadable: list[Unreadable]
) -> Iterator[filing.Filed]:
    """Read pages in parallel; those that give no report leave the index and are looked at again next time."""
    hired = pool if len(paths) > _CHUNK else workers.Inline()
    were_withheld = withheld.count(index) > 0
    for part in workers.mapped(hired, reading.read, ((reader, part) for part in workers.chunks(paths, _CHUNK))):
        pages = reading.unpack(part)
        folder.know(index, [(page.digest, page.path) for page in pages])
        for page in pages:
            result = page.found
            if isinstance(result, Unreadable):
                unreadable.append(result)
                _drop(index, result.path)
                folder.forget(index, [result.path])
            elif isinstance(result, Withheld):
                filing.remove(index, result.id)
                withheld.put(index, result)
            else:
                if were_withheld:
                    withheld.forget(index, result.article.id)
                yield result


def _drop(index: sqlite3.Connection, path: str) -> None:
    """Forget the report of a page that is gone or gives none any more."""
    filing.remove(index, Path(path).stem)
    withheld.forget(index, Path(path).stem)


def _is_page(name: str, _beside: object) -> bool:
    return name.endswith(".md") and not name.startswith(".")


def _take_in(
    index: sqlite3.Connection, reader: Reader, sources: Register, unreadable: Iterable[Unreadable], pool: Executor
) -> intake.Outcome:
    """Make pages of what is new in the inbox."""
    change = folder.look(index, reader.root, INBOX, lambda name, beside: not intake.is_litter(name, beside))
    known = filed.originals(index)
    # A page that can't be read still says, in most cases, which file it came from: that file is not new.
    known += [original for page in unreadable if (original := _claimed(reader.root, page.path))]
    done = intake.complete_files(known)
    new = [reader.root / path for path, sha256 in change.paths.items() if (path, sha256) not in done]
    if not new:
        return intake.Outcome()
    # What reads files of every kind is only loaded where there is one.
    from generator.intake.filing import take_in

    names_of = partial(reading.names_of, reader) if reader.analysed else None
    hired = pool if len(new) > _CHUNK else workers.Inline()
    return take_in(reader.root, new, known, sources, names_of, mapped=partial(workers.each, hired))


def _claimed(root: Path, path: str) -> intake.Filed | None:
    """Which file a page that can't be read says it came from."""
    match = _ORIGINAL.search((root / path).read_bytes().decode("utf-8", "replace"))
    if match is None:
        return None
    part, parts = (int(match[key]) if match[key] else None for key in ("part", "parts"))
    return intake.Filed(Path(path).stem, match["path"], match["sha256"], part, parts)


def _resolve(index: sqlite3.Connection, reader: Reader, code: str, *, cold: bool) -> bool:
    """Decide anew what the names mean, if any name or correction changed; says whether that was so."""
    said = msgspec.json.encode(reader.corrections).decode()
    changed = meta.replace(index, "corrections", said)
    if not (changed or cold or touched.idents(index, touched.CHANGED) or touched.is_everything(index)):
        return False
    uses = resolution.uses(index)
    names = (name for use in uses for name in (use.name.text, *use.surfaces))
    found, open_questions = resolve.settle(uses, admitted.in_use(reader.corrections, names, reader.scope))
    if any(entity.type == NATIONALITY for entity in found.entities):
        from generator.analysis.names import loading

        found = resolve.with_countries(found, loading.demonyms())
    resolution.apply(index, found, resolve.addresses(found), cold=cold)
    proposals.replace(index, open_questions)
    # Without analysis a site shows what its files say: where something is, only a person says then.
    load = gazetteer.load if reader.analysed else lambda _names: gazetteer.Places({})
    places.apply(index, f"{code} {reader.analysed}", load, cold=cold)
    meta.replace(index, "stale", msgspec.json.encode(found.stale).decode())
    return True


def _compare(
    index: sqlite3.Connection, reader: Reader, matters: Matters, *, cold: bool, resolved: bool
) -> tuple[str, ...]:
    """Lay reports side by side where their texts are analysed, or were, or a person speaks of their claims."""
    if not (reader.analysed or matters != Matters() or meta.read(index, "matters")):
        return ()
    from generator.build import comparing

    return comparing.compare(index, matters, cold=cold, resolved=resolved)
