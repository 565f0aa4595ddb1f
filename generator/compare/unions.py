"""What is joined directly or through others: a union-find whose answer does not depend on the order of joining."""

from typing import Any, Generic, Protocol, TypeVar


class Ordered(Protocol):
    """Hashable, and comparable with its like."""

    def __lt__(self, other: Any, /) -> bool: ...


T = TypeVar("T", bound=Ordered)


class Unions(Generic[T]):
    """Groups that grow as their members are joined."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def join(self, one: T, other: T) -> None:
        """Put two members, and all that is with them, into one group."""
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first

    def root(self, member: T) -> T:
        """The least member of its group."""
        above = self._above.setdefault(member, member)
        while above != member:
            self._above[member] = above = self._above[above]
            member, above = above, self._above[above]
        return member

    def groups(self) -> list[list[T]]:
        """All groups, each sorted, by their least members."""
        found: dict[T, list[T]] = {}
        for member in sorted(self._above):
            found.setdefault(self.root(member), []).append(member)
        return list(found.values())
