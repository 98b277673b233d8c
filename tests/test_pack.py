from pathlib import Path

import pytest

from tongjian import cache, pack
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
        ({"actors__a": "- {id: x, name: X, kind: agency, en: [X, SEC]}\n- {id: y, name: Y, kind: agency, en: [sec]}"}, "x and y"),
        (
            {
                "actors__a": "- {id: x, name: X, kind: person, offices: [{office: o, since: 2020-05-01, until: 2019-01}]}\n"
                + NORWAY,
                "offices__o": "- {id: o, name: O, of: no}",
            },
            "before 2020-05-01",
        ),
        ({"actors__a": "- [unclosed"}, "YAML"),
        ({"classes__en": "a: [b]\nc: [d]\na: [e]"}, "the key a stands twice, again in line 3"),
        ({"actors__a": NORWAY.replace("en: [Norway]", "en: [Norway], en: [Norge]")}, "the key en stands twice"),
        ({"classes__en": "a: [b]", "classes__en2": "a: [c]"}, "twice"),
        ({"phrases__en": "a: b", "phrases__en2": "a: c"}, "phrase a is defined twice"),
        ({"phrases__en": "a: b", "classes__en": "a: [c]"}, "word class or phrase a is defined twice"),
        ({"classes__zh": "urge-v: [敦促, '力促(?!进)']"}, "urge-v holds"),
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


def test_a_weak_name_may_be_another_s_own(tmp_path: Path) -> None:
    actors = "- {id: x, name: X, kind: agency, en: [X], weak: [SEC]}\n- {id: y, name: Y, kind: agency, en: [SEC]}"
    assert len(pack.load(folder(tmp_path, actors__a=actors), use_cache=False).actors) == 2


def test_what_a_coder_stores_is_made_once_and_made_again_when_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path / "cache"))
    loaded = pack.load(folder(tmp_path, actors__states=NORWAY), use_cache=False)
    made: list[bytes] = []

    def build() -> bytes:
        made.append(b"compiled")
        return made[-1]

    assert [pack.stored(loaded, "things", build) for _ in range(3)] == [b"compiled"] * 3
    assert len(made) == 1
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert pack.stored(loaded, "things", build) == b"compiled"
    assert len(made) == 2
    assert pack.stored(loaded, "other", build) == b"compiled"
    assert len(made) == 3


def test_without_a_cache_everything_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGJIAN_CACHE", "")
    loaded = pack.load(folder(tmp_path, actors__states=NORWAY))
    assert pack.stored(loaded, "things", lambda: b"compiled") == b"compiled"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["tiny"]


def test_the_cache_keeps_the_newest_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path / "cache"))
    loaded = pack.load(folder(tmp_path, actors__states=NORWAY), use_cache=False)
    for number in range(cache.FILES_KEPT + 3):
        pack.stored(loaded, f"thing{number}", lambda: b"compiled")
    files = list((tmp_path / "cache").iterdir())
    assert len(files) == cache.FILES_KEPT
    assert any(f"thing{cache.FILES_KEPT + 2}." in file.name for file in files)


def test_an_unknown_pack_is_named() -> None:
    with pytest.raises(PackError, match="no pack named nowhere"):
        pack.load("nowhere")
