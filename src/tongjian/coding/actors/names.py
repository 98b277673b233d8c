"""Names that no list has, found by their form after a title."""

import re
from typing import Final

SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎恽郗隗钮逄禤粘段雷侯龙史陶黎贺顾毛郝龚邵万钱严"
    "覃武戴莫孔汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
)
COMMON: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵万钱严戴莫孔汤温康施牛樊葛邢"
    "安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹欧耿关焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕裴霍涂苗曲翁冉骆蓝路游辛靳管柴蒙鲍喻祁蒲房滕屈饶解牟艾尤束吕蒲华傅闵桑简茅卓池丛岑覃钮"
)
_FREQUENT: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙朱胡林何郭高罗郑梁谢宋唐许韩冯邓曹彭曾蔡潘袁董余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖"
)
_TRANSLIT: Final = (
    "阿埃艾爱安昂奥巴白班邦鲍贝本比彼宾波伯勃博卜布采查茨茶策岑察达戴丹当道德邓登狄迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古顾瓜圭郭哈海罕汉豪赫黑亨洪胡华怀惠霍基吉计季加嘉贾简"
    "江杰捷金津京鸠卡开凯坎康考柯科克肯孔寇库夸昆拉莱赖兰朗劳勒雷蕾黎李里理利丽莉立连廉梁列林琳龙卢鲁路伦罗洛吕律马玛迈麦曼芒毛茅梅门蒙孟米密缅敏明摩莫默姆穆慕木纳娜奈南瑙内尼妮宁牛纽农努诺女欧帕"
    "派潘庞佩彭蓬皮平泼珀普齐奇契恰乔切钦琴青琼丘权热仁日荣儒茹瑞若撒萨塞赛桑森沙莎山珊尚绍舍申圣盛施什史士舒树思斯丝司松苏孙索塔泰坦汤唐陶特滕提田廷通图托脱瓦万旺威韦维魏温文翁沃乌武西希锡席夏"
    "香肖歇谢辛欣兴休修许雪雅亚延扬杨耶叶伊依因英雍尤于约云赞曾扎詹张章哲珍芝治朱卓兹子宗佐伽伍伏俄倍兆克兒冉切剌博卑卒咖喀喬因圖坎堡塞墨夸奎姬娅娃婭宰密尧尤岡帖幾庫弥彦徹德恺恰戎扎拜提摩敦斐旦旺昌昆朵杭柏柳桂梵森樊欣汀沁泽泻洪涅游滨溫湯漢澤濟瓊甫甸畢登祖福科穆竭筆納索紐維綱緬纽罕羅翁耿聶胥肖脫臘舒航艾芙芭芮苏苔茱茲莊莎莫菲萊萝葆蒂蓋薇薩蘇衛裡裴詹諾豪貝費賈賓賴辛达迦迪遜達邁邦邱郝酋里金釋釗鈕鉑錫鐘門間闊阮陀雍雷霍韋頓顧颇飛馬馮駱魯鮑麥龐龔凯奈杰尔卡伦逊翰保轩荷楚"
)
# Characters that hardly anything but a transliterated name has side by side.
FOREIGN_SOUNDS: Final = frozenset(
    "帕埃姆赖尔斯克拉里鲁蒂维娜诺格夫沃洛穆莫普琴雷罗塔托瓦耶伊兹恩贝布迪杜哈霍基科库莱兰曼默纳尼努佩奇乔萨沙什舍索提图威希扎泽"
    "弗菲费特丝丽玛琳黛妮莎德卡戈古吉胡加杰凯坎肯奎朗劳勒列卢伦马麦梅米密明内欧派皮齐切瑟森申舒苏泰汤陶廷亚雅扬因祖佐阿艾奥巴比宾伯波"
)
_AFTER: Final = (
    "表示|称|说|在|指出|对|与|和|将|是|日前|强调|认为|回应|宣布|周|今|昨|本|上|星期|接受|会见|出席|介绍|透露|等|就|也|曾|于|率|访|向|主持|同|及|告诉|批评|敦促|要求|呼吁|警告|否认|证实|承认|当|则|又|还|已|并|或|以"
    "|暂|推迟|推动|批准|威胁|拒绝|反对|支持|取消|下令|承诺|同意|计划|考虑|决定|启动|谴责|抨击|指责|主张|担心|期待|希望|愿|受|遭|继续|开始|辞|当选|宣誓|阻|撤"
    "|欢迎|拜会|拜访|会晤|偕|赞|质问|追问|怒|痛批|斥|促|转述|引述|改口|提交|提议|建议|抱怨|嘲|誓言|点名|出任|接任|接替|领衔|率团|牵头|此行|离|返"
    "|延|恢复|重申|质疑|命令|解除|任命|前往|飞|返|发起|公开|正式|随后|明确|多次|晚"
    '|报道|报导|用(?=[“「『"])|把|拍板|点头|松口|致|签|被|因|从|由|到|的|为|举行|会|通|谈|抵|赴|自|近|早|最|发|提|写|重|再|其|之|坚|正|拒|补|坦|直|更|不|没|未|亦|先|解释|首|电|[0-9]|[^\\w]|$'
)
_BEHIND = re.compile(_AFTER)
# behind a family name that is a common word too (来, 公, 都), only what people do proves that a name ended
_WORDS: Final = frozenset("来都公官国时全计和利从应相由门明展干但元初容信修")
_SPEECH = re.compile("表示|称|说|指出|强调|认为|回应|宣布|透露|告诉|接受|会见|出席|介绍|警告|批评|呼吁|主持|否认|证实|补充|坦言")
_THIRD: Final = frozenset("通发近最自")  # characters of given names that a verb begins with too (阎学通|说)
_SPEECH_BEHIND = re.compile("表示|称|说|指出|强调|宣布|透露|告诉|警告|批评|呼吁|主持|否认|会见|抵达|出席")
_PART: Final = f"[{_TRANSLIT}]{{1,8}}(?:[-–‐][{_TRANSLIT}]{{1,8}}){{0,2}}"  # of a name: 席尔瓦, 圣-马丁
_FOREIGN = re.compile(f"(?:让[-–—])?{_PART}(?:[·•・.]{_PART}){{1,3}}|[{_TRANSLIT}]{{2,6}}")
UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹŁŃŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"  # capitals of names in Latin letters
PARTICLES: Final = (
    "van", "von", "de", "der", "den", "al", "el", "bin", "ibn", "ten", "ter", "da", "di", "del", "dos", "la", "le",
)  # fmt: skip
# a capitalised word of a name with what belongs to it: Vogt, de Wit, van der Berg, al-Amin
FAMILY: Final = rf"(?:(?:{'|'.join(PARTICLES)}) ){{0,2}}(?:al-|el-|ul-)?[{UPPER}][A-Za-zÀ-ž'’-]{{1,20}}"
_LATIN = re.compile(
    rf"[{UPPER}][A-Za-zÀ-ž'’.-]{{0,20}}"
    rf"(?: (?:[{UPPER}]\.|(?:al-|el-|ul-)?[{UPPER}][A-Za-zÀ-ž'’-]{{1,20}}|{'|'.join(PARTICLES)})){{0,4}}"
)
_PARTICLE = frozenset(PARTICLES)
NOT_NAMES = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "By",
        "For",
        "With",
        "From",
        "And",
        "But",
        "Or",
        "If",
        "As",
        "It",
        "He",
        "She",
        "They",
        "We",
        "I",
        "This",
        "That",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Who",
        "What",
        "When",
        "Where",
        "Why",
        "How",
    ]
)


