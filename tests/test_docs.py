"""Documents cannot lie: every command, option, pack field, setting and route stands in them."""

import re
from pathlib import Path

import msgspec
import pytest
from typer.main import get_command

from tongjian import pack
from tongjian.cli import app
from tongjian.export import FORMATS

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
SITE = (ROOT / "docs/site.md").read_text(encoding="utf-8")
PACKS = (ROOT / "docs/packs.md").read_text(encoding="utf-8")


def commands() -> list[tuple[str, object]]:
    found = []
    for name, command in get_command(app).commands.items():
        below = getattr(command, "commands", None)
        found += [(f"{name} {n}", c) for n, c in below.items()] if below else [(name, command)]
    return found


@pytest.mark.parametrize(("name", "command"), commands(), ids=lambda v: v if isinstance(v, str) else "")
def test_every_command_and_option_is_documented_and_has_help(name: str, command: object) -> None:
    assert f"`{name}" in COMMANDS or f" {name} " in COMMANDS or f"`{name}`" in COMMANDS
    assert command.help
    for parameter in command.params:
        for option in parameter.opts:
            if option.startswith("--") and option != "--help":
                assert option in COMMANDS, f"{name} {option}"


def test_every_export_is_documented() -> None:
    assert all(f"`{name}`" in COMMANDS for name in FORMATS)


@pytest.mark.parametrize("entry", [pack.ActorEntry, pack.OfficeEntry, pack.EventType, pack.EventRule, pack.RuleExample])
def test_every_pack_field_is_documented(entry: type[msgspec.Struct]) -> None:
    missing = [f for f in entry.__struct_fields__ if f"`{f}`" not in PACKS]
    assert not missing


def test_every_route_is_documented() -> None:
    source = "".join((ROOT / "src/tongjian/web" / name).read_text(encoding="utf-8") for name in ("app.py", "desk_routes.py"))
    routes = {
        r.replace(":path", "")
        for r in re.findall(r'(?:Route|Mount)\("([^"]+)"|^    \("(/[^"]*)"', source, re.MULTILINE)
        for r in r
        if r
    }
    assert len(routes) > 30
    machine = {"/suggest", "/sitemap.xml", "/robots.txt", "/manifest.webmanifest", "/{list}", "/feed.{kind}", "/export.{kind}"}
    assert not [r for r in sorted(routes - machine) if f"`{r}" not in COMMANDS + SITE and f"`{r}`" not in SITE]


def test_every_setting_is_documented() -> None:
    found = {
        name for path in (ROOT / "src").rglob("*.py") for name in re.findall(r"TONGJIAN_[A-Z]+", path.read_text(encoding="utf-8"))
    }
    assert found
    assert not [name for name in found if name not in COMMANDS]


def test_links_between_documents_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")]:
        for target in re.findall(r"\]\(([^)#]+?)\)", path.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_no_file_holds_a_path_of_a_machine_or_an_index_address() -> None:
    bad = re.compile(r"/(?:work|home/\w+|root|tmp/work)/|pypi\.org/simple|files\.pythonhosted")
    for folder in ("src", "tests", "docs", "examples", "bench", "scripts", ".ci"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and path.suffix in {".py", ".md", ".yml", ".toml", ".txt", ".html", ".js", ".css", ".json", ""}:
                if path == Path(__file__).resolve() or "__pycache__" in path.parts:
                    continue
                assert not bad.search(path.read_bytes().decode("utf-8", "replace")), path
