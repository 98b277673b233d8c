"""The editorial desk on the site: each flow from form to record, and each attack on it failing."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.desk.desk_record import EXAMPLES, PAGE, PASSWORD, exported

from tongjian import pack
from tongjian.desk import desk_of, open_desk, people
from tongjian.pipeline import stages
from tongjian.read import ReadOptions, read
from tongjian.run import compile_into, recompile
from tongjian.store import open_record
from tongjian.web.app import make_app

SITE = "http://localhost"
Client = Callable[[str | None], TestClient]


@pytest.fixture
def client(record: Path) -> Client:
    """Return a browser that is signed in under a name, or one of a reader whom nobody knows."""
    app = make_app(record)

    def made(name: str | None) -> TestClient:
        browser = TestClient(app, base_url=SITE, follow_redirects=False)
        if name:
            answer = browser.post("/desk/sign-in", data={"name": name, "password": PASSWORD})
            assert answer.status_code == 303
        return browser

    return made


def token(browser: TestClient, path: str = "/desk") -> str:
    found = re.search(r'name="token" value="([0-9a-f]{64})"', browser.get(path).text)
    assert found
    return found.group(1)


# ---- without a desk


def test_a_site_without_a_desk_has_nothing_to_write_to(tmp_path: Path, compiled: bytes) -> None:
    path = tmp_path / "record.db"
    path.write_bytes(compiled)
    browser = TestClient(make_app(path), base_url=SITE, follow_redirects=False)
    for address in ("/desk", "/desk/sign-in", "/desk/register", "/submit", "/takedown", "/log"):
        assert browser.get(address).status_code == 404
        assert browser.post(address, data={"name": "a"}).status_code in (404, 405)
    assert not desk_of(path).exists()


# ---- sessions


def test_no_password_and_no_session_stands_in_a_log(
    client: Client, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)
    browser = client("wen")
    wrong = "wrong horse wrong staple"
    assert browser.post("/desk/sign-in", data={"name": "wen", "password": wrong}).status_code != 303
    browser.get("/desk")
    caught = capfd.readouterr()
    told = caplog.text + caught.out + caught.err + browser.get("/log").text
    assert "/desk/sign-in" in told  # the requests themselves are told
    for secret in (PASSWORD, wrong, browser.cookies["tongjian-session"]):
        assert secret not in told


def test_signing_in_and_out(client: Client) -> None:
    browser = client("wen")
    cookie = browser.cookies["tongjian-session"]
    assert "wen" in browser.get("/desk").text
    given = token(browser)
    assert browser.post("/desk/sign-out", data={"token": given}).status_code == 303
    replayed = client(None)
    replayed.cookies.set("tongjian-session", cookie)
    assert replayed.get("/desk").headers["location"].startswith("/desk/sign-in")


def test_the_session_cookie_is_kept_from_scripts_and_other_sites(client: Client) -> None:
    browser = client(None)
    answer = browser.post("/desk/sign-in", data={"name": "wen", "password": PASSWORD})
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == ["tongjian-session", "tongjian-browser"]
    assert all("httponly" in cookie.lower() and "samesite=strict" in cookie.lower() for cookie in cookies)
    assert cookies[1].endswith("Path=/desk/sign-in; SameSite=strict")
    assert answer.headers["cache-control"] == "no-store"


def test_wrong_name_and_wrong_password_get_the_same_answer(client: Client) -> None:
    browser = client(None)
    one = browser.post("/desk/sign-in", data={"name": "wen", "password": "wrong password here"})
    other = browser.post("/desk/sign-in", data={"name": "nobody", "password": "wrong password here"})
    assert one.status_code == other.status_code == 403
    assert one.text == other.text


def test_a_stranger_s_guesses_keep_nobody_out_of_the_browser_they_signed_in_from(client: Client) -> None:
    own, stranger = client("wen"), client(None)
    own.cookies.delete("tongjian-session")
    for _ in range(8):
        assert stranger.post("/desk/sign-in", data={"name": "wen", "password": "wrong password here"}).status_code == 403
    assert client(None).post("/desk/sign-in", data={"name": "wen", "password": PASSWORD}).status_code == 403
    answer = own.post("/desk/sign-in", data={"name": "wen", "password": PASSWORD})
    assert answer.status_code == 303
    assert client("gong").get("/desk").status_code == 200  # of another name, at the same address


def test_an_address_that_guessed_a_lot_waits_for_any_answer(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("tongjian.web.pages.desk.sleep", sleep)  # not asyncio's own: a server of another test may run
    browser = client(None)
    for number in range(22):
        browser.post("/desk/sign-in", data={"name": f"n{number}", "password": "wrong password here"})
    assert client("wen").get("/desk").status_code == 200
    assert slept == [0.0] * 21 + [0.25, 0.5]


@pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "/\\evil.example", " //evil.example"])
def test_no_address_of_a_request_is_redirected_to(client: Client, target: str) -> None:
    browser = client(None)
    answer = browser.post(f"/desk/sign-in?next={target}", data={"name": "wen", "password": PASSWORD, "next": target})
    assert answer.headers["location"].split("?")[0] == "/desk"


def test_forms_that_other_sites_send_are_refused(client: Client) -> None:
    browser = client("wen")
    given = token(browser)
    ways = (
        ({"token": "0" * 64}, {}),
        ({"other": "field"}, {}),
        ({"token": given}, {"origin": "https://evil.example"}),
        ({"token": given}, {"sec-fetch-site": "cross-site"}),
    )
    for fields, headers in ways:
        assert browser.post("/desk/sign-out", data=fields, headers=headers).status_code == 403
    assert browser.post("/desk/sign-out", json={"token": given}).status_code == 415
    assert "wen" in browser.get("/desk").text


def test_a_form_without_end_is_cut_off(client: Client) -> None:
    assert client(None).post("/submit", data={"body": "x" * (4 << 20)}).status_code == 413


# ---- roles


@pytest.mark.parametrize("name", [None, "du", "gong"])
def test_who_is_no_editor_sees_and_decides_nothing(client: Client, name: str | None) -> None:
    editor = client("wen")
    editor.post("/submit", data={"token": token(editor), "kind": "url", "about": "https://news.example/a"})
    where = re.search(r"/submissions/([0-9a-f]{16})", editor.get("/desk").text)
    assert where
    browser = client(name)
    fields = {"decision": "accept", "reason": "r"}
    if name:
        fields["token"] = token(browser)
    assert browser.get(where.group()).status_code == 403
    assert browser.post(where.group(), data=fields).status_code == 403
    event = str(exported_events(client)[0])
    assert browser.get(f"/events/{event}/judge").status_code == 403
    assert browser.post(f"/events/{event}/judge", data={**fields, "act": "undo"}).status_code == 403
    assert browser.post("/desk/invite", data={**fields, "role": "editor"}).status_code == 403


def exported_events(client: Client) -> list[str]:
    return re.findall(r"/events/([0-9a-f]{16})", client(None).get("/").text)


def test_nobody_registers_without_an_invitation_and_nobody_as_administrator(client: Client, record: Path) -> None:
    browser = client(None)
    fields = {"code": "made up", "name": "eve", "password": PASSWORD}
    assert browser.post("/desk/register", data=fields).status_code == 400
    chief = client("chief")
    assert chief.post("/desk/invite", data={"token": token(chief), "role": "administrator"}).status_code == 400
    made = chief.post("/desk/invite", data={"token": token(chief), "role": "contributor"})
    code = re.search(r"<code>([\w-]+)</code>", made.text)
    assert code
    answer = browser.post("/desk/register", data={**fields, "code": code.group(1), "role": "administrator"})
    assert answer.status_code == 303
    with open_desk(desk_of(record)) as desk:
        found = people.person(desk, "eve")
    assert found
    assert found.role == "contributor"
    assert client(None).post("/desk/register", data={**fields, "code": code.group(1), "name": "mallory"}).status_code == 400


# ---- submissions


def test_readers_submit_only_where_the_operator_opened_it(client: Client, record: Path) -> None:
    browser = client(None)
    fields = {"kind": "url", "about": "https://news.example/a"}
    assert browser.post("/submit", data=fields).status_code == 400
    with open_desk(desk_of(record)) as desk:
        desk.set("submissions", "open")
    assert browser.post("/submit", data=fields).status_code == 200


def test_a_pasted_page_is_previewed_then_taken_in(client: Client, record: Path) -> None:
    before = exported(record, "events")
    browser = client("wen")
    fields = {"token": token(browser), "kind": "page", "about": "https://post.example/fishmeal", "body": PAGE}
    assert browser.post("/submit", data=fields).status_code == 200
    where = re.search(r"/submissions/[0-9a-f]{16}", browser.get("/desk").text)
    assert where
    seen = browser.get(f"{where.group()}?preview=1&lang=en").text
    assert "Peru bans fishmeal from Chile" in seen
    assert "Chile" in seen
    assert exported(record, "events") == before
    done = browser.post(where.group(), data={"token": fields["token"], "decision": "accept", "reason": "on topic"})
    assert done.status_code == 303
    articles = exported(record, "articles")
    assert [a["outlet"] for a in articles if a["url"] == "https://post.example/fishmeal"] == ["Puerto Post"]
    assert len(exported(record, "events")) > len(before)
    assert "on topic" in client(None).get("/log").text


def test_a_rejected_page_never_reaches_the_record(client: Client, record: Path) -> None:
    browser = client("wen")
    given = token(browser)
    browser.post("/submit", data={"token": given, "kind": "page", "about": "https://post.example/fishmeal", "body": PAGE})
    where = re.search(r"/submissions/[0-9a-f]{16}", browser.get("/desk").text)
    assert where
    browser.post(where.group(), data={"token": given, "decision": "reject", "reason": "off topic"})
    assert not [a for a in exported(record, "articles") if a["url"] and "post.example/fishmeal" in str(a["url"])]


def test_private_addresses_are_not_fetched_for_a_preview(client: Client) -> None:
    browser = client("wen")
    given = token(browser)
    for address in ("http://127.0.0.1:9/", "http://169.254.169.254/latest", "http://[::1]/"):
        browser.post("/submit", data={"token": given, "kind": "url", "about": address})
    found = re.findall(r"/submissions/[0-9a-f]{16}", browser.get("/desk").text)
    assert len(found) == 3
    for where in found:
        seen = browser.get(f"{where}?preview=1&lang=en")
        assert 'role="alert"' in seen.text


def test_markup_in_a_submission_stays_text(client: Client) -> None:
    browser = client("wen")
    given = token(browser)
    hostile = '"><script>alert(1)</script>'
    browser.post("/submit", data={"token": given, "kind": "correction", "about": hostile, "body": hostile})
    desk = browser.get("/desk").text
    where = re.search(r"/submissions/[0-9a-f]{16}", desk)
    assert where
    for text in (desk, browser.get(where.group()).text):
        assert "<script>alert" not in text


# ---- judging


def test_joining_splitting_and_taking_back(client: Client, record: Path) -> None:
    browser = client("wen")
    given = token(browser)
    events = [e for e in exported(record, "events") if e["type"] == "INVESTIGATE_REMEDY"]
    event = max(events, key=lambda e: len({m["article"] for m in e["mentions"]}))  # type: ignore[union-attr]
    articles = sorted({m["article"] for m in event["mentions"]})  # type: ignore[union-attr]
    assert len(articles) > 1
    address = f"/events/{event['id']}/judge"
    before = len(exported(record, "events"))
    nothing = browser.post(address, data={"token": given, "act": "split", "articles": articles[-1], "reason": " "})
    assert nothing.status_code == 400
    done = browser.post(address, data={"token": given, "act": "split", "articles": articles[-1], "reason": "another case"})
    assert done.status_code == 303
    assert len(exported(record, "events")) == before + 1
    recompile(record, stages(pack.load()))
    assert len(exported(record, "events")) == before + 1
    left = next(e["id"] for e in exported(record, "events") if e["type"] == "INVESTIGATE_REMEDY")
    assert (
        browser.post(f"/events/{left}/judge", data={"token": given, "act": "undo", "reason": "one case after all"}).status_code
        == 303
    )
    assert len(exported(record, "events")) == before
    log = client(None).get("/log?lang=en").text
    assert log.index("one case after all") < log.index("another case")


# ---- putting right


def test_a_field_is_put_right_shown_and_taken_back(client: Client, record: Path) -> None:
    browser, reader = client("wen"), client(None)
    given = token(browser)
    event = next(e for e in exported(record, "events") if e["type"] == "INVESTIGATE_REMEDY" and e["date"])
    address = f"/events/{event['id']}/judge"
    before = exported(record, "events")
    fields = {"token": given, "act": "correct", "field": "date", "value": "2025-09-11", "reason": "the paper bears this day"}
    assert client("gong").post(address, data={**fields, "token": token(client("gong"))}).status_code == 403
    assert browser.post(address, data={**fields, "value": "last week"}).status_code == 400
    assert exported(record, "events") == before
    assert browser.post(address, data=fields).status_code == 303
    after = next(e for e in exported(record, "events") if e["id"] == event["id"])
    assert after["date"] == "2025-09-11"
    shown = reader.get(f"/events/{event['id']}?lang=en").text
    assert "the paper bears this day" in shown
    assert f"<del>{event['date']}</del> <ins>2025-09-11</ins>" in shown
    assert "✎ corrected" in reader.get("/?lang=en").text
    assert "the paper bears this day" in reader.get("/log?lang=en").text
    assert "corrected by a person" in reader.get("/changes?lang=en").text
    recompile(record, stages(pack.load()))
    assert next(e for e in exported(record, "events") if e["id"] == event["id"])["date"] == "2025-09-11"
    found = re.search(r'name="correction" value="([0-9a-f]{16})"', browser.get(address).text)
    assert found
    back = {"token": given, "act": "uncorrect", "correction": found.group(1), "reason": "it was the day before"}
    assert browser.post(address, data=back).status_code == 303
    assert exported(record, "events") == before


def test_a_label_is_put_right_and_taken_back(client: Client, record: Path) -> None:
    browser = client("wen")
    given = token(browser)
    article = str(exported(record, "articles")[0]["id"])
    address = f"/articles/{article}/labels"
    with open_record(record) as store:
        coded = store.coded_of(article)
    place, label = coded.sentences[0].start, coded.sentences[0].label
    other = "opinion" if label != "opinion" else "report"
    fields = {"token": given, "place": str(place), "label": other, "reason": "read again"}
    assert client(None).get(address).status_code == 403
    for wrong in ({"reason": ""}, {"place": "first"}, {"label": "lie"}, {"place": "999999"}):
        assert browser.post(address, data={**fields, **wrong}).status_code == 400
    assert browser.post(address, data=fields).status_code == 303
    with open_record(record) as store:
        assert store.coded_of(article).sentences[0].label == other
    found = re.search(r'name="correction" value="([0-9a-f]{16})"', browser.get(address).text)
    assert found
    done = browser.post(address, data={"token": given, "correction": found.group(1), "reason": "it was right"})
    assert done.status_code == 303
    with open_record(record) as store:
        assert store.coded_of(article) == coded


def test_what_may_be_one_act_with_an_event_is_offered_by_states_and_days_and_values_by_their_names(
    client: Client, record: Path
) -> None:
    with open_record(record) as store:
        event = next(e for e in store.events() if e.type == "CRITICISE" and e.date == "2025-09-13")
        others = {e.id: e for e in store.events() if e.type == "CRITICISE" and e.id != event.id}
    shown = client("wen").get(f"/events/{event.id}/judge?lang=en").text
    offered = re.findall(r'<option value="([0-9a-f]{16})">(.*?)</option>', shown)
    assert {i for i, _ in offered} == set(others)
    assert all(label.count(str(others[i].date)) == 1 for i, label in offered)
    assert '<option value="in_force">in force</option>' in shown
    assert '<option value="TARIFF">tariff</option>' in shown


# ---- takedowns


def test_a_text_may_be_named_by_its_address_on_the_site(client: Client, record: Path) -> None:
    article = str(exported(record, "articles")[0]["id"])
    reader = client(None)
    assert f'href="/takedown?article={article}' in reader.get(f"/articles/{article}?lang=en").text
    for given in (f"https://record.example/articles/{article}?lang=en#s4", f"/articles/{article}/", article):
        fields = {"article": given, "contact": "rights@wire.example", "claim": "this is my text"}
        assert re.search(r"/takedowns/[0-9a-f]{16}", reader.post("/takedown", data=fields).text), given
    wrong = reader.post("/takedown", data={**fields, "article": "https://elsewhere.example/x"})
    assert wrong.status_code == 400


def test_a_text_that_is_taken_down_is_gone_everywhere_at_once(client: Client, record: Path) -> None:
    article = next(a for a in exported(record, "articles") if a["outlet"] == "Example Wire")
    with open_record(record) as store:
        page = store.article(str(article["id"]))
    reader, editor = client(None), client("wen")
    fields = {"article": str(article["id"]), "contact": "rights@wire.example", "claim": "this is my text"}
    noted = reader.post("/takedown", data=fields)
    where = re.search(r"/takedowns/[0-9a-f]{16}", noted.text)
    assert where
    public = reader.get(f"{where.group()}?lang=en").text
    assert "received" in public
    assert "rights@wire.example" not in public
    assert "this is my text" in editor.get(where.group()).text
    word = page.text.split()[6]
    assert reader.get("/search", params={"q": page.title}).text.count(page.title) > 1

    done = editor.post(where.group(), data={"token": token(editor), "decision": "remove", "reason": "its publisher asked"})
    assert done.status_code == 303
    assert reader.get(f"/articles/{article['id']}").status_code == 404
    assert reader.get(f"/revisions/{article['id']}").status_code == 404
    assert article["id"] not in {a["id"] for a in exported(record, "articles")}
    assert not [m for e in exported(record, "events") for m in e["mentions"] if m["article"] == article["id"]]  # type: ignore[union-attr]
    for address in ("/", "/feed.atom", "/feed.rss", "/feed.json", "/export.csv", "/sitemap.xml", f"/search?q={word}"):
        assert page.title not in reader.get(address).text
    for file in (record, record.with_name(record.name + "-wal")):
        assert not file.exists() or page.title.encode() not in file.read_bytes()
    assert "its publisher asked" in reader.get("/log").text

    again = compile_into(
        record, read([str(EXAMPLES / "01-entity-list-wire.en.html")], options=ReadOptions()), stages(pack.load())
    )
    assert (again.articles, again.dropped) == (0, 1)
    recompile(record, stages(pack.load()))
    assert article["id"] not in {a["id"] for a in exported(record, "articles")}


def test_no_sentence_of_a_removed_text_stays_in_the_file(client: Client, record: Path) -> None:
    article = next(a for a in exported(record, "articles") if a["outlet"] == "Example Wire")
    reader, editor = client(None), client("wen")
    given = token(editor)
    event = next(e for e in exported(record, "events") if any(m["article"] == article["id"] for m in e["mentions"]))  # type: ignore[union-attr]
    fix = {"token": given, "act": "correct", "field": "phase", "value": "in_force", "reason": "read again"}
    assert editor.post(f"/events/{event['id']}/judge", data=fix).status_code == 303
    with open_record(record) as store:
        text = store.article(str(article["id"])).text
        others = "".join(store.article(str(a["id"])).text for a in exported(record, "articles") if a["id"] != article["id"])
        page = store.article(str(article["id"])).page
    own = [s for s in re.split(r"(?<=[.”])\s", text) if len(s) > 30 and s not in others]
    assert len(own) > 3
    noted = reader.post("/takedown", data={"article": article["id"], "contact": "rights@wire.example", "claim": "this is mine"})
    where = re.search(r"/takedowns/[0-9a-f]{16}", noted.text)
    assert where
    done = editor.post(where.group(), data={"token": given, "decision": "remove", "reason": "its publisher asked"})
    assert done.status_code == 303
    files = [f for f in (record, record.with_name(record.name + "-wal"), desk_of(record)) if f.exists()]
    kept = b"".join(f.read_bytes() for f in files)
    assert [s for s in own if s.encode() in kept or s[:24].encode() in kept] == []
    with open_record(record) as store:
        assert list(store.rows("SELECT 1 FROM page WHERE id = ?", page)) == []


@pytest.mark.parametrize("lang", ["zh-Hans", "zh-Hant", "en"])
def test_every_page_of_the_desk_in_every_language(client: Client, record: Path, lang: str) -> None:
    chief, reader = client("chief"), client(None)
    event = exported(record, "events")[0]["id"]
    labels = f"/articles/{exported(record, 'articles')[0]['id']}/labels"
    for address in ("/desk", "/log", "/submit", "/takedown", f"/events/{event}/judge", labels):
        answer = chief.get(f"{address}?lang={lang}")
        assert answer.status_code == 200
        assert f'lang="{lang}"' in answer.text
    for address in ("/desk/sign-in", "/desk/register", "/submit", "/takedown", "/log"):
        assert reader.get(f"{address}?lang={lang}").status_code == 200
