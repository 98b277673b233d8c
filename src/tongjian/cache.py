"""The user's cache folder: what takes long to make is kept there between runs, and made anew where it is missing or damaged.

`TONGJIAN_CACHE` names another folder, or switches the cache off when empty.
"""

import os
from hashlib import sha256
from pathlib import Path

KEPT = 12  # packs (or versions of the interpreter) whose files the cache holds at most
FILES_KEPT = 40  # files of one of them: code that is being worked on leaves some at every change


def place(name: str) -> Path | None:
    """Return where the cache keeps the file `name`, None where the cache is switched off."""
    named = os.environ.get("TONGJIAN_CACHE")
    if named is not None:
        return Path(named) / name if named else None
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base) / "tongjian" / name
    try:
        return Path.home() / ".cache" / "tongjian" / name
    except RuntimeError:  # a user without a home, as containers have
        return None


def whole(path: Path) -> bytes | None:
    """Return what the file holds behind its digest, or None when it is missing or damaged."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    return raw[32:] if sha256(raw[32:]).digest() == raw[:32] else None


def write_whole(path: Path, body: bytes) -> None:
    """Write a file that `whole` reads."""
    write(path, sha256(body).digest() + body)


def write(path: Path, body: bytes) -> None:
    """Write a file of the cache; a cache that cannot be written is only slower, never an error."""
    import tempfile  # slow to import, and needed only here

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as out:
            made = Path(out.name)
            try:
                out.write(body)
                out.flush()
                made.replace(path)
            finally:
                made.unlink(missing_ok=True)  # half a file on a full disk would make it fuller
        _prune(path)
    except OSError:
        return


def _prune(written: Path) -> None:
    """Keep the newest files of the pack of `written`, and the packs of which one was written last.

    A pack has a dozen files. Whoever works with several packs, or with versions of one, must not lose one by using another.
    """
    kind = written.name.partition("-")[0]
    files = sorted(written.parent.glob(f"{kind}-*"), key=lambda p: p.stat().st_mtime, reverse=True)
    owners = list(dict.fromkeys(_owner(file) for file in files))
    of_written = [file for file in files if _owner(file) == _owner(written)]
    for old in of_written[FILES_KEPT:] + [file for file in files if _owner(file) in owners[KEPT:]]:
        old.unlink(missing_ok=True)


def _owner(file: Path) -> str:
    """Return the digest of the pack that a file was made of: pack-<digest>.msgpack, pack-<digest>-rules-en-<code>.bin."""
    return file.name.split("-", 2)[1].partition(".")[0]
