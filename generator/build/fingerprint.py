"""What the program itself is: when its code or data changes, everything is made again."""

import os
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files


@lru_cache(maxsize=1)
def code() -> str:
    """The hash of the program's own files; the large data files count by name and size.

    What Python keeps of compiled modules comes with the first build and is no change.
    """
    package = str(files("generator"))
    made = blake2b(digest_size=16)
    # Plain words rather than paths, for some three hundred files at the beginning of every build.
    for folder, inside, names in os.walk(package):
        inside[:] = sorted(name for name in inside if name != "__pycache__")
        room = folder[len(package) :].replace(os.sep, "/")
        for name in sorted(names):
            path = f"{folder}/{name}"
            if name.endswith(".py"):
                with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                    made.update(f"{room}/{name}\0".encode() + file.read())
            elif room.startswith("/data"):
                made.update(f"{room}/{name}\0{os.stat(path).st_size}\0".encode())  # noqa: PTH116
    return made.hexdigest()
