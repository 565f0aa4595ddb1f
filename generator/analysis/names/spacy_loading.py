"""Loading a spaCy pipeline, and telling whether it is another than before."""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.errors import BuildError, Problem

_NEEDLESS = ("parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter", "textcat")
"""What a pipeline may hold that finding names does not need."""


@lru_cache(maxsize=1)
def load(model: str) -> Any:
    """The pipeline of a name or folder, once a process. Raises BuildError where spaCy or the pipeline is missing."""
    spacy = _spacy()
    _folder(model)
    try:
        return spacy.load(model, exclude=list(_NEEDLESS))
    except (OSError, ValueError, KeyError) as error:
        hint = "Install the pipeline for this version of spaCy, or take the line `analysis` out."
        raise BuildError([_problem(f"the spaCy pipeline “{model}” can't be loaded: {error}", hint)]) from None


@lru_cache(maxsize=1)
def fingerprint(model: str) -> str:
    """The hash of every file of a pipeline: with another, names are found anew. Raises BuildError as `load` does."""
    folder = _folder(model)
    made = blake2b(_spacy().__version__.encode(), digest_size=16)
    for path in _files(folder):
        made.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        made.update(path.read_bytes())
    return made.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")


def _folder(model: str) -> Path:
    """Where a pipeline lies."""
    spacy = _spacy()
    if Path(model).is_dir():
        return Path(model)
    if spacy.util.is_package(model):
        return Path(spacy.util.get_package_path(model))
    if "/" in model or "\\" in model:
        hint = "Check the path; it is counted from the folder of this file."
        raise BuildError([_problem(f"there is no spaCy pipeline in “{model}”", hint)])
    what = f"the spaCy pipeline “{model}” is not installed"
    raise BuildError([_problem(what, f"Install it: python -m spacy download {model}")])


def _spacy() -> Any:
    try:
        import spacy
    except ImportError:
        what = "`analysis` asks for names by spaCy, which is not installed"
        raise BuildError([_problem(what, "Install it: pip install 'sitrep-site[spacy]'")]) from None
    return spacy


def _problem(what: str, hint: str) -> Problem:
    return Problem("site_config/mkdocs.yml", None, what, hint)
