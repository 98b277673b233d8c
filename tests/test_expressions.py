import atexit
import os
import re
import subprocess
import sys
from zlib import crc32

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tongjian import expressions

SOURCES = (
    r"(?P<day>\d{1,2})日(?:前|后)?",
    r"(?<![a-z])tariff(?:s|ed)?\b(?= on)",
    r"[\u4e00-\u9fff]{2,4}?(?:部|委)|(?P<a>x)(?P<b>y)?",
    r"(?:ab|ac|ad)+c*?",
    r"(a)(?:b)(c)\1",
    "",
)


@pytest.fixture
def keeper(tmp_path):
    made = expressions.Keeper(tmp_path / "expressions-test.bin")
    made.install()
    yield made
    made.remove()


def fresh(source, flags=0):
    re.purge()
    return re.compile(source, flags)


def same(one, other, text):
    return (one.flags, one.groups, one.groupindex, one.pattern) == (
        other.flags,
        other.groups,
        other.groupindex,
        other.pattern,
    ) and [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in one.finditer(text)] == [
        (m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in other.finditer(text)
    ]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.DOTALL | re.MULTILINE, re.ASCII])
def test_a_kept_expression_matches_as_the_one_that_python_compiles(keeper, source, flags):
    text = "3日 13日后 Tariffs on xy x abacad abc aabcca 商务部 TARIFFED on\nz"
    keeper.remove()
    plain = fresh(source, flags)
    keeper.install()
    first = fresh(source, flags)
    keeper.write()
    other = expressions.Keeper(keeper._path)
    keeper.remove()
    other.install()
    try:
        other._make = None  # it would fail if it compiled anew
        again = fresh(source, flags)
    finally:
        other.remove()
    assert same(plain, first, text)
    assert same(plain, again, text)


@given(
    st.from_regex(r"[ab](\([ab|]{1,5}\)|[ab]{1,3}|\[ab\]|\\d|[*+?]){0,4}", fullmatch=True), st.text(alphabet="ab1", max_size=12)
)
def test_any_expression_is_kept_as_it_is(tmp_path_factory, source, text):
    keeper = expressions.Keeper(tmp_path_factory.getbasetemp() / "expressions-any.bin")
    try:
        plain = re.compile(source)
    except re.error:
        with pytest.raises(re.error):
            keeper.compile(source)
        return
    assert same(plain, keeper.compile(source), text)
    assert same(plain, keeper.compile(source), text)


@pytest.mark.parametrize("length", [0, 5, 12, -1])
def test_of_a_cut_file_nothing_is_taken(keeper, length):
    plain = fresh(r"a+b")
    keeper.write()
    keeper._path.write_bytes(keeper._path.read_bytes()[:length])
    later = expressions.Keeper(keeper._path)
    assert same(plain, later.compile(r"a+b"), "xaab")
    assert later._new


@pytest.mark.parametrize("at", [b"\x0a\x00\x00\x00", b"first"])
def test_a_damaged_expression_is_compiled_anew(keeper, at):
    source = r"(?P<first>a+)\n(?P<last>b)"
    plain = fresh(source)
    keeper.write()
    raw = keeper._path.read_bytes()
    assert raw.count(at) == 1
    keeper._path.write_bytes(raw.replace(at, bytes([at[0] ^ 1]) + at[1:]))
    later = expressions.Keeper(keeper._path)
    assert same(plain, later.compile(source), "aab a\nb")
    assert later._new


def test_bytes_and_broken_expressions_are_left_to_python(keeper):
    assert fresh(rb"\d+").findall(b"12 3") == [b"12", b"3"]
    with pytest.raises(re.error):
        fresh("(")


def test_of_too_many_only_those_of_the_last_run_stay(keeper, monkeypatch):
    monkeypatch.setattr(expressions, "MOST", 3)
    for source in ("one", "two", "three", "four"):
        fresh(source)
    keeper.write()
    later = expressions.Keeper(keeper._path)
    assert len(later._kept) == 4
    later.compile("five")
    later.write()
    assert len(expressions.Keeper(keeper._path)._kept) == 1


