"""What a verb with its subject is read as."""

import msgspec


class VerbGroup(msgspec.Struct):
    """A verb with its subject.

    `subject` are word indexes of actors; `chain` are the governing words from the nearest outwards (verbs and nouns: agreed
    to, plans to, considering); `modals`, `negated`, `perfect` are of the whole chain.
    """

    verb: int
    first: int  # first word of the group, subject not included
    subject: list[int]
    chain: list[int]
    modals: list[str]
    negated: bool = False
    passive: bool = False
    perfect: str = ""
    gerund_after: str = ""  # the preposition or comma before a gerund (by, after, ",")
    object_control: bool = False  # the subject is the object of the governing verb (urged X to ...)
    condition: str = ""  # if, unless
    content: bool = False  # its clause is what another verb proposes, demands or denies
    main: int = -1  # the finite verb of the sentence part: the verb itself or the outermost of the chain


def copied(group: VerbGroup) -> VerbGroup:
    """Return a group of its own with what another holds."""
    return msgspec.structs.replace(group, subject=[*group.subject], chain=[*group.chain], modals=[*group.modals])


def restore(group: VerbGroup, before: VerbGroup) -> None:
    """Give a group what it was before a verb was tried that has no subject: X asked, after stones were thrown, and urged."""
    for name in VerbGroup.__struct_fields__:
        setattr(group, name, getattr(before, name))
