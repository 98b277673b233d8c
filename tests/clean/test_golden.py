"""Every folder of tests/golden/clean is a page, what it is (meta.yml) and what must come of it (expected.json)."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tongjian import ids
from tongjian.clean import clean
from tongjian.clean.article import examine
from tongjian.model import Article, Dropped, Page

CASES = sorted(path for path in (Path(__file__).parents[1] / "golden" / "clean").iterdir() if path.is_dir())


def page_of(case: Path) -> Page:
    meta = yaml.safe_load((case / "meta.yml").read_text(encoding="utf-8"))
    body = (case / meta["page"]).read_bytes()
    media_type = meta.get("media_type", "text/html")
    return Page(id=ids.page_id(body), body=body, media_type=media_type, url=meta.get("url"), charset=meta.get("charset"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_golden_page(case: Path) -> None:
    expected: dict[str, Any] = json.loads((case / "expected.json").read_text(encoding="utf-8"))
    page = page_of(case)
    result = clean(page)
    reason = expected.pop("dropped", None)
    assert (result.reason if isinstance(result, Dropped) else None) == reason
    assert isinstance(result, Article) or reason
    article = examine(page).article
    lines = expected.pop("lines", None)
    if lines is not None:
        assert article.text.split("\n") == lines
    assert {name: getattr(article, name) for name in expected} == expected
