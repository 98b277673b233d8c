"""The site's words in its three languages, and how a request chooses one."""

from functools import cache
from importlib import resources

import msgspec

LANGUAGES = (("zh-Hans", "简体"), ("zh-Hant", "繁體"), ("en", "English"))
CODES = tuple(code for code, _ in LANGUAGES)


class Words(dict[str, str]):
    """Words by key; an unknown key gives the empty string, so that a template may ask."""

    def __missing__(self, key: str) -> str:
        return ""

    def __getattr__(self, key: str) -> str:
        return self[key]


@cache
def words(lang: str) -> Words:
    """Return the site's words in `lang`, one of CODES."""
    path = resources.files("tongjian.web").joinpath("locale", f"{lang}.json")
    return Words(msgspec.json.decode(path.read_bytes(), type=dict[str, str]))


def choose(asked: str | None, kept: str | None, accept: str) -> str:
    """Return the language to answer in: the one asked for in the address, else the cookie's, else by Accept-Language, else en."""
    for code in (asked, kept):
        if code in CODES:
            return str(code)
    for part in accept.split(","):
        tag = part.split(";")[0].strip().lower()
        if tag.startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo")):
            return "zh-Hant"
        if tag.startswith("zh"):
            return "zh-Hans"
        if tag.startswith("en"):
            return "en"
    return "en"
