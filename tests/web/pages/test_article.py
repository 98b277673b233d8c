import pytest

from tongjian.model import Article
from tongjian.web.pages.article import changes


def article(text: str, title: str = "A title") -> Article:
    return Article(id="a", page="p", title=title, text=text, lang="en")


def test_what_left_and_what_came_is_told_sentence_by_sentence_in_order() -> None:
    old = article("The first stays. The second goes. The third stays.")
    new = article("The first stays. The third stays. A fourth comes.", title="Another title")
    assert changes(old, new) == [
        ("-", "A title"),
        ("+", "Another title"),
        ("-", "The second goes."),
        ("+", "A fourth comes."),
    ]


@pytest.mark.ends
def test_the_same_text_has_no_changes_and_the_comparison_of_an_endless_one_ends() -> None:
    assert changes(article("Same."), article("Same.")) == []
    many = article(" ".join(f"Sentence {n} is here." for n in range(3000)))
    few = article(" ".join(f"Sentence {n * 7} was here." for n in range(3000)))
    assert changes(many, few)
