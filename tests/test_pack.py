from pathlib import Path

import pytest

from tongjian import pack
from tongjian.errors import PackError


def folder(tmp_path: Path, **files: str) -> Path:
    made = tmp_path / "tiny"
    made.mkdir()
    contents = {"pack.yml": "name: tiny\nversion: '1'\n", **{k.replace("__", "/") + ".yml": v for k, v in files.items()}}
    for name, body in contents.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, encoding="utf-8")
    return made


NORWAY = "- {id: no, name: Norway, kind: state, country: NOR, en: [Norway], since: 1905-06-07}\n"


def test_dates_and_country_codes_stay_strings(tmp_path: Path) -> None:
    loaded = pack.load(folder(tmp_path, actors__states=NORWAY), use_cache=False)
    assert (loaded.actors[0].id, loaded.actors[0].since) == ("no", "1905-06-07")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"actors__a": "- {id: x, name: X, kind: state, colour: red}"}, "colour"),
        ({"actors__a": NORWAY, "actors__b": NORWAY}, "twice"),
        ({"actors__a": "- {id: x, name: X, kind: agency, of: nowhere}"}, "nowhere"),
        ({"actors__a": "- {id: x, name: X, kind: wizard}"}, "wizard"),
        ({"actors__a": "- [unclosed"}, "YAML"),
        ({"classes__en": "a: [b]", "classes__en2": "a: [c]"}, "twice"),
    ],
)
def test_a_broken_pack_is_one_clear_error(files: dict[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=said):
        pack.load(folder(tmp_path, **files), use_cache=False)


def test_the_cache_gives_the_same_pack_and_a_damaged_one_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path / "cache"))
    made = folder(tmp_path, actors__states=NORWAY)
    first = pack.load(made)
    (cached,) = (tmp_path / "cache").iterdir()
    assert pack.load(made) == first
    cached.write_bytes(b"damaged")
    assert pack.load(made) == first


def test_an_unknown_pack_is_named() -> None:
    with pytest.raises(PackError, match="no pack named nowhere"):
        pack.load("nowhere")