def inside_foreign_name(folded: str, start: int, end: int, reach_on: bool) -> bool:
    """Tell whether start..end is a piece of a transliterated name (莫斯科|维奇, 斯特内|加德).

    Two sounds of names right before it show that; with `reach_on` also one or more behind it, up to what ends a name.
    """
    if start > 1 and folded[start - 1] in FOREIGN_SOUNDS and folded[start - 2] in FOREIGN_SOUNDS:
        return True
    if not reach_on or folded[end : end + 1] not in FOREIGN_SOUNDS:
        return False
    return folded[end + 1 : end + 2] in FOREIGN_SOUNDS or _SPEECH_BEHIND.match(folded, end + 1) is not None


def inside_longer_name(folded: str, start: int, end: int) -> bool:
    """Tell whether a family name of two sounds is a piece of a longer transliterated one (海|鲁拉|耶夫)."""
    return end - start == 2 and FOREIGN_SOUNDS.issuperset(folded[start:end]) and inside_foreign_name(folded, start, end, True)


def begins_foreign_name(folded: str, end: int) -> bool:
    """Tell whether a name goes on at `end`: with several sounds of names, or with one and then what names are followed by."""
    if folded[end : end + 1] not in FOREIGN_SOUNDS or _BEHIND.match(folded, end) is not None:
        return False
    return folded[end + 1 : end + 2] in FOREIGN_SOUNDS or _BEHIND.match(folded, end + 1) is not None


def chinese_by_form(name: str) -> bool:
    """Tell whether a name of up to three characters is a Chinese person's and no transliteration (李建国, not 艾利森)."""
    return len(name) < 4 and name[0] in SURNAMES and (name[0] in _FREQUENT or not all(ch in _TRANSLIT for ch in name))


# words that begin with a sound of names and end one: 古提瑞兹|列为, 沃尔德|当天
_ENDING = re.compile(
    "赞[扬赏同许成]|列[为入作]|当[天日场面]|本[周月人地]|马上|因此|尤其|达成|安排|坦[言承诚]|多次|夫[妇人]|兼|于[周昨今]"
    "|提[醒出到及议交名]|申[明请诉]|希望|明[确言]|加[强入快]|开[始启]|力[促挺争]|特[别地]|通[过报知]|威胁|施[压加]|许诺|保证|拜[访会]|利用|勒令"
)


