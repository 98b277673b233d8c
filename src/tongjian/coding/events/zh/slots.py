"""One actor of a masked Chinese sentence with its role."""

import msgspec

from tongjian.coding.document import Mention


class Slot(msgspec.Struct):
    """One actor of the sentence: where (masked position), which role, in which clause, whether listed with the one before."""

    at: int
    mention: Mention
    role: str
    clause: int
    joined: bool = False
    join: str = ""
    owner: bool = False  # it only says whose the next actor is: 美国 in 美国的英伟达
    until: int = 0  # the end of the phrase or quotation in which it acts (在欧盟调查后), 0 for none
    thing: bool = False  # goods, and no firms: they do not speak
    held: bool = False  # it acts in a clause that 对 holds until `until`, and is whom the words behind that are to
    goods: bool = False  # goods or firms of that state, not the state: 中国商品
