"""The twenty-four solar terms of the Chinese calendar (立春, 清明, 冬至): the days on which the sun reaches a longitude."""

from datetime import date, timedelta
from math import radians, sin
from typing import Final

# ecliptic longitude of the sun in degrees
LONGITUDES: Final[dict[str, int]] = {
    "春分": 0, "清明": 15, "谷雨": 30, "立夏": 45, "小满": 60, "芒种": 75, "夏至": 90, "小暑": 105, "大暑": 120, "立秋": 135,
    "处暑": 150, "白露": 165, "秋分": 180, "寒露": 195, "霜降": 210, "立冬": 225, "小雪": 240, "大雪": 255, "冬至": 270,
    "小寒": 285, "大寒": 300, "立春": 315, "雨水": 330, "惊蛰": 345,
}  # fmt: skip
_EPOCH: Final = date(2000, 1, 1)  # noon of this day is 0 in the days counted below
_CHINA: Final = 8 / 24  # days; the calendar is that of Beijing
_CLOCKS: Final = 69 / 86400  # days between the even time of the sky and the time of clocks, about the year 2020
_YEAR: Final = 365.2422
_MARCH: Final = 79  # days from New Year to the equinox
_ROUNDS: Final = 4  # each comes nearer by a factor of about 60


def day_of(year: int, name: str) -> date | None:
    """Return the day in China of the solar term `name` in `year` (1 to 9999), None for a name that is none."""
    longitude = LONGITUDES.get(name)
    if longitude is None:
        return None
    ahead = longitude if longitude < 280 else longitude - 360
    days = (date(year, 1, 1) - _EPOCH).days + _MARCH + ahead / 360 * _YEAR
    for _ in range(_ROUNDS):
        days += ((longitude - _sun(days) + 180) % 360 - 180) / 360 * _YEAR
    noon_based = days - _CLOCKS + _CHINA + 0.5
    return _EPOCH + timedelta(days=int(noon_based // 1))


def _sun(days: float) -> float:
    """Return the sun's apparent longitude in degrees, right to about 0.01, `days` after noon of 2000-01-01 (J. Meeus)."""
    t = days / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * t)
    return (mean + centre - 0.00569 - 0.00478 * sin(node)) % 360