def _cut(window: str, end: int) -> int:
    """Return where a transliterated name that seems to end at `end` does end: before a word of its last characters."""
    return next((at for at in range(2, end) if _ENDING.match(window, at)), end)


def chinese_name_at(folded: str, start: int, sure: bool = False) -> int:
    """Return the end of a Chinese or transliterated person's name that begins at `start`, or `start` if there is none.

    `sure`: what stands before proves that a name follows, so that a family name that is a common word too is one.
    """
    window = folded[start : start + 30]
    if not window:
        return start
    foreign = _FOREIGN.match(window)
    if foreign and any(dot in foreign.group() for dot in "·•・"):
        return start + _cut(window, foreign.end())
    if window[0] in SURNAMES:
        known = window[0] in COMMON or (sure and window[0] not in _WORDS)
        after = _BEHIND if known else _SPEECH
        if known and window[2:3] in _THIRD and _SPEECH.match(window, 3) and window[:3].isalpha():
            return start + 3
        for length in (2, 3) if known else (3,):
            if len(window) >= length and window[:length].isalpha() and after.match(window, length):
                return start + length
        if (
            window[0] in COMMON
            and window[:3].isalpha()
            and len(window) >= 3
            and "\u4e00" <= window[2] <= "\u9fff"
            and not foreign
        ):
            return start + 3
    if foreign:
        end = _cut(window, foreign.end())
        if end < foreign.end() or _BEHIND.match(window, end):
            return start + end
    return start


# What Japanese family names begin with, in simplified characters, and what no name holds.
_JAPANESE: Final = frozenset(
    "佐铃高田渡伊山中小加吉井木林清斋阿森池桥石前藤后冈长村近坂远青福三金大上野原松和竹宫菅古岩河川安岸茂麻甘世梶萩西武赤片荻城枝有水早平五今"
    "神杉矢盐新谷浜浅柴桑关内土横丸樱梅若菊堀星本船岛熊芳玉北南东千久白黑牧泽泷津鹤户仓栗根桂秋尾"
)
_FUNCTION: Final = re.compile("[的了与及对向将被由在是从给把为就至等称让使该这其于会说访已拟也都还又再并而但因据请日月年周]")


_SPAN_OF_NOW: Final = re.compile("[本今上下昨明当同][周月日年天晚晨早]")  # 茂木|本周: no name ends within these


def japanese_name_at(folded: str, start: int) -> int:
    """Return the end of a Japanese person's name in Han characters, most often of four, or `start` if there is none."""
    for length in (4, 3, 5):
        name = folded[start : start + length]
        fits = len(name) == length and name[0] in _JAPANESE and all("\u4e00" <= ch <= "\u9fff" for ch in name)
        if fits and _SPAN_OF_NOW.match(folded, start + length - 1):
            continue
        if fits and not _FUNCTION.search(name) and _BEHIND.match(folded[start + length :][:8]):
            return start + length
    return start


def name_before(folded: str, end: int) -> int:
    """Return the start of a Chinese or transliterated person's name that ends at `end`, or `end` if there is none."""
    start = end
    while start > max(0, end - 12) and (folded[start - 1] in _TRANSLIT or folded[start - 1] in "·•・-–‐"):
        start -= 1
    if end - start > 3 or (end - start in (2, 3) and not folded[start - 1 : start].isalpha()):
        return start
    three = folded[max(0, end - 3) : end]
    if len(three) == 3 and three[0] in SURNAMES and three[0] not in _WORDS and all("\u4e00" <= ch <= "\u9fff" for ch in three):
        return end - 3
    return start if end - start in (2, 3) else end


_INITIAL = 2  # characters of an initial with its point
_SHORTENED = frozenset({"Jr.", "Sr.", "St.", "Ste.", "Dr.", "Gen.", "Lt.", "Col.", "Maj.", "Mr.", "Mrs.", "Ms.", "Adm.", "Prof."})


def latin_name_at(full: str, start: int) -> int:
    """Return the end of a run of capitalised words that begins at `start`, or `start` if there is none.

    A sentence's ordinary first word, a weekday or a month is no name.
    """
    found = _LATIN.match(full, start)
    if not found:
        return start
    words = found.group().split(" ")
    while words and words[-1] in _PARTICLE:
        words.pop()
    for i, word in enumerate(words):
        if word in NOT_NAMES:
            words = words[:i]
            break
        if word.endswith(".") and len(word) > _INITIAL and word not in _SHORTENED:
            words = words[: i + 1]  # the sentence ends with it
            break
    text = " ".join(words)
    for tail in ("'s", "’s", "'", "’", "."):
        if text.endswith(tail):
            text = text[: -len(tail)]
    return start + len(text) if len(text) > 1 else start
