"""Drafting an edition: which reports, which edition came before, and the two files that hold it.

`content/briefings/<id>.md` is the person's, `<id>.claims.jsonl` beside it is what the edition knew. Neither is ever
written over.
"""

from importlib.metadata import version
from pathlib import Path

import msgspec

from generator import links
from generator.config import written
from generator.errors import BuildError, Problem, did_you_mean
from generator.index import articles, entities, selection
from generator.index.rows import ArticleHead, Index
from generator.model.article import Tlp, highest
from generator.model.edition import Edition, Line, in_time
from generator.model.record import Record
from generator.pages import drafting, knowledge
from generator.pages.day import words as day_words
from generator.shell import drafts
from generator.tradecraft import heading


class Kept(Record, frozen=True):
    """An edition as its files have it."""

    ident: str
    edition: Edition
    lines: tuple[Line, ...] = ()
    """Empty for a page that was never drafted for."""


class Wanted(Record, frozen=True):
    """What a person asks to be drafted."""

    period: str = ""
    since_last: bool = False
    entity: str = ""
    topic: str = ""
    as_of: str = ""
    ident: str = ""
    title: str = ""
    author: str = ""
    page: str = ""
    """Id of a page that is there already and says itself what it covers."""


class Brief(Record, frozen=True):
    """A draft that was written."""

    page: Path
    reports: int
    after: str
    """The edition before it."""


def kept(root: Path) -> list[Kept]:
    """The editions of a project, the oldest first. Raises BuildError for files that are not as documented."""
    found = []
    for path in drafts.pages(root):
        if path.stem != "index":
            where = f"{drafts.FOLDER}/{path.name}"
            edition = heading.read(written.read(path, where), where)
            found.append(Kept(path.stem, edition, tuple(drafts.lines(path))))
    order = in_time({one.ident: (_as_of(one), _after(one)) for one in found})
    return sorted(found, key=lambda one: order.index(one.ident))


def _as_of(one: Kept) -> str:
    draft = knowledge.drafted(one.lines)
    return draft.as_of if draft else one.edition.as_of


def _after(one: Kept) -> str:
    draft = knowledge.drafted(one.lines)
    return draft.after if draft else ""


def wanted(said: dict[str, str], *, since_last: bool = False, period: str = "--period") -> Wanted:
    """What a person typed, by the fields of what is wanted; `period` is the option that said it.

    Raises BuildError for dates and names that are none.
    """
    asked = msgspec.convert({**said, "since_last": since_last}, Wanted)
    for key, value in ((period, asked.period), ("--as-of", asked.as_of)):
        try:
            days = heading.period(value) if value else None
        except ValueError:
            days = None
        if value and (days is None or (key == "--as-of" and days.first != days.last)):
            hint = "Write 2020-05-26" + (", 2020-W22, 2020-05 or 2020-05-26/2020-06-04." if key == period else ".")
            raise BuildError([Problem(key, None, f"“{value}” is no date that it takes", hint)])
    if asked.ident and asked.ident != links.slug(asked.ident):
        hint = f"Write --id {links.slug(asked.ident)}: it is part of an address."
        raise BuildError([Problem("--id", None, f"“{asked.ident}” can't be the name of a page", hint)])
    return asked


def brief(index: Index, root: Path, wanted: Wanted, *, marking: Tlp) -> Brief:
    """Draft an edition and write its files. Raises BuildError where there is nothing to tell or something to lose."""
    editions = kept(root)
    if wanted.page:
        wanted = _of_page(editions, wanted)
    wanted, scope = scoped(index, wanted, editions)
    ident = wanted.page or wanted.ident or name(wanted, scope)
    page = root / drafts.FOLDER / f"{ident}.md"
    _refuse(page, wanted)
    # An edition drafted late must not learn from one that knows more than it may.
    earlier = [one for one in _series(editions, wanted) if _as_of(one) <= scope.as_of]
    lines = drafting.lines(index, scope, knowledge.Knowledge([one.lines for one in earlier]))
    page.parent.mkdir(parents=True, exist_ok=True)
    drafts.write(page, lines)
    if not wanted.page:
        strictest = highest(marking, selection.markings(index, scope.reports))
        page.write_text(_page(index, wanted, scope, strictest, version("sitrep-site")), encoding="utf-8", newline="\n")
    return Brief(page, len(scope.reports), scope.after)


def scoped(index: Index, wanted: Wanted, editions: list[Kept]) -> tuple[Wanted, drafting.Scope]:
    """What is wanted, with the slug its entity has now, and the reports that fit. Raises BuildError for none."""
    if wanted.entity:
        wanted = msgspec.structs.replace(wanted, entity=_entity(index, wanted.entity))
    return wanted, _scope(index, wanted, _series(editions, wanted))


def _series(editions: list[Kept], wanted: Wanted) -> list[Kept]:
    """The drafted editions of the same series, the oldest first."""
    series = Edition(entity=wanted.entity, topic=wanted.topic).series
    return [one for one in editions if one.lines and one.edition.series == series and one.ident != wanted.page]


def _entity(index: Index, slug: str) -> str:
    """The slug of an entity, also where one of its other names is given. Raises BuildError where nothing has it."""
    if entities.head(index, slug) is not None:
        return slug
    others = entities.alias(index, links.slug(slug))
    if len(others) == 1:
        return others[0].slug
    hint = did_you_mean(slug, [one.slug for one in others] or list(entities.entity_slugs(index)))
    raise BuildError([Problem("--entity", None, f"no entity has the address “{slug}”", hint)])


