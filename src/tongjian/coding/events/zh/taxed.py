"""Goods that are taxed and not who taxes them: 台湾输美商品关税将降至15%, 越南钢材加征两成关税."""

import re

from tongjian.coding.events.zh.frame import Frame
from tongjian.coding.events.zh.slots import Slot
from tongjian.coding.events.zh.subjects import Reading

# 越南钢材, 中国制汽车, 瑞士进口货: what a duty is on
_WARES = re.compile(
    r"(?:(?:输入|进口|生产|出产)的?|的|产|制)?[^,;:。!?的对向从把将就以因拒考拟进出课征加\ue000-\ue006]{0,4}?"
    r"(?:商品|产品|货品|货物|进口货|农产品|汽车|电动车|卡车|钢[品材管筋板铁]|铝材|铝箔|铜材|轮胎|晶片|芯片|面板|太阳能板|纺织品|成衣|鞋类|家具|"
    r"水产品?|海鲜|水果|[牛猪鸡羊]肉|葡萄酒|威士忌|大豆|黄豆|玉米|小麦|稻米|木材|化肥|白糖|棉花|手表|铜(?!业|陵|川|山|仁)|锂(?!业|电|辉)|镍(?!业)|铝(?!业)|锌(?!业)|煤炭?(?!矿|气|业)|原油|石油(?!公司|部|集团|输出)|天然气(?!公司)|橡胶|咖啡|可可|茶叶|棕榈油|奶粉|乳制品|蜂蜜|化工品|机械|船舶|药品|药物|手机|电影)(?!公司|集团|业者|业|厂|商(?!品)|委员会|部)"
)
_GETS = re.compile(r"获|得到|享有?")  # 某国水果获豁免
_RATE = re.compile(r"关税|税率")


def is_taxed(frame: Frame, slot: Slot, reading: Reading, kind: str) -> bool:
    """Tell whether the subject is what is taxed and not who taxes: 台湾输美商品关税将降至15%, 越南钢材加征两成关税."""
    if slot.clause != reading.clause or slot.role != "subject":
        return False
    named = slot.goods and bool(_RATE.search(frame.text, max(slot.at, 0), reading.start))
    wares = slot.at >= 0 and _WARES.match(frame.text, slot.at + 1, reading.start) is not None
    return named or (wares and (kind == "TARIFF" or _GETS.search(frame.text, slot.at, reading.end) is not None))
