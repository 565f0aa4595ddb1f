"""What a person's citations and links to entities lead to, and the endnotes they become."""

import difflib

from generator import links
from generator.analysis.language import direction
from generator.errors import did_you_mean
from generator.index import articles, entities
from generator.index.rows import Index
from generator.model.record import Record
from generator.pages.parts import ArticleLink, EntityLink, article_link, entity_link
from generator.tradecraft.citations import Citation


class Missing(Record, frozen=True):
    """Why a citation or link leads nowhere."""

    what: str
    """What is wrong."""

    hint: str
    """What to do about it."""


class EndNote(Record, frozen=True):
    """What a numbered citation rests on."""

    number: int
    """Counted from 1 in the order of the page."""

    words: str
    """The sentence, word for word; empty where the whole report is cited."""

    article: ArticleLink
    """The report that is cited."""

    href: str
    """The sentence in its report."""

    url: str | None
    """Address of the original, where the report gives one that is safe to follow."""

    language: str
    """BCP 47 tag of the sentence."""

    direction: str
    """ltr or rtl: how the sentence runs."""


def note(index: Index, citation: Citation, number: int = 0) -> EndNote | Missing:
    """The endnote of a citation."""
    found = articles.article(index, citation.article)
    if found is None:
        return Missing(f"there is no report “{citation.article}”", _near(index, citation.article))
    article, annotations = found
    place = citation.position
    by_position = annotations.sentences[place - 1 : place] if place else ()
    by_id = [sentence for sentence in annotations.sentences if sentence.id == citation.sentence]
    chosen = [*by_position, *by_id][:1]
    if citation.sentence and not chosen:
        what = f"the report “{citation.article}” has no sentence “{citation.sentence}”"
        return Missing(what, "Open the report: the mark behind a sentence copies its citation.")
    (head,) = articles.heads(index, "a.id = ?", (citation.article,), 1)
    return EndNote(
        number=number,
        words=" ".join(article.text[chosen[0].start : chosen[0].end].split()) if chosen else "",
        article=article_link(head),
        href=links.article(citation.article, chosen[0].id if chosen else ""),
        url=links.outside(article.url),
        language=article.language,
        direction=direction(article.language),
    )


def entity(index: Index, name: str) -> EntityLink | Missing:
    """The entity that a name between double brackets means."""
    slug = links.slug(name)
    found = entities.head(index, slug)
    if found is not None:
        return entity_link(found)
    others = entities.alias(index, slug)
    if len(others) == 1:
        return entity_link(others[0])
    if others:
        names = ", ".join(f"[[{other.slug}|{other.name}]] ({other.type.lower()})" for other in others)
        return Missing(f"“{name}” may be any of {len(others)} entities", f"Write one of: {names}.")
    return Missing(f"no report names “{name}”", did_you_mean(slug, _slugs(index, slug)))


def _near(index: Index, ident: str) -> str:
    of_day = [row for row in articles.article_ids(index) if row[:10] == ident[:10]]
    near = difflib.get_close_matches(ident, of_day, n=1, cutoff=0.4)
    return (
        f"Did you mean “@{near[0]}”?" if near else "Its id is the name of its page in content/articles/, without .md."
    )


def _slugs(index: Index, slug: str) -> list[str]:
    """Some of those that could be meant: with the same first letter."""
    return [known for known in entities.entity_slugs(index) if known[:1] == slug[:1]][:2000]
