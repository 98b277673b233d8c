"""A rule that names a strategy or a word class that there is not is told in one sentence, before any text is read."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from tongjian import pack as packs
from tongjian.coding.events import strategies
from tongjian.coding.examples import check_examples
from tongjian.errors import PackError
from tongjian.pack import Pack


def _with(lang: str, **fields: tuple[str, ...]) -> Pack:
    pack = packs.load()
    rule = msgspec.structs.replace(pack.rules[lang][0], rule="made-up-rule", **fields)
    return msgspec.structs.replace(pack, rules={lang: (rule,)}, fingerprint=f"strategies-{lang}-{fields}")


def test_the_pack_names_only_what_there_is() -> None:
    strategies.check(packs.load())


@pytest.mark.parametrize(
    ("lang", "side", "strategy", "told"),
    [
        ("en", "source", "subjekt", "subjekt"),
        ("en", "source", "subjekt:active", "subjekt"),
        ("en", "source", "against", "against"),  # opens a phrase: of targets alone
        ("en", "target", "objekt:other", "objekt"),
        ("en", "target", "against|onn", "onn"),
        ("en", "source", "governor:impose-v|impos-v", "impos-v"),
        ("en", "source", "subject:active/!impos-n", "impos-n"),
        ("zh", "source", "subjekt", "subjekt"),
        ("zh", "source", "to", "to"),
        ("zh", "target", "topic", "topic"),
    ],
)
def test_an_unknown_strategy_is_named_with_its_rule(lang: str, side: str, strategy: str, told: str) -> None:
    with pytest.raises(PackError) as caught:
        check_examples(_with(lang, **{side: (strategy,)}))
    assert "made-up-rule" in str(caught.value)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("strategy", ["against|on", "on|against:other", "object:other", "nobody"])
def test_words_that_open_a_phrase_and_arguments_are_allowed(strategy: str) -> None:
    strategies.check(_with("en", target=(strategy,)))


def test_an_unknown_word_class_in_a_pattern_is_named_with_its_rule() -> None:
    with pytest.raises(PackError, match=r"made-up-rule.*<no-such-n>"):
        check_examples(_with("en", pattern=("(?P<head><no-such-n>)",)))


def test_an_unknown_word_class_in_a_phrase_is_named_with_the_phrase() -> None:
    loaded = packs.load()
    broken = msgspec.structs.replace(
        loaded, phrases={**loaded.phrases, "en": {"said-so": "<no-such-n>"}}, fingerprint="strategies-phrase"
    )
    with pytest.raises(PackError, match=r"said-so.*<no-such-n>"):
        check_examples(broken)


def test_a_phrase_is_shared_by_patterns() -> None:
    pack = packs.load()
    patterns = [p for lang in ("zh", "en") for rule in pack.rules[lang] for p in (*rule.pattern, *rule.unless, *rule.requires)]
    shared = {name: sum(f"<{name}>" in p for p in patterns) for lang in ("zh", "en") for name in pack.phrases[lang]}
    assert shared
    assert min(shared.values()) > 1


@pytest.mark.parametrize("command", ["code", "compile"])
def test_a_pack_from_outside_is_refused_before_any_article(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "outside"
    shutil.copytree(packs.builtin("statecraft"), folder)
    rules = next(
        p for p in sorted((folder / "events" / "en").glob("*.yml")) if 'source: ["subject:active"]' in p.read_text("utf-8")
    )
    rules.write_text(rules.read_text("utf-8").replace('source: ["subject:active"]', 'source: ["subjekt:active"]', 1), "utf-8")
    article = {"id": "a", "title": "T", "text": "Chile raised its tariffs on Peru.", "published": "2031-03-04", "lang": "en"}
    given = tmp_path / "articles.jsonl"
    given.write_text(json.dumps(article) + "\n", "utf-8")
    more = ["--record", str(tmp_path / "r.db")] if command == "compile" else []
    done = subprocess.run(
        [sys.executable, "-m", "tongjian", command, str(given), "--pack", str(folder), *more],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "subjekt" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""
