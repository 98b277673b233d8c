"""The site as files for any web server: every page that can be reached from the first, in each language, and a search.

The pages are those that the server gives, so both show the same; only links are turned to files. What is made stands in a
new folder and takes the place of the old one at the end, so that nothing removed from the record stays behind.
"""

import asyncio
import re
import shutil
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape, unescape
from pathlib import Path

import httpx
import msgspec

from tongjian.errors import PlaceError, RecordError, TongjianError, is_of_place
from tongjian.store import facets, open_record
from tongjian.text import fold
from tongjian.web import layout
from tongjian.web.app import make_app
from tongjian.web.i18n import CODES
from tongjian.web.layout import Wanted
from tongjian.web.marks import allowed_text
from tongjian.web.reading import Reading
from tongjian.web.settings import Settings

MARK = ".tongjian-site"  # stands in every folder made here; a folder without it is never replaced
_LINK = re.compile(r' (href|src|action)="(/[^"]*)"')
_SHARD = 300  # articles in one file of the search
_INNER = "http://127.0.0.1"
_FOLDED = ((0x41, 0x250), (0x2E80, 0xA000), (0xF900, 0xFB00), (0xFF00, 0xFFF0))  # blocks whose characters may fold to another
_NAMES = 2000  # actors whose names the search knows


class Published(msgspec.Struct):
    """How many files were written, and which links had no file (none, unless a template was changed carelessly)."""

    files: int = 0
    unlinked: set[str] = msgspec.field(default_factory=set)


def publish(record: Path, target: Path, settings: Settings | None = None, langs: Sequence[str] = CODES) -> Published:
    """Write the site into the folder `target`; return what was written.

    Feeds and the sitemap need the site's public address (`settings.site_url`) and are left out without it. Raises RecordError
    when the record cannot be read, the folder cannot be written, or `target` holds something that was not made here.
    """
    open_record(record).close()  # what is no record is told before a folder is made
    whole = target.resolve()
    chosen = msgspec.structs.replace(settings or Settings(), static=True, host="127.0.0.1")
    try:
        for folder in (whole, _beside(whole, ".new"), _beside(whole, ".old")):
            _refuse_others(folder)
        made = _new_folder(whole)
        try:
            with ThreadPoolExecutor(1) as pool:  # a thread of its own: the caller's may have an event loop running
                done = pool.submit(lambda: asyncio.run(_Writer(record, made, chosen, tuple(langs)).write())).result()
        except (OSError, TongjianError):
            shutil.rmtree(made, ignore_errors=True)  # half a site would keep a full disk full, and helps nobody
            raise
        _replace(whole, made)
    except OSError as err:
        kind = PlaceError if is_of_place(err) else RecordError
        raise kind(f"cannot write the site to {target}: {err.strerror}; what stood there is untouched") from err
    return done


def _beside(folder: Path, ending: str) -> Path:
    return folder.parent / (folder.name + ending)


