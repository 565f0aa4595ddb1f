"""A report reduced to what a copy of it would share: made once a report, from the report alone.

Shingles and their minima follow Broder (1997); taking minima by bins of one permutation, Li, Owen and Zhang (2012).
"""

import re
from collections.abc import Callable
from datetime import date

from generator.analysis import sentences
from generator.analysis.claims import quotations
from generator.compare import hashing, notices
from generator.model.annotations import Annotations, Sentence, Span
from generator.model.article import Article
from generator.model.folding import fold
from generator.model.origins import Cited, Fingerprint, Said, Words

SHINGLE = 5
BINS = 64
WINDOW = 6
"""Words: the shortest quotation that is traced."""

CITED_DAYS = 14
"""A report that is cited is at most so many days older than the report that cites it."""

CORRECTED_DAYS = 30
"""A report is corrected within a month, or a person says so."""

_MIX = 2654435761
"""Knuth's multiplier: sets the shingles of a bin in an order of their own."""

_OUTLET = r"(?:the )?(?P<name>[A-Z][\w.&’'-]*(?: (?:of|the|and|for)? ?[A-Z][\w.&-]*){0,4})"
_CITES = tuple(
    re.compile(pattern.replace("{}", _OUTLET))
    for pattern in (
        r"\b[Aa]s (?:first )?(?:reported|published|carried) by {}",
        r"\b(?:reported|published|carried|quoted|cited) by {}",
        r"\b(?:told|telling|tells) {}",
        r"\b(?:citing|cited|quoting|quoted) {}",
        r"\b[Aa]ccording to (?:a report (?:by|in|of|from) )?{}",
        r"{} (?:first |also )?(?:reported|reports|wrote|writes)\b",
        r"\b[Aa]s {} (?:said|put it|had it)\b",
        r"{}[’']s? report\b",
        r"\breport (?:by|in|of|from) {}",
    )
)
_CITING = re.compile(r"report|publish|carried|quot|cit(?:ed|ing)|t(?:old|ell)|wr(?:ote|ites)|[Aa]ccording|\b[Aa]s ")
"""What every one of these holds: most sentences hold none of it, and need no closer look."""

