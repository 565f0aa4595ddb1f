"""What the build hands to intake."""

import os
from pathlib import Path

from generator import intake


def candidates(root: Path) -> list[Path]:
    """The files of the inbox and its subfolders, as the build lists them."""
    found: list[Path] = []
    for folder, subfolders, files in os.walk(root / "content/inbox"):
        links = [name for name in subfolders if (Path(folder) / name).is_symlink()]
        subfolders[:] = [name for name in subfolders if not intake.is_litter(name)]
        found.extend(Path(folder) / name for name in (*files, *links) if not intake.is_litter(name))
    return found
