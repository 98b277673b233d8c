"""The editorial desk: people, sessions, submissions, takedowns, and each attack on them failing."""

import sqlite3
import stat
import statistics
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tongjian.desk import Desk, desk_of, log, open_desk, people, queue, roles, sessions, takedowns, tries
from tongjian.desk.clock import now
from tongjian.errors import DeskError

PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def quick_hashes(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash with the least cost, but where the time that it takes is what is tested."""
    people._nobody.cache_clear()
    if "real_hashes" not in request.keywords:
        cheap = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
        monkeypatch.setattr(people, "_hasher", lambda: cheap)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(desk_of(tmp_path / "record.db"))


@pytest.fixture
def editor(desk: Desk) -> people.Person:
    return people.add_person(desk, "wen", "editor", PASSWORD)


def test_a_desk_is_kept_beside_its_record_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = desk_of(tmp_path / "record.db")
    open_desk(path).close()
    assert path == tmp_path / "record.db.desk"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_file_is_no_desk(tmp_path: Path) -> None:
    other = tmp_path / "other"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(DeskError, match="no desk"):
        open_desk(other)
    (tmp_path / "text").write_text("no database at all " * 90)
    with pytest.raises(DeskError, match="cannot be opened"):
        open_desk(tmp_path / "text")


def test_a_later_desk_is_refused(tmp_path: Path) -> None:
    open_desk(tmp_path / "d").close()
    with sqlite3.connect(tmp_path / "d") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DeskError, match="later tongjian"):
        open_desk(tmp_path / "d")


# ---- people


def test_signing_in(desk: Desk, editor: people.Person) -> None:
    assert people.sign_in(desk, "wen", PASSWORD, "127.0.0.1") == editor
    assert people.sign_in(desk, "wen", PASSWORD + "x", "127.0.0.1") is None
    assert people.sign_in(desk, "nobody", PASSWORD, "127.0.0.1") is None
    assert people.sign_in(desk, "wen", "x" * 100_000, "127.0.0.1") is None


def test_passwords_are_stored_as_argon2_hashes_only(desk: Desk, editor: people.Person) -> None:
    people.sign_in(desk, "wen", "a wrong password", "127.0.0.1")
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = desk.path.read_bytes()
    assert PASSWORD.encode() not in kept
    assert b"a wrong password" not in kept
    assert b"$argon2id$" in kept


@pytest.mark.real_hashes
def test_unknown_names_take_as_long_as_known_ones(desk: Desk, editor: people.Person) -> None:
    def spent(name: str, address: str) -> float:
        start = time.perf_counter()
        people.sign_in(desk, name, "some wrong password", address)
        return time.perf_counter() - start

    spent("nobody", "10.9.9.9")
    known = statistics.median(spent("wen", f"10.0.0.{i}") for i in range(5))
    unknown = statistics.median(spent(f"n{i}", f"10.0.1.{i}") for i in range(5))
    assert unknown > known / 4  # a look-up alone would be a hundred times quicker


def guess(desk: Desk, name: str, address: str, times: int, browser: str = "") -> None:
    for _ in range(times):
        assert people.sign_in(desk, name, "wrong wrong wrong", address, browser) is None


AFTER = timedelta(minutes=tries.WINDOW_MINUTES, seconds=5)


def test_too_many_tries_make_a_name_wait_at_that_address_and_then_no_more(desk: Desk, editor: people.Person) -> None:
    guess(desk, "wen", "192.0.2.1", tries.MOST)
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.1") is None
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.2") == editor
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.1", at=now() + AFTER) == editor


def test_nobody_keeps_out_the_others_behind_one_proxy(desk: Desk, editor: people.Person) -> None:
    li = people.add_person(desk, "li", "reader", PASSWORD)
    guess(desk, "wen", "127.0.0.1", tries.MOST)
    guess(desk, "nobody", "127.0.0.1", tries.MOST)
    assert people.sign_in(desk, "li", PASSWORD, "127.0.0.1") == li


def test_a_name_that_nobody_has_waits_like_one_that_somebody_has(desk: Desk, editor: people.Person) -> None:
    counts = []
    for name in ("wen", "nobody"):
        guess(desk, name, "192.0.2.1", tries.MOST + 3)
        by = tries.counted(desk, name, "192.0.2.1")
        counts.append((tries.must_wait(desk, by, now()), tries._failed(desk, by.own, now())))
    assert counts == [(True, tries.MOST)] * 2  # what must wait is not looked at, and counts no more


def test_guesses_from_many_addresses_make_a_name_wait_but_not_in_its_own_browser(desk: Desk, editor: people.Person) -> None:
    browser = tries.remember(desk, "wen")
    for number in range(tries.MOST_OF_NAME // 4):
        guess(desk, "wen", f"198.51.100.{number}", 4)
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.2") is None
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.2", "another browser") is None
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.2", browser) == editor


def test_a_known_browser_may_not_guess_for_ever_nor_for_another_name(desk: Desk, editor: people.Person) -> None:
    browser = tries.remember(desk, "wen")
    guess(desk, "wen", "192.0.2.1", tries.MOST, browser)
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.9", browser) is None
    people.add_person(desk, "li", "reader", PASSWORD)
    guess(desk, "li", "192.0.2.1", tries.MOST)
    assert people.sign_in(desk, "li", PASSWORD, "192.0.2.1", browser) is None


def test_a_browser_is_known_for_a_time_and_until_the_password_changes(desk: Desk, editor: people.Person) -> None:
    browser = tries.remember(desk, "wen")
    assert tries.is_known(desk, "wen", browser)
    assert not tries.is_known(desk, "wen", "")
    assert not tries.is_known(desk, "wen", browser, now() + timedelta(days=tries.DAYS, seconds=1))
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert browser.encode() not in desk.path.read_bytes()
    people.set_password(desk, "wen", "another long password")
    assert not tries.is_known(desk, "wen", browser)


def test_who_signed_in_begins_anew(desk: Desk, editor: people.Person) -> None:
    for _ in range(3):
        guess(desk, "wen", "192.0.2.1", tries.MOST - 1)
        assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.1") == editor


def test_one_address_that_guesses_at_many_names_is_answered_slower_and_slower(desk: Desk, editor: people.Person) -> None:
    waited = []
    for number in range(60):
        waited.append(tries.pause(desk, "192.0.2.1"))
        guess(desk, f"n{number}", "192.0.2.1", 1)
    assert waited[: tries.FREE + 1] == [0.0] * (tries.FREE + 1)
    assert waited == sorted(waited)
    assert waited[-1] == tries.LONGEST
    assert people.sign_in(desk, "wen", PASSWORD, "192.0.2.1") == editor  # slowly, and not kept out
    assert tries.pause(desk, "192.0.2.1") == tries.LONGEST  # an account of his own does not make a guesser quick again
    assert tries.pause(desk, "192.0.2.2") == 0
    assert tries.pause(desk, "192.0.2.1", now() + AFTER) == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
    ],
)
def test_the_addresses_of_one_network_count_together(desk: Desk, one: str, other: str, same: bool) -> None:
    assert (tries.counted(desk, "wen", one) == tries.counted(desk, "wen", other)) is same


@pytest.mark.parametrize(
    ("name", "role", "password"),
    [("", "reader", PASSWORD), ("a b", "reader", PASSWORD), ("x", "king", PASSWORD), ("x", "reader", "short")],
)
def test_people_that_cannot_be(desk: Desk, name: str, role: str, password: str) -> None:
    with pytest.raises(DeskError):
        people.add_person(desk, name, role, password)
    assert people.people(desk) == []


def test_a_name_is_given_once(desk: Desk, editor: people.Person) -> None:
    with pytest.raises(DeskError, match="already"):
        people.add_person(desk, "wen", "administrator", "another long password")
    assert people.person(desk, "wen") == editor


def test_each_role_may_what_the_one_before_may() -> None:
    for act, least in roles.LEAST.items():
        allowed = [role for role in roles.ROLES if roles.may(role, act)]
        assert allowed == list(roles.ROLES[roles.ROLES.index(least) :])
    assert not roles.may(None, "submit")
    assert not roles.may("administrator", "an act that no rule names")


# ---- sessions


def test_a_session_ends_with_sign_out_password_role_account_and_time(desk: Desk, editor: people.Person) -> None:
    token = sessions.begin(desk, editor)
    assert sessions.whose(desk, token) == editor
    sessions.end(desk, token)
    assert sessions.whose(desk, token) is None

    for end in (
        lambda: people.set_password(desk, "wen", "another long password"),
        lambda: people.set_role(desk, "wen", "administrator"),
        lambda: people.close_account(desk, "wen"),
    ):
        somebody = people.person(desk, "wen")
        assert somebody
        token = sessions.begin(desk, somebody)
        end()
        assert sessions.whose(desk, token) is None
    assert people.sign_in(desk, "wen", "another long password", "127.0.0.1") is None


def test_a_session_is_over_in_time_and_its_token_is_not_in_the_file(desk: Desk, editor: people.Person) -> None:
    token = sessions.begin(desk, editor)
    assert sessions.whose(desk, token, at=now() + timedelta(days=sessions.DAYS, seconds=1)) is None
    desk.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert token.encode() not in desk.path.read_bytes()
    assert sessions.whose(desk, None) is None
    assert sessions.whose(desk, "made up") is None


def test_forms_of_other_sessions_are_known(desk: Desk, editor: people.Person) -> None:
    one, other = sessions.begin(desk, editor), sessions.begin(desk, editor)
    assert one != other
    assert sessions.is_form_token(one, sessions.form_token(one))
    assert not sessions.is_form_token(one, sessions.form_token(other))
    assert not sessions.is_form_token(one, "")


# ---- submissions


def test_nobody_may_submit_before_it_is_opened(desk: Desk, editor: people.Person) -> None:
    reader = people.add_person(desk, "du", "reader", PASSWORD)
    contributor = people.add_person(desk, "gong", "contributor", PASSWORD)
    allowed = {}
    for setting in ("off", "invitation", "open"):
        desk.set("submissions", setting)
        allowed[setting] = [queue.may_submit(desk, who) for who in (None, reader, contributor, editor)]
    assert allowed == {
        "off": [False, False, False, True],
        "invitation": [False, False, True, True],
        "open": [True, True, True, True],
    }
    with pytest.raises(DeskError):
        desk.set("submissions", "yes")


def test_a_submission_waits_is_decided_once_and_stands_in_the_log(desk: Desk, editor: people.Person) -> None:
    desk.set("submissions", "open")
    made = queue.submit(desk, "url", "https://news.example/a", "", None)
    assert [s.id for s in queue.waiting(desk)] == [made]
    reader = people.add_person(desk, "du", "reader", PASSWORD)
    with pytest.raises(DeskError, match="only editors"):
        queue.decide(desk, made, reader, accept=True, reason="fine")
    with pytest.raises(DeskError, match="reason"):
        queue.decide(desk, made, editor, accept=True, reason=" ")
    assert queue.decide(desk, made, editor, accept=True, reason="on topic").state == "accepted"
    with pytest.raises(DeskError, match="accepted before"):
        queue.decide(desk, made, editor, accept=False, reason="after all not")
    (entry,) = log.entries(desk)
    assert (entry.by, entry.what, entry.about, entry.reason) == ("wen", "accepted a url", "https://news.example/a", "on topic")


@pytest.mark.parametrize(
    ("kind", "about", "body"),
    [
        ("url", "javascript:alert(1)", ""),
        ("url", "file:///etc/passwd", ""),
        ("page", "https://news.example/a", ""),
        ("page", "https://news.example/a", "x" * (queue.LONGEST + 1)),
        ("correction", "", "the date is wrong"),
        ("correction", "e1", "  "),
        ("correction", "e1", "x" * (queue.LONGEST_NOTE + 1)),
        ("letter", "e1", "hello"),
    ],
)
def test_submissions_that_are_not_sound(desk: Desk, kind: str, about: str, body: str) -> None:
    desk.set("submissions", "open")
    with pytest.raises(DeskError):
        queue.submit(desk, kind, about, body, None)
    assert queue.waiting(desk) == []


def test_a_flood_of_submissions_is_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "WAITING_MOST", 3)
    desk.set("submissions", "open")
    for n in range(3):
        queue.submit(desk, "url", f"https://news.example/{n}", "", None)
    with pytest.raises(DeskError, match="full"):
        queue.submit(desk, "url", "https://news.example/4", "", None)


def test_an_invitation_is_good_once_and_makes_no_administrator(desk: Desk, editor: people.Person) -> None:
    chief = people.add_person(desk, "chief", "administrator", PASSWORD)
    with pytest.raises(DeskError, match="only administrators"):
        queue.invite(desk, editor, "contributor")
    with pytest.raises(DeskError, match="user add"):
        queue.invite(desk, chief, "administrator")
    code = queue.invite(desk, chief, "contributor")
    with pytest.raises(DeskError):
        queue.accept_invitation(desk, code, "new", "short")
    assert queue.accept_invitation(desk, code, "new", PASSWORD).role == "contributor"
    with pytest.raises(DeskError, match="unknown, used"):
        queue.accept_invitation(desk, code, "newer", PASSWORD)


def test_two_who_accept_one_invitation_at_once(desk: Desk) -> None:
    chief = people.add_person(desk, "chief", "administrator", PASSWORD)
    code = queue.invite(desk, chief, "contributor")
    outcomes: list[str] = []

    def accept(name: str) -> None:
        with open_desk(desk.path) as own:
            try:
                outcomes.append(queue.accept_invitation(own, code, name, PASSWORD).role)
            except DeskError:
                outcomes.append("refused")

    threads = [threading.Thread(target=accept, args=(f"p{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["contributor", "refused", "refused", "refused"]


# ---- takedowns and the log


def test_a_takedown_is_answered_once_and_its_letter_is_not_public(desk: Desk, editor: people.Person) -> None:
    made = takedowns.request(desk, "a1", "Example Daily", "me@news.example", "my text")
    (waiting,) = takedowns.open_requests(desk)
    assert waiting.due > waiting.at
    with pytest.raises(DeskError):
        takedowns.decide(desk, made, people.add_person(desk, "du", "reader", PASSWORD), remove=True, reason="r")
    takedowns.decide(desk, made, editor, remove=True, reason="the publisher asked")
    assert takedowns.open_requests(desk) == []
    (public,) = takedowns.decided(desk)
    assert (public.state, public.reason, public.contact, public.claim) == ("removed", "the publisher asked", "", "")
    with pytest.raises(DeskError, match="removed before"):
        takedowns.decide(desk, made, editor, remove=False, reason="no")
    with pytest.raises(DeskError):
        takedowns.takedown(desk, "another")


def test_line_breaks_cannot_forge_an_entry_of_the_log(desk: Desk, editor: people.Person) -> None:
    desk.set("submissions", "open")
    made = queue.submit(desk, "correction", "e1", "wrong", None)
    queue.decide(desk, made, editor, accept=False, reason="no\r\n2026-01-01 chief accepted a url")
    (entry,) = log.entries(desk)
    assert entry.reason == "no 2026-01-01 chief accepted a url"
