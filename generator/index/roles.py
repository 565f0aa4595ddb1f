"""Questions about who somebody is."""

from generator.index.rows import HEAD, SOURCE, ArticleHead, Index, Passage, excerpt


def roles_of(index: Index, slug: str, limit: int) -> list[Passage]:
    """What the latest reports say an entity is, the newest first; the words of each are those that say so."""
    query = (
        f"SELECT {HEAD}, r.sentence, {excerpt('r')} FROM"
        " (SELECT r.* FROM name n JOIN role r ON r.name = n.id WHERE n.entity = ?"
        " ORDER BY r.day DESC, r.article DESC, r.position LIMIT ?) r"
        f" JOIN article a ON a.id = r.article {SOURCE} ORDER BY r.day DESC, r.article DESC, r.position"
    )
    return [Passage(ArticleHead(*row[:6]), row[6], row[7]) for row in index.execute(query, (slug, limit))]
