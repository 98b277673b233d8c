"""The cache folder: what cannot be written or found makes the program slower, and never fail."""

import errno
import tempfile
from pathlib import Path

import pytest

from tongjian import cache


def test_what_was_written_is_read_whole(tmp_path: Path) -> None:
    cache.write_whole(tmp_path / "new" / "kind-a", b"body")
    assert cache.whole(tmp_path / "new" / "kind-a") == b"body"


@pytest.mark.parametrize("cut", [0, 20, 33])
def test_a_damaged_file_is_as_none(tmp_path: Path, cut: int) -> None:
    cache.write_whole(tmp_path / "kind-a", b"body")
    (tmp_path / "kind-a").write_bytes((tmp_path / "kind-a").read_bytes()[:cut])
    assert cache.whole(tmp_path / "kind-a") is None


def test_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.write(tmp_path / "kind-a", b"old")
    plain = tempfile.NamedTemporaryFile

    def full(*args: object, **named: object) -> object:
        made = plain(*args, **named)  # type: ignore[call-overload]

        def write(body: bytes) -> int:
            made.file.write(body[: len(body) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

        made.write = write
        return made

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)
    cache.write(tmp_path / "kind-a", b"new and longer")
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"kind-a": b"old"}


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("TONGJIAN_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert cache.place("kind-a") is None


def test_of_one_kind_the_newest_files_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 2)
    for name in ("kind-a", "kind-b", "kind-c", "other-a"):
        cache.write(tmp_path / name, b"body")
    assert len(list(tmp_path.glob("kind-*"))) == 2
    assert (tmp_path / "other-a").exists()


def test_a_pack_keeps_its_files_while_others_are_used(tmp_path: Path) -> None:
    of_one = [f"pack-{pack}-{part}.bin" for pack in ("aa", "bb", "cc", "dd") for part in range(12)]
    for name in of_one:
        cache.write(tmp_path / name, b"body")
    assert {p.name for p in tmp_path.iterdir()} == set(of_one)


def test_files_that_changed_code_leaves_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "FILES_KEPT", 3)
    for code in range(9):
        cache.write(tmp_path / f"pack-aa-rules-{code}.bin", b"body")
    assert len(list(tmp_path.iterdir())) == 3


def test_the_packs_used_last_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 2)
    for pack in ("aa", "bb", "cc"):
        for part in ("rules", "actors"):
            cache.write(tmp_path / f"pack-{pack}-{part}.bin", b"body")
    assert {p.name.split("-")[1] for p in tmp_path.iterdir()} == {"bb", "cc"}
