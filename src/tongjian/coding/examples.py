"""Run the examples that stand beside a pack's event rules through the whole coder."""

import re

from tongjian import text as textlib
from tongjian.coding import arguments, code
from tongjian.coding.arguments.examples import check as check_arguments
from tongjian.coding.events import match, strategies
from tongjian.coding.labels.check import check as check_labels
from tongjian.model import Actor, Article, CodedEvent
from tongjian.pack import EventRule, Pack, RuleExample

PUBLISHED = "2025-09-15T12:00:00+08:00"  # the examples' publication time: relative dates are read against it


def check_examples(pack: Pack, lang: str | None = None) -> list[str]:
    """Return one line for each example of the pack that is coded otherwise than it says; none when all hold.

    A positive example must give an event of its rule's type with the given countries or names on both sides and the given
    realis, phase and date; a negative one must give none of that type. Those of labels and arguments must hold, too.
    `lang` ("zh" or "en") checks one language alone.
    """
    arguments.check(pack)
    strategies.check(pack)
    match.check(pack)
    mains = [main for main in ("zh", "en") if lang in (None, main)]
    failures = [fault for main in mains for check in (check_labels, check_arguments) for fault in check(pack, main)]
    for main, rules in pack.rules.items():
        if lang in (None, main):
            for rule in rules:
                failures.extend(check_rule(pack, rule, main))
    return failures


def check_rule(pack: Pack, rule: EventRule, lang: str) -> list[str]:
    """Return the failures of one rule's examples."""
    failures = []
    for example in rule.examples:
        why = _why_not(rule, example, _events(pack, example.text, lang))
        if why:
            failures.append(f"{rule.rule}: {example.text!r}: {why}")
    wrong = [text for text in rule.negative if any(e.type == rule.type for e in _events(pack, text, lang))]
    return failures + [f"{rule.rule}: {text!r}: gives {rule.type}, which it must not" for text in wrong]


def _events(pack: Pack, text: str, lang: str) -> tuple[CodedEvent, ...]:
    tag = lang if lang == "en" else textlib.script_of(text)
    return code(Article(id="example", page="example", title="", text=text, lang=tag, published=PUBLISHED), pack).events


def _why_not(rule: EventRule, example: RuleExample, events: tuple[CodedEvent, ...]) -> str | None:
    same = [e for e in events if e.type == rule.type]
    if not same:
        return f"no {rule.type}, only {_shown(events)}"
    for wanted in ("realis", "phase", "date"):
        value = getattr(example, wanted)
        if value is not None:
            same = [e for e in same if getattr(e, wanted) == value]
            if not same:
                return f"no {rule.type} with {wanted} {value}: {_shown(events)}"
    if not any(_holds(e.source, example.source) and _holds(e.target, example.target) for e in same):
        return f"no {rule.type} by {_list(example.source)} at {_list(example.target)}: {_shown(events)}"
    return None


def _holds(actors: tuple[Actor, ...], wanted: tuple[str, ...]) -> bool:
    """Tell whether every wanted country (three letters) or name is among the actors."""
    countries = {a.country for a in actors}
    names = [_plain(n) for a in actors for n in (a.name, a.surface)]
    return all(w in countries or any(_plain(w) in n for n in names) for w in wanted)


def _plain(name: str) -> str:
    return re.sub(r"\W", "", textlib.fold(name).lower())


def _side(actors: tuple[Actor, ...]) -> str:
    return _list(tuple(a.country or a.name for a in actors))


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "anybody"


def _shown(events: tuple[CodedEvent, ...]) -> str:
    shown = [f"{e.type}({_side(e.source)} -> {_side(e.target)}, {e.realis}, {e.phase}, {e.date})" for e in events]
    return "; ".join(shown) or "nothing"
