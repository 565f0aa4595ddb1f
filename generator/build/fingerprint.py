"""What the program itself is: when its code or data changes, everything is made again."""

from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path


@lru_cache(maxsize=1)
def code() -> str:
    """The hash of the program's own files; the large data files count by name and size."""
    package = Path(str(files("generator")))
    made = blake2b(digest_size=16)
    for path in sorted(package.rglob("*")):
        name = path.relative_to(package).as_posix()
        if path.suffix == ".py":
            made.update(f"{name}\0".encode() + path.read_bytes())
        elif path.is_file() and name.startswith("data/"):
            made.update(f"{name}\0{path.stat().st_size}\0".encode())
    return made.hexdigest()
