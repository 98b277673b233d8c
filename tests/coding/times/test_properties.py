"""What holds for every text: offsets, order, days that exist, and the same days in both Chinese scripts."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tongjian import text as textlib
from tongjian.coding.times import resolve

ZH = [
    "2024年",
    "3月",
    "5日",
    "至",
    "上周",
    "周三",
    "昨天",
    "（12日）",
    "前8个月",
    "三天后",
    "同日",
    "自",
    "起",
    "，",
    "。",
    "去年同期",
    "民国113年",
    "将",
    "了",
    "第",
    "90天内",
]
EN = [
    "March ",
    "5",
    ", 2024",
    "-",
    " to ",
    "last ",
    "week ",
    "Tuesday ",
    "said ",
    "will ",
    "the ",
    "third ",
    "quarter ",
    "of ",
    "ago ",
    "two ",
    "days ",
    ". ",
    "May ",
    "next ",
]
REFS = (st.dates(date(1990, 1, 1), date(2060, 12, 31)) | st.dates()).map(date.isoformat)


def _check(text, found):
    at = 0
    for time in found:
        assert at <= time.start < time.end <= len(text)
        at = time.end
        if time.first and time.last:
            assert date.fromisoformat(time.first) <= date.fromisoformat(time.last)
        assert (time.value is None) == (time.kind == "duration")


@given(st.lists(st.sampled_from(ZH), max_size=14).map("".join), REFS)
@settings(max_examples=150, deadline=None)
def test_chinese_times_lie_in_the_text_in_order(text, ref):
    _check(text, resolve(text, ref, "zh-Hans"))


@given(st.lists(st.sampled_from(EN), max_size=16).map("".join), REFS)
@settings(max_examples=150, deadline=None)
def test_english_times_lie_in_the_text_in_order(text, ref):
    _check(text, resolve(text, ref, "en"))


@given(st.text(max_size=60), st.sampled_from(["zh-Hans", "zh-Hant", "en"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text, lang):
    _check(text, resolve(text, "2024-06-05", lang))


PAIRS = [
    ("上周三", "上週三"),
    ("两个月后", "兩個月後"),
    ("前8个月", "前8個月"),
    ("第三季度", "第三季度"),
    ("这个礼拜五", "這個禮拜五"),
    ("去年12月", "去年12月"),
    ("当天", "當天"),
    ("3月5日晚间", "3月5日晚間"),
    ("九十年代", "九十年代"),
    ("昨（4）日", "昨（4）日"),
]
JOINTS = [("双方会谈，", "雙方會談，"), ("发布公告。", "發布公告。"), ("将于", "將於"), ("至", "至"), ("与", "與")]


@given(st.lists(st.sampled_from(PAIRS + JOINTS), max_size=10), REFS)
@settings(max_examples=150, deadline=None)
def test_both_scripts_give_the_same_days(parts, ref):
    simplified, traditional = "".join(a for a, _ in parts), "".join(b for _, b in parts)

    left = [(t.start, t.end, t.first, t.last, t.kind) for t in resolve(simplified, ref, "zh-Hans")]
    right = [(t.start, t.end, t.first, t.last, t.kind) for t in resolve(traditional, ref, "zh-Hant")]

    assert left == right


@given(st.lists(st.sampled_from(ZH + EN), max_size=12).map("".join), REFS)
@settings(max_examples=60, deadline=None)
def test_a_folded_text_given_is_the_same_as_one_made(text, ref):
    assert resolve(text, ref, "zh-Hans", textlib.fold(text)) == resolve(text, ref, "zh-Hans")
