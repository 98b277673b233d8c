"""The site in Chromium: desktop and phone, with and without JavaScript, light and dark, three languages, axe."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from starlette.applications import Starlette
from tests.web.served import served
from tests.web.web_pages import PAGES

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390)
LANGUAGES = ("zh-Hans", "zh-Hant", "en")
SHORTER = ("/", "/articles/en1", "/search?q=duties", "/pair?a=norland&b=sudland", "/figures")
LONGER = (
    *SHORTER,
    "/about",
    "/actors",
    "/actors/norland",
    "/outlets/North%20Post",
    "/tags",
    "/measures",
    "/changes",
    "/pictures/matrix",
)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


@pytest.fixture(scope="session")
def site(app: Starlette) -> Iterator[str]:
    """Serve the app on a free port of the loopback address; yields its address."""
    with served(app) as address:
        yield address


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def troubles() -> list[str]:
    """What pages complained of: errors, refusals by the policy, requests to other hosts."""
    return []


def opened(browser: Browser, site: str, troubles: list[str], **options: Any) -> BrowserContext:
    context = browser.new_context(**options)
    context.set_default_timeout(10_000)
    context.on("request", lambda r: None if r.url.startswith(site) else troubles.append(r.url))
    context.on("console", lambda m: troubles.append(m.text) if m.type in {"error", "warning"} else None)
    context.on("weberror", lambda e: troubles.append(str(e.error)))
    return context


def overflow(page: Page) -> int:
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


# the languages are turned by one from view to view, so that each page is seen in all three
@pytest.mark.parametrize(("turn", "width", "script"), [(0, 1280, True), (1, 390, True), (2, 1280, False), (3, 390, False)])
def test_every_page_fits_and_complains_of_nothing(
    browser: Browser, site: str, troubles: list[str], turn: int, width: int, script: bool
) -> None:
    context = opened(browser, site, troubles, viewport={"width": width, "height": 800}, java_script_enabled=script)
    page = context.new_page()
    for number, address in enumerate([event_address(page, site), *PAGES]):
        lang = LANGUAGES[(number + turn) % 3]
        wanted = f"{address}{'&' if '?' in address else '?'}lang={lang}"
        page.goto(f"{site}{wanted}", wait_until="domcontentloaded")
        assert page.locator("h1").count() == 1
        assert page.locator("html").get_attribute("lang") == lang
        if script:
            assert overflow(page) <= 0, address
    context.close()
    assert troubles == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing(browser: Browser, site: str, troubles: list[str], width: int, scheme: Any) -> None:
    context = opened(browser, site, troubles, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    event = event_address(page, site)
    found = []
    for address in (event, *(LONGER if width == 1280 else SHORTER)):
        page.goto(f"{site}{address}{'&' if '?' in address else '?'}lang=en")
        found += [(address, v["id"], [n["html"][:160] for n in v["nodes"]][:3]) for v in Axe().run(page).response["violations"]]
    context.close()
    assert found == []


def event_address(page: Page, site: str) -> str:
    page.goto(f"{site}/?type=TARIFF&lang=en")
    return str(page.locator(".row .what").first.get_attribute("href")).partition("?")[0]


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser, site: str, troubles: list[str]) -> Iterator[Page]:
    context = opened(browser, site, troubles, viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()
    assert troubles == []


def test_filtering_by_hand_leads_to_the_filters_own_address(page: Page, site: str) -> None:
    page.goto(f"{site}/?lang=en")
    page.locator(".filters summary").click()
    page.locator("select[name=actor]").select_option("sudland")
    page.locator("select[name=type]").select_option("CRITICISE")
    page.locator(".filters button").click()
    assert "actor=sudland" in page.url
    assert "type=CRITICISE" in page.url
    assert page.locator(".row").count() == 1
    page.get_by_label("Remove: Type").click()
    assert page.locator(".row").count() == 3


def test_filtering_needs_no_script(browser: Browser, site: str, troubles: list[str]) -> None:
    context = opened(browser, site, troubles, viewport={"width": 390, "height": 800}, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{site}/?lang=zh-Hans")
    plain.locator(".filters summary").click()
    plain.locator("select[name=type]").select_option("TARIFF")
    plain.locator(".filters button").click()
    assert plain.locator(".row").count() == 1
    plain.locator(".row .what").click()
    assert plain.locator("mark").count() == 2
    plain.locator(".mention figcaption a").first.click()
    assert plain.locator("article.article h1").count() == 1
    context.close()


def test_keys_move_over_events_open_help_and_go_to_the_search(page: Page, site: str) -> None:
    page.goto(f"{site}/?lang=en")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('.row').id") == page.locator(".row").nth(1).get_attribute("id")
    page.keyboard.press("k")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "quick"
    page.keyboard.type("Norland")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert page.locator(".hits li").count() >= 2


def test_the_first_tab_leads_past_the_navigation(page: Page, site: str) -> None:
    page.goto(f"{site}/?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_switches_take_the_marks_of_a_kind_away_without_a_script(browser: Browser, site: str, troubles: list[str]) -> None:
    context = opened(browser, site, troubles)
    read = context.new_page()
    read.goto(f"{site}/articles/en1?lang=en")
    style = "getComputedStyle(document.querySelector('.article p .k-statement')).backgroundColor"
    before = read.evaluate(style)
    read.get_by_label("Statements").uncheck()
    assert read.evaluate(style) == "rgba(0, 0, 0, 0)" != before
    assert not read.locator(".lab").first.is_visible()
    read.get_by_label("Sentence labels").check()
    assert read.locator(".lab").first.is_visible()
    context.close()


def test_names_are_suggested_while_typing(page: Page, site: str) -> None:
    page.goto(f"{site}/?lang=en")
    page.locator("#quick").press_sequentially("苏")
    page.wait_for_selector("#suggestions option", state="attached")
    assert page.locator("#suggestions option").first.get_attribute("value") == "苏兰"


def test_scrolling_brings_the_next_page_and_its_address(page: Page, site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tongjian.web.pages.chronology.PER_PAGE", 1)
    page.goto(f"{site}/?lang=en")
    page.locator(".row").nth(2).wait_for()
    page.wait_for_url("**page=3**")
    assert "page=3" in page.url
    assert page.locator("#live").inner_text() == "more loaded"
    heads = page.locator(".day h2").evaluate_all("all => all.map(h => h.id)")
    assert len(heads) == len(set(heads)) == 3


def test_a_page_prints_without_what_belongs_to_the_screen(page: Page, site: str) -> None:
    page.goto(f"{site}/?lang=en")
    page.emulate_media(media="print")
    assert not page.locator("header.top").is_visible()
    assert page.locator(".row").first.is_visible()


def test_a_printed_chronology_says_which_it_is(page: Page, site: str) -> None:
    page.goto(f"{site}/?actor=norland&from=2031-03&lang=en")
    page.emulate_media(media="print")
    assert [chip.inner_text().strip() for chip in page.locator(".active .chip").all()] == ["Actor: Norland", "From: 2031-03"]
    assert not page.locator(".ways a").first.is_visible()
    assert page.locator(".ways a:visible").count() == 0


@pytest.mark.parametrize("name", ["timeline", "months", "matrix", "network"])
def test_a_picture_is_explored_under_the_sites_policy(page: Page, site: str, name: str) -> None:
    page.goto(f"{site}/pictures/{name}?lang=en")
    page.click("#explore")
    page.wait_for_selector("#explored canvas")
    page.wait_for_function("document.activeElement.id === 'explored'")  # a moment after the canvas is there
    assert page.locator("#explored canvas").bounding_box()["width"] > 300  # type: ignore[index]


def test_the_files_of_a_published_site_search_and_link_alike(browser: Browser, written: Path, troubles: list[str]) -> None:
    handler = partial(_Quiet, directory=str(written))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_address[1]}"
        context = opened(browser, home, troubles)
        read = context.new_page()
        read.goto(f"{home}/index.html")
        read.get_by_text("English").click()
        read.locator("#quick").fill("關稅")
        read.keyboard.press("Enter")
        read.wait_for_selector("#hits li")
        assert read.locator("#hits a").all_inner_texts() == ["诺兰加税"]
        read.locator("#hits a").click()
        assert "诺兰对苏兰加征关税" in read.locator("article.article").inner_text()
        context.close()
        server.shutdown()
    assert troubles == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_told: object) -> None:
        """Say nothing: the test looks at the pages."""
