"""Handing the site over: one file, under the name of the site, its date and its marking."""

import datetime as dt
import os
from pathlib import Path

import msgspec

from generator import links
from generator.build import lock, merge, mishaps
from generator.build.story import site_folder
from generator.config import project, settings
from generator.config.project import Project
from generator.errors import BuildError, Problem
from generator.index import artefacts, articles, meta, touched, withheld
from generator.index.opening import open_readonly, version_of
from generator.index.rows import Index
from generator.index.schema import VERSION
from generator.model.article import highest
from generator.model.record import Record
from generator.model.scope import EVERYTHING, Scope
from generator.model.site import Site
from generator.publish import archive

_BUILD = "Run: sitrep build"


class Packed(Record, frozen=True, omit_defaults=False):
    """What was packed."""

    path: str
    files: int
    size: int
    """Bytes."""

    marking: str
    """The strictest that any page of it bears."""


def pack(root: Path, folder: Path | None = None, *, scope: Scope = EVERYTHING, site_dir: Path | None = None) -> Packed:
    """Pack the site as the last build left it, into `folder` or the project's own.

    `scope` and `site_dir` say which of its sites is meant, as they do for a build.

    Its date is SOURCE_DATE_EPOCH, else the day of its youngest report. Raises BuildError where there is no site, and
    where reports came in since it was built.
    """
    found = msgspec.structs.replace(project.find(root), room=scope.name)
    site_dir = site_dir or site_folder(settings.load(found), scope)
    held = lock.take(found.cache)
    try:
        with mishaps.told(str(found.root)):
            index = _index(found)
            site = _site(index, found, site_dir)
            addresses = merge.listed(site_dir)
            marking, moment = highest(site.marking, withheld.markings(index)), _moment(index)
            parts = (links.slug(site.name), f"{moment:%Y-%m-%d}", links.slug(marking), scope.text or "")
            name = "-".join(filter(None, parts)) + ".zip"
            target = (folder or found.root) / name
            draft = target.with_name(f".{name}.tmp")
            files = archive.write(draft, site_dir, addresses, moment)
            draft.replace(target)
            index.close()
    finally:
        held.release()
    return Packed(path=str(target), files=files, size=target.stat().st_size, marking=marking)


def _index(found: Project) -> Index:
    if not found.index.is_file():
        raise BuildError([Problem(str(found.root), None, "there is no site yet", _BUILD)])
    index = open_readonly(found.index)
    if version_of(index) != VERSION:
        raise BuildError([Problem(str(found.root), None, "the site was built by another version", _BUILD)])
    return index


def _site(index: Index, found: Project, site_dir: Path) -> Site:
    """The frame that the last build gave the site; refused where it would be handed over stale or damaged."""
    said = meta.read(index, "site")
    if said is None or not (site_dir / links.MANIFEST).is_file():
        raise BuildError([Problem(str(found.root), None, "there is no site yet", _BUILD)])
    if touched.is_any(index):
        raise BuildError([Problem(str(found.root), None, "reports came in since the site was built", _BUILD)])
    wrong = [address for address, size in artefacts.sizes(index).items() if _size(site_dir / address) != size]
    if wrong:
        what = f"{len(wrong)} files of the site are missing or were changed, the first {wrong[0]}"
        raise BuildError([Problem(str(site_dir), None, what, _BUILD)])
    return msgspec.json.decode(said, type=Site)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1


def _moment(index: Index) -> dt.datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    days = articles.span_of_days(index)
    return dt.datetime.fromisoformat(days[1] if days else "1980-01-01")