def test_a_run_takes_from_the_cache_what_the_one_before_compiled(tmp_path, monkeypatch):
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path))
    program = (
        "import re; from tongjian import expressions; made = []; plain = expressions.Keeper._make\n"
        "expressions.Keeper._make = lambda self, source, flags: made.append(source) or plain(self, source, flags)\n"
        "expressions.keep(); print(re.findall('[ab]+c', 'abcbc'), made)"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert runs == ["['abc', 'bc'] ['[ab]+c']\n", "['abc', 'bc'] []\n"]


def test_without_a_cache_nothing_is_changed(monkeypatch):
    monkeypatch.setenv("TONGJIAN_CACHE", "")
    before = sys.modules["re._compiler"].compile
    monkeypatch.setattr(atexit, "register", lambda work: pytest.fail("nothing is to be written"))
    expressions.keep()
    assert sys.modules["re._compiler"].compile is before


def test_an_interpreter_that_is_not_known_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("TONGJIAN_CACHE", str(tmp_path))
    monkeypatch.setattr(expressions, "KNOWN", ((2, 7), (3, 0)))
    before = sys.modules["re._compiler"].compile
    expressions.keep()
    assert sys.modules["re._compiler"].compile is before


def test_code_that_is_none_is_compiled_anew_although_its_sum_is_right(keeper):
    source = r"(?P<first>a+)b"
    plain = fresh(source)
    (made,) = keeper._kept.values()
    for code in (b"\xff" * made.size, b"\x01\x02\x03", b"\0" * 8):
        keeper._codes = dict.fromkeys(keeper._codes, code)
        wrong = msgspec.structs.replace(made, sum=expressions._sum(made.flags, made.groups, made.names, code))
        keeper._kept, keeper._new = dict.fromkeys(keeper._kept, wrong), True
        keeper.write()
        later = expressions.Keeper(keeper._path)
        assert same(plain, later.compile(source), "xaab")
        assert later._new


@pytest.mark.parametrize("names", [{"first": 7}, {"first": -9}])
def test_groups_that_are_none_are_compiled_anew(keeper, names):
    source = r"(?P<first>a+)b"
    plain = fresh(source)
    ((key, made),) = keeper._kept.items()
    total = expressions._sum(made.flags, made.groups, names, keeper._codes[key])
    keeper._kept[key] = msgspec.structs.replace(made, names=names, sum=total)
    keeper.write()
    assert same(plain, expressions.Keeper(keeper._path).compile(source), "xaab")


def test_places_outside_the_file_give_nothing(keeper):
    plain = fresh("a+b")
    ((key, made),) = keeper._kept.items()
    for at, size in ((2**62, 8), (-(2**62), 8), (0, 2**62), (0, -1)):
        table = {key: msgspec.structs.replace(made, at=at, size=size, sum=crc32(b""))}
        head = msgspec.msgpack.encode(table)
        keeper._path.write_bytes(len(head).to_bytes(8, "little") + head)
        assert same(plain, expressions.Keeper(keeper._path).compile("a+b"), "xaab")


@pytest.mark.parametrize("body", [b"\xff" * 400, b"\0" * 400, b"text " * 99, b"\x01\0\0\0\0\0\0\0\x80"])
def test_a_foreign_file_is_as_none_and_is_replaced(keeper, body):
    keeper._path.write_bytes(body)
    other = expressions.Keeper(keeper._path)
    assert other.compile("a+b").findall("xaab") == ["aab"]
    other.write()
    assert len(expressions.Keeper(keeper._path)._kept) == 1


def test_what_is_no_file_is_as_none(tmp_path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("folder", "pipe", "missing/too"):
        keeper = expressions.Keeper(tmp_path / name)
        assert keeper.compile("a+b").findall("xaab") == ["aab"]


def test_a_file_that_is_cut_while_it_is_in_use_does_no_harm(keeper):
    sources = [f"a{{{n}}}b" for n in range(1, 2000)]
    for source in sources:
        keeper.compile(source)
    keeper.write()
    later = expressions.Keeper(keeper._path)
    os.truncate(keeper._path, 10)
    assert all(later.compile(source).search("a" * 2000 + "b") for source in sources[::97])


def test_two_processes_that_write_at_once_leave_a_whole_file(tmp_path):
    path = tmp_path / "expressions-test.kept"
    program = (
        "import sys; from pathlib import Path; from tongjian import expressions\n"
        "for turn in range(30):\n"
        "    made = expressions.Keeper(Path(sys.argv[1])); made.compile(f'{sys.argv[2]}{turn}+'); made.write()\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(path), name]) for name in ("one", "two")]
    assert [process.wait(60) for process in running] == [0, 0]
    last = expressions.Keeper(path)
    assert last._kept
    assert all(last._code(key, made) for key, made in last._kept.items())
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_processes_that_end_together_leave_what_each_compiled(tmp_path):
    path = tmp_path / "expressions-test.kept"
    both = [expressions.Keeper(path), expressions.Keeper(path)]
    for name, keeper in zip("ab", both, strict=True):
        assert keeper.compile(f"{name}+").search(name)
    for keeper in both:
        keeper.write()
    last = expressions.Keeper(path)
    assert [last.compile(f"{name}+").search(name * 3).group() for name in "ab"] == ["aaa", "bbb"]
    assert not last._codes


def test_a_process_that_compiles_without_end_keeps_no_more_than_the_most(keeper, monkeypatch):
    monkeypatch.setattr(expressions, "MOST", 3)
    for number in range(9):
        assert keeper.compile(f"a{number}").search(f"a{number}")
    assert len(keeper._codes) == len(keeper._kept) == 6


@pytest.mark.parametrize("blocked", ["file", "folder"])
def test_a_cache_that_cannot_be_written_changes_nothing(tmp_path, blocked):
    (tmp_path / "file").write_text("in the way")
    cache = tmp_path / "file" if blocked == "file" else "/proc"
    program = "from tongjian import expressions; expressions.keep(); import re; print(re.findall('[ab]+c', 'abcbc'))"
    made = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={**os.environ, "TONGJIAN_CACHE": str(cache)}
    )
    assert (made.returncode, made.stdout, made.stderr) == (0, "['abc', 'bc']\n", "")


CODES = """
import sys
from pathlib import Path
from tongjian import expressions, pack
from tongjian.coding import code
from tongjian.model import Article
keeper = expressions.Keeper(Path(sys.argv[1]))
keeper.install()
loaded = pack.load()
SENTENCES = {"en": "Chile on Monday imposed a 5% tariff on wine.", "zh-Hans": "智利商务部13日宣布，对秘鲁葡萄酒加征关税。"}
for lang, text in SENTENCES.items():
    code(Article(id="1", page="", title="", text=text, lang=lang, published="2031-09-15"), loaded)
print(len(keeper._codes))
keeper.write()
"""


def test_every_process_asks_for_the_same_expressions(tmp_path):
    """An expression of a set's words in the set's order is another one in each process, and never found in the cache."""
    made = [
        subprocess.run(
            [sys.executable, "-c", CODES, str(tmp_path / "expressions.kept")],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True,
        ).stdout.strip()
        for seed in ("1", "2", "3")
    ]  # fmt: skip
    assert int(made[0]) > 100
    assert made[1:] == ["0", "0"]
