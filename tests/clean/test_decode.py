"""Every wrong, missing or damaged declaration of Chinese pages, made from the project's own pages; none may be read wrong."""

import itertools
import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian.clean.decode import as_utf8, decode
from tongjian.clean.hanzi import FREQUENT

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.html"))
DECLARED = [
    "",
    "utf-8",
    "gb2312",
    "gbk",
    "gb18030",
    "big5",
    "iso-8859-1",
    "windows-1252",
    "utf-16",
    "shift_jis",
    "euc-kr",
    "x-unknown",
    "none",
]
HEADERS = [None, "utf-8", "gbk", "big5", "iso-8859-1", "nonsense"]
_DECLARATION = re.compile(r"""<meta[^>]{0,80}charset\s*=\s*["']?[\w-]+["']?[^>]{0,20}>""", re.IGNORECASE)


class Made(NamedTuple):
    """A page's text and the bytes that stand for it."""

    text: str
    body: bytes


def sources() -> list[str]:
    """Return the Chinese example pages as text, without their declarations."""
    texts = [decode(path.read_bytes()).text for path in EXAMPLES]
    chinese = [_DECLARATION.sub("", text).replace("\r\n", "\n") for text in texts if sum(ch in FREQUENT for ch in text) > 100]
    assert len(chinese) >= 6
    return chinese


PAGES = sources()


def encodings_of(text: str) -> list[str]:
    found = []
    for codec in ("utf-8", "utf-8-sig", "gb18030", "gbk", "big5", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be"):
        try:
            text.encode(codec)
        except UnicodeEncodeError:
            continue
        found.append(codec)
    return found


def with_meta(text: str, charset: str) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    return re.sub(r"(<head[^>]*>)", lambda m: m.group(1) + meta, text, count=1)


def right(made: Made, header: str | None, damaged: int = 0) -> bool:
    """Tell whether the text came out: whole, or but for what the damaged bytes touch."""
    found = decode(made.body, header).text
    if not damaged:
        return found == made.text
    wanted, here = _chinese(made.text), _chinese(found)
    # a damaged byte spoils its own character and at most its neighbours
    runs = [wanted[i : i + 8] for i in range(0, len(wanted) - 8, 8)]
    lost = sum(run not in here for run in runs)
    return lost <= 3 * damaged


def _chinese(text: str) -> str:
    return "".join(re.findall("[\u4e00-\u9fff]", text))


def test_every_declaration_and_header_of_every_encoding_gives_the_text() -> None:
    wrong = []
    for number, text in enumerate(PAGES):
        for codec, charset, header in itertools.product(encodings_of(text), DECLARED, HEADERS):
            page = with_meta(text, charset)
            if not right(Made(page, page.encode(codec)), header):
                wrong.append((number, codec, charset, header))
    assert wrong == []


@pytest.mark.parametrize("kind", ["replace", "delete", "insert", "zero", "high"])
def test_up_to_five_damaged_bytes_spoil_no_page(kind: str) -> None:
    dice = random.Random(kind)
    wrong = []
    for number, text in enumerate(PAGES):
        for codec, charset, damaged in itertools.product(encodings_of(text), ["", "utf-8", "gbk", "big5"], [1, 2, 3, 5]):
            page = with_meta(text, charset)
            body = spoiled(page.encode(codec), damaged, kind, dice)
            if not right(Made(page, body), dice.choice(HEADERS), damaged):
                wrong.append((number, codec, charset, damaged))
    assert wrong == []


def spoiled(body: bytes, damaged: int, kind: str, dice: random.Random) -> bytes:
    made = bytearray(body)
    for _ in range(damaged):
        at = dice.randrange(len(made))
        if kind == "delete":
            del made[at]
        elif kind == "insert":
            made.insert(at, dice.randrange(256))
        else:
            made[at] = {"replace": dice.randrange(256), "zero": 0, "high": dice.randrange(128, 256)}[kind]
    return bytes(made)


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_in_front_of_another_encoding_does_no_harm(mark: bytes) -> None:
    for text in PAGES:
        for codec in encodings_of(text):
            if codec in ("utf-8-sig", "utf-16"):
                continue
            assert right(Made(text, mark + text.encode(codec)), None, damaged=1), codec


def test_a_page_that_is_cut_in_the_middle_of_a_character_is_read() -> None:
    for text in PAGES:
        for codec in encodings_of(text):
            body = text.encode(codec)
            for cut in (1, 3, 101):
                assert right(Made(text, body[:-cut]), "big5", damaged=40), codec


@pytest.mark.parametrize(
    "text", ["联通", "中国联通", "商务部", "美國", "輝達", "公告", "<p>中文</p>", "关税", "<title>经贸会谈</title>"]
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_few_characters_are_read_where_their_bytes_allow_it(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize(
    ("body", "header", "text"),
    [
        (b"caf\xe9", None, "caf\xe9"),
        (b"caf\xe9 \x93quoted\x94", "iso-8859-1", "caf\xe9 \u201cquoted\u201d"),
        ("日本の新聞".encode("shift_jis"), "shift_jis", "日本の新聞"),
        ("한국 신문".encode("euc-kr"), "euc-kr", "한국 신문"),
        ("Привет, мир".encode("cp1251"), "windows-1251", "Привет, мир"),
        (b"", None, ""),
        (b"plain", "utf-16", "plain"),
        (b"plain", "base64", "plain"),
        (b"plain", "\x00\xff", "plain"),
    ],
)
def test_other_encodings_are_read_as_declared(body: bytes, header: str | None, text: str) -> None:
    assert decode(body, header).text == text


@given(st.binary(max_size=400), st.none() | st.sampled_from(DECLARED))
def test_any_bytes_give_text_and_count_what_was_lost(body: bytes, header: str | None) -> None:
    found = decode(body, header)
    assert found.text.encode("utf-8") is not None
    assert found.lost >= 0


def test_the_lost_are_counted() -> None:
    text = PAGES[0]
    body = text.encode("utf-8")
    assert decode(body).lost == 0
    assert decode(body[:-1] + b"\xff\xff").lost == 2


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16"])
def test_readers_of_bytes_get_what_was_decoded(codec: str) -> None:
    text = "<html><title>關稅</title><p>" + "貿易部長說，鋼材的關稅將在五月提高，這是今年第三次。" * 8 + "</p>"
    body = text.encode(codec)
    assert as_utf8(body).decode("utf-8") == decode(body).text == text


def test_damaged_bytes_are_marked_for_readers_of_bytes_too() -> None:
    body = "<p>貿易部長說，鋼材的關稅將在五月提高。</p>".encode() + b"\xff"
    assert as_utf8(body).decode("utf-8") == decode(body).text
    assert "\ufffd" in as_utf8(body).decode("utf-8")
