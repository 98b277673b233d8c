import os
from pathlib import Path

import pytest

from tongjian.web import reading as module
from tongjian.web.reading import Reading


@pytest.fixture
def reading(record: Path, tmp_path: Path) -> Reading:
    copy = tmp_path / "record.db"
    copy.write_bytes(record.read_bytes())
    return Reading(copy)


def touch(reading: Reading, tmp_path: Path, when: int) -> None:
    os.utime(tmp_path / "record.db", ns=(when, when))


def test_an_answer_is_made_again_when_the_record_changed(reading: Reading, tmp_path: Path) -> None:
    made = []
    for when in (1, 1, 2):
        touch(reading, tmp_path, when)
        reading.kept("x", lambda: made.append(1))
    assert len(made) == 2


def test_a_patient_answer_may_lag_behind_but_not_for_ever(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [100.0]
    monkeypatch.setattr("tongjian.web.reading.time.monotonic", lambda: clock[0])
    made = []
    for when, now in ((1, 100.0), (2, 130.0), (3, 161.0)):
        touch(reading, tmp_path, when)
        clock[0] = now
        reading.kept("x", lambda: made.append(1), 60.0)
    assert len(made) == 2


def test_only_so_many_answers_are_kept_and_the_least_asked_for_go_first(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 2)
    made: list[str] = []
    for name in ("a", "b", "a", "c", "a", "b"):
        reading.kept(name, lambda name=name: made.append(name))  # type: ignore[misc]
    assert made == ["a", "b", "c", "b"]


def test_a_key_is_told_by_an_event_before_the_pack_and_a_country_by_its_state(reading: Reading) -> None:
    assert reading.actor("norland").names["zh-Hant"] == "諾蘭"  # type: ignore[union-attr]
    assert reading.actor("CHN").name == "China"  # type: ignore[union-attr]
    assert reading.actor("nobody knows it") is None


def test_an_actor_told_by_the_pack_alone_has_its_name_in_each_script(reading: Reading) -> None:
    """The pack lists simplified names where the traditional ones follow from them; a reader of these must not see those."""
    for key, hans, hant in (("USA", "美国", "美國"), ("GBR", "英国", "英國"), ("CHN", "中国", "中國")):
        told = reading.actor(key)
        assert told is not None
        assert (told.names["zh-Hans"], told.names["zh-Hant"]) == (hans, hant)
