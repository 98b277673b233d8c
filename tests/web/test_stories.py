from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tongjian.errors import UsageError
from tongjian.web import stories
from tongjian.web.app import make_app
from tongjian.web.settings import Settings


def test_a_story_shows_its_words_pictures_and_disagreements(client: TestClient) -> None:
    page = client.get("/stories/duties-2031?lang=en").text
    assert "The duties of &lt;b&gt;2031&lt;/b&gt;" in page
    assert "<p>First paragraph.</p>" in page
    assert "Second &lt;script&gt;" in page
    assert page.count("<svg") == 3
    assert "Norland imposed tariffs" in page
    assert "<small>3 events</small></h1>" in page


def test_a_story_speaks_the_readers_language_where_it_can(client: TestClient) -> None:
    assert "二〇三一年关税" in client.get("/stories?lang=zh-Hans").text
    assert "First paragraph" in client.get("/stories?lang=zh-Hans").text


def test_a_story_of_nothing_says_so_and_one_that_is_none_is_not_found(client: TestClient) -> None:
    assert "<svg" not in client.get("/stories/quiet?lang=en").text
    assert client.get("/stories/none").status_code == 404


def test_without_stories_the_site_does_not_name_them(clients: dict[str, TestClient]) -> None:
    assert "/stories" not in clients["full"].get("/?lang=en").text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- id: a\n", "title"),
        ("- {id: a, title: {en: A}, filter: {}, colour: red}", "colour"),
        ("- {id: a, title: {en: A}, filter: {from: yesterday}}", "from"),
        ("- {id: a, title: {en: A}, filter: {who: x}}", "who"),
        ("- {id: a/b, title: {en: A}, filter: {}}", "a/b"),
        ("- {id: a, title: {en: A}, filter: {}}\n- {id: a, title: {en: B}, filter: {}}", "used twice"),
        ("{", "YAML|list of stories"),
        ("!!python/object/apply:os.system ['true']", "list of stories"),
        ("a: 1", "list of stories"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_one_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "stories.yml"
    path.write_text(text)
    with pytest.raises(UsageError, match=says) as told:
        stories.load(path)
    assert "\n" not in str(told.value)


def test_a_story_of_what_no_record_has_is_told_and_not_served_empty(tmp_path: Path, record: Path) -> None:
    path = tmp_path / "stories.yml"
    path.write_text("- {id: a, title: {en: A}, filter: {type: WAR}}")
    with pytest.raises(UsageError, match="cannot be understood in type"):
        make_app(record, Settings(stories=path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="stories"):
        stories.load(tmp_path / "none.yml")
    assert stories.load(None) == {}