_DAYS = re.compile(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")


def fingerprint(article: Article, found: Annotations, canonical: Callable[[str], str] = str) -> Fingerprint:
    """What a copy of this report would share. `canonical` gives a publisher's name as the register has it."""
    words = hashing.words(article.text)
    shingles = sorted(set(hashing.runs(words, SHINGLE)))
    return Fingerprint(
        report=article.id,
        day=article.date,
        source=fold(canonical(article.source)),
        shingles=tuple(shingles),
        bands=_minima(shingles),
        figures=_figures(words),
        words=hashing.content(words),
        statements=_statements(article.text, found),
        cited=_cited(article, found, canonical),
        claims=tuple(_said(article.text, claim.content) for claim in found.claims),
        notices=notices.find(article, found, canonical),
    )


def held(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys under which the report is found by others, sorted: what an index stores beside the record."""
    windows = {window for words in fingerprint.statements for window in words.windows}
    keys = {hashing.key("words", window) for window in windows}
    keys.update(fingerprint.bands)
    keys.add(hashing.key("published", fingerprint.source, fingerprint.day))
    keys.update(hashing.key("cites", cited.source, cited.day or fingerprint.day) for cited in fingerprint.cited)
    keys.update(hashing.key("corrects", source, fingerprint.day) for n in fingerprint.notices for source in n.sources)
    return tuple(sorted(keys))


def statement_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys of its statements: whoever holds one of them may carry the same words."""
    windows = {window for words in fingerprint.statements for window in words.windows}
    return tuple(sorted(hashing.key("words", window) for window in windows))


def cited_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys of the reports it may cite, and of those that cite the same report."""
    keys: set[int] = set()
    for cited in fingerprint.cited:
        days = [cited.day] if cited.day else _days(fingerprint.day, -CITED_DAYS)
        keys.update(hashing.key("published", cited.source, day) for day in days)
        if cited.day:
            keys.add(hashing.key("cites", cited.source, cited.day))
    return tuple(sorted(keys))


def citing_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys of the reports that may cite it: those that name its publisher on its day or soon after."""
    days = _days(fingerprint.day, CITED_DAYS)
    return tuple(sorted(hashing.key("cites", fingerprint.source, day) for day in days))


def corrected_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys of the reports that its notices may speak of."""
    sources = {source for notice in fingerprint.notices for source in notice.sources}
    days = _days(fingerprint.day, -CORRECTED_DAYS)
    return tuple(sorted(hashing.key("published", source, day) for source in sources for day in days))


def correcting_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The keys of the reports whose notices may speak of it."""
    days = _days(fingerprint.day, CORRECTED_DAYS)
    return tuple(sorted(hashing.key("corrects", fingerprint.source, day) for day in days))


def _days(day: date, reach: int) -> list[date]:
    """A day and those up to `reach` days away; negative for days before it."""
    first, last = sorted((day.toordinal(), day.toordinal() + reach))
    last = min(last, date.max.toordinal())
    return [date.fromordinal(number) for number in range(max(first, 1), last + 1)]


def _figures(words: list[str]) -> tuple[int, ...]:
    return hashing.content(word for word in words if any(letter.isdigit() for letter in word))


def _minima(shingles: list[int]) -> tuple[int, ...]:
    least: dict[int, int] = {}
    for shingle in shingles:
        place, mixed = shingle % BINS, (shingle * _MIX) & 0xFFFFFFFF
        if mixed < least.get(place, 1 << 32):
            least[place] = mixed
    return tuple(sorted(place << 32 | mixed for place, mixed in least.items()))


def _statements(text: str, found: Annotations) -> tuple[Words, ...]:
    """Quotations of six words and more, and what is claimed outside them, where it is long enough."""
    marked = quotations.find(text, sentences.paragraphs(text))
    quoted = [(q.start, q.end) for q in marked if q.whole]
    claimed = [(claim.content.start, claim.content.end) for claim in found.claims if claim.source]
    made: list[Words] = []
    for direct, spans in ((True, quoted), (False, sorted(claimed, key=lambda span: span[0] - span[1]))):
        for start, end in spans:
            if any(start < words.end and words.start < end for words in made):
                continue
            said = hashing.words(text[start:end])
            if len(said) >= WINDOW:
                windows = tuple(dict.fromkeys(hashing.runs(said, WINDOW)))
                made.append(Words(start, end, direct, windows, _figures(said)))
    return tuple(sorted(made, key=lambda words: words.start))


def _said(text: str, content: Span) -> Said:
    return Said(content.start, content.end, hashing.content(hashing.words(content.of(text))))


def _cited(article: Article, found: Annotations, canonical: Callable[[str], str]) -> tuple[Cited, ...]:
    own = fold(canonical(article.source))
    cited: list[Cited] = []
    for sentence in found.sentences:
        said = article.text[sentence.start : sentence.end]
        if not _CITING.search(said):
            continue
        names = {_DAYS.sub("", match["name"]).rstrip(".’'") for rule in _CITES for match in rule.finditer(said)}
        sources = {fold(canonical(name.removesuffix("’s").removesuffix("'s"))) for name in names}
        day = _report_day(article, found, sentence)
        words = hashing.content(hashing.words(said))
        cited.extend(
            Cited(source, sentence.start, sentence.end, words, day)
            for source in sorted(sources)
            if source and (source != own or day)
        )
    return tuple(cited)


def _report_day(article: Article, found: Annotations, sentence: Sentence) -> date | None:
    """The day behind "report of": "CNN's report of 26 May 2020"."""
    for time in found.times:
        if sentence.start <= time.start < sentence.end and time.edtf:
            before = article.text[sentence.start : time.start]
            if re.search(r"\breport (?:of|from|on|dated) (?:the )?$", before) and re.fullmatch(
                r"\d{4}-\d\d-\d\d", time.edtf
            ):
                return date.fromisoformat(time.edtf)
    return None
