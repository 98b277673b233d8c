"""The desk in Chromium: every flow of an editor and a reader, at two widths, with and without script, in three languages."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright
from tests.web.desk.desk_record import PAGE, PASSWORD, exported
from tests.web.served import served

from tongjian.desk import desk_of, open_desk
from tongjian.store import open_record
from tongjian.web.app import make_app

pytestmark = pytest.mark.browser

VIEWS = [(1280, True, "en"), (390, False, "zh-Hans"), (390, True, "zh-Hant"), (1280, False, "en")]


class View:
    """A page of the browser with what was wrong on the pages it opened."""

    def __init__(self, page: Page, base: str, lang: str, script: bool) -> None:
        self.page, self._base, self._lang, self._script = page, base, lang, script
        self.troubles: list[str] = []
        page.on("console", lambda m: self.troubles.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("request", lambda r: None if r.url.startswith(base) else self.troubles.append(r.url))

    def open(self, path: str) -> None:
        """Open an address of the site in the view's language, and see whether it fits and axe is content."""
        self.page.goto(f"{self._base}{path}{'&' if '?' in path else '?'}lang={self._lang}")
        self.look()

    def look(self) -> None:
        """Note what is wrong with the page that is open."""
        where = self.page.url
        if self.page.locator("h1").count() != 1 or self.page.locator("html").get_attribute("lang") != self._lang:
            self.troubles.append(f"{where}: heading or language")
        if self._script:
            if self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0:
                self.troubles.append(f"{where}: too wide")
            self.troubles += [f"{where}: {v['id']}" for v in Axe().run(self.page).response["violations"]]

    def send(self, form: str, button: str = "button", **fields: str) -> None:
        """Fill in the fields of a form and send it with a button of it."""
        held = self.page.locator(form).first
        for name, value in fields.items():
            field = held.locator(f"[name={name}]").first
            if field.evaluate("e => e.tagName") == "SELECT" if self._script else name in {"field", "label", "other", "role"}:
                field.select_option(value)
            else:
                field.fill(value)
        held.locator(button).first.click()
        self.look()


def acting(act: str) -> str:
    return f"form.desk:has(input[name=act][value={act}])"


@pytest.mark.parametrize(("width", "script", "lang"), VIEWS, ids=[f"{w} {'script' if s else 'plain'} {x}" for w, s, x in VIEWS])
def test_every_flow_of_the_desk(record: Path, chromium: str, width: int, script: bool, lang: str) -> None:
    # a thread of its own: other tests may hold a Playwright in this one
    with ThreadPoolExecutor(1) as pool:
        troubles = pool.submit(_work, record, chromium, width, script, lang).result()
    assert troubles == []


def _work(record: Path, chromium: str, width: int, script: bool, lang: str) -> list[str]:
    with open_desk(desk_of(record)) as desk:
        desk.set("submissions", "open")
    with served(make_app(record)) as base, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        seen: list[View] = []
        for _ in range(2):
            context = browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=script)
            context.set_default_timeout(30_000)
            seen.append(View(context.new_page(), base, lang, script))
        editor, reader = seen
        _sign_in(editor, "wen")
        _submit_and_decide(reader, editor, record)
        _judge(editor, record)
        _put_right(editor, reader, record)
        _take_down(reader, editor, record)
        _invite(editor, reader)
        browser.close()
    return [trouble for view in seen for trouble in view.troubles]


def _sign_in(view: View, name: str) -> None:
    view.open("/desk/sign-in")
    view.send("form.desk", name=name, password=PASSWORD)
    assert view.page.locator(f"strong:has-text('{name}')").count() == 1


