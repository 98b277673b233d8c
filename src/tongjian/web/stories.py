"""Stories: filters that an operator gave a title and an introduction, in a YAML file of their own (docs/site.md)."""

from pathlib import Path

import msgspec
import yaml

from tongjian.errors import UsageError
from tongjian.web import filters
from tongjian.web.filters import Chosen, Knows


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A saved filter. `title` and `introduction` by language; `filter` as the query values of the chronology."""

    id: str
    title: dict[str, str]
    filter: dict[str, str]
    introduction: dict[str, str] = {}

    @property
    def chosen(self) -> Chosen:
        """The story's filter."""
        return filters.read(self.filter)

    def title_in(self, lang: str) -> str:
        """Return the title in a language, else in English, else in whichever there is."""
        return _told(self.title, lang) or self.id

    def paragraphs_in(self, lang: str) -> list[str]:
        """Return the introduction's paragraphs in a language, else in English, else in whichever there is."""
        return [p.strip() for p in _told(self.introduction, lang).split("\n\n") if p.strip()]


def _told(texts: dict[str, str], lang: str) -> str:
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def load(path: Path | None, knows: Knows = filters.anything) -> dict[str, Story]:
    """Return the stories of a file by id, in its order; none for no file.

    Raises UsageError when it cannot be read, a field is unknown or missing, an id is used twice or is none for an address, or a
    filter has a value that means nothing; `knows` as in `filters.read`.
    """
    if path is None:
        return {}
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        listed = msgspec.convert(_texts(raw or []), list[Story])
    except OSError as err:
        raise UsageError(f"cannot read the stories {path}: {err.strerror}; name a readable YAML file") from err
    except (UnicodeDecodeError, yaml.YAMLError, msgspec.ValidationError) as err:
        raise UsageError(f"{path} is no list of stories: {' '.join(str(err).split())}; docs/site.md shows one") from err
    found: dict[str, Story] = {}
    for story in listed:
        _check(story, found, path, knows)
        found[story.id] = story
    return found


def _texts(raw: object) -> object:
    """Return what YAML gave with dates and numbers as text: `from: 2025-09-01` is a date to YAML, and text to a filter."""
    if isinstance(raw, dict):
        return {str(key): _texts(value) for key, value in raw.items()}
    return [_texts(value) for value in raw] if isinstance(raw, list) else str(raw)


def _check(story: Story, found: dict[str, Story], path: Path, knows: Knows) -> None:
    wrong = [name for name in story.filter if name not in filters.FIELDS] + list(filters.read(story.filter, knows).problems)
    if wrong:
        raise UsageError(
            f"{path}: the filter of {story.id} cannot be understood in {', '.join(wrong)}; docs/site.md lists values"
        )
    if story.id in found or not story.id.replace("-", "").isalnum() or not story.id.isascii():
        raise UsageError(
            f"{path}: {story.id!r} is used twice or holds more than letters, digits and -; give each story its own id"
        )
