"""Pictures as Vega-Lite: the specification holds the table's data, the compiler takes it, and what it draws bears the names."""

import json
import re

import pytest
import vl_convert
from starlette.testclient import TestClient

from tongjian.web.i18n import words
from tongjian.web.pictures.vega import specification
from tongjian.web.tables import Cell, Table

ADDRESSES = {
    "timeline": "/pictures/timeline.vl.json",
    "months": "/pictures/months.vl.json",
    "matrix": "/pictures/matrix.vl.json",
    "network": "/pictures/network.vl.json",
    "ladder": "/pictures/ladder.vl.json?actor=norland&with=sudland",
}
DRAWN = {"timeline": "Norland", "months": "2031-03", "matrix": "North Post", "network": "Sudland", "ladder": "Sudland"}


@pytest.mark.parametrize("name", ADDRESSES)
def test_the_compiler_draws_each_picture(client: TestClient, name: str) -> None:
    spec = client.get(ADDRESSES[name], params={"lang": "en"} if "?" not in ADDRESSES[name] else None).json()
    drawn = vl_convert.vegalite_to_svg(spec)
    assert DRAWN[name] in drawn
    assert drawn.count("<path") > len(spec["data"]["values"])


def test_it_holds_what_the_csv_holds(client: TestClient) -> None:
    rows = client.get("/pictures/timeline.csv?lang=en").text.strip().splitlines()[1:]
    values = client.get("/pictures/timeline.vl.json?lang=en").json()["data"]["values"]
    assert len(values) == len(rows) == 3
    assert {v["group"] for v in values} == {"material conflict", "verbal conflict"}
    assert all(v["href"].startswith("http://127.0.0.1/events/") and v["href"].endswith("lang=en") for v in values)


def test_a_row_without_a_day_is_left_out_where_time_is_the_axis() -> None:
    rows = tuple((Cell(day), Cell("a"), Cell("b", "/events/1", "coop"), Cell("c"), Cell("1")) for day in ("2031-03", ""))
    spec = specification("timeline", Table("t", ("when", "who", "what", "whom", "origins"), rows), words("en"), "en")
    assert [v["day"] for v in spec["data"]["values"]] == ["2031-03-01"]


def test_months_without_events_keep_their_place() -> None:
    rows = tuple((Cell(month), Cell("1"), Cell("2.0"), Cell("-1.0")) for month in ("2031-01", "2031-02", "2034-12"))
    spec = specification("months", Table("t", ("month", "events", "cooperation", "conflict"), rows), words("en"), "en")
    bars = re.findall(r'aria-label="month: ([\d-]+);.*? d="M([\d.]+),', vl_convert.vegalite_to_svg(spec))
    at = {month: float(x) for month, x in bars}
    first, second, last = (at[month] for month in ("2031-01", "2031-02", "2034-12"))
    assert last - second > 20 * (second - first)


def test_nothing_is_fetched_and_the_unknown_is_not_there(client: TestClient) -> None:
    spec = client.get("/pictures/matrix.vl.json").json()
    assert "url" not in json.dumps(spec["data"])
    assert client.get("/pictures/other.vl.json").status_code == 404


def test_the_script_is_there_with_the_extra_alone(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "vegaEmbed" in client.get("/vega-lite.js").text
    assert 'id="explore"' in client.get("/pictures/months").text
    monkeypatch.setattr("tongjian.web.pictures.vega.find_spec", lambda _: None)
    assert client.get("/vega-lite.js").status_code == 404
    assert 'id="explore"' not in client.get("/pictures/months").text