def _submit_and_decide(reader: View, editor: View, record: Path) -> None:
    for number, decision in enumerate(("reject", "accept")):
        reader.open("/submit")
        reader.page.check("input[value=page]")
        reader.send("form.desk", about=f"https://post.example/{number}", body=PAGE)
        assert reader.page.locator("p[role=status] code").count() == 1
        editor.open("/desk")
        editor.page.click(f"text=https://post.example/{number}")
        editor.page.click("a[href*=preview]")
        editor.look()
        assert editor.page.locator("strong:has-text('Peru bans fishmeal')").count() == 1
        editor.send("form.desk", f"button[value={decision}]", reason=f"reason {number}")
    urls = {a["url"] for a in exported(record, "articles")}
    assert "https://post.example/1" in urls
    assert "https://post.example/0" not in urls
    reader.open("/log")
    assert "reason 1" in reader.page.content()


def _judge(editor: View, record: Path) -> None:
    before = len(exported(record, "events"))
    probe = max(
        (e for e in exported(record, "events") if e["type"] == "INVESTIGATE_REMEDY"),
        key=lambda e: len({m["article"] for m in e["mentions"]}),  # type: ignore[union-attr]
    )
    editor.open(f"/events/{probe['id']}")
    editor.page.click("a[href*='/judge']")
    editor.look()
    editor.send(acting("split"), reason="another case")
    assert len(exported(record, "events")) == before + 1
    for act, reason, count in (
        (acting("join"), "they are one", 0),
        (f"{acting('undo')}:has-text('they are one')", "they are two", 1),
        (f"{acting('undo')}:has-text('another case')", "one case after all", 0),
    ):
        half = next(e for e in exported(record, "events") if e["type"] == "INVESTIGATE_REMEDY")
        editor.open(f"/events/{half['id']}/judge")
        editor.send(act, reason=reason)
        assert len(exported(record, "events")) == before + count, act


def _put_right(editor: View, reader: View, record: Path) -> None:
    event = next(e for e in exported(record, "events") if e["type"] == "MEET" or e["date"])
    editor.open(f"/events/{event['id']}/judge")
    editor.send(acting("correct"), field="date", value="2025-09-01", reason="the paper bears this day")
    reader.open(f"/events/{event['id']}")
    assert reader.page.locator("#corrections ins").inner_text() == "2025-09-01"
    editor.open(f"/events/{event['id']}/judge")
    editor.send(acting("uncorrect"), reason="it was right")
    reader.open(f"/events/{event['id']}")
    assert reader.page.locator("#corrections").count() == 0
    article = str(exported(record, "articles")[0]["id"])
    editor.open(f"/articles/{article}/labels")
    editor.send("form.desk:has(select[name=label])", label="conditional", reason="read again")
    with open_record(record) as store:
        assert store.coded_of(article).sentences[0].label == "conditional"


def _take_down(reader: View, editor: View, record: Path) -> None:
    article = next(str(a["id"]) for a in exported(record, "articles") if a["url"] == "https://post.example/1")
    reader.open("/takedown")
    reader.send("form.desk", article=article, contact="rights@post.example", claim="this is my text")
    where = str(reader.page.locator("p[role=status] a").get_attribute("href")).partition("?")[0]
    editor.open(where)
    assert "this is my text" in editor.page.content()
    editor.send("form.desk", "button[value=remove]", reason="its publisher asked")
    reader.open(where)
    assert "rights@post.example" not in reader.page.content()
    reader.open("/search?q=fishmeal")
    assert "Peru bans fishmeal" not in reader.page.content()
    assert article not in {a["id"] for a in exported(record, "articles")}


def _invite(editor: View, guest: View) -> None:
    editor.page.goto(editor.page.url)
    editor.open("/desk")
    editor.page.locator("form[action='/desk/sign-out'] button").click()
    _sign_in(editor, "chief")
    editor.send("form[action='/desk/invite']", role="contributor")
    code = re.search(r"<code>([\w-]+)</code>", editor.page.content())
    assert code
    guest.open(f"/desk/register?code={code.group(1)}")
    guest.send("form.desk", name="xin", password=PASSWORD)
    _sign_in(guest, "xin")
