"""What lands in the site beside the bulk pages: the narrative pages of MkDocs, the build report, the site map."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from generator import links
from generator.build import editions
from generator.build.prepare import Prepared
from generator.errors import BuildError
from generator.index import artefacts, articles, claims, entities, meta, moments, places, proposals, where
from generator.index.rows import Index
from generator.model.site import Site
from generator.pages import build_report
from generator.publish import geojson, sheets
from generator.publish.sitemap import sitemaps
from generator.render import worker
from generator.render.artefact import Artefact, Rendered
from generator.render.staging import Staging
from generator.render.worker import Frame
from generator.shell import Given, Shell, Standing

_SHELL, _REPORT, _PLACES, _SITEMAP = "shell", "report", "places", "sitemap"

_SMALLER = {".css": sheets.compact, ".js": sheets.lean}
"""What makes a file of the program's theme smaller, by its ending."""


def shell_is_stale(given: Given, standing: Standing) -> bool:
    """Whether a narrative page could show something else than it does."""
    return meta.read(given.index, _SHELL) != standing.key


def shell(given: Given, made: Shell | None, staging: Staging, *, strict: bool) -> tuple[Site, list[Rendered]]:
    """The frame with its navigation, and the staged files of MkDocs, if it ran.

    Raises BuildError with what MkDocs warned of when warnings are errors.
    """
    if made is None:
        return msgspec.json.decode(meta.read(given.index, "site") or "", type=Site), []
    if made.warnings and strict:
        raise BuildError(made.warnings)
    staged = []
    for address in made.files:
        data = (given.folder / address).read_bytes()
        smaller = _SMALLER.get(Path(address).suffix)
        if smaller and _is_ours(given, address, data):
            data = smaller(data.decode("utf-8")).encode("utf-8")
        staged.append(staging.artefact(address, data, _SHELL))
    editions.keep(given.index, made.documents)
    meta.replace(given.index, "site", msgspec.json.encode(made.site).decode())
    # A run with warnings is not remembered: the next build must warn again.
    meta.replace(given.index, _SHELL, "" if made.warnings else made.key)
    return made.site, [Rendered(_SHELL, [""], staged)]


def _is_ours(given: Given, address: str, data: bytes) -> bool:
    """Whether a file is the program's, which may be made smaller; what is the project's is copied as it is."""
    ours = given.templates[-1] / address
    return ours.is_file() and ours.read_bytes() == data


def rest(index: Index, frame: Frame, prepared: Prepared | None) -> Iterator[Rendered]:
    """The build report and, for a site with an address, its map; None: what befell the files is not to be told."""
    made = worker.renderer(frame)
    before = artefacts.keys(index, _REPORT).get(links.REPORT)
    page = Artefact(links.REPORT, _REPORT, "", "")
    yield Rendered(_REPORT, [""], [worker.one(made, page, "report.html", report(index, prepared), before)])
    yield Rendered(_PLACES, [""], list(_places(index, frame)))
    yield Rendered(_SITEMAP, [""], list(_sitemap(index, frame)))


def report(index: Index, prepared: Prepared | None) -> build_report.BuildReportView:
    """What the build report shows: only what the files and the index say, so that every build of them says the same."""
    counts = dict(entities.entity_types(index))
    unplaced = build_report.unplaced(index)
    return build_report.BuildReportView(
        title="Build report",
        reports=articles.count_articles(index),
        entities=sum(counts.values()),
        claims=claims.count_claims(index),
        events=moments.count_events(index),
        is_limited=prepared is None,
        quarantined=prepared.quarantined if prepared else (),
        notices=prepared.notices if prepared else (),
        stale=prepared.stale if prepared else (),
        inferred=tuple(build_report.inferred(index)),
        not_analysed=tuple(build_report.not_analysed(index)),
        unplaced=tuple(unplaced[: build_report.UNPLACED]),
        unplaced_in_all=len(unplaced),
        open_questions=proposals.count(index),
    )


def _places(index: Index, frame: Frame) -> Iterator[Artefact]:
    placed = list(places.placed(index)) if frame.site.data else []
    if placed:
        happened = {scene.entity.slug: scene.sentences for scene in where.scenes(index)}
        data = geojson.collection(placed, happened, frame.site.url)
        yield frame.staging.artefact(links.PLACES, data, _PLACES)


def _sitemap(index: Index, frame: Frame) -> Iterator[Artefact]:
    if not frame.site.url:
        return
    for address, data in sitemaps(frame.site.url, artefacts.pages(index, links.NOT_FOUND)).items():
        yield frame.staging.artefact(address, data, _SITEMAP)