def _of_page(editions: list[Kept], wanted: Wanted) -> Wanted:
    found = next((one for one in editions if one.ident == wanted.page), None)
    if found is None:
        hint = f"Give the name of a page in {drafts.FOLDER}/, without .md."
        raise BuildError([Problem(f"{drafts.FOLDER}/{wanted.page}.md", None, "there is no such page", hint)])
    said = found.edition
    return msgspec.structs.replace(
        wanted, period=said.period, entity=said.entity, topic=said.topic, as_of=wanted.as_of or said.as_of
    )


def _scope(index: Index, wanted: Wanted, series: list[Kept]) -> drafting.Scope:
    """The reports of a period, up to the day of knowledge, on what is asked for."""
    span = articles.span_of_days(index) or ("", "")
    first, last = span
    if wanted.period:
        days = heading.period(wanted.period)
        first, last = days.first.isoformat(), days.last.isoformat()
    as_of = wanted.as_of or min(last, span[1])
    earlier = [draft for one in series if (draft := knowledge.drafted(one.lines)) and draft.as_of <= as_of]
    if wanted.since_last and not earlier:
        hint = "Give a period for the first one, such as --period 2020-W23."
        raise BuildError([Problem(drafts.FOLDER, None, "there is no edition to go on from", hint)])
    if wanted.since_last:
        first = earlier[-1].first
    told = {ident for draft in earlier for ident in draft.articles} if wanted.since_last else set()
    found = [head for head in selection.published(index, first, min(last, as_of)) if head.id not in told]
    found = _chosen(index, wanted, found)
    if not found:
        hint = f"Reports were published from {day_words(span[0])} to {day_words(span[1])}." if span[0] else ""
        raise BuildError([Problem("content/articles", None, "no report fits what the edition is to cover", hint)])
    before = next((one.ident for one in reversed(series) if _as_of(one) <= as_of), "")
    begins = first if wanted.period else found[0].day
    return drafting.Scope(tuple(head.id for head in found), begins, last, as_of, before)


def _chosen(index: Index, wanted: Wanted, found: list[ArticleHead]) -> list[ArticleHead]:
    if wanted.entity:
        naming = selection.naming(index, wanted.entity)
        found = [head for head in found if head.id in naming]
    if wanted.topic:
        fitting = set(selection.on_topic(index, [head.id for head in found], wanted.topic))
        found = [head for head in found if head.id in fitting]
    return found


def name(wanted: Wanted, scope: drafting.Scope) -> str:
    """The id that an edition gets unless a person gives one."""
    if wanted.entity or wanted.topic:
        return f"{scope.as_of}-{links.slug(wanted.entity or wanted.topic)}"
    return links.slug(wanted.period.replace("/", "-")) if wanted.period else scope.as_of


def _refuse(page: Path, wanted: Wanted) -> None:
    """Nothing that is there is written over."""
    file, where = page.with_suffix(drafts.SUFFIX), drafts.FOLDER
    if wanted.page and file.exists():
        hint = f"It keeps what the edition knew. To draft anew before it goes out, delete it: rm {where}/{file.name}"
        raise BuildError([Problem(f"{where}/{file.name}", None, "this edition has been drafted", hint)])
    there = [path for path in (page, file) if path.exists()]
    if there and not wanted.page:
        hint = f"A draft is never written over. Give this one another name: --id {page.stem}-2"
        raise BuildError([Problem(f"{where}/{there[0].name}", None, "there is such an edition already", hint)])


def _page(index: Index, wanted: Wanted, scope: drafting.Scope, marking: Tlp, release: str) -> str:
    """A page for the person to write, with nothing in it that is a judgment."""
    heads = title(index, wanted, scope)
    keys = {
        "title": heads,
        "period": wanted.period or f"{scope.first}/{min(scope.last, scope.as_of)}",
        "entity": wanted.entity,
        "topic": wanted.topic,
        "tlp": marking.value,
        "author": wanted.author,
        "as_of": scope.as_of,
        "next": "",
        "made_by": f"sitrep {release}",
    }
    head = "".join(f"{key}: {_scalar(value)}\n" for key, value in keys.items() if value or key in {"author", "next"})
    return f"---\n{head}---\n# {heads}\n{_SECTIONS}"


def title(index: Index, wanted: Wanted, scope: drafting.Scope) -> str:
    """The title that an edition gets unless a person gives one."""
    entity = entities.head(index, wanted.entity) if wanted.entity else None
    about = entity.name if entity else wanted.topic.removeprefix("tag:")
    first, last = scope.first, min(scope.last, scope.as_of)
    when = day_words(first) if first == last else f"{day_words(first)} to {day_words(last)}"
    return wanted.title or (f"{about}: what the reports say" if about else f"Briefing, {when}")


def _scalar(value: str) -> str:
    plain = value and all(c.isalnum() or c in "-/+:., " for c in value) and ": " not in value
    return value if plain or not value else msgspec.json.encode(value).decode()


_SECTIONS = """
<!-- One sentence that carries the point (BLUF). Sentences are cited as [@id-of-the-report#s-…], entities as [[Name]];
     `sitrep check` reads what you write. What the program drafted stands below your words on the page; it is kept in
     the file of the same name with .claims.jsonl, which no later build changes. -->

## Key judgments

<!-- Full sentences, each with what it rests on. -->

## Assessment

## Outlook
"""
