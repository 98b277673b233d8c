"""Every exception that tongjian raises on purpose.

Each message is one clear sentence: what is wrong, where, and what to do. `kind` is the word
that the contract's `{"error": {"kind", "message"}}` records carry.
"""

import errno

FAILED = 1  # how a command ends that was called well, and could not do what was asked, or not all of it
WRONG_USAGE = 2  # how one ends that cannot even begin: a value, file, pack, record or folder was named that cannot be

_OF_PLACE = frozenset(
    {
        *(errno.EACCES, errno.EPERM, errno.EROFS),
        *(errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP),
    }
)


def is_of_place(err: OSError) -> bool:
    """Tell whether an error comes from the path that was named, which cannot be used so, and not from the disk."""
    return err.errno in _OF_PLACE


class TongjianError(Exception):
    """Base of all errors that are shown to the user as one line."""

    kind = "error"
    status = FAILED


class UsageError(TongjianError):
    """An option or argument with a value that it cannot have, whatever the record holds."""

    kind = "usage"
    status = WRONG_USAGE


class BadInputError(TongjianError):
    """A file, page or record that cannot be read as what it claims to be."""

    kind = "bad_input"


class MissingInputError(TongjianError):
    """An input that does not exist or may not be read."""

    kind = "missing_input"


class TooLargeError(TongjianError):
    """An input larger than the limit, before or after decompression."""

    kind = "too_large"


class FetchError(TongjianError):
    """An address that could not be fetched (refused, unreachable, status, robots)."""

    kind = "fetch"


class BlockedAddressError(FetchError):
    """An address that must not be fetched: private, loopback, link-local or no http(s)."""

    kind = "blocked_address"


class PackError(TongjianError):
    """A pack file with an unknown field, a duplicate name, a broken reference or a bad pattern."""

    kind = "pack"
    status = WRONG_USAGE


class NoPackError(PackError):
    """A name or folder that is no pack."""


class RecordError(TongjianError):
    """A record file of another version, damaged, or locked by another writer."""

    kind = "record"


class PlaceError(RecordError):
    """A path that holds no record, or one that this user may not read or write; for what is written, a folder that cannot be."""

    status = WRONG_USAGE


class DiskFullError(RecordError):
    """The disk that holds the record is full; what was committed before is kept."""

    kind = "disk_full"


class UnknownIdError(TongjianError):
    """An id that the record does not hold."""

    kind = "unknown_id"


class DeskError(TongjianError):
    """Something that the editorial desk refuses, or a desk file that cannot be used."""

    kind = "desk"


class DeskUsageError(DeskError):
    """A role, name, password or setting that no desk could take, or a record that has no desk."""

    status = WRONG_USAGE
