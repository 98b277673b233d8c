"""Names that the pack lacks, as YAML that can be put into it."""

from pathlib import Path

import msgspec
import yaml

from tongjian import contracts, pack
from tongjian.pack import ActorEntry

ARTICLES = [
    {
        "id": "1",
        "lang": "zh-Hans",
        "title": "蓝鲸光电股份有限公司回应",
        "text": "芬兰的诺迪克雷达公司与商务部会谈。诺迪克雷达公司表示支持。",
    },
    {
        "id": "2",
        "lang": "zh-Hans",
        "title": "会谈",
        "text": "芬兰的诺迪克雷达公司否认。华为没有回应。蓝鲸光电股份有限公司也没有回应。",
    },
    {
        "id": "3",
        "lang": "en",
        "title": "Talks",
        "text": "The Saimaa Quantum Forum met. The Saimaa Quantum Forum: closed. Nvidia left.",
    },
]


def suggested(least: int, extra: str = "") -> list[str]:
    lines = [msgspec.json.encode(article).decode() for article in ARTICLES]
    return list(contracts.suggestions([*lines, extra], pack.load(), least))


def test_frequent_unlisted_names_come_with_contexts_most_frequent_first() -> None:
    lines = suggested(2)
    entries = yaml.safe_load("\n".join(lines))
    assert entries[0]["name"] == "诺迪克雷达公司"
    assert (entries[0]["country"], entries[0]["zh"]) == ("FIN", ["诺迪克雷达公司"])
    assert {"蓝鲸光电股份有限公司", "Saimaa Quantum Forum"} <= {entry["name"] for entry in entries}
    assert lines[0] == "# 3 times in 2 articles"
    assert any(line.startswith("#   ") and "诺迪克雷达公司" in line for line in lines)


def test_listed_and_rare_names_are_left_out() -> None:
    names = {entry["name"] for entry in yaml.safe_load("\n".join(suggested(2)))}
    assert not names & {"华为", "Huawei", "NVIDIA", "Nvidia", "Ministry of Commerce"}
    assert yaml.safe_load("\n".join(suggested(4))) is None


def test_the_lines_are_a_pack_file(tmp_path: Path) -> None:
    text = "\n".join(suggested(2)) + "\n"
    entries = msgspec.convert(yaml.safe_load(text), list[ActorEntry])
    (tmp_path / "tiny" / "actors").mkdir(parents=True)
    (tmp_path / "tiny" / "pack.yml").write_text("name: tiny\nversion: '1'\n", encoding="utf-8")
    (tmp_path / "tiny" / "actors" / "new.yml").write_text(text, encoding="utf-8")
    assert list(pack.load(tmp_path / "tiny", use_cache=False).actors) == entries


def test_a_line_that_is_no_article_is_named_and_passed_over() -> None:
    lines = suggested(2, extra="{broken")
    assert lines[0].startswith("# line 4 is passed over")
    assert yaml.safe_load("\n".join(lines))


def test_laws_and_lists_that_the_pack_has_are_no_suggestions() -> None:
    article = {
        "id": "9",
        "lang": "en",
        "title": "Lists",
        "text": "The Entity List grew. Entity List rules apply. An Entity List.",
    }
    names = {entry["name"] for entry in yaml.safe_load("\n".join(suggested(2, msgspec.json.encode(article).decode())))}
    assert "Entity List" not in names