def _refuse_others(folder: Path) -> None:
    """Raise RecordError when a folder that would be replaced holds something that was not made here."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise PlaceError(f"{folder} holds files that are no site of tongjian; name an empty or new folder")


def _new_folder(target: Path) -> Path:
    """Return an empty folder beside the target, with the mark in it; what an interrupted run left there is gone."""
    made = _beside(target, ".new")
    if made.exists():
        shutil.rmtree(made)
    made.mkdir(parents=True)
    (made / MARK).write_text("made by `tongjian publish`; the folder is replaced as a whole\n")
    return made


def _replace(target: Path, made: Path) -> None:
    old = _beside(target, ".old")
    if old.exists():
        shutil.rmtree(old)
    if target.exists():
        target.rename(old)
    made.rename(target)
    shutil.rmtree(old, ignore_errors=True)  # the new site stands; what is left of the old one goes with the next run


class _Writer:
    """Follows links from the first pages and writes what it meets."""

    def __init__(self, record: Path, folder: Path, settings: Settings, langs: Sequence[str]) -> None:
        self.langs = langs
        self.app = make_app(record, settings)
        self.reading: Reading = self.app.state.reading
        self.folder = folder
        self.site = settings.site_url
        self.settings = settings
        self.done = Published()
        self.todo: deque[Wanted] = deque()
        self.known: set[str] = set()

    async def write(self) -> Published:
        """Write everything; return what was written."""
        for lang in self.langs:
            self._want("/", lang)
        for extra in ("/manifest.webmanifest", *(("/sitemap.xml", "/robots.txt") if self.site else ())):
            self._want(extra, self.langs[0])
        async with httpx.AsyncClient(transport=httpx.ASGITransport(self.app), base_url=_INNER, timeout=None) as client:  # noqa: S113 - no network
            while self.todo:
                await self._page(client, self.todo.popleft())
        self._search()
        self._put("index.html", _first_page(self.langs).encode())
        return self.done

    def _want(self, address: str, lang: str) -> Wanted | None:
        found = layout.wanted(address, lang)
        if found and found.file.split("/")[1:] and _is_feed(found.file) and not self.site:
            return None
        if found and found.file not in self.known:
            self.known.add(found.file)
            self.todo.append(found)
        return found

    async def _page(self, client: httpx.AsyncClient, page: Wanted) -> None:
        joiner = "&" if "?" in page.address else "?"
        answer = await client.get(f"{page.address}{joiner}lang={page.lang}" if page.lang else page.address)
        if answer.status_code != 200:
            raise RecordError(f"{page.address} could not be written: the site answers {answer.status_code}")
        kind = answer.headers.get("content-type", "")
        body = answer.text
        if "html" in kind:
            body = _LINK.sub(lambda m: self._turned(m[1], m[2], page), body)
        if self.site and any(k in kind for k in ("html", "xml", "json")):
            body = re.sub(re.escape(self.site) + r"(/[^\"<\s]*)", lambda m: self._public(m[1], page.lang), body)
        self._put(page.file, body.encode() if any(k in kind for k in ("text", "xml", "json")) else answer.content)

    def _turned(self, attribute: str, link: str, page: Wanted) -> str:
        """Return a link as one to a file, relative to the page; one that has no file is no link any more."""
        address, mark, anchor = unescape(link).partition("#")
        found = self._want(address, page.lang)
        if found is None:
            if not _is_feed(address):
                self.done.unlinked.add(address)
            return ""
        return f' {attribute}="{escape(layout.relative(found.file, page.file))}{mark}{anchor}"'

    def _public(self, link: str, lang: str) -> str:
        """Return a public address as one of a file; a filter that has no file is told by the chronology, which holds it."""
        asked = lang or self.langs[0]
        found = self._want(unescape(link), asked) or self._want("/", asked)
        return f"{self.site}/{found.file if found else ''}"

    def _put(self, file: str, body: bytes) -> None:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
        self.done.files += 1

    def _search(self) -> None:
        """Write the search: shards of articles, the names of each actor, and how characters are folded."""
        store, rights = self.reading.store, self.settings.rights
        shard: list[dict[str, str]] = []
        seen: set[str] = set()
        count = 0
        for article in store.articles():
            shown = allowed_text(article, store.coded_of(article.id), rights)
            file = layout.wanted(f"/articles/{article.id}", "")
            seen.update(article.title, shown)
            told = {"f": file.file.lstrip("/") if file else "", "t": article.title, "o": article.outlet or ""}
            shard.append({**told, "d": (article.published or "")[:10], "l": article.lang, "x": shown})
            if len(shard) == _SHARD:
                self._put(f"search/{count}.json", msgspec.json.encode(shard))
                shard, count = [], count + 1
        self._put(f"search/{count}.json", msgspec.json.encode(shard))
        names = [sorted({fold(n) for n in (a.name, *a.names.values())}) for a, _ in facets(store, _NAMES).actors]
        seen.update(c for group in names for name in group for c in name)
        index = {"shards": count + 1, "names": names, "fold": _foldings({fold(c) for c in seen})}
        self._put("search/index.json", msgspec.json.encode(index))


def _foldings(present: set[str]) -> dict[str, str]:
    """Return every character that is written for one of `present` (traditional, full-width), by itself."""
    characters = (chr(code) for low, high in _FOLDED for code in range(low, high))
    return {c: folded for c in characters if (folded := fold(c)) != c and folded in present}


def _is_feed(file: str) -> bool:
    return file.rpartition("/")[2].startswith("feed")


def _first_page(langs: Sequence[str]) -> str:
    links = "".join(
        f'<li><a href="{lang}/index.html" lang="{lang}" hreflang="{lang}">{_OWN_NAMES[lang]}</a></li>' for lang in langs
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        '<title>Tongjian 通鉴</title><link rel="stylesheet" href="static/site.css">'
        '<link rel="icon" href="static/icon.svg"></head>'
        f'<body><main class="wrap"><h1>Tongjian 通鉴 通鑑</h1><ul>{links}</ul></main></body></html>'
    )


_OWN_NAMES = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}
