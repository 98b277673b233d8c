"""A record of some example pages with a desk beside it, and four persons who may do this or that."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from tests.web.desk.desk_record import EXAMPLES, PASSWORD

from tongjian import pack
from tongjian.desk import desk_of, open_desk, people
from tongjian.pipeline import stages
from tongjian.read import ReadOptions, read
from tongjian.run import compile_into
from tongjian.store import open_record


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    people._nobody.cache_clear()
    cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    monkeypatch.setattr(people, "_hasher", lambda: cheap)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a record of some example pages, made once."""
    path = tmp_path_factory.mktemp("desk") / "record.db"
    pages = sorted(map(str, EXAMPLES.glob("0[1-6]*")))
    compile_into(path, read(pages, options=ReadOptions()), stages(pack.load()))
    with open_record(path, write=True) as store:
        store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.read_bytes()


@pytest.fixture
def record(tmp_path: Path, compiled: bytes) -> Path:
    path = tmp_path / "record.db"
    path.write_bytes(compiled)
    with open_desk(desk_of(path)) as desk:
        for name, role in (("chief", "administrator"), ("wen", "editor"), ("gong", "contributor"), ("du", "reader")):
            people.add_person(desk, name, role, PASSWORD)
    return path
