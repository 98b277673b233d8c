"""Years counted from the beginning of a reign or era: 令和5年, 昭和51年, 光绪二十四年."""

from typing import Final

# the year of the common calendar that is the first of the era
FIRST: Final[dict[str, int]] = {
    "令和": 2019, "平成": 1989, "昭和": 1926, "大正": 1912, "明治": 1868,
    "宣统": 1909, "光绪": 1875, "同治": 1862, "咸丰": 1851, "道光": 1821, "嘉庆": 1796, "乾隆": 1736, "雍正": 1723, "康熙": 1662,
    "顺治": 1644, "崇祯": 1628, "万历": 1573, "嘉靖": 1522, "永乐": 1403, "洪武": 1368, "贞观": 627, "开元": 713,
}  # fmt: skip
LONGEST: Final = 64  # years; no era in the table lasted longer


def year_of(era: str, number: int) -> int | None:
    """Return the year of the common calendar in which the `number`th year of `era` began, None when no era is so long."""
    return FIRST[era] + number - 1 if 1 <= number <= LONGEST else None
