"""What outlets differ in, in the reader's language: the record keeps the values in English and as codes."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tongjian.model import DisagreementValue

if TYPE_CHECKING:
    from tongjian.web.present import Presenter

_ACTORS: Final = frozenset({"who", "whom", "place", "speaker"})  # fields whose values are names, several with commas between
_KEYS: Final = {"who": "field_source", "whom": "field_target"}  # the words for a field where they are not field_…
_LENGTH: Final = re.compile(r"(\d+) (day|week|month|year)s?")


def field_name(presenter: "Presenter", field: str) -> str:
    """Return what a field of a disagreement is called; a field that the site has no word for by its own name."""
    return presenter.t[_KEYS.get(field, f"field_{field}")] or field


def given(presenter: "Presenter", field: str, value: str) -> str:
    """Return a value of a disagreement: a phase, names or a length in the reader's words, all else as it is."""
    if field == "phase":
        return presenter.phase_name(value)
    if field in _ACTORS:
        return presenter.separator.join(map(presenter.tag_name, value.split(", ")))
    if field == "duration" and presenter.lang != "en" and (length := _LENGTH.fullmatch(value)):
        return f"{length.group(1)}{presenter.t[f'unit_{length.group(2)}']}"
    return value


def outlets(presenter: "Presenter", value: DisagreementValue) -> Iterable[str]:
    """Return the outlets that give a value, each once."""
    return dict.fromkeys(map(presenter.outlet, value.articles))
