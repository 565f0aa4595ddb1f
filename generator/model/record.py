"""The base of every record: frozen, slotted, and strict about the fields it is read from."""

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A value. Equal when its fields are equal; never changed, only replaced."""
