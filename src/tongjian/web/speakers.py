"""Who speaks in an article, in the reader's language: the code has canonical English names and the words of the text."""

from typing import Final

from tongjian.model import Article, Coded
from tongjian.web.present import Presenter

_LONGEST: Final = 24  # characters of the text's own words for a speaker that stand in place of a name


def speaker_name(presenter: Presenter, article: Article, coded: Coded, name: str) -> str:
    """Return the name of who speaks or argues in `article`.

    A name that the pack knows is given in the reader's language. Of others (people familiar with the matter) the text's own
    words are, where reader and article share the language; else the canonical name. "author" is the article's author.
    """
    if name == "author":
        return presenter.t.the_author
    shown = presenter.tag_name(name)
    if shown != name or presenter.lang == "en" or not article.lang.startswith("zh"):
        return shown
    surfaces = (s.speaker_surface for s in coded.statements if s.speaker == name)
    return next((surface for surface in surfaces if 0 < len(surface) <= _LONGEST), name)
