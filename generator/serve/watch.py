"""Being told of changes in the folders that a site is made from."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.config import project, settings
from generator.intake import is_litter

_FOLDERS = ("content", "site_config")
_WRITES = frozenset(("created", "modified", "deleted", "moved"))
"""Events that change something. That a file was opened or closed is told too: a build does that all the time."""


@contextmanager
def watching(root: Path, changed: Callable[[], None]) -> Iterator[None]:
    """Call `changed` for every change in the project's inputs and in the templates of its own, from another thread."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            paths = [Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path]
            if event.event_type in _WRITES and not all(is_litter(path.name) for path in paths):
                changed()

    observer = Observer()
    for folder in _folders(root):
        observer.schedule(Handler(), str(folder), recursive=True)
    observer.start()
    try:
        yield
    finally:
        observer.stop()
        observer.join()


def _folders(root: Path) -> list[Path]:
    """The folders to watch, none inside another."""
    own = settings.load(project.find(root)).custom_dir
    folders = [path.resolve() for path in (*(root / name for name in _FOLDERS), own) if path and path.is_dir()]
    return [one for one in folders if not any(one != other and one.is_relative_to(other) for other in folders)]
