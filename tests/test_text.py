import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian import text


@given(st.text(max_size=300))
def test_folding_keeps_the_length_and_is_stable(raw: str) -> None:
    folded = text.fold(raw)
    assert len(folded) == len(raw)
    assert text.fold(folded) == folded


@given(st.text())
def test_a_character_folds_alike_alone_and_in_a_text_of_any_kind(raw: str) -> None:
    assert text.fold(raw) == "".join(map(text.fold, raw))
    assert text.fold(f"{raw}\u95dc")[:-1] == text.fold(raw)  # plain letters are folded another way than texts with others


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("輝達（ＮＶＩＤＩＡ）", "辉达(nvidia)"),
        ("美國總統", "美国总统"),
        ("U.S.\u00a0Trade", "u.s. trade"),
        ("İstanbul", "İstanbul"),
    ],
)
def test_folding(raw: str, folded: str) -> None:
    assert text.fold(raw) == folded


@given(st.text(max_size=300))
def test_sentences_lie_in_order_and_lose_only_space(raw: str) -> None:
    spans = text.sentences(raw)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    kept = "".join(raw[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(raw.split())


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        ("部长说：“我们会回应。”他随后离开。", 2),
        ("The U.S. and the U.K. signed. Both sides smiled.", 2),
        ("Ships left for the U.S. The port is quiet.", 2),
        ("The offices are in Washington, D.C. They close at 5 p.m. However, the hotline stays open.", 3),
        ("A ruling came from the U.S. International Trade Commission.", 1),
        ("The award went to Marlow Freight Inc. This was expected.", 2),
        ("Mr. Li paid 3.5 million. He left on Sept. 5.", 2),
        ("第一行\n第二行。第三句！", 3),
        ('"Who will pay?" she asked. Nobody knew.', 2),
        ("Sen. Ana Duarte (L-Wis.) said no.", 1),
        ('"Who will pay?" Nobody knew.', 2),
    ],
)
def test_sentence_count(raw: str, count: int) -> None:
    assert len(text.sentences(raw)) == count


def test_search_tokens_are_words_and_bigrams() -> None:
    assert text.search_tokens("輝達 NVIDIA 晶片案") == ["辉达", "nvidia", "晶片", "片案"]
    assert text.search_tokens("稅") == ["税"]


def test_script() -> None:
    assert text.script_of("美國總統宣布對進口鋼材課稅") == "zh-Hant"
    assert text.script_of("美国总统宣布对进口钢材课税") == "zh-Hans"


def test_hard_wrapped_lines_are_one_sentence() -> None:
    lines = [
        "Norway will suspend the new controls on exports of certain fish to the",
        "United Kingdom that it announced earlier this year, and it will review",
        "them again with the fishing industry, the unions and the ports in the",
        "coming spring, as the two governments agreed at their last meeting in",
        "Oslo.",
        "- Finland will do the same.",
    ]
    full = "A title that is quite long and that no stop ends at all\n" + "\n".join(lines)
    cut = text.unwrapped(full, text.sentences(full), 56)
    assert [full[start:end].split(" ")[0] for start, end in cut] == ["A", "Norway", "-"]


def test_a_stop_without_its_space_ends_a_sentence_before_a_capital() -> None:
    full = "Norway cut its quota in 2024.However, exports rose.Version v2.Beta of St.Louis is out."
    assert [full[a:b].split(" ")[0] for a, b in text.sentences(full)] == ["Norway", "However,", "Version"]


def test_links_on_lines_of_their_own_stay_in_their_sentence() -> None:
    full = (
        "- Exports of fish are up by six percent over last year, rising to their\n second-highest\n value since records began,"
        " the ministry of\n fisheries\n told the parliament in Oslo, while those of timber\n fell\n again by more than a tenth"
        " because of the long\n winter in the north and the strikes at the port."
    )
    assert text.unwrapped(full, text.sentences(full)) == [(0, len(full))]


def test_lines_of_unwrapped_text_stay_apart() -> None:
    full = "First paragraph without a stop\n" + "word " * 40 + "\nThird paragraph without a stop"
    assert text.unwrapped(full, text.sentences(full)) == text.sentences(full)


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    full = (
        "Talks\n"
        + "word " * 30
        + "on a trade deal with\n\nChile went on. It was late\nThe end of a long day in the capital of Peru"
    )
    cut = text.unwrapped(full, text.sentences(full), 6)
    assert [full[start:end].split(" ")[0] for start, end in cut] == ["Talks", "word", "It", "The"]


def test_a_word_set_off_by_asterisks_is_no_bullet() -> None:
    lines = ["Norway has now raised, for reasons that it gave to the parliament, the"] * 4 + ["*ad valorem* duties on fish."]
    full = "\n".join(lines)
    assert text.unwrapped(full, text.sentences(full)) == [(0, len(full))]
