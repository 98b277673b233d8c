"""What a figure of an article counts, so that 23家企业 and 23 companies, 600亿美元 and $60 billion are compared."""

import re

from tongjian.model import Figure

_UNITS = {
    "家": "entities", "人": "persons", "名": "persons", "位": "persons", "轮": "rounds",
    "%": "percent", "percent": "percent", "per cent": "percent",
    "美元": "USD", "$": "USD", "US$": "USD", "dollars": "USD", "欧元": "EUR", "歐元": "EUR", "€": "EUR", "euros": "EUR",
    "英镑": "GBP", "英鎊": "GBP", "£": "GBP", "pounds": "GBP", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "yen": "JPY",
    "加元": "CAD", "澳元": "AUD", "港元": "HKD", "人民币": "CNY", "人民幣": "CNY", "CNY": "CNY",
    "元人民币": "CNY", "元人民幣": "CNY", "yuan": "CNY",
    "吨": "tonnes", "噸": "tonnes", "tonnes": "tonnes", "metric tons": "tonnes",
}  # fmt: skip
_MONEY = frozenset({"USD", "EUR", "GBP", "JPY", "CAD", "AUD", "HKD", "CNY"})
_HEADS = {
    "entities": re.compile(r"实体|企业|公司|机构|實體|企業|機構|entit|compan|firm|institution", re.IGNORECASE),
    "persons": re.compile(r"个人|個人|人员|人員|individual|people|person|official", re.IGNORECASE),
    "products": re.compile(r"物项|物項|产品|產品|品目|item|product", re.IGNORECASE),
    "rounds": re.compile(r"轮|輪|round", re.IGNORECASE),
}
_ROUNDED = 0.05  # share by which two sums may differ where one is rounded


def counted(figure: Figure) -> str | None:
    """Return what a figure counts; None for what cannot be compared."""
    unit = _UNITS.get(figure.unit)
    if unit == "percent":
        return unit if "-" not in figure.value else None  # 40-45 % and 42 % can both be right
    if not figure.value.isdigit():
        return None
    return unit or next((what for what, pattern in _HEADS.items() if pattern.search(figure.of)), None)


def is_money(what: str) -> bool:
    """Tell whether what is counted is a currency."""
    return what in _MONEY


def is_sum(what: str) -> bool:
    """Tell whether what is counted is measured, and may be rounded: money, tonnes."""
    return what in _MONEY or what == "tonnes"


def one_sum(a: str, b: str) -> bool:
    """Tell whether two sums may be one, of which one is rounded."""
    left, right = float(a), float(b)
    return abs(left - right) <= _ROUNDED * max(abs(left), abs(right))
