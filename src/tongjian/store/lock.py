"""The one writer's lock on a record."""

import errno
import fcntl
from pathlib import Path
from typing import Any

from tongjian.errors import PlaceError, RecordError, is_of_place
from tongjian.store.trouble import disk_full


def writer_lock(path: Path) -> Any:
    """Take the writer's lock: a file beside the record, given back by the system even when the process is killed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = path.with_name(path.name + ".lock").open("w")
    except OSError as err:
        if err.errno == errno.ENOSPC:
            raise disk_full(path) from err
        kind = PlaceError if is_of_place(err) else RecordError
        raise kind(f"cannot write beside {path}: {err.strerror}; choose a folder that you may write to") from err
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as err:
        handle.close()
        raise RecordError(f"{path} is being written by another process; wait for it to end, or name another record") from err
    return handle
